import CivilTime
import Coaching
import Foundation
import GRDB
import Knowledge

/// The notes and sessions that follow from the log, kept in tables of their own.
///
/// Which notes are there, and with which text, is the view `live_notes`. Adding an event at a time and rebuilding from
/// the whole log give the same tables.
enum Projections {
    /// Adds what follows from `logged`, which is in the log already.
    static func add(_ logged: LoggedEvent, in db: Database) throws {
        switch logged.event {
        case .noteAdded(let text, let about):
            // The number counts the notes in the log, so it is never given twice, whatever became of the note; hence a
            // row of this kind must never leave the log.
            try db.execute(
                sql: """
                    INSERT INTO notes (id, about, written, turn, sequence) SELECT count(*), ?, ?, ?, ?
                    FROM events WHERE kind IN ('note_added', 'forgotten_note') AND sequence <= ?
                    """,
                arguments: [
                    about?.rawValue, logged.recordedAt.description, logged.turn.rawValue, logged.sequence,
                    logged.sequence,
                ])
            try addText(text, ofNote: Int(db.lastInsertedRowID), from: logged, in: db)
        case .noteEdited(let note, let text):
            try addText(text, ofNote: note.rawValue, from: logged, in: db)
        case .noteDeleted(let note):
            try db.execute(
                sql: "INSERT INTO note_deletions (sequence, note, turn) VALUES (?, ?, ?)",
                arguments: [logged.sequence, note.rawValue, logged.turn.rawValue])
        case .undone(let turn):
            // Only what took something back itself makes a difference to other turns.
            let tookBack = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM events WHERE kind = 'undone' AND turn = ?)",
                arguments: [turn.rawValue])
            if tookBack ?? true { return try updateUndoneTurns(in: db) }
            try db.execute(
                sql: """
                    INSERT INTO undone_turns (turn, sequence) VALUES (?, ?)
                    ON CONFLICT (turn) DO UPDATE SET sequence = excluded.sequence
                    """,
                arguments: [turn.rawValue, logged.sequence])
        case .sessionEnded(let summary):
            // A note that is rewritten later stays where the conversation was.
            let moved =
                summary.text == nil
                ? ", guide = excluded.guide, ended = excluded.ended, sequence = excluded.sequence" : ""
            try db.execute(
                sql: """
                    INSERT INTO sessions (id, guide, ended, summary, sequence) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET summary = excluded.summary\(moved)
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
        for table in ["notes", "note_texts", "note_deletions", "undone_turns", "sessions"] {
            try db.execute(sql: "DELETE FROM \(table)")
        }
        try db.execute(sql: "INSERT INTO note_words (note_words) VALUES ('delete-all')")
        for logged in try LogEntry.batch(after: 0, in: db).events {
            if case .undone = logged.event { continue }
            try add(logged, in: db)
        }
        try updateUndoneTurns(in: db)
    }

    /// The text goes in as bytes: GRDB cuts a string at a NUL.
    private static func addText(_ text: String, ofNote note: Int, from logged: LoggedEvent, in db: Database) throws {
        let folded = NoteSearch.folded(text)
        try db.execute(
            sql: "INSERT INTO note_texts (sequence, note, turn, text, folded) VALUES (?, ?, ?, CAST(? AS TEXT), ?)",
            arguments: [logged.sequence, note, logged.turn.rawValue, Data(text.utf8), folded])
        try db.execute(
            sql: "INSERT INTO note_words (rowid, folded) VALUES (?, ?)", arguments: [logged.sequence, folded])
    }

    /// What was taken back, from all that takes back: a turn that was itself taken back takes nothing back.
    private static func updateUndoneTurns(in db: Database) throws {
        var undone: [String: Int] = [:]
        let rows = try Row.fetchCursor(
            db, sql: "SELECT sequence, turn, payload FROM events WHERE kind = 'undone' ORDER BY sequence DESC")
        while let row = try rows.next() {
            guard let turn = LogEntry.text(row, "turn"), undone[turn] == nil,
                let payload = LogEntry.text(row, "payload"),
                let target = try? contents(payload) as UndonePayload, undone[target.turn] == nil
            else { continue }
            undone[target.turn] = row["sequence"]
        }
        try db.execute(sql: "DELETE FROM undone_turns")
        for (turn, sequence) in undone {
            try db.execute(
                sql: "INSERT INTO undone_turns (turn, sequence) VALUES (?, ?)", arguments: [turn, sequence])
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
