/// What stays on one line if it can, with the number of spaces before it.
struct Word {
    private(set) var spaces: Int
    private(set) var text: String
    private(set) var width: Int

    init(spaces: Int, text: String) {
        self.spaces = spaces
        self.text = text
        width = DisplayWidth.of(text)
    }

    /// The words of a line without newlines, and what is better not parted as one, up to `limit` columns.
    static func all(in line: Substring, gluingUpTo limit: Int) -> [Word] {
        let words = all(in: line)
        var glued: [Word] = []
        for index in words.indices {
            if let last = glued.last, last.width + words[index].spaces + words[index].width <= limit,
                isBetterNotParted(words, before: index)
            {
                glued[glued.count - 1].append(words[index])
            } else {
                glued.append(words[index])
            }
        }
        return glued
    }

    private mutating func append(_ next: Word) {
        text += String(repeating: " ", count: next.spaces) + next.text
        width += next.spaces + next.width
    }

    private static func all(in line: Substring) -> [Word] {
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

    // MARK: What belongs together

    /// True between a number and what it counts or names, and inside short quotations and parentheses.
    private static func isBetterNotParted(_ words: [Word], before index: Int) -> Bool {
        let (word, next) = (words[index - 1], words[index])
        guard next.spaces == 1 else { return false }
        if word.isCount, next.isWord { return true }
        let isLabel = next.isNumber && !(next.isCount && index + 1 < words.count && words[index + 1].isWord)
        if word.text.last?.isLetter == true, isLabel { return true }
        let isPart = index > 1 && words[index - 2].isCount && word.text == "of" && next.isNumber
        return isPart || isEnclosed(words, before: index)
    }

    private var isWord: Bool { text.first?.isLetter == true }

    /// A few digits, and nothing after them: "24", "(1".
    private var isCount: Bool {
        let digits = text.drop { "(\"".contains($0) }
        return (1...3).contains(digits.count) && digits.allSatisfy { $0.isASCII && $0.isNumber }
    }

    /// Digits, perhaps with a sign after them: "2027.", "1-12,".
    private var isNumber: Bool {
        text.first?.isNumber == true && text.allSatisfy { ($0.isASCII && $0.isNumber) || "-.,;:)\"".contains($0) }
    }

    /// True if one of the few words before has opened what one of the few words after closes.
    private static func isEnclosed(_ words: [Word], before index: Int) -> Bool {
        for (opening, closing) in [("\"", "\""), ("(", ")")] as [(Character, Character)] {
            let opened = words[max(0, index - longestEnclosed)..<index].lastIndex { $0.text.first == opening }
            guard let opened, !words[opened..<index].contains(where: { $0.closes(closing, opening: opening) }) else {
                continue
            }
            let end = min(words.count, opened + longestEnclosed)
            if index < end, words[index..<end].contains(where: { $0.closes(closing, opening: opening) }) { return true }
        }
        return false
    }

    private static let longestEnclosed = 5

    private func closes(_ closing: Character, opening: Character) -> Bool {
        let end = text.drop { $0 == opening }.reversed().drop { ".,;:?!".contains($0) }
        return end.first == closing
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
