import Knowledge
import Matching
import Testing

@Suite("What a long message asks counts more than what it tells")
struct FocusTests {
    /// A line as it was read, with what each of its words counts.
    private struct Weighed {
        let line: ReadLine
        let weights: [Float]

        init(_ text: String) throws {
            let shipped = try ToyReaders.shipped.get()
            line = shipped.lines.read(text)
            weights = Focus(language: shipped.language).weights(of: line)
        }

        /// What the words of `part` count; nil if they are not in the line or count differently among themselves.
        func weight(of part: String) throws -> Float? {
            let tokens = line.utterance.texts, wanted = part.split(separator: " ").map(String.init)
            let start = try #require(
                tokens.indices.first { tokens[$0...].starts(with: wanted) }, "\(part) is not in \(tokens)")
            let found = Set(weights[start..<(start + wanted.count)])
            return found.count == 1 ? found.first : nil
        }
    }

    private static let story = "The harbour was cold this morning and the boat of my uncle had a leak."

    @Test(
        "A short message is all core, whatever it says",
        arguments: [
            "", "what does it pay", "It rained. What does it pay?", "The boat leaks. The nets are old. What now?",
            "one two three four five six seven. eight nine ten eleven twelve thirteen?",
        ])
    func short(text: String) throws {
        let weighed = try Weighed(text)
        #expect(weighed.weights.allSatisfy { $0 == 1 })
        #expect(weighed.weights.count == weighed.line.utterance.tokens.count)
    }

    @Test("A long message of one clause is all core")
    func oneClause() throws {
        let weighed = try Weighed("what does somebody get paid who has a boat with nets in the north of the island")
        #expect(weighed.weights.count > 14)
        #expect(weighed.weights.allSatisfy { $0 == 1 })
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let text: String
        let core: String
        let context: String
        var testDescription: String { name }
    }

    @Test(
        "The question counts in full and the rest little",
        arguments: [
            Case(
                name: "after a story", text: story + " What does it pay?", core: "what does it pay",
                context: "the harbour was cold this morning"),
            Case(
                name: "before a story", text: "What does it pay? " + story, core: "what does it pay",
                context: "the harbour was cold this morning"),
            Case(
                name: "without a question mark", text: story + " So what does it pay", core: "what does it pay",
                context: "the boat of my uncle"),
            Case(
                name: "a request", text: story + " Please tell me what it pays", core: "what it pays",
                context: "the boat of my uncle"),
            Case(
                name: "nothing asked: the last sentence", text: story + " The money of it is a mystery.",
                core: "the money of it is a mystery", context: "the boat of my uncle"),
        ])
    func question(_ example: Case) throws {
        let weighed = try Weighed(example.text)
        #expect(try weighed.weight(of: example.core) == 1)
        let context = try #require(try weighed.weight(of: example.context))
        #expect(context > 0 && context < 0.5)
    }

    @Test("Of two questions the last counts most, and the first more than the story")
    func lastQuestion() throws {
        let weighed = try Weighed("Is it hard? " + Self.story + " What does it pay?")
        let first = try #require(try weighed.weight(of: "is it hard"))
        let story = try #require(try weighed.weight(of: "the harbour was cold"))
        #expect(try weighed.weight(of: "what does it pay") == 1)
        #expect(story < first && first < 1)
    }

    @Test(
        "A message that runs on without punctuation is cut where one clause joins the next",
        arguments: [
            (
                "the harbour was cold this morning and the boat of my uncle had a leak because it is old so what does it pay",
                "what does it pay", "the boat of my uncle"
            ),
            (
                "hey um what does it pay because the harbour was cold this morning and the boat of my uncle had a leak",
                "what does it pay", "the boat of my uncle"
            ),
            (
                "the harbour was cold this morning and the boat of my uncle had a leak and so the money is a mystery to me",
                "the money is a mystery to me", "the harbour was cold"
            ),
        ])
    func runOn(text: String, core: String, context: String) throws {
        let weighed = try Weighed(text)
        #expect(weighed.line.utterance.sentences.count == 1)
        #expect(try weighed.weight(of: core) == 1)
        #expect(try #require(try weighed.weight(of: context)) < 0.5)
    }

    @Test("What the user claims is never mere context")
    func claims() throws {
        let weighed = try Weighed("I finished the course yesterday. " + Self.story + " What does it pay?")
        #expect(try weighed.weight(of: "i finished the course yesterday") == 1)
        #expect(try weighed.weight(of: "what does it pay") == 1)
        #expect(try #require(try weighed.weight(of: "the harbour was cold")) < 0.5)
    }

    @Test("What is named is never mere context")
    func names() throws {
        let weighed = try Weighed(
            "The harbour was cold and my uncle had the Hive School on his desk. What does it pay?")
        let name = try #require(weighed.line.names.first)
        let around = try #require(try weighed.weight(of: "the harbour was cold"))
        #expect(weighed.weights[name.tokens].allSatisfy { $0 > around && $0 <= 1 })
    }

    @Test("Every token counts something and none more than all; some part is the core")
    func law() throws {
        let words = "what and so the boat finished i honey ? . pay tell not hive".split(separator: " ").map(String.init)
        var state: UInt64 = 7
        for length in 1...200 {
            let text = (0..<length % 60 + 1).map { _ -> String in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return words[Int(state >> 33) % words.count]
            }.joined(separator: " ")
            let weighed = try Weighed(text)
            #expect(weighed.weights.count == weighed.line.utterance.tokens.count)
            #expect(weighed.weights.allSatisfy { $0 > 0 && $0 <= 1 }, "\(text)")
            #expect(weighed.weights.isEmpty || weighed.weights.contains(1), "\(text)")
        }
    }

    // MARK: Views

    private func views(_ text: String) throws -> [FeatureView] {
        let shipped = try ToyReaders.shipped.get()
        let features = LineFeatures(
            reader: shipped.lines, extractor: FeatureExtractor(synonyms: shipped.language.synonyms))
        return features.views(of: shipped.lines.read(text))
    }

    @Test("A short line is looked at once, a long one also with its eyes on the question; the shares add up to 1")
    func shares() throws {
        for (text, count) in [("", 1), ("what does it pay", 1), (Self.story + " What does it pay?", 2)] {
            let views = try views(text)
            #expect(views.count == count, "\(text)")
            #expect(views.allSatisfy { $0.share > 0 })
            #expect(abs(views.reduce(0) { $0 + $1.share } - 1) < 1e-6, "\(text)")
        }
    }

    @Test("Both views see the same features; only what they count differs")
    func sameFeatures() throws {
        let views = try views(Self.story + " What does it pay?")
        try #require(views.count == 2)
        #expect(views[0].features.map(\.hash) == views[1].features.map(\.hash))
        #expect(views[1].features.allSatisfy { $0.weight == 1 })
        #expect(views[0].features.contains { $0.weight < 1 } && views[0].features.contains { $0.weight == 1 })
    }
}
