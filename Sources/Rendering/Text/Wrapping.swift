/// Breaks text into lines by the columns that it takes.
///
/// Lines end at spaces, and between ideographs; a word longer than a line is broken, after a hyphen or slash if there
/// is one, but never inside a character. Nothing is lost but the spaces at the ends of lines. Newlines in the text
/// stay, and a line that begins with spaces keeps them on all lines that are made of it.
package enum Wrapping {
    /// The lines of a text, none wider than `width`, the first one indented by `indent` and the others by `hanging`.
    ///
    /// Only a wide character in a single column is wider.
    package static func lines(of text: String, width: Int, indent: Int = 0, hanging: Int? = nil) -> [String] {
        var lines: [String] = []
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let first = lines.isEmpty ? indent : hanging ?? indent
            var breaking = LineBreaking(width: max(1, width), indent: first, hanging: hanging ?? indent, text: line)
            lines += breaking.lines()
        }
        return lines
    }

    /// The same as one text, without a newline at the end.
    package static func wrapped(_ text: String, width: Int, indent: Int = 0, hanging: Int? = nil) -> String {
        lines(of: text, width: width, indent: indent, hanging: hanging).joined(separator: "\n")
    }
}

/// The work on one line of the text.
private struct LineBreaking {
    private let width: Int
    private let indent: Int
    private let hanging: Int
    private let words: [Word]
    private var finished: [String] = []
    private var current = ""
    private var currentWidth = 0

    init(width: Int, indent: Int, hanging: Int, text: Substring) {
        let own = min(text.prefix { $0 == " " }.count, width / 2)
        self.width = width
        // At least one column is left for text.
        self.indent = min(indent + own, width - 1)
        self.hanging = min(hanging + own, width - 1)
        words = Word.all(in: text.drop { $0 == " " })
    }

    mutating func lines() -> [String] {
        for word in words {
            if !current.isEmpty, currentWidth + word.spaces + word.width <= room {
                current += String(repeating: " ", count: word.spaces) + word.text
                currentWidth += word.spaces + word.width
            } else {
                if !current.isEmpty { endLine() }
                place(word)
            }
        }
        if !current.isEmpty || finished.isEmpty { endLine() }
        return finished
    }

    /// The columns that the line has after its indentation.
    private var room: Int { width - (finished.isEmpty ? indent : hanging) }

    /// Puts a word on an empty line, and on as many more as it needs.
    private mutating func place(_ word: Word) {
        var rest = word.text[...]
        var restWidth = word.width
        while restWidth > room {
            let part = Self.part(of: rest, fitting: room)
            current = String(part)
            rest = rest[part.endIndex...]
            restWidth -= DisplayWidth.of(current)
            endLine()
        }
        current = String(rest)
        currentWidth = restWidth
    }

    /// The beginning of a word that is too long: as much as the columns allow, at least one character.
    private static func part(of word: Substring, fitting columns: Int) -> Substring {
        var used = 0
        var end = word.startIndex
        var joint: Substring.Index?
        for index in word.indices {
            used += DisplayWidth.of(word[index])
            if used > columns, end > word.startIndex { break }
            end = word.index(after: index)
            if word[index] == "-" || word[index] == "/" { joint = end }
        }
        return word[..<(joint ?? end)]
    }

    private mutating func endLine() {
        let margin = current.isEmpty ? 0 : finished.isEmpty ? indent : hanging
        finished.append(String(repeating: " ", count: margin) + current)
        current = ""
        currentWidth = 0
    }
}

/// What stays on one line if it can, with the number of spaces before it.
private struct Word {
    var spaces: Int
    var text: String
    let width: Int

    init(spaces: Int, text: String) {
        self.spaces = spaces
        self.text = text
        width = DisplayWidth.of(text)
    }

    static func all(in line: Substring) -> [Word] {
        var words: [Word] = []
        var spaces = 0
        var start = line.startIndex
        var index = line.startIndex
        func endWord(at end: Substring.Index) {
            guard start < end else { return }
            words.append(Word(spaces: spaces, text: String(line[start..<end])))
            spaces = 0
        }
        while index < line.endIndex {
            let next = line.index(after: index)
            if line[index] == " " {
                endWord(at: index)
                spaces += 1
                start = next
            } else if next < line.endIndex, line[index].mayEndLine(before: line[next]) {
                endWord(at: next)
                start = next
            }
            index = next
        }
        endWord(at: line.endIndex)
        return words
    }
}

extension Character {
    private var isIdeograph: Bool {
        unicodeScalars.first?.properties.generalCategory == .otherLetter && DisplayWidth.of(self) == 2
    }

    /// True next to ideographs, except before what closes and after what opens.
    fileprivate func mayEndLine(before next: Character) -> Bool {
        guard isIdeograph || next.isIdeograph, next != " ", self != " " else { return false }
        switch next.unicodeScalars.first?.properties.generalCategory {
        case .closePunctuation, .finalPunctuation, .otherPunctuation, .modifierLetter: return false
        default: break
        }
        switch unicodeScalars.first?.properties.generalCategory {
        case .openPunctuation, .initialPunctuation: return false
        default: return true
        }
    }
}
