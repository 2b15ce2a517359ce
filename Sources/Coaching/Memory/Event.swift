package import CivilTime
package import Knowledge

/// Something of a guide as an event remembers it: the id, and the title that it had on that day.
package struct ItemReference: Hashable, Sendable {
    package let id: TopicID
    package let title: String

    package init(id: TopicID, title: String) {
        self.id = id
        self.title = title
    }
}

/// The id under which the events of one turn are recorded together, and taken back together.
package struct TurnID: Hashable, Sendable, RawRepresentable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// The id of one conversation.
package struct SessionID: Hashable, Sendable, RawRepresentable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// The number of a note, counted from 1 in the order in which notes were written; never given twice.
package struct NoteID: Hashable, Comparable, Sendable, RawRepresentable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Something that happened and is worth remembering. The log of events is all that the coach knows about its user.
package enum Event: Hashable, Sendable {
    /// The user finished something.
    case done(ItemReference, happened: PartialDate?)
    /// The user started something.
    case started(ItemReference, happened: PartialDate?)
    /// The user knows a skill or a tool already.
    case known(ItemReference)
    /// The user had something written down, while talking about `about`.
    case noteAdded(text: String, about: TopicID?)
    case noteDeleted(NoteID)
    /// Hours a week that the user agreed to.
    case hours(Double)
    /// The day on which the user's plan starts.
    case start(CivilDate)
    /// Days without study, both ends included.
    case daysOff(CivilDate, CivilDate)
    /// A question was asked and answered about `topic`; out of scope if refused.
    case asked(question: String, topic: TopicID)
    /// A conversation ended.
    case sessionEnded(SessionSummary)
    /// Everything that a turn recorded was taken back.
    case undone(TurnID)
}

/// What a conversation was about, as the session note tells it.
package struct SessionSummary: Hashable, Sendable {
    /// The topics asked about, in order, each once.
    package let asked: [TopicID]
    /// What was recorded, a line each.
    package let recorded: [String]
    /// The title of the step that was next at the end; nil when everything was done.
    package let next: String?
    /// The number of questions.
    package let questions: Int

    package init(asked: [TopicID], recorded: [String], next: String?, questions: Int) {
        self.asked = asked
        self.recorded = recorded
        self.next = next
        self.questions = questions
    }
}

/// An event as it stands in the log.
package struct LoggedEvent: Hashable, Sendable {
    /// The place in the log, counted from 1; events are never renumbered.
    package let sequence: Int
    package let turn: TurnID
    package let session: SessionID
    package let guide: String
    package let recordedAt: Instant
    package let event: Event

    package init(
        sequence: Int, turn: TurnID, session: SessionID, guide: String, recordedAt: Instant, event: Event
    ) {
        self.sequence = sequence
        self.turn = turn
        self.session = session
        self.guide = guide
        self.recordedAt = recordedAt
        self.event = event
    }
}
