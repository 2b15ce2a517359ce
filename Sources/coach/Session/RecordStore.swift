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
    private let problem: String?
    private var events: [LoggedEvent] = []

    /// Opens the journal in `folder`; tells on standard error why it cannot be, once.
    init(folder: String?, access: Journal.Access) {
        guard let folder else {
            journal = nil
            problem = "there is no home folder; set HOME or COACH_HOME"
            Output.warn("nothing will be saved: there is no home folder; set HOME or COACH_HOME")
            return
        }
        do {
            journal = try Journal.open(inFolder: folder, access: access)
            problem = nil
        } catch {
            journal = nil
            problem = error.description
            Output.warn("nothing will be saved: \(error.description)")
        }
        refresh()
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
                Output.warn("record \(unreadable.sequence) (\"\(unreadable.kind)\") cannot be read by this version; it is kept")
            }
            guard !batch.events.isEmpty else { return }
            events += batch.events
            record = Record(events)
        } catch {
            Output.warn("the record cannot be read just now: \(error.description)")
        }
    }

    /// Appends events as one turn; returns why that failed, or nil when they are on the disk.
    mutating func append(_ new: [Event], session: SessionID, guide: String, at instant: Instant) -> String? {
        guard let journal else { return problem ?? "there is no store" }
        do {
            events += try journal.append(
                new, turn: TurnID(rawValue: UUID().uuidString.lowercased()), session: session, guide: guide, at: instant)
            record = Record(events)
            return nil
        } catch {
            return error.description
        }
    }
}
