import Foundation
import Knowledge
import Matching
import Testing

@Suite("What a line is about")
struct IntentMatcherTests {
    private let toy: ToyMatcher

    init() throws { toy = try ToyMatcher.shared.get() }

    static let lines = [
        "how do I build a hive", "how do I harvest honey", "what does it pay", "tell me about the honey book",
        "will I miss the sea", "what happens in phase two", "does it hurt when they sting", "rope work", "thank you",
        "I am off", "show me the roadmap", "is there a book", "kubernetes", "hony hony", "", "🐝",
        "who teaches at the school",
        "I finished the honey book", "salary? and the roadmap!",
    ]

    @Test(
        "is found in words that nobody wrote down",
        arguments: [
            ("how would I build hives", "skill/hives"), ("harvesting honey", "skill/honey"),
            ("what do beekeepers earn", "faq/pay"),
            ("money?", "faq/pay"), ("tell me of the honey book", "resource/honey-book"),
            ("Otto Comb's book", "resource/honey-book"),
            ("does a sting hurt", "challenge/stings"), ("would I miss the sea", "reality/miss"),
            ("what happens in phase 2", "phase/second-summer"), ("second summer?", "phase/second-summer"),
            ("thanks", "thanks"), ("see you", "goodbye"), ("hello there", "greeting"),
            ("the roadmap please", "roadmap"),
            ("what is the pay of a keeper", "faq/pay"), ("are knots of use", "transferable/knots"),
        ])
    func inScope(line: String, topic: String) {
        #expect(toy.matcher.match(line).topic.rawValue == topic)
    }

    @Test(
        "is refused where the guide has nothing to say",
        arguments: [
            "kubernetes helm charts", "what is the capital of France", "write me a poem about jazz",
            "who won the match",
            "how much does the printer cost", "quantum chromodynamics",
        ])
    func outOfScope(line: String) {
        let match = toy.matcher.match(line)
        #expect(match.topic == .outOfScope)
        #expect(match.confidence >= 0.5)
    }

    @Test("ranks every topic once, best first, ties by id, and none out of scope", arguments: lines)
    func ranking(line: String) {
        let match = toy.matcher.match(line)
        let topics = match.ranked.map(\.topic)
        // A line without a known feature has no ranking, and is out of scope.
        let all = Set(toy.index.topics).subtracting([.outOfScope])
        #expect(Set(topics) == (line.contains(where: \.isLetter) ? all : []) || Set(topics) == all)
        #expect(topics.count == Set(topics).count)
        for (better, worse) in zip(match.ranked, match.ranked.dropFirst()) {
            #expect(better.points > worse.points || better.points == worse.points && better.topic < worse.topic)
        }
        #expect(match.ranked.allSatisfy { $0.points.isFinite })
        #expect(match.nearby.count <= 3)
    }

    @Test("is the same every time, and for a line that was read before", arguments: lines)
    func deterministic(line: String) {
        let match = toy.matcher.match(line)
        #expect(toy.matcher.match(line) == match)
        #expect(toy.matcher.match(toy.matcher.read(line)) == match)
    }

    @Test(
        "is the same whatever the case, the composition and the quotes",
        arguments: [
            ("how do I build a hive", "HOW DO I BUILD A HIVE"), ("résumé for bees", "RE\u{301}SUME\u{301} for bees"),
            ("Wax's course", "Wax’s course"), ("honey book", "ｈｏｎｅｙ　ｂｏｏｋ"), ("honey book", "  honey   book  "),
        ])
    func forms(left: String, right: String) {
        #expect(toy.matcher.match(left).ranked == toy.matcher.match(right).ranked)
    }

    // MARK: Reasons

    @Test("has reasons that add up to the points, for every topic", arguments: lines)
    func addsUp(line: String) {
        let match = toy.matcher.match(line)
        for scored in match.ranked {
            let explanation = toy.matcher.explanation(of: scored.topic, in: match)
            #expect(abs(explanation.points - scored.points) < 1e-3, "\(scored.topic)")
            let sum = explanation.evidence.reduce(0) { $0 + $1.points }
            #expect(abs(sum - explanation.points) < 1e-9)
            #expect(zip(explanation.evidence, explanation.evidence.dropFirst()).allSatisfy { $0.points >= $1.points })
        }
    }

