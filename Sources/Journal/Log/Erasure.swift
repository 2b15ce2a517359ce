package import Coaching
import Foundation
import GRDB

/// What was erased, and what could not be.
package struct Erasure: Hashable, Sendable {
    /// The user's words that are gone from the log; other files may have them too.
    package let words: [String]
    /// Files beside the store that may still have them.
    package let leftovers: [String]

    package init(words: [String], leftovers: [String]) {
        self.words = words
        self.leftovers = leftovers
    }
}

extension Journal {
    /// Overwrites what `turns` recorded, wherever the store has it, and backups that have it are removed. When it
    /// returns, it is gone from the disk, but for the files that are named in the answer.
    package func forget(_ turns: Set<TurnID>) throws(JournalError) -> Erasure {
        let words = try store.write { db in
            let forgetting = Forgetting(turns, in: try LogEntry.batch(after: 0, in: db).events)
            for sequence in forgetting.erased { try Self.overwrite("sequence = ?", sequence, in: db) }
            // Those that cannot be read, too.
            for turn in turns { try Self.overwrite("turn = ?", turn.rawValue, in: db) }
            for (sequence, summary) in forgetting.rewritten {
                try db.execute(
                    sql: "UPDATE events SET payload = ? WHERE sequence = ?",
                    arguments: [try Event.sessionEnded(summary).payload(), sequence])
            }
            try Projections.rebuild(in: db)
            try Self.countErasure(in: db)
            return forgetting.words
        }
        return try purged(words, marks: turns.map(\.rawValue))
    }

    /// Erases the whole log, and the backups of it.
    package func forgetEverything() throws(JournalError) -> Erasure {
        try store.write { db in
            for table in ["note_texts", "notes", "note_deletions", "undone_turns", "sessions", "events"] {
                try db.execute(sql: "DELETE FROM \(table)")
            }
            try db.execute(sql: "INSERT INTO note_words (note_words) VALUES ('delete-all')")
            try Self.countErasure(in: db)
        }
        return try purged([], marks: nil)
    }

    /// A note keeps its number, so its row stays one of a note.
    private static func overwrite(_ condition: String, _ key: any DatabaseValueConvertible, in db: Database) throws {
        try db.execute(
            sql: """
                UPDATE events SET payload = '{}', happened = NULL, kind = CASE
                    WHEN kind IN ('note_added', 'forgotten_note') THEN 'forgotten_note' ELSE 'forgotten' END
                WHERE \(condition)
                """,
            arguments: [key])
    }

    /// Other processes read the log anew when the count is another.
    private static func countErasure(in db: Database) throws {
        let count = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        try db.execute(sql: "PRAGMA user_version = \(count == .max ? 0 : count + 1)")
    }

    /// Takes the traces from free pages, from SQLite's log and from backups: those with a mark, all for nil.
    private func purged(_ words: [String], marks: [String]?) throws(JournalError) -> Erasure {
        var leftovers = try store.purge() ? [] : [store.place.log]
        for copy in try store.place.copies() {
            guard marks.map({ store.place.contains($0, inFile: copy.path) }) ?? true else { continue }
            if copy.isBackup || marks == nil {
                try store.place.remove(copy.path)
            } else {
                leftovers.append(copy.path)
            }
        }
        return Erasure(words: words, leftovers: leftovers)
    }
}
