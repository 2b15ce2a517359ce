package import Knowledge

/// The questions that the user taught, as evidence: a line that is one of them, or nearly, gets points for its topic.
///
/// They are no examples to train on: one example more shifts the weights of all words a little, and now and then an
/// answer that has nothing to do with it.
package struct TaughtPhrases: Sendable {
    private struct Phrase: Sendable {
        let text: String
        let topic: TopicID
        let tokens: [String]
        /// The words that say what is asked.
        let content: Set<String>
    }

    /// What being a taught question word for word is worth at least, and by how much its topic is then the first.
    static let exactPoints = 16.0
    /// What being nearly one is worth at least, and by how much its topic is then above the refusal line.
    static let nearPoints = 3.0
    /// The share of words in common from which a line is nearly a taught question.
    private static let nearness = 0.6

    private let phrases: [Phrase]
    private let stopWords: Set<String>

    /// No phrases.
    package init() {
        phrases = []
        stopWords = []
    }

    /// The newest word on a question counts.
    package init(
        _ taught: [(question: String, topic: TopicID)], stopWords: Set<String>, read: (String) -> [String]
    ) {
        var phrases: [Phrase] = []
        for (question, topic) in taught {
            let tokens = read(question)
            guard !tokens.isEmpty else { continue }
            phrases.removeAll { $0.tokens == tokens }
            phrases.append(
                Phrase(
                    text: question, topic: topic, tokens: tokens, content: Self.content(of: tokens, without: stopWords))
            )
        }
        self.phrases = phrases
        self.stopWords = stopWords
    }

    private static func content(of tokens: [String], without stopWords: Set<String>) -> Set<String> {
        Set(tokens.filter { !stopWords.contains($0) }.map(Stemmer.stem))
    }

    package var isEmpty: Bool { phrases.isEmpty }

    /// The topic of a taught question that has the very words of a line.
    func topic(ofExactly tokens: [String]) -> TopicID? {
        phrases.first { $0.tokens == tokens }?.topic
    }

    /// The points of each topic that a question like the line was taught, with that question.
    func points(for tokens: [String]) -> [TopicID: (points: Double, phrase: String)] {
        var points: [TopicID: (points: Double, phrase: String)] = [:]
        guard !phrases.isEmpty else { return points }
        let content = Self.content(of: tokens, without: stopWords)
        for phrase in phrases {
            let worth =
                phrase.tokens == tokens
                ? Self.exactPoints : Self.isNear(phrase.content, content) ? Self.nearPoints : 0
            if worth > points[phrase.topic]?.points ?? 0 { points[phrase.topic] = (worth, phrase.text) }
        }
        return points
    }

    private static func isNear(_ left: Set<String>, _ right: Set<String>) -> Bool {
        let common = left.intersection(right).count
        return common > 0 && Double(common) / Double(left.union(right).count) >= nearness
    }
}
