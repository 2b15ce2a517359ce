package import Knowledge

/// A test question of the guide that would get a worse answer.
package struct WorsenedQuestion: Hashable, Sendable {
    package let question: String
    /// What it would be answered with.
    package let instead: TopicID

    package init(question: String, instead: TopicID) {
        self.question = question
        self.instead = instead
    }
}

/// Tries out what a question is to be taught, before it is. The program trains a matcher for it; tests do without.
package protocol TeachingTrial: Sendable {
    /// The test questions of the guide that are answered rightly now, and would not be if `question` were taught.
    func worsened(byTeaching question: String, _ topic: TopicID) throws -> [WorsenedQuestion]
}
