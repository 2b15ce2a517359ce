import CivilTime
import Coaching

/// The kinds of events as the log writes them. A string never changes after release.
enum EventKind: String, CaseIterable, Sendable {
    case done
    case started
    case known
    case halfway
    case effort
    case stuck
    case skipped
    case unskipped
    case gaveUp = "gave_up"
    case ownStep = "own_step"
    case substitute
    case pace
    case target
    case background
    case worry
    case reaction
    case checkIn = "check_in"
    case taught
    case said
    case noteAdded = "note_added"
    case noteEdited = "note_edited"
    case noteDeleted = "note_deleted"
    case hours
    case start
    case daysOff = "days_off"
    case asked
    case sessionEnded = "session_end"
    case undone
    case forgotten
    case forgottenNote = "forgotten_note"
}

extension Event {
    var kind: EventKind {
        switch self {
        case .done: .done
        case .started: .started
        case .known: .known
        case .halfway: .halfway
        case .effort: .effort
        case .stuck: .stuck
        case .skipped: .skipped
        case .unskipped: .unskipped
        case .gaveUp: .gaveUp
        case .ownStep: .ownStep
        case .substitute: .substitute
        case .pace: .pace
        case .target: .target
        case .background: .background
        case .worry: .worry
        case .reaction: .reaction
        case .checkIn: .checkIn
        case .taught: .taught
        case .said: .said
        case .noteAdded: .noteAdded
        case .noteEdited: .noteEdited
        case .noteDeleted: .noteDeleted
        case .hours: .hours
        case .start: .start
        case .daysOff: .daysOff
        case .asked: .asked
        case .sessionEnded: .sessionEnded
        case .undone: .undone
        case .forgotten(let wasNote): wasNote ? .forgottenNote : .forgotten
        }
    }

    /// When it happened, as far as the user said; the log has a column for it.
    var happened: PartialDate? {
        switch self {
        case .done(_, let happened), .started(_, let happened), .effort(_, _, let happened): happened
        default: nil
        }
    }
}
