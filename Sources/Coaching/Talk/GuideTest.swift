package import Knowledge

/// A question of a guide's questions.jsonl, with the topics that are right.
package struct TestQuestion: Hashable, Sendable {
    package let text: String
    package let topics: [TopicID]

    package init(text: String, topics: [TopicID]) {
        self.text = text
        self.topics = topics
    }
}

/// What a guide's test questions show: how many find their topic, and which topics are taken for which.
package struct GuideTest: Sendable {
    /// What one test question found.
    package struct Outcome: Hashable, Sendable {
        package let question: TestQuestion
        package let found: TopicID
        package let confidence: Double

        package var isRight: Bool { question.topics.contains(found) }
    }

    package let outcomes: [Outcome]

    /// Asks `coach` each question by itself, with an empty record.
    package init(questions: [TestQuestion], coach: Coach, situation: Coach.Situation) {
        outcomes = questions.map { question in
            let turn = coach.turn(question.text, in: situation)
            return Outcome(question: question, found: turn.answer.topic, confidence: turn.confidence)
        }
    }

    package var rightCount: Int { outcomes.count(where: \.isRight) }

    /// The percentage of questions that found their topic.
    package var percentRight: Double { 100 * Double(rightCount) / Double(max(1, outcomes.count)) }

    private static func isOutside(_ outcome: Outcome) -> Bool { outcome.question.topics == [.outOfScope] }

    /// Questions out of scope, and how many of them were refused.
    package var refusals: (refused: Int, of: Int) {
        let outside = outcomes.filter(Self.isOutside)
        return (outside.count(where: \.isRight), outside.count)
    }

    /// Questions in scope, and how many of them were refused all the same.
    package var falseRefusals: (refused: Int, of: Int) {
        let inside = outcomes.filter { !$0.question.topics.contains(.outOfScope) }
        return (inside.count { $0.found == .outOfScope }, inside.count)
    }

    /// Right answers and questions of each kind of topic, in alphabetical order.
    package var byTopic: [(topic: TopicID, right: Int, of: Int)] {
        let groups = Dictionary(grouping: outcomes) { $0.question.topics.first ?? .outOfScope }
        return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value.count(where: \.isRight), $0.value.count) }
    }

    /// Wrong answers: asked about one topic, answered another, and how often; the most frequent first.
    package var confusions: [(asked: TopicID, answered: TopicID, count: Int)] {
        let wrong = outcomes.filter { !$0.isRight }
        let groups = Dictionary(grouping: wrong) { [$0.question.topics.first ?? .outOfScope, $0.found] }
        return groups.map { ($0.key[0], $0.key[1], $0.value.count) }
            .sorted { ($1.2, $0.0, $0.1) < ($0.2, $1.0, $1.1) }
    }

    /// How often answers of each band of confidence are right: under 0.6, 0.6 to 0.9, above.
    package var calibration: [(range: String, right: Int, of: Int)] {
        [("below 0.6", 0.0..<0.6), ("0.6 to 0.9", 0.6..<0.9), ("0.9 and up", 0.9..<1.01)].map { name, range in
            let those = outcomes.filter { range.contains($0.confidence) }
            return (name, those.count(where: \.isRight), those.count)
        }
    }
}
