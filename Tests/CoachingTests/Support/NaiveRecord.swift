import CivilTime
import Coaching
import Knowledge

/// A second reading of the log, written for plainness: each question looks through all events anew.
struct NaiveRecord {
    let log: [LoggedEvent]

    /// A turn is taken back by a later turn that was not taken back itself.
    private let takenBack: Set<TurnID>

    init(log: [LoggedEvent]) {
        self.log = log
        var takenBack: Set<TurnID> = []
        for logged in log.sorted(by: { $0.sequence > $1.sequence }) where !takenBack.contains(logged.turn) {
            if case .undone(let turn) = logged.event { takenBack.insert(turn) }
        }
        self.takenBack = takenBack
        standing = log.filter { !takenBack.contains($0.turn) }
    }

    /// The events of the turns that were not taken back.
    let standing: [LoggedEvent]

    /// Done wins over known, known over started; within a stage the newest wins. Halfway is a start where nothing is.
    func state(of id: TopicID) -> (stage: Stage, happened: PartialDate?, turn: TurnID)? {
        var found: (stage: Stage, happened: PartialDate?, turn: TurnID)?
        for stage in [Stage.started, .known, .done] {
            for logged in standing {
                switch (logged.event, stage) {
                case (.started(let item, let happened), .started) where item.id == id,
                    (.done(let item, let happened), .done) where item.id == id:
                    found = (stage, happened, logged.turn)
                case (.known(let item), .known) where item.id == id:
                    found = (stage, nil, logged.turn)
                case (.halfway(let item, _), .started) where item.id == id && self.stage(of: id, before: logged) == nil:
                    found = (stage, nil, logged.turn)
                default: break
                }
            }
        }
        return found
    }

    /// A note's number counts all notes ever written before it, erased ones too. Only what was written can be changed
    /// or deleted.
    var notes: [(id: Int, text: String)] {
        var all: [(id: Int, text: String, logged: LoggedEvent)] = []
        var count = 0
        for logged in log {
            if logged.event == .forgotten(wasNote: true) { count += 1 }
            guard case .noteAdded(let text, _) = logged.event else { continue }
            count += 1
            all.append((count, text, logged))
        }
        return all.filter { note in
            !takenBack.contains(note.logged.turn)
                && !standing.contains { later in
                    if case .noteDeleted(let id) = later.event {
                        id.rawValue == note.id && later.sequence > note.logged.sequence
                    } else {
                        false
                    }
                }
        }.map { note in
            let edits = standing.compactMap { later -> String? in
                guard case .noteEdited(let id, let text) = later.event, id.rawValue == note.id,
                    later.sequence > note.logged.sequence
                else { return nil }
                return text
            }
            return (note.id, edits.last ?? note.text)
        }
    }

    var hours: Double? {
        standing.compactMap { if case .hours(let hours) = $0.event { hours } else { nil } }.last
    }

    var start: CivilDate? {
        standing.compactMap { if case .start(let date) = $0.event { date } else { nil } }.last
    }

    var daysOff: [ClosedRange<CivilDate>] {
        standing.compactMap { if case .daysOff(let first, let last) = $0.event { first...last } else { nil } }
    }

    var unanswered: [String] {
        standing.compactMap { if case .asked(let text, .outOfScope) = $0.event { text } else { nil } }
    }

    /// The turns that can be taken back, oldest first.
    var undoable: [TurnID] {
        var turns: [TurnID] = []
        for logged in standing {
            switch logged.event {
            case .asked, .sessionEnded, .undone, .said, .forgotten: continue
            default: if !turns.contains(logged.turn) { turns.append(logged.turn) }
            }
        }
        return turns
    }
}
