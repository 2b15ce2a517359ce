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
    /// The place of the newest event that was read, and how often something was erased until then.
    private var lastSequence = 0
    private(set) var erasures = 0

    /// Opens the journal in `folder`; tells on standard error why it cannot be, once.
    ///
    /// - Throws: that same reason where recording is what was asked for, or `isNeeded` is true.
    init(folder: String?, access: Journal.Access, isNeeded: Bool = false) throws(Failure) {
        do throws(Failure) {
            guard let folder else { throw Failure("there is no home folder; set HOME or COACH_HOME") }
            journal = try Self.journal(inFolder: folder, access: access)
            problem = nil
        } catch {
            if case .recording = access { throw Failure("nothing was recorded: \(error.message)", error.exit) }
            if isNeeded { throw error }
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
        if let journal { journal } else { UnreadableMemory(reason: problem?.message ?? "there is no store") }
    }

    /// True if the journal could be opened.
    var isOpen: Bool { journal != nil }

    /// Reads what was recorded since, here or by another process; all of it where something was erased meanwhile.
    /// - Returns: whether there was anything new.
    @discardableResult
    mutating func refresh() -> Bool {
        guard let journal else { return false }
        do {
            let before = (lastSequence, erasures)
            var batch = try journal.events(after: lastSequence)
            if batch.erasures != erasures {
                batch = try journal.events(after: 0)
                (record, lastSequence, erasures) = (Record(), 0, batch.erasures)
            }
            for unreadable in batch.unreadable {
                Output.warn(
                    "record \(unreadable.sequence) (\"\(unreadable.kind)\") cannot be read by this version; it is kept")
            }
            add(batch.events)
            lastSequence = batch.lastSequence ?? lastSequence
            return (lastSequence, erasures) != before
        } catch {
            guard !hasToldOfReading else { return false }
            hasToldOfReading = true
            Output.warn("the record cannot be read just now: \(error.description)")
            return false
        }
    }

    /// Appends events as one turn; returns why that failed, or nil when they are on the disk.
    mutating func append(_ new: [Event], session: SessionID, guide: String, at instant: Instant) -> Failure? {
        guard let journal else { return problem ?? Failure("there is no store") }
        do {
            // What another process recorded since the last reading comes first.
            let appended = try journal.append(
                new, turn: TurnID(rawValue: UUID().uuidString.lowercased()), session: session, guide: guide, at: instant
            )
            guard appended.first?.sequence == lastSequence + 1 else {
                refresh()
                return nil
            }
            add(appended)
            lastSequence = appended.last?.sequence ?? lastSequence
            return nil
        } catch {
            return Failure(error.description, Exit(error))
        }
    }

    /// Erases what turns recorded, or all there is for nil; when it returns, it is gone from the disk.
    mutating func forget(_ turns: Set<TurnID>?) throws(Failure) -> Erasure {
        guard let journal else { throw problem ?? Failure("there is no store") }
        do {
            let erasure = if let turns { try journal.forget(turns) } else { try journal.forgetEverything() }
            refresh()
            return erasure
        } catch {
            throw Failure(error.description, Exit(error))
        }
    }

    /// A long log is folded at once: an undo in its middle would else fold all before it again.
    private mutating func add(_ events: [LoggedEvent]) {
        if record.isEmpty {
            record = Record(events)
        } else {
            for event in events { record.append(event) }
        }
    }
}

/// A memory that cannot be read, so that nothing is taken for empty.
private struct UnreadableMemory: Memory {
    struct Unreadable: Error, CustomStringConvertible {
        let description: String
    }

    let reason: String
    func notes(containing words: [String]) throws -> [Note] { throw Unreadable(description: reason) }
    func sessions(limit: Int) throws -> [Session] { throw Unreadable(description: reason) }
}
