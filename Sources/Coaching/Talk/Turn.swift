package import Knowledge
package import Matching

/// What the shell is asked to do beside showing the answer.
package enum Effect: Hashable, Sendable {
    case quit
    /// Erases for good what a turn recorded. The answer says that it is gone, so it may be shown only after that.
    case forget(TurnID)
    /// Puts an answer on the terminal's clipboard.
    case copy(Answer)
    /// Takes a setting over and keeps it.
    case set(Setting)
    /// Changes to the guide with an id.
    case guide(String)
    /// Writes the record to a new file.
    case export(path: String)
}

/// The coach's move: an answer, what to record, and what it holds in mind afterwards.
///
/// The shell commits the events first and shows the answer after; if the commit fails it keeps the old conversation.
package struct Turn: Sendable {
    /// The line as it was typed.
    package let question: String
    package let answer: Answer
    /// The answers to further questions of the same line, in their order.
    package let also: [Answer]
    package let confidence: Double
    /// The next best topics, with their confidence.
    package let alternatives: [(topic: TopicID, confidence: Double)]
    package let events: [Event]
    package let effects: [Effect]
    package let conversation: Conversation
    /// Why this answer, if the line was matched rather than a command.
    package let explanation: Explanation?
    /// Spellings that reading changed and that mattered.
    package let corrections: [Correction]
}
