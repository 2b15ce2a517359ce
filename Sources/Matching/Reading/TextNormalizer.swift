import Foundation

/// Brings text into one form whatever the keyboard: compatibility composition (NFKC), lower case, plain quotes and dashes.
enum TextNormalizer {
    /// The normal form; pure ASCII takes a short way to the same result.
    static func normalized(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 128 && $0 != UInt8(ascii: "`") }) { return text.lowercased() }
        // The mapping would take an acute accent that stands for an apostrophe apart, into a space and a mark.
        let mapped = spaced(text.replacing("\u{00B4}", with: "'")).precomposedStringWithCompatibilityMapping
        var scalars = String.UnicodeScalarView()
        for scalar in mapped.lowercased().unicodeScalars {
            if let plain = plainForms[scalar] {
                scalars.append(plain)
            } else if !isDropped(scalar) {
                scalars.append(scalar)
            }
        }
        // Lower-casing can take text out of composition (the Turkish dotted capital I).
        return String(scalars).precomposedStringWithCanonicalMapping
    }

    /// The text with a space between a number and a fraction: "1½" would become eleven halves.
    private static func spaced(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isFraction = (0xBC...0xBE).contains(scalar.value) || (0x2150...0x215E).contains(scalar.value)
            if isFraction, let last = scalars.last, (48...57).contains(last.value) { scalars.append(" ") }
            scalars.append(scalar)
        }
        return String(scalars)
    }

    /// The letters of Latin script without their accents, so that "résumé" and "resume" are one word.
    static func withoutAccents(_ word: String) -> String {
        if word.utf8.allSatisfy({ $0 < 128 }) { return word }
        let scalars = word.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            $0.properties.generalCategory != .nonspacingMark
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private static let plainForms: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{2018}": "'", "\u{2019}": "'", "\u{201B}": "'", "\u{02BC}": "'", "\u{0060}": "'",
        "\u{201C}": "\"", "\u{201D}": "\"", "\u{00AB}": "\"", "\u{00BB}": "\"",
        "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "-", "\u{2013}": "-", "\u{2014}": "-", "\u{2212}": "-",
        "\u{00A0}": " ", "\u{2026}": ".", "\u{2028}": "\n", "\u{2029}": "\n", "\u{2044}": "/",
    ]

    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .format, .control: scalar != "\n" && scalar != "\t" && scalar != "\r"
        default: scalar.properties.isVariationSelector
        }
    }
}
