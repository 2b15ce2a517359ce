import Foundation

/// What a terminal without Unicode is sent: signs of good typography as ASCII has them, Latin letters without their
/// marks, and all else by its number, so that nothing turns into signs that mean something else.
///
/// ```
/// Typography.ascii("“résumé” – 90 % · 機")   // "resume" - 90 % - <U+6A5F>
/// ```
enum Typography {
    static func ascii(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var output = String.UnicodeScalarView()
        for character in text {
            for scalar in character.unicodeScalars { append(scalar, of: character, to: &output) }
        }
        return String(output)
    }

    private static func append(
        _ scalar: Unicode.Scalar, of character: Character, to output: inout String.UnicodeScalarView
    ) {
        if scalar.isASCII { return output.append(scalar) }
        if let replacement = replacements[scalar] { return output.append(contentsOf: replacement.unicodeScalars) }
        let parts = String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars.filter { !$0.isMark }
        let letters = parts.map { $0.isASCII ? String($0) : replacements[$0] }
        if !letters.isEmpty, letters.allSatisfy({ $0 != nil }) {
            return output.append(contentsOf: letters.compactMap(\.self).joined().unicodeScalars)
        }
        // Marks on Latin letters, and selectors of a picture's form, go with what they belong to.
        if scalar.isMark, character.unicodeScalars.first?.isLatin == true { return }
        if scalar.properties.isVariationSelector { return }
        output.append(contentsOf: scalar.visibleForm.unicodeScalars)
    }

    private static let replacements: [Unicode.Scalar: String] = [
        "\u{A0}": " ", "\u{2009}": " ", "\u{202F}": " ", "\u{3000}": "  ",
        "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "-", "\u{2013}": "-", "\u{2014}": "-", "\u{2212}": "-",
        "\u{2018}": "'", "\u{2019}": "'", "\u{201A}": "'", "\u{2032}": "'", "\u{B4}": "'",
        "\u{201C}": "\"", "\u{201D}": "\"", "\u{201E}": "\"", "\u{AB}": "\"", "\u{BB}": "\"", "\u{2033}": "\"",
        "\u{2026}": "...", "\u{B7}": "-", "\u{2022}": "-", "\u{D7}": "x", "\u{F7}": "/", "\u{2044}": "/",
        "\u{2190}": "<-", "\u{2192}": "->", "\u{2194}": "<->", "\u{21D2}": "=>", "\u{2264}": "<=", "\u{2265}": ">=",
        "\u{2260}": "!=", "\u{2248}": "~", "\u{B1}": "+-", "\u{B0}": " degrees", "\u{2713}": "x", "\u{2714}": "x",
        "\u{2588}": "#", "\u{2591}": "-", "\u{20AC}": "EUR", "\u{A3}": "GBP", "\u{A9}": "(c)", "\u{AE}": "(R)",
        "\u{2122}": "(TM)",
        // Latin letters that no mark is taken off from.
        "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
        "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i", "ħ": "h", "Ħ": "H", "ŋ": "ng",
        "Ŋ": "Ng",
    ]
}

extension Unicode.Scalar {
    fileprivate var isLatin: Bool {
        guard properties.isAlphabetic else { return false }
        return isASCII || (0xAA...0x24F).contains(value) || (0x1E00...0x1EFF).contains(value)
    }
}
