import Foundation
import Knowledge

/// The tables of a language that reading a line needs, as an index file keeps them: reading them from YAML takes longer
/// than answering.
///
/// A row is a letter for the table, a tab, and words separated by tabs; it ends with a line feed. No word of a language
/// has either.
enum LanguageTables {
    private enum Table: UInt8 {
        case chat = 0x63  // c
        case abbreviation = 0x61  // a
        case synonyms = 0x73  // s
        case stopWords = 0x77  // w
        case role = 0x72  // r
    }

    static func encoded(_ language: Language) -> Data {
        var text = ""
        func add(_ table: Table, _ words: [String]) {
            text += "\(Character(Unicode.Scalar(table.rawValue)))\t\(words.joined(separator: "\t"))\n"
        }
        for (short, long) in language.chat.sorted(by: { $0.key < $1.key }) { add(.chat, [short, long]) }
        for (short, long) in language.abbreviations.sorted(by: { $0.key < $1.key }) {
            add(.abbreviation, [short, long])
        }
        for group in language.synonyms { add(.synonyms, group) }
        add(.stopWords, language.stopWords.sorted())
        for (role, words) in language.speech.sorted(by: { $0.key < $1.key }) { add(.role, [role] + words.sorted()) }
        return Data(text.utf8)
    }

    /// The language with these tables, and without what is only learned from.
    static func decoded(_ bytes: Data) -> Language {
        var language = Language()
        bytes.withUnsafeBytes { bytes in
            for row in bytes.split(separator: UInt8(ascii: "\n")) {
                guard let table = row.first.flatMap(Table.init) else { continue }
                let words = row.dropFirst(2).split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                    .map { String(decoding: $0, as: UTF8.self) }
                switch table {
                case .chat where words.count == 2: language.chat[words[0]] = words[1]
                case .abbreviation where words.count == 2: language.abbreviations[words[0]] = words[1]
                case .synonyms: language.synonyms.append(words)
                case .stopWords: language.stopWords = Set(words.filter { !$0.isEmpty })
                case .role: language.speech[words[0]] = Set(words.dropFirst())
                default: break
                }
            }
        }
        return language
    }
}
