/// A named step from one schema of the store to the next.
///
/// A migration is SQL alone and is never edited after release, so that every old store takes the same way for ever.
package struct Migration: Hashable, Sendable {
    /// The number of the schema that it makes, a colon, and what it does: "1: event log and projections".
    package let name: String
    package let sql: String

    package init(name: String, sql: String) {
        self.name = name
        self.sql = sql
    }

    /// All migrations in the order in which they are applied. Add at the end.
    package static let all = [eventLogAndProjections, editsAndWords]

    /// The log is `events`; the rest can be made again from it.
    ///
    /// `happened` is a part of a date (`2026`, `2026-03`, `2026-03-05`) or NULL, `payload` a JSON object. The number in
    /// `application_id` spells "Coac".
    private static let eventLogAndProjections = Migration(
        name: "1: event log and projections",
        sql: """
            PRAGMA application_id = 1131372899;

            CREATE TABLE events (
                sequence INTEGER PRIMARY KEY AUTOINCREMENT,
                id TEXT NOT NULL UNIQUE,
                turn TEXT NOT NULL,
                session TEXT NOT NULL,
                guide TEXT NOT NULL,
                recorded_at TEXT NOT NULL,
                happened TEXT,
                kind TEXT NOT NULL,
                payload TEXT NOT NULL
            );
            CREATE INDEX events_by_kind ON events (kind, sequence);

            CREATE TABLE notes (
                id INTEGER PRIMARY KEY,
                text TEXT NOT NULL,
                folded TEXT NOT NULL,
                about TEXT,
                written TEXT NOT NULL,
                turn TEXT NOT NULL,
                sequence INTEGER NOT NULL UNIQUE REFERENCES events (sequence)
            );
            CREATE TABLE note_deletions (
                sequence INTEGER PRIMARY KEY REFERENCES events (sequence),
                note INTEGER NOT NULL,
                turn TEXT NOT NULL
            );
            CREATE INDEX note_deletions_by_note ON note_deletions (note);
            CREATE TABLE undone_turns (
                turn TEXT NOT NULL PRIMARY KEY,
                sequence INTEGER NOT NULL REFERENCES events (sequence)
            );
            CREATE TABLE sessions (
                id TEXT NOT NULL PRIMARY KEY,
                guide TEXT NOT NULL,
                ended TEXT NOT NULL,
                summary TEXT NOT NULL,
                sequence INTEGER NOT NULL UNIQUE REFERENCES events (sequence)
            );

            CREATE VIEW live_notes AS
            SELECT id, text, folded, about, written, turn FROM notes
            WHERE NOT EXISTS (
                SELECT 1 FROM undone_turns WHERE undone_turns.turn = notes.turn AND undone_turns.sequence > notes.sequence
            ) AND NOT EXISTS (
                SELECT 1 FROM note_deletions AS gone WHERE gone.note = notes.id AND gone.sequence > notes.sequence
                AND NOT EXISTS (
                    SELECT 1 FROM undone_turns WHERE undone_turns.turn = gone.turn AND undone_turns.sequence > gone.sequence
                )
            );
            """
    )

    /// A note has the newest of its texts that was not taken back. `note_words` is an index and has no text of its own.
    private static let editsAndWords = Migration(
        name: "2: edited notes, and notes by words",
        sql: """
            CREATE TABLE note_texts (
                sequence INTEGER PRIMARY KEY REFERENCES events (sequence),
                note INTEGER NOT NULL,
                turn TEXT NOT NULL,
                text TEXT NOT NULL,
                folded TEXT NOT NULL
            );
            CREATE INDEX note_texts_by_note ON note_texts (note, sequence);
            INSERT INTO note_texts (sequence, note, turn, text, folded) SELECT sequence, id, turn, text, folded FROM notes;

            DROP VIEW live_notes;
            ALTER TABLE notes DROP COLUMN text;
            ALTER TABLE notes DROP COLUMN folded;

            CREATE VIRTUAL TABLE note_words USING fts5(
                folded, content = 'note_texts', content_rowid = 'sequence', tokenize = "unicode61 remove_diacritics 2"
            );
            INSERT INTO note_words (note_words) VALUES ('rebuild');

            CREATE VIEW live_notes AS
            SELECT notes.id, newest.text, newest.folded, about, written, notes.turn, newest.sequence AS version
            FROM notes JOIN note_texts AS newest ON newest.sequence = (
                SELECT max(sequence) FROM note_texts AS told
                WHERE told.note = notes.id AND told.sequence >= notes.sequence
                AND told.turn NOT IN (SELECT turn FROM undone_turns)
            )
            WHERE notes.turn NOT IN (SELECT turn FROM undone_turns) AND NOT EXISTS (
                SELECT 1 FROM note_deletions AS gone WHERE gone.note = notes.id AND gone.sequence > notes.sequence
                AND gone.turn NOT IN (SELECT turn FROM undone_turns)
            );
            """
    )
}
