import CivilTime
import Coaching
import Foundation
import GRDB
import Knowledge

/// Notes by the words in them.
enum NoteSearch {
    /// The notes in which every one of `words` occurs, as a part of a word too; newest first.
    static func notes(containing words: [String], in db: Database) throws -> [Note] {
        let wanted = Set(words.map(folded)).subtracting([""])
        // One condition a word would be nested too deeply for SQLite in a line of a thousand words.
        let condition =
            wanted.isEmpty
            ? ""
            : """
            WHERE NOT EXISTS (
                SELECT 1 FROM (VALUES \(wanted.map { _ in "(?)" }.joined(separator: ", ")))
                WHERE instr(folded, column1) = 0)
            """
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, CAST(text AS BLOB) AS text, about, written, turn FROM live_notes \(condition)
                ORDER BY id DESC
                """,
            arguments: StatementArguments(wanted))
        var notes: [Note] = []
        while let row = try rows.next() {
            guard let written = Instant(row["written"] as String) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT)
            }
            notes.append(
                Note(
                    id: NoteID(rawValue: row["id"]), text: String(decoding: row["text"] as Data, as: UTF8.self),
                    about: (row["about"] as String?).map(TopicID.init(rawValue:)), written: written,
                    turn: TurnID(rawValue: row["turn"])))
        }
        return notes
    }

    /// `text` such that texts that differ in case, or in how Unicode writes the same letters, become equal.
    ///
    /// Upper case first: it makes "ß" and "SS", and the two forms of sigma, one. A NUL, which would end a string in
    /// SQL, becomes a space.
    static func folded(_ text: String) -> String {
        text.replacing("\0", with: " ").uppercased().lowercased().precomposedStringWithCompatibilityMapping
    }
}
