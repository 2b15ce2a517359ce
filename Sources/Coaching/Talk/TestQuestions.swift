import Knowledge

/// Where the test questions of the guide are found, with which a coach is tried out before it is taught something.
package protocol TestQuestions: Sendable {
    /// The guide's test questions; none for a guide without.
    func all() throws -> [TestQuestion]

    /// Asks them, which takes long enough to tell the user that it is done.
    ///
    /// - Throws: `BrokenOff` if the user would not wait for it.
    func tryOut<Outcome: Sendable>(_ trial: @escaping @Sendable () -> Outcome) throws -> Outcome
}

extension TestQuestions {
    /// Asks them, and tells nobody.
    package func tryOut<Outcome: Sendable>(_ trial: @escaping @Sendable () -> Outcome) throws -> Outcome { trial() }
}

/// The user would not wait for what was being done.
package struct BrokenOff: Error {
    package init() {}
}

/// A test question of the guide that would get a worse answer.
struct WorsenedQuestion: Hashable, Sendable {
    let question: String
    /// What it would be answered with.
    let instead: TopicID
}

extension Coach {
    /// The test questions that are answered rightly now, and would not be if `question` were taught `topic`.
    func worsened(
        byTeaching question: String, _ topic: TopicID, in situation: Situation
    ) throws -> [WorsenedQuestion] {
        guard let testQuestions, case let questions = try testQuestions.all(), !questions.isEmpty else { return [] }
        let afresh = Situation(
            conversation: Conversation(session: situation.conversation.session), record: Record(),
            memory: EmptyMemory(), today: situation.today)
        var now = self
        now.taughtElsewhere += situation.record.taught
        var then = now
        then.taughtElsewhere.append((question, topic))
        return try testQuestions.tryOut { [now, then] in
            let before = GuideTest(questions: questions, coach: now, situation: afresh)
            let after = GuideTest(questions: questions, coach: then, situation: afresh)
            return zip(before.outcomes, after.outcomes).compactMap { before, after in
                before.isRight && !after.isRight
                    ? WorsenedQuestion(question: after.question.text, instead: after.found) : nil
            }
        }
    }
}
