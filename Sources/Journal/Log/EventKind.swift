import CivilTime
import Coaching

/// The kinds of events as the log writes them. A string never changes after release.
enum EventKind: String, CaseIterable, Sendable {
    case done
    case started
    case known
    case noteAdded = "note_added"
    case noteDeleted = "note_deleted"
    case hours
    case start
    case daysOff = "days_off"
    case asked
    case sessionEnded = "session_end"
    case undone
}

extension Event {
    var kind: EventKind {
        switch self {
        case .done: .done
        case .started: .started
        case .known: .known
        case .noteAdded: .noteAdded
        case .noteDeleted: .noteDeleted
        case .hours: .hours
        case .start: .start
        case .daysOff: .daysOff
        case .asked: .asked
        case .sessionEnded: .sessionEnded
        case .undone: .undone
        }
    }

    /// When it happened, as far as the user said; the log has a column for it.
    var happened: PartialDate? {
        switch self {
        case .done(_, let happened), .started(_, let happened): happened
        default: nil
        }
    }
}
