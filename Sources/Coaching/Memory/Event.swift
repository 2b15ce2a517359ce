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
    /// The user is part of the way through something.
    case halfway(ItemReference, Portion)
    /// The user studied for some hours; without an item, on the step that was current.
    case effort(hours: Double, on: ItemReference?, happened: PartialDate?)
    /// The user does not get on with something, in their words.
    case stuck(ItemReference, words: String)
    /// The user leaves something out for now; it stays open.
    case skipped(ItemReference)
    case unskipped(ItemReference)
    /// The user does not want to go on with something that was started.
    case gaveUp(ItemReference)
    /// The user added a step of their own.
    case ownStep(OwnStep)
    /// The user does something of their own in place of something of the guide.
    case substitute(ItemReference, for: ItemReference)
    /// Hours of study that one week of the guide is taken to mean.
    case pace(Double)
    /// Hours a week that the user agreed to.
    case hours(Double)
    /// The day on which the user's plan starts.
    case start(CivilDate)
    /// Days without study, both ends included.
    case daysOff(CivilDate, CivilDate)
    /// The last day on which the user wants to be finished.
    case target(CivilDate)
    /// The user had something written down, while talking about `about`.
    case noteAdded(text: String, about: TopicID?)
    case noteEdited(NoteID, text: String)
    case noteDeleted(NoteID)
    /// What the user told about themselves, in their words.
    case background(String)
    /// What worries the user, in their words, while talking about `about`.
    case worry(String, about: TopicID?)
    /// How a point of the reality check sits with the user.
    case reaction(Reaction)
    /// A week was talked through.
    case checkIn(CheckIn)
    /// The user told which topic a question should have had.
    case taught(question: String, topic: TopicID)
    /// The line that the user typed when the turn recorded something, so that the record can tell where it is from.
    case said(String)
    /// A question was asked and answered about `topic`; out of scope if refused.
    case asked(question: String, topic: TopicID)
    /// A conversation ended.
    case sessionEnded(SessionSummary)
    /// Everything that a turn recorded was taken back.
    case undone(TurnID)
    /// An event whose contents the user had erased; a note keeps its number.
    case forgotten(wasNote: Bool)
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
