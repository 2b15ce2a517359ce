package import CivilTime
package import Knowledge

/// All that is known about the user: a fold over the events that were not taken back.
package struct Record: Sendable {
    /// The newest word on each thing.
    package private(set) var states: [TopicID: ItemState] = [:]
    package private(set) var notes: [Note] = []
    /// How far the user got with what is not finished; the newest word on each thing.
    package private(set) var progress: [TopicID: Progress] = [:]
    package private(set) var efforts: [Effort] = []
    /// What the user does not get on with, in their words.
    package private(set) var stuck: [TopicID: Saying] = [:]
    /// What the user left out for now, in the order of leaving out.
    package private(set) var skipped: [ItemReference] = []
    package private(set) var gaveUp: [ItemReference] = []
    package private(set) var ownSteps: [OwnStep] = []
    /// What stands for a thing of the guide, by the id of that thing.
    package private(set) var substitutes: [TopicID: Substitute] = [:]
    package private(set) var hoursPerWeek: Double?
    package private(set) var pace: Double?
    package private(set) var start: CivilDate?
    package private(set) var target: CivilDate?
    package private(set) var daysOff: [ClosedRange<CivilDate>] = []
    package private(set) var background: [Saying] = []
    package private(set) var worries: [Saying] = []
    package private(set) var reactions: [GivenReaction] = []
    package private(set) var checkIns: [HeldCheckIn] = []
    package private(set) var taught: [(question: String, topic: TopicID)] = []
    /// The line that was typed in a turn that recorded something.
    package private(set) var lines: [TurnID: String] = [:]
    package private(set) var unanswered: [AskedQuestion] = []
    package private(set) var sessions: [Session] = []
    /// The turns that recorded something that can be taken back and was not, oldest first.
    package private(set) var undoable: [RecordedTurn] = []

    private var noteCount = 0
    /// The record as it was some events ago, and twice that: an undo of something recent folds only what came since.
    private var earlier: [Record] = []
    private static let eventsBetween = 32
    /// Every event, in the order of the log.
    package private(set) var log: [LoggedEvent] = []

    /// True if nothing was ever recorded.
    package var isEmpty: Bool { log.isEmpty }

    /// The empty record.
    package init() {}

    /// The record that `events` leave, in the order of the log.
    ///
    /// Things done count in every guide; notes and plans too, until guides have their own.
    package init(_ events: [LoggedEvent]) {
        let undone = Self.undoneTurns(in: events)
        log = events
        for event in events { apply(event, isUndone: undone.contains(event.turn)) }
    }

    /// The turns that were taken back. Taking back a correction takes back what that had taken back, too.
    static func undoneTurns(in events: [LoggedEvent]) -> Set<TurnID> {
        var undone: Set<TurnID> = []
        for event in events.reversed() {
            if case .undone(let turn) = event.event, !undone.contains(event.turn) { undone.insert(turn) }
        }
        return undone
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
            foldAnew(with: logged, takingBack: turn)
        } else {
            log.append(logged)
            apply(logged, isUndone: false)
        }
        guard log.count - (earlier.last?.log.count ?? 0) >= Self.eventsBetween else { return }
        var now = self
        now.earlier = []
        earlier = earlier.suffix(1) + [now]
    }

    /// Folds from the newest state before the turn. One that takes something back itself may bring back what is older.
    private mutating func foldAnew(with logged: LoggedEvent, takingBack turn: TurnID) {
        let log = log + [logged]
        let first = log.firstIndex { $0.turn == turn } ?? log.count
        let isPlain = !log[first...].contains { event in
            if case .undone = event.event { event.turn == turn } else { false }
        }
        guard isPlain, let base = earlier.last(where: { $0.log.count <= first }) else {
            self = Record(log)
            return
        }
        let earlier = earlier.filter { $0.log.count <= first }
        let undone = Self.undoneTurns(in: log)
        var record = base
        for event in log[base.log.count...] { record.apply(event, isUndone: undone.contains(event.turn)) }
        record.log = log
        record.earlier = earlier
        self = record
    }

    /// The record as it were if the turn had recorded nothing.
    package func without(_ turn: TurnID) -> Record {
        adding([.undone(turn)])
    }

    /// The turns that were taken back.
    var undoneTurns: Set<TurnID> { Self.undoneTurns(in: log) }

    private mutating func apply(_ logged: LoggedEvent, isUndone: Bool) {
        // A note keeps its number also when it was taken back or erased.
        switch logged.event {
        case .noteAdded, .forgotten(wasNote: true): noteCount += 1
        default: break
        }
        guard !isUndone else { return }
        switch logged.event {
        case .done, .started, .known, .halfway, .effort, .stuck, .skipped, .unskipped, .gaveUp, .ownStep, .substitute:
            applyWork(logged)
        case .hours(let hours): hoursPerWeek = hours
        case .pace(let hours): pace = hours
        case .start(let date): start = date
        case .target(let date): target = date
        case .daysOff(let first, let last): if first <= last { daysOff.append(first...last) }
        case .noteAdded, .noteEdited, .noteDeleted: applyNote(logged)
        case .background(let words): background.append(saying(words, about: nil, logged))
        case .worry(let words, let about): worries.append(saying(words, about: about, logged))
        case .reaction(let reaction):
            reactions.append(GivenReaction(reaction: reaction, at: logged.recordedAt, turn: logged.turn))
        case .checkIn(let checkIn):
            checkIns.append(HeldCheckIn(checkIn: checkIn, at: logged.recordedAt, turn: logged.turn))
        case .taught(let question, let topic): taught.append((question, topic))
        case .said(let line): lines[logged.turn] = line
        case .asked(let text, let topic):
            if topic == .outOfScope {
                unanswered.append(AskedQuestion(text: text, topic: topic, at: logged.recordedAt))
            }
        case .sessionEnded(let summary): keepSession(summary, logged)
        case .undone, .forgotten: break
        }
        remember(logged)
    }

    /// Events about a thing that is learned or done.
    private mutating func applyWork(_ logged: LoggedEvent) {
        switch logged.event {
        case .done(let item, let happened): set(item, .done, happened, logged)
        case .started(let item, let happened):
            if states[item.id]?.stage ?? .started <= .started { set(item, .started, happened, logged) }
        case .known(let item):
            if states[item.id]?.stage != .done { set(item, .known, nil, logged) }
        case .halfway(let item, let portion):
            progress[item.id] = Progress(item: item, portion: portion, at: logged.recordedAt, turn: logged.turn)
            if states[item.id] == nil { set(item, .started, nil, logged) }
        case .effort(let hours, let item, let happened):
            efforts.append(
                Effort(hours: hours, item: item, happened: happened, at: logged.recordedAt, turn: logged.turn))
        case .stuck(let item, let words): stuck[item.id] = saying(words, about: item.id, logged)
        case .skipped(let item): if !skipped.contains(where: { $0.id == item.id }) { skipped.append(item) }
        case .unskipped(let item): skipped.removeAll { $0.id == item.id }
        case .gaveUp(let item): if !gaveUp.contains(where: { $0.id == item.id }) { gaveUp.append(item) }
        case .ownStep(let step): if !ownSteps.contains(where: { $0.item.id == step.item.id }) { ownSteps.append(step) }
        case .substitute(let item, let replaced):
            substitutes[replaced.id] = Substitute(item: item, replaced: replaced, turn: logged.turn)
        default: break
        }
    }

    private mutating func applyNote(_ logged: LoggedEvent) {
        switch logged.event {
        case .noteAdded(let text, let about):
            notes.append(
                Note(
                    id: NoteID(rawValue: noteCount), text: text, about: about, written: logged.recordedAt,
                    turn: logged.turn))
        case .noteEdited(let id, let text):
            guard let place = notes.firstIndex(where: { $0.id == id }) else { return }
            let old = notes[place]
            notes[place] = Note(id: id, text: text, about: old.about, written: old.written, turn: old.turn)
        case .noteDeleted(let id): notes.removeAll { $0.id == id }
        default: break
        }
    }

    /// A note that is rewritten later stays where the conversation was.
    private mutating func keepSession(_ summary: SessionSummary, _ logged: LoggedEvent) {
        let place = sessions.firstIndex { $0.id == logged.session }
        if let place, summary.text != nil {
            let old = sessions[place]
            sessions[place] = Session(id: old.id, guide: old.guide, ended: old.ended, summary: summary)
        } else {
            if let place { sessions.remove(at: place) }
            sessions.append(
                Session(id: logged.session, guide: logged.guide, ended: logged.recordedAt, summary: summary))
        }
    }

    private func saying(_ words: String, about: TopicID?, _ logged: LoggedEvent) -> Saying {
        Saying(words: words, about: about, at: logged.recordedAt, turn: logged.turn)
    }

    private mutating func set(_ item: ItemReference, _ stage: Stage, _ happened: PartialDate?, _ logged: LoggedEvent) {
        states[item.id] = ItemState(
            reference: item, stage: stage, happened: happened, recordedAt: logged.recordedAt, turn: logged.turn)
        // What is begun again or finished is neither left out nor given up, and nobody is stuck with it any longer.
        skipped.removeAll { $0.id == item.id }
        gaveUp.removeAll { $0.id == item.id }
        if stage != .started { stuck[item.id] = nil }
    }

    private mutating func remember(_ logged: LoggedEvent) {
        switch logged.event {
        case .asked, .sessionEnded, .undone, .said, .forgotten:
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
