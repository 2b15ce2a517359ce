/// Keeps text that runs from right to left in its place: a terminal that reorders a line must not take its neighbours
/// along.
///
/// Each run of right-to-left letters is put between RLI and PDI (Unicode Standard Annex 9, isolates); a text that runs
/// from right to left as a whole is one run on each of its lines. Terminals that reorder nothing draw no isolates.
package enum Direction {
    /// Right-to-left isolate, and pop directional isolate.
    static let rightToLeft: Unicode.Scalar = "\u{2067}"
    static let pop: Unicode.Scalar = "\u{2069}"

    /// True if the first letter of the text, and most of them, run from right to left.
    ///
    /// Not the first alone: a sentence of the coach may begin with a word of the user.
    package static func isRightToLeft(_ text: String) -> Bool {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return false }
        let strong = text.unicodeScalars.filter(\.isStrong)
        return strong.first?.isRightToLeft == true && 2 * strong.count(where: \.isRightToLeft) > strong.count
    }

    /// A line, or a piece of one, whose right-to-left runs no longer touch what is around them.
    ///
    /// `isWhole` tells that the text of which this is a line runs from right to left as a whole.
    package static func isolated(_ line: String, isWhole: Bool) -> String {
        guard line.unicodeScalars.contains(where: \.isRightToLeft) else { return line }
        let characters = Array(line)
        if isWhole {
            let margin = characters.prefix { $0 == " " }
            return String(margin) + run(characters[margin.count...])
        }
        var output = ""
        var index = 0
        while index < characters.count {
            if characters[index].isRightToLeft {
                let end = endOfRun(in: characters, from: index)
                output += run(characters[index..<end])
                index = end
            } else {
                output.append(characters[index])
                index += 1
            }
        }
        return output
    }

    private static func run(_ characters: ArraySlice<Character>) -> String {
        var scalars = String.UnicodeScalarView()
        scalars.append(rightToLeft)
        scalars.append(contentsOf: String(characters).unicodeScalars)
        scalars.append(pop)
        return String(scalars)
    }

    /// A run ends with its last right-to-left letter before a letter of the other direction.
    private static func endOfRun(in characters: [Character], from start: Int) -> Int {
        var end = start + 1
        for index in start + 1..<characters.count {
            if characters[index].isRightToLeft {
                end = index + 1
            } else if characters[index].unicodeScalars.contains(where: \.isStrong) {
                break
            }
        }
        return end
    }
}

extension Character {
    fileprivate var isRightToLeft: Bool { unicodeScalars.contains(where: \.isRightToLeft) }
}

extension Unicode.Scalar {
    /// Bidi classes R and AL, and the Arabic digits, which would order the signs beside them.
    ///
    /// The ranges are those that the Unicode Character Database reserves for these classes.
    var isRightToLeft: Bool {
        guard value >= 0x590 else { return false }
        switch value {
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: return !isMark
        default: return false
        }
    }

    /// True for letters of either direction.
    fileprivate var isStrong: Bool { isRightToLeft || (properties.isAlphabetic && !isMark) }
}
