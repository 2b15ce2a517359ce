package import CivilTime
package import Knowledge

/// How far the user is with one thing.
package enum Stage: Int, Comparable, Sendable {
    case started, known, done

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// What the record says about one thing: the stage, when it happened if that was told, and when it was recorded.
package struct ItemState: Hashable, Sendable {
    package let reference: ItemReference
    package let stage: Stage
    package let happened: PartialDate?
    package let recordedAt: Instant
    package let turn: TurnID
}

/// A question that was asked, with the topic of its answer.
package struct AskedQuestion: Hashable, Sendable {
    package let text: String
    package let topic: TopicID
    package let at: Instant
}

/// All that is known about the user: a fold over the events that were not taken back.
package struct Record: Sendable {
    /// The newest word on each thing.
    package private(set) var states: [TopicID: ItemState] = [:]
    package private(set) var notes: [Note] = []
    package private(set) var hoursPerWeek: Double?
    package private(set) var start: CivilDate?
    package private(set) var daysOff: [ClosedRange<CivilDate>] = []
    package private(set) var unanswered: [AskedQuestion] = []
    package private(set) var sessions: [Session] = []
    /// The turns that recorded something that can be taken back and was not, oldest first.
    package private(set) var undoable: [RecordedTurn] = []

    private var noteCount = 0
    private(set) var log: [LoggedEvent] = []

    /// The empty record.
    package init() {}

    /// The record that `events` leave, in the order of the log.
    ///
    /// Things done count in every guide; notes and plans too, until guides have their own.
    package init(_ events: [LoggedEvent]) {
        let undone = Set(
            events.compactMap { event -> TurnID? in
                if case .undone(let turn) = event.event { turn } else { nil }
            })
        log = events
        for event in events { apply(event, isUndone: undone.contains(event.turn)) }
    }

    /// What can be taken back: a turn, with what it recorded.
    package struct RecordedTurn: Hashable, Sendable {
        package let turn: TurnID
        package let session: SessionID
        package let recordedAt: Instant
        package var events: [Event]
    }

    /// Adds an event that was just appended to the log.
    ///
    /// An `undone` needs the whole log: what it takes back must never have been applied.
    package mutating func append(_ logged: LoggedEvent) {
        if case .undone(let turn) = logged.event {
            self = without(turn)
        } else {
            log.append(logged)
            apply(logged, isUndone: false)
        }
    }

    /// The record as it were if the turn had recorded nothing.
    package func without(_ turn: TurnID) -> Record {
        Record(
            log + [
                LoggedEvent(
                    sequence: 0, turn: turn, session: SessionID(rawValue: ""), guide: "",
                    recordedAt: Instant(secondsSinceEpoch: 0), event: .undone(turn))
            ])
    }

    /// True if what the turn recorded was taken back.
    func isTakenBack(_ turn: TurnID) -> Bool {
        log.contains { $0.event == .undone(turn) }
    }

    private mutating func apply(_ logged: LoggedEvent, isUndone: Bool) {
        // A note keeps its number also when it was taken back.
        if case .noteAdded = logged.event { noteCount += 1 }
        guard !isUndone else { return }
        switch logged.event {
        case .done(let item, let happened): set(item, .done, happened, logged)
        case .started(let item, let happened):
            if states[item.id]?.stage ?? .started <= .started { set(item, .started, happened, logged) }
        case .known(let item):
            if states[item.id]?.stage != .done { set(item, .known, nil, logged) }
        case .noteAdded(let text, let about):
            notes.append(
                Note(
                    id: NoteID(rawValue: noteCount), text: text, about: about, written: logged.recordedAt,
                    turn: logged.turn))
        case .noteDeleted(let id): notes.removeAll { $0.id == id }
        case .hours(let hours): hoursPerWeek = hours
        case .start(let date): start = date
        case .daysOff(let first, let last): if first <= last { daysOff.append(first...last) }
        case .asked(let text, let topic):
            if topic == .outOfScope {
                unanswered.append(AskedQuestion(text: text, topic: topic, at: logged.recordedAt))
            }
        case .sessionEnded(let summary):
            sessions.append(
                Session(id: logged.session, guide: logged.guide, ended: logged.recordedAt, summary: summary))
        case .undone: break
        }
        remember(logged)
    }

    private mutating func set(_ item: ItemReference, _ stage: Stage, _ happened: PartialDate?, _ logged: LoggedEvent) {
        states[item.id] = ItemState(
            reference: item, stage: stage, happened: happened, recordedAt: logged.recordedAt, turn: logged.turn)
    }

    private mutating func remember(_ logged: LoggedEvent) {
        switch logged.event {
        case .asked, .sessionEnded, .undone:
            return
        default:
            if let last = undoable.indices.last, undoable[last].turn == logged.turn {
                undoable[last].events.append(logged.event)
            } else {
                undoable.append(
                    RecordedTurn(
                        turn: logged.turn, session: logged.session, recordedAt: logged.recordedAt,
                        events: [logged.event]))
            }
        }
    }
}
