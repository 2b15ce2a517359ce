package import CivilTime
package import Coaching
import Foundation
import GRDB

/// What is remembered: one append-only log of events in an SQLite file, with the notes and sessions that follow from it.
///
/// A journal that is opened for reading makes no file; it is empty until something is appended, here or by another
/// process. Two journals on one file see each other's events. Every method throws a `JournalError` that says what to do.
package final class Journal: Sendable {
    /// What a journal is opened for, and how long it waits for another process that holds the file.
    package enum Access: Hashable, Sendable {
        /// Answers are wanted, recording may follow: makes nothing, and waits little.
        case reading(wait: Duration = .milliseconds(500))
        /// Recording is wanted: makes the folder and the file, and fails at once where nothing can be written.
        case recording(wait: Duration = .seconds(5))
    }

    /// The name of the file in the journal's folder; SQLite keeps two more beside it, `-wal` and `-shm`.
    package static let fileName = "journal.sqlite"

    let store: Store

    private init(store: Store) {
        self.store = store
    }

    /// The journal in the folder at `path`; `migrations` are those of `Migration.all`, except in tests of upgrading.
    ///
    /// An older file is backed up beside itself and migrated. One that is damaged, another program's or a newer
    /// version's is refused and left as it is.
    package static func open(
        inFolder path: String, access: Access, migrations: [Migration] = Migration.all
    ) throws(JournalError) -> Journal {
        let wait =
            switch access {
            case .reading(let wait), .recording(let wait): wait
            }
        let store = Store(at: StorePlace(folder: path), wait: wait, schema: Schema(migrations))
        switch access {
        case .reading: try store.openIfThere()
        // An empty transaction fails where a real one would.
        case .recording: try store.write { _ in }
        }
        return Journal(store: store)
    }

    /// Moves a file that cannot be opened, with what belongs to it, to a name not yet taken beside it; returns that name.
    ///
    /// Only for when the user agreed: the next journal in this folder starts empty.
    package static func setAside(inFolder path: String) throws(JournalError) -> String {
        try StorePlace(folder: path).setAside()
    }

    /// Adds events to the end of the log, all or none; when it returns, they are on the disk.
    package func append(
        _ events: [Event], turn: TurnID, session: SessionID, guide: String, at instant: Instant
    ) throws(JournalError) -> [LoggedEvent] {
        guard !events.isEmpty else { return [] }
        var entries: [LogEntry] = []
        for event in events {
            entries.append(
                try LogEntry(event, turn: turn, session: session, guide: guide, recordedAt: instant))
        }
        return try store.write { [entries] db in
            try entries.map { entry in
                let logged = try entry.append(to: db)
                try Projections.add(logged, in: db)
                return logged
            }
        }
    }

    /// The events after `sequence` in the order in which they were recorded; all of them after 0.
    package func events(after sequence: Int) throws(JournalError) -> EventBatch {
        try store.read { db in try LogEntry.batch(after: sequence, in: db) } ?? EventBatch(events: [], unreadable: [])
    }

    /// Makes the notes and sessions anew from the log. What they say does not change, unless they were tampered with.
    package func rebuildProjections() throws(JournalError) {
        guard try store.openIfThere() else { return }
        try store.write { db in try Projections.rebuild(in: db) }
    }
}

extension Journal: Memory {
    package func notes(containing words: [String]) throws(JournalError) -> [Note] {
        try store.read { db in try NoteSearch.notes(containing: words, in: db) } ?? []
    }

    package func sessions(limit: Int) throws(JournalError) -> [Session] {
        try store.read { db in try Projections.sessions(limit: limit, in: db) } ?? []
    }
}
