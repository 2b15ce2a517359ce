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
}
