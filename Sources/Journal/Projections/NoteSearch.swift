import CivilTime
import Coaching
import Foundation
import GRDB
import Knowledge

/// Notes by the words in them.
enum NoteSearch {
    /// The notes in which every one of `words` occurs, newest first.
    ///
    /// A word is found at the start of a word, without regard to case and accents. One of a script that puts no spaces
    /// between words, or with other signs than letters and digits, is found anywhere.
    static func notes(containing words: [String], in db: Database) throws -> [Note] {
        var conditions: [String] = []
        var arguments = StatementArguments()
        let wanted = Set(words.map(folded)).subtracting([""])
        let indexed = wanted.filter { isIndexed($0) }
        if !indexed.isEmpty {
            conditions.append("version IN (SELECT rowid FROM note_words WHERE note_words MATCH ?)")
            arguments += [indexed.sorted().map { "\"\($0.replacing("\"", with: " "))\" *" }.joined(separator: " ")]
        }
        let others = wanted.subtracting(indexed)
        if !others.isEmpty {
            // One condition a word would be nested too deeply for SQLite in a line of a thousand words.
            let rows = others.map { _ in "(?)" }.joined(separator: ", ")
            conditions.append("NOT EXISTS (SELECT 1 FROM (VALUES \(rows)) WHERE instr(folded, column1) = 0)")
            arguments += StatementArguments(others.sorted())
        }
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, CAST(text AS BLOB) AS text, about, written, turn FROM live_notes \(condition)
                ORDER BY id DESC
                """,
            arguments: arguments)
        var notes: [Note] = []
        while let row = try rows.next() { notes.append(try note(row)) }
        return notes
    }

    private static func note(_ row: Row) throws -> Note {
        guard let written = Instant(row["written"] as String) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return Note(
            id: NoteID(rawValue: row["id"]), text: String(decoding: row["text"] as Data, as: UTF8.self),
            about: (row["about"] as String?).map(TopicID.init(rawValue:)), written: written,
            turn: TurnID(rawValue: row["turn"]))
    }

    /// `text` such that texts that differ in case, or in how Unicode writes the same letters, become equal.
    ///
    /// Upper case first: it makes "ß" and "SS", and the two forms of sigma, one. A NUL, which would end a string in
    /// SQL, becomes a space.
    static func folded(_ text: String) -> String {
        text.replacing("\0", with: " ").uppercased().lowercased().precomposedStringWithCompatibilityMapping
    }

    /// True for what the index of words can find: letters and digits alone, and none of a script without spaces.
    private static func isIndexed(_ word: String) -> Bool {
        word.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
                .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
                !spaceless.contains { $0.contains(scalar.value) }
            default: false
            }
        }
    }

    /// Thai, Lao, Tibetan, Burmese and Khmer; Chinese and Japanese characters.
    private static let spaceless: [ClosedRange<UInt32>] = [
        0x0E00...0x0FFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x2FDF, 0x3005...0x3007, 0x3040...0x30FF,
        0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF,
    ]
}
