import CivilTime
import Coaching
import Foundation
import Journal

/// The journal as the shell sees it: events read once and folded, and warnings given once.
///
/// Without a journal (no home, a damaged file) answers go on from an empty record.
struct RecordStore {
    private(set) var record = Record()
    private let journal: Journal?
    private let problem: Failure?
    private var hasToldOfReading = false
    private var events: [LoggedEvent] = []

    /// Opens the journal in `folder`; tells on standard error why it cannot be, once.
    ///
    /// - Throws: that same reason where recording is what was asked for.
    init(folder: String?, access: Journal.Access) throws(Failure) {
        do throws(Failure) {
            guard let folder else { throw Failure("there is no home folder; set HOME or COACH_HOME") }
            journal = try Self.journal(inFolder: folder, access: access)
            problem = nil
        } catch {
            if case .recording = access { throw Failure("nothing was recorded: \(error.message)", error.exit) }
            journal = nil
            problem = error
            Output.warn("nothing will be saved: \(error.message)")
        }
        refresh()
    }

    private static func journal(inFolder folder: String, access: Journal.Access) throws(Failure) -> Journal {
        do {
            return try Journal.open(inFolder: folder, access: access)
        } catch {
            throw Failure(error.description, Exit(error))
        }
    }

    var memory: any Memory {
        if let journal { journal } else { EmptyMemory() }
    }

    /// True if the journal could be opened.
    var isOpen: Bool { journal != nil }

    /// Reads what was recorded since, here or by another process.
    mutating func refresh() {
        guard let journal else { return }
        do {
            let batch = try journal.events(after: events.last?.sequence ?? 0)
            for unreadable in batch.unreadable {
                Output.warn(
                    "record \(unreadable.sequence) (\"\(unreadable.kind)\") cannot be read by this version; it is kept")
            }
            guard !batch.events.isEmpty else { return }
            events += batch.events
            record = Record(events)
        } catch {
            guard !hasToldOfReading else { return }
            hasToldOfReading = true
            Output.warn("the record cannot be read just now: \(error.description)")
        }
    }

    /// Appends events as one turn; returns why that failed, or nil when they are on the disk.
    mutating func append(_ new: [Event], session: SessionID, guide: String, at instant: Instant) -> Failure? {
        guard let journal else { return problem ?? Failure("there is no store") }
        do {
            events += try journal.append(
                new, turn: TurnID(rawValue: UUID().uuidString.lowercased()), session: session, guide: guide, at: instant
            )
            record = Record(events)
            return nil
        } catch {
            return Failure(error.description, Exit(error))
        }
    }
}
