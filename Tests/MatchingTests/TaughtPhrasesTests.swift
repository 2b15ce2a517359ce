import Knowledge
import Testing

@testable import Matching

/// A taught question is evidence for its topic: word for word much, nearly so some, else none.
struct TaughtPhrasesTests {
    private static let phrases = TaughtPhrases(
        [("how is the bacon", "faq/salary"), ("when does the whole road end", "faq/duration")],
        stopWords: ["how", "is", "the", "when", "does", "a"]
    ) { $0.split(separator: " ").map(String.init) }

    private func points(_ line: String) -> [TopicID: Double] {
        Self.phrases.points(for: line.split(separator: " ").map(String.init)).mapValues(\.points)
    }

    static let lines: [(line: String, points: [TopicID: Double])] = [
        ("how is the bacon", ["faq/salary": TaughtPhrases.exactPoints]),
        ("is the bacon", ["faq/salary": TaughtPhrases.nearPoints]),
        ("when does the road end", ["faq/duration": TaughtPhrases.nearPoints]),
        ("how is the weather", [:]), ("how is the", [:]), ("", [:]), ("bacon recipes for many guests", [:]),
    ]

    @Test(arguments: lines.indices)
    func worthIsByWordsInCommon(index: Int) {
        #expect(points(Self.lines[index].line) == Self.lines[index].points)
    }

    @Test func theNewestWordOnAQuestionCounts() {
        let phrases = TaughtPhrases([("a b", "next"), ("a b", "plan")], stopWords: []) {
            $0.split(separator: " ").map(String.init)
        }
        #expect(phrases.topic(ofExactly: ["a", "b"]) == "plan")
        #expect(phrases.points(for: ["a", "b"]).keys.sorted() == ["plan"])
    }

    @Test func noneAreWorthNothing() {
        #expect(TaughtPhrases().points(for: ["a"]).isEmpty)
        #expect(TaughtPhrases().isEmpty)
    }

    // MARK: In the matcher

    /// Whatever a line's words are worth, its taught topic is the first, above the refusal line, and explained in full.
    @Test(arguments: ["xyzzy plugh", "how much does a beekeeper earn", "what is the weather like", "hello"])
    func aTaughtLineFindsItsTopic(line: String) throws {
        let toy = try ToyMatcher.shared.get()
        for topic in try ToyReaders.toy.get().guide.topics.map(\.id) {
            let matcher = toy.matcher.teaching([(line, topic)])
            let match = matcher.match(line)
            #expect(match.topic == topic)
            #expect(matcher.taughtTopic(of: match.line) == topic)
            let explanation = matcher.explanation(of: topic, in: match)
            #expect(abs(explanation.points - (match.ranked.first?.points ?? 0)) < 1e-3)
            let isNamed = explanation.evidence.contains {
                if case .taught(line) = $0.part { $0.points > 0 } else { false }
            }
            #expect(isNamed)
        }
    }

    @Test func otherLinesAreMatchedAsBefore() throws {
        let toy = try ToyMatcher.shared.get()
        let matcher = toy.matcher.teaching([("xyzzy plugh quux", "next")])
        for line in ["what do I do next", "how much does a beekeeper earn", "quite something else"] {
            #expect(matcher.match(line) == toy.matcher.match(line))
        }
    }
}
