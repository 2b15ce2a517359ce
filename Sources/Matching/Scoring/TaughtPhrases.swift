package import Knowledge

/// The questions that the user taught, as evidence: a line that is one of them, or nearly, gets points for its topic.
package struct TaughtPhrases: Sendable {
    private struct Phrase: Sendable {
        let text: String
        let topic: TopicID
        let tokens: [String]
    }

    /// What being a taught question word for word is worth: more than any learned points against it.
    static let exactPoints = 16.0
    /// What being nearly one is worth.
    static let nearPoints = 6.0
    /// The share of words in common from which a line is nearly a taught question.
    private static let nearness = 0.75

    private let phrases: [Phrase]

    /// No phrases.
    package init() { phrases = [] }

    /// The newest word on a question counts.
    package init(_ taught: [(question: String, topic: TopicID)], read: (String) -> [String]) {
        var phrases: [Phrase] = []
        for (question, topic) in taught {
            let tokens = read(question)
            guard !tokens.isEmpty else { continue }
            phrases.removeAll { $0.tokens == tokens }
            phrases.append(Phrase(text: question, topic: topic, tokens: tokens))
        }
        self.phrases = phrases
    }

    package var isEmpty: Bool { phrases.isEmpty }

    /// The topic of a taught question that has the very words of a line.
    func topic(ofExactly tokens: [String]) -> TopicID? {
        phrases.first { $0.tokens == tokens }?.topic
    }

    /// The points of each topic that a question like the line was taught, with that question.
    func points(for tokens: [String]) -> [TopicID: (points: Double, phrase: String)] {
        var points: [TopicID: (points: Double, phrase: String)] = [:]
        for phrase in phrases {
            let worth = Self.worth(of: phrase.tokens, for: tokens)
            if worth > points[phrase.topic]?.points ?? 0 { points[phrase.topic] = (worth, phrase.text) }
        }
        return points
    }

    private static func worth(of phrase: [String], for tokens: [String]) -> Double {
        if phrase == tokens { return exactPoints }
        let left = Set(phrase), right = Set(tokens)
        // Two short lines may share most of their words and mean different things.
        guard left.count >= 3 else { return 0 }
        let common = Double(left.intersection(right).count), all = Double(left.union(right).count)
        return common / all >= nearness ? nearPoints : 0
    }
}
