/// The work on one line of a text that is to be wrapped.
struct LineBreaking {
    private let width: Int
    private let indent: Int
    private let hanging: Int
    private let words: [Word]
    private var finished: [[Word]] = []
    private var current: [Word] = []
    private var currentWidth = 0

    init(width: Int, indent: Int, hanging: Int, text: Substring) {
        let own = min(text.prefix { $0 == " " }.count, width / 2)
        self.width = width
        // At least one column is left for text.
        self.indent = min(indent + own, width - 1)
        self.hanging = min(hanging + own, width - 1)
        let room = width - max(self.indent, self.hanging)
        words = Word.all(in: text.drop { $0 == " " }, gluingUpTo: min(24, room * 3 / 5))
    }

    mutating func lines() -> [String] {
        for word in words {
            if !current.isEmpty, currentWidth + word.spaces + word.width <= room {
                current.append(word)
                currentWidth += word.spaces + word.width
            } else {
                if !current.isEmpty { endLine() }
                place(word)
            }
        }
        if !current.isEmpty || finished.isEmpty { endLine() }
        giveTheLastWordCompany()
        return finished.enumerated().map { index, words in
            let margin = words.isEmpty ? 0 : index == 0 ? indent : hanging
            return String(repeating: " ", count: margin) + Self.text(of: words)
        }
    }

    private static func text(of words: [Word]) -> String {
        var text = ""
        for word in words {
            if !text.isEmpty { text += String(repeating: " ", count: word.spaces) }
            text += word.text
        }
        return text
    }

    /// The columns that the line has after its indentation.
    private var room: Int { width - (finished.isEmpty ? indent : hanging) }

    /// Puts a word on an empty line, and on as many more as it needs.
    private mutating func place(_ word: Word) {
        var rest = word.text[...]
        var restWidth = word.width
        while restWidth > room {
            let part = Self.part(of: rest, fitting: room)
            current = [Word(spaces: 0, text: String(part))]
            rest = rest[part.endIndex...]
            restWidth -= DisplayWidth.of(String(part))
            endLine()
        }
        guard !rest.isEmpty else { return }
        current = [rest.startIndex == word.text.startIndex ? word : Word(spaces: 0, text: String(rest))]
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
            if joints.contains(word[index]) { joint = end }
        }
        return word[..<(joint ?? end)]
    }

    private static let joints: Set<Character> = ["-", "/", ">"]

    private mutating func endLine() {
        finished.append(current)
        current = []
        currentWidth = 0
    }

    /// One short word alone on the last line looks lost: it gets the last word of the line before it.
    private mutating func giveTheLastWordCompany() {
        let room = width - hanging
        guard finished.count > 1, let last = finished.last, last.count == 1, last[0].spaces == 1,
            last[0].width <= room / 6, !last[0].text.contains(" ")
        else { return }
        let before = finished[finished.count - 2]
        guard before.count > 2, let moved = before.last, moved.spaces > 0 else { return }
        let left = before.dropLast().reduce(0) { $0 + $1.spaces + $1.width }
        guard left >= room / 2, moved.width + 1 + last[0].width <= room else { return }
        finished[finished.count - 2].removeLast()
        finished[finished.count - 1].insert(moved, at: 0)
    }
}
