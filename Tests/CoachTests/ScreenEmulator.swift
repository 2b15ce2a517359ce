/// What a person sees: a small terminal of the kind of xterm, which is fed what a program writes.
///
/// It knows what GNU readline and this program use, and keeps the rows that have scrolled away. A row that was cut by
/// making the terminal narrower stays cut, as in xterm.
struct ScreenEmulator {
    private(set) var columns: Int
    private var height: Int
    /// A cell is a character with its combining marks; the second half of a wide one is empty.
    private var cells: [[String]] = [[]]
    private(set) var row = 0
    private(set) var column = 0
    /// The last column is written, and the next character goes to the next row.
    private var isWrapPending = false
    private var escape: [UInt8]?
    private var character: [UInt8] = []

    init(columns: Int, rows: Int) {
        (self.columns, height) = (columns > 0 ? columns : 80, rows > 0 ? rows : 24)
    }

    /// The rows, without spaces at their ends.
    var rows: [String] { cells.map { Self.text($0) } }

    /// What stands from the last prompt on: a line that takes several rows is one again.
    func input(after prompt: String) -> String? {
        let start = Self.text(prompt.map { String($0) })
        var below: [String] = []
        // From below: on a terminal narrower than the prompt it takes several rows itself.
        for place in cells.indices.reversed() {
            let padding = Array(repeating: " ", count: max(0, columns - cells[place].count))
            below.insert(contentsOf: cells[place] + padding, at: 0)
            if below.first?.first == start.first, case let text = Self.text(below), text.hasPrefix(start) {
                return text
            }
        }
        return nil
    }

    mutating func resize(columns: Int, rows: Int) {
        self.columns = columns > 0 ? columns : 80
        height = rows > 0 ? rows : 24
        for place in cells.indices where cells[place].count > self.columns {
            cells[place].removeLast(cells[place].count - self.columns)
        }
        column = min(column, self.columns - 1)
        isWrapPending = false
    }

    mutating func feed(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { feed(byte) }
    }

    private mutating func feed(_ byte: UInt8) {
        if escape != nil { return feedEscape(byte) }
        switch byte {
        case 0x1B: escape = []
        case 0x0D: (column, isWrapPending) = (0, false)
        case 0x0A: lineFeed()
        case 0x08: (column, isWrapPending) = (max(0, column - 1), false)
        case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
        case 0..<0x20, 0x7F: break
        default:
            character.append(byte)
            guard let text = String(validating: character, as: UTF8.self) else {
                if character.count >= 4 { character = [] }
                return
            }
            character = []
            for scalar in text.unicodeScalars { put(scalar) }
        }
    }

    private mutating func feedEscape(_ byte: UInt8) {
        guard var sequence = escape else { return }
        sequence.append(byte)
        escape = sequence
        switch sequence.first {
        case UInt8(ascii: "["):
            guard sequence.count > 1, (0x40...0x7E).contains(byte) else { return }
            control(byte, String(decoding: sequence.dropFirst().dropLast(), as: UTF8.self))
        case UInt8(ascii: "]"): guard byte == 0x07 || byte == UInt8(ascii: "\\") else { return }
        case UInt8(ascii: "("), UInt8(ascii: ")"): guard sequence.count == 2 else { return }
        case UInt8(ascii: "M"): row = max(top, row - 1)
        default: break
        }
        escape = nil
    }

    private mutating func control(_ final: UInt8, _ parameters: String) {
        let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        let count = max(1, numbers.first ?? 0)
        if final != UInt8(ascii: "m") { isWrapPending = false }
        switch Character(Unicode.Scalar(final)) {
        case "A": row = max(top, row - count)
        case "B": move(toRow: min(top + height - 1, row + count))
        case "C": column = min(columns - 1, column + count)
        case "D": column = max(0, column - count)
        case "G": column = min(columns, count) - 1
        case "H":
            move(toRow: top + min(height, count) - 1)
            column = min(columns, max(1, numbers.dropFirst().first ?? 1)) - 1
        case "K": erase(in: row, numbers.first ?? 0)
        case "J":
            if numbers.first == 2 {
                for place in top..<cells.count { cells[place] = [] }
            } else {
                erase(in: row, 0)
                cells.removeSubrange((row + 1)...)
            }
        case "P": cells[row].removeSubrange(within(column)..<within(column + count))
        case "X": for place in column..<min(column + count, cells[row].count) { cells[row][place] = " " }
        case "@":
            fill(to: column)
            cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
            cells[row] = Array(cells[row].prefix(columns))
        default: break
        }
    }

    private var top: Int { max(0, cells.count - height) }

    private func within(_ place: Int) -> Int { min(place, cells[row].count) }

    private mutating func move(toRow wanted: Int) {
        while cells.count <= wanted { cells.append([]) }
        row = wanted
    }

    private mutating func lineFeed() {
        isWrapPending = false
        move(toRow: row + 1)
    }

    private mutating func fill(to place: Int) {
        while cells[row].count < place { cells[row].append(" ") }
    }

    private mutating func erase(in place: Int, _ kind: Int) {
        switch kind {
        case 0: cells[place].removeSubrange(within(column)...)
        case 1: for cell in 0..<within(column + 1) { cells[place][cell] = " " }
        default: cells[place] = []
        }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        let width = Self.width(scalar)
        if width == 0 {
            let before = isWrapPending ? column : column - 1
            if cells[row].indices.contains(before) { cells[row][before].unicodeScalars.append(scalar) }
            return
        }
        if isWrapPending || column + width > columns && width <= columns {
            lineFeed()
            column = 0
        }
        fill(to: column + width)
        cells[row][column] = String(Character(scalar))
        if width == 2, column + 1 < columns { cells[row][column + 1] = "" }
        column += width
        if column >= columns { (column, isWrapPending) = (columns - 1, true) }
    }

    private static func text(_ cells: [String]) -> String {
        var text = cells.joined()
        while text.last == " " { text.removeLast() }
        return text
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
