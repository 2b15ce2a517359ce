package import Knowledge

/// What the coach holds in mind from one turn to the next.
package struct Conversation: Sendable {
    package let session: SessionID
    /// The last answer that was about something, for follow-ups.
    package var subject: Subject?
    /// The topic of each kind that was spoken of last: "the next challenge" is the one after that challenge.
    package var lastOfKind: [String: TopicID] = [:]
    /// The readings between which the user was asked to choose.
    package var choices: [Choice] = []
    /// The last answer, as it was given.
    package var lastAnswer: Answer?
    /// The last answer that was given in full, before it was asked about more closely.
    var lastShown: Answer?
    /// The answers to further questions of the same line.
    var lastAlso: [Answer] = []
    /// The line that it answered, for "why that answer".
    package var lastQuestion: String?
    /// True if the last answer was chosen by matching the line alone.
    package var lastWasMatched = false
    /// The topics asked about, each once, in order.
    package var asked: [TopicID] = []
    package var questionCount = 0
    /// One line for each thing recorded.
    package var recorded: [String] = []
    /// The turns of this conversation that were taken back.
    package var undone: Set<TurnID> = []
    /// The turn that the coach named when it asked whether to take it back.
    package var undoOffer: TurnID?
    /// The dialogue in which the coach leads, if one is under way.
    package var guided: Guided?
    /// The one that was stopped in this conversation, for "resume".
    package var paused: Guided?
    /// True if the last line was a reply within a guided dialogue, and no question.
    package var lastWasReply = false
    /// True if the last line asked something: no agreement, and no command beside those for the way.
    var lastWasQuestion = false
    /// True if the last line was about the program itself.
    var lastWasAside = false
    /// The turns that the coach named when it asked whether to erase them for good.
    package var forgetOffer: Set<TurnID> = []
    package var turnNumber = 0
    /// The turn that recorded something last, for "no, April".
    package var recordedAt: Int?
    /// The turn that kept anything last, be it a refused question, for "forget that".
    var keptAt: Int?
    /// What was proposed in place of the next step, since that was last asked for.
    var proposed: Proposed?

    package init(session: SessionID) {
        self.session = session
    }

    /// All that the last line was answered with, as one answer.
    var lastInFull: Answer? {
        lastAnswer.map { first in
            lastAlso.reduce(into: first) { whole, next in
                whole.blocks += next.blocks
                whole.sources += next.sources.filter { !whole.sources.contains($0) }
            }
        }
    }
}

/// What is being talked about, and what the last answer listed.
package struct Subject: Hashable, Sendable {
    package let topic: TopicID
    /// The things listed, in their order, for "the second one".
    package let items: [TopicID]
    /// The turn in which it was last spoken of; a subject fades.
    package var turn: Int

    package init(topic: TopicID, items: [TopicID], turn: Int) {
        self.topic = topic
        self.items = items
        self.turn = turn
    }
}
