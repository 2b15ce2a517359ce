import CivilTime
import Coaching
import Foundation
import GRDB
import Knowledge

/// The notes and sessions that follow from the log, kept in tables of their own.
///
/// Each event only adds rows; which notes are there is the view `live_notes`. So adding an event at a time and
/// rebuilding from the whole log give the same tables.
enum Projections {
    /// Adds what follows from `logged`, which is in the log already.
    static func add(_ logged: LoggedEvent, in db: Database) throws {
        switch logged.event {
        case .noteAdded(let text, let about):
            // The number counts the notes in the log, so it is never given twice, whatever became of the note; hence a
            // row of this kind must never leave the log. The text goes in as bytes: GRDB cuts a string at a NUL.
            try db.execute(
                sql: """
                    INSERT INTO notes (id, text, folded, about, written, turn, sequence)
                    SELECT count(*), CAST(? AS TEXT), ?, ?, ?, ?, ?
                    FROM events WHERE kind IN ('note_added', 'forgotten_note') AND sequence <= ?
                    """,
                arguments: [
                    Data(text.utf8), NoteSearch.folded(text), about?.rawValue,
                    logged.recordedAt.description, logged.turn.rawValue, logged.sequence, logged.sequence,
                ])
        case .noteDeleted(let note):
            try db.execute(
                sql: "INSERT INTO note_deletions (sequence, note, turn) VALUES (?, ?, ?)",
                arguments: [logged.sequence, note.rawValue, logged.turn.rawValue])
        case .undone(let turn):
            try db.execute(
                sql: """
                    INSERT INTO undone_turns (turn, sequence) VALUES (?, ?)
                    ON CONFLICT (turn) DO UPDATE SET sequence = excluded.sequence
                    """,
                arguments: [turn.rawValue, logged.sequence])
        case .sessionEnded(let summary):
            try db.execute(
                sql: """
                    INSERT INTO sessions (id, guide, ended, summary, sequence) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET guide = excluded.guide, ended = excluded.ended,
                        summary = excluded.summary, sequence = excluded.sequence
                    """,
                arguments: [
                    logged.session.rawValue, logged.guide, logged.recordedAt.description,
                    try json(SessionPayload(summary)), logged.sequence,
                ])
        default:
            break
        }
    }

    /// Empties the tables and fills them again. Unreadable events add nothing, but a note among them keeps its number.
    static func rebuild(in db: Database) throws {
        for table in ["notes", "note_deletions", "undone_turns", "sessions"] {
            try db.execute(sql: "DELETE FROM \(table)")
        }
        for logged in try LogEntry.batch(after: 0, in: db).events {
            try add(logged, in: db)
        }
    }

    /// The newest conversations first, at most `limit`; a clock that was set back does not change their order.
    static func sessions(limit: Int, in db: Database) throws -> [Session] {
        let rows = try Row.fetchCursor(
            db, sql: "SELECT id, guide, ended, summary FROM sessions ORDER BY sequence DESC LIMIT ?",
            arguments: [max(0, limit)])
        var sessions: [Session] = []
        while let row = try rows.next() {
            guard let ended = Instant(row["ended"] as String) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
            let payload: SessionPayload = try contents(row["summary"])
            sessions.append(
                Session(
                    id: SessionID(rawValue: row["id"]), guide: row["guide"], ended: ended, summary: payload.summary))
        }
        return sessions
    }
}
