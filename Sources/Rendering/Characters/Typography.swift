/// What a terminal without Unicode is sent for the signs of good typography; letters of other scripts stay as they are.
enum Typography {
    static func ascii(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var output = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let replacement = replacements[scalar] {
                output.append(contentsOf: replacement.unicodeScalars)
            } else {
                output.append(scalar)
            }
        }
        return String(output)
    }

    private static let replacements: [Unicode.Scalar: String] = [
        "\u{A0}": " ", "\u{2009}": " ", "\u{202F}": " ",
        "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "-", "\u{2013}": "-", "\u{2014}": "-", "\u{2212}": "-",
        "\u{2018}": "'", "\u{2019}": "'", "\u{201A}": "'", "\u{2032}": "'",
        "\u{201C}": "\"", "\u{201D}": "\"", "\u{201E}": "\"", "\u{AB}": "\"", "\u{BB}": "\"", "\u{2033}": "\"",
        "\u{2026}": "...", "\u{B7}": "-", "\u{2022}": "-", "\u{D7}": "x",
        "\u{2190}": "<-", "\u{2192}": "->", "\u{2264}": "<=", "\u{2265}": ">=", "\u{2260}": "!=",
        "\u{2713}": "x", "\u{2588}": "#", "\u{2591}": "-",
    ]
}