    @Test("has reasons in the words that were typed")
    func words() {
        let match = toy.matcher.match("Salery, pls!")
        let words = toy.matcher.explanation(of: match.topic, in: match).evidence.compactMap { evidence -> String? in
            guard case .word(let word) = evidence.part else { return nil }
            return word
        }
        #expect(Set(words) == ["salery", "pls"])
    }

    @Test(
        "loses points when the word that speaks most for it is taken out",
        arguments: [
            "how do I build a hive", "how do I harvest honey", "does it hurt when they sting", "will I miss the sea",
            "show me the roadmap", "what does a beekeeper earn", "smoke and knife, how", "which boards for a roof",
        ])
    func decisiveWord(line: String) throws {
        let match = toy.matcher.match(line)
        let best = try #require(match.ranked.first)
        let evidence = toy.matcher.explanation(of: best.topic, in: match).evidence
        let strongest = evidence.first { if case .word = $0.part { true } else { false } }
        guard case .word(let word)? = strongest?.part else { return #expect(Bool(false), "no word in \(evidence)") }
        let words = line.split(separator: " ").filter {
            $0.lowercased().filter(\.isLetter) != word.filter(\.isLetter)
        }
        let without = try #require(toy.points(of: best.topic, for: words.joined(separator: " ")))
        #expect(without < best.points, "without \(word)")
    }

    // MARK: Learning

    private func trained(with files: [String: String]) throws -> ToyMatcher {
        let guide = try GuideReader(folder: ToyGuide.folder, files: files).read()
        return ToyMatcher(readers: ToyReaders(guide: guide, language: toy.readers.language))
    }

    @Test("does not depend on the order in which the files come")
    func fileOrder() throws {
        var reversed: [String: String] = [:]
        reversed.reserveCapacity(500)
        for (name, text) in ToyGuide.files.sorted(by: { $0.key > $1.key }) { reversed[name] = text }
        let again = try trained(with: reversed)
        #expect(IndexFile.encoded(again.index, key: 0) == IndexFile.encoded(toy.index, key: 0))
        for line in Self.lines {
            for scored in toy.matcher.match(line).ranked {
                let points = try #require(again.points(of: scored.topic, for: line))
                #expect(abs(points - scored.points) < 1e-9)
            }
        }
    }

    @Test(
        "gets more points for a phrase that is added to it",
        arguments: [
            ("faq/pay", "does it feed a family"), ("skill/hives", "sawing planks"), ("roadmap", "the great journey"),
            ("transferable/knots", "how do I build a hive"), ("challenge/stings", "ouch"),
            ("resource/honey-book", "anything to read by the fire, on a rainy day"), ("skill/honey", "🍯"),
        ])
    func addedPhrase(topic: String, phrase: String) throws {
        let (before, after) = try points(of: topic, for: phrase)
        #expect(after > before)
    }

    @Test(
        "gets as many points for a phrase that it has already",
        arguments: [("faq/pay", "salary"), ("skill/hives", "how do I build a hive")])
    func repeatedPhrase(topic: String, phrase: String) throws {
        let (before, after) = try points(of: topic, for: phrase)
        #expect(after == before)
        #expect(toy.matcher.match(phrase).topic.rawValue == topic)
    }

    /// The points of a topic for a phrase, without that phrase among its own and with it.
    private func points(of topic: String, for phrase: String) throws -> (before: Double, after: Double) {
        var files = ToyGuide.files
        files["\(ToyGuide.folder)/phrases/c.yml"] = "\(topic):\n  - \(phrase)\n"
        let id = TopicID(rawValue: topic)
        let before = try #require(toy.points(of: id, for: phrase))
        return (before, try #require(try trained(with: files).points(of: id, for: phrase)))
    }
}
