/// How many columns of a terminal text takes: what alignment and wrapping count in.
///
/// The text is taken as sanitised; controls that are left in it count as nothing.
package enum DisplayWidth {
    /// The columns that a text takes.
    package static func of(_ text: String) -> Int {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
        return text.reduce(0) { $0 + of($1) }
    }

    /// 0, 1 or 2: the width of the widest scalar, as terminals draw a family of four in the place of one face.
    package static func of(_ character: Character) -> Int {
        if let ascii = character.asciiValue { return (0x20...0x7E).contains(ascii) ? 1 : 0 }
        let scalars = character.unicodeScalars
        var widest = 0
        var flagHalves = 0
        for scalar in scalars {
            widest = max(widest, of(scalar))
            if scalar.isFlagHalf { flagHalves += 1 }
            if scalar == "\u{FE0F}", scalars.first?.properties.isEmoji == true { widest = 2 }
        }
        return flagHalves == 2 ? 2 : widest
    }

    static func of(_ scalar: Unicode.Scalar) -> Int {
        if (0x20...0x7E).contains(scalar.value) { return 1 }
        if scalar.isZeroWidth { return 0 }
        return scalar.isWide ? 2 : 1
    }
}

extension Unicode.Scalar {
    /// One of the letters of which two make a flag.
    fileprivate var isFlagHalf: Bool { (0x1F1E6...0x1F1FF).contains(value) }

    fileprivate var isZeroWidth: Bool {
        switch properties.generalCategory {
        case .control, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: true
        case .format: value != 0xAD && !isPrependedMark
        // Vowels and final consonants of Hangul, drawn into the syllable that their first consonant began.
        default: (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value)
        }
    }

    /// East Asian Width W or F (Unicode Standard Annex 11). All that is wide and no picture is in the table.
    fileprivate var isWide: Bool {
        guard value >= 0x1100 else { return false }
        if properties.isEmojiPresentation { return !isFlagHalf }
        var low = 0
        var high = wideRanges.count
        while low < high {
            let middle = (low + high) / 2
            if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < wideRanges.count && wideRanges[low].contains(value)
    }
}

/// Scripts and signs of East Asia, gaps without characters filled, in order.
private let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul, first consonants
    0x2329...0x232A,  // angle brackets
    0x2E80...0x303E,  // radicals, punctuation
    0x3041...0x3247,  // Hiragana to enclosed ideographs
    0x3250...0x4DFF,  // enclosed ideographs, extension A, hexagrams
    0x4E00...0xA4C6,  // ideographs, Yi
    0xA960...0xA97C,  // Hangul, old first consonants
    0xAC00...0xD7A3,  // Hangul syllables
    0xF900...0xFAFF,  // compatibility ideographs
    0xFE10...0xFE19,  // vertical forms
    0xFE30...0xFE6B,  // compatibility and small forms
    0xFF01...0xFF60,  // full-width letters
    0xFFE0...0xFFE6,  // full-width signs
    0x16FE0...0x18DFF,  // Tangut, Khitan
    0x1AFF0...0x1B2FF,  // Kana supplements, Nushu
    0x1D300...0x1D376,  // Tai Xuan Jing, counting rods
    0x1F200...0x1F265,  // enclosed ideographs
    0x20000...0x2FFFD,  // extensions B to F
    0x30000...0x3FFFD,  // extensions G and later
]
