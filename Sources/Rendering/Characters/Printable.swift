extension Unicode.Scalar {
    /// True for what a terminal draws and nothing else: letters, marks, digits, punctuation, symbols and spaces.
    ///
    /// What steers (controls, bidi controls, tags), what cannot be seen (default ignorables) and what means nothing
    /// to others (private use, unassigned) is not printable. Variation selectors and joiners depend on their
    /// neighbours and are not printable alone.
    var isPrintable: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: false
        case .format: isPrependedMark
        default: !properties.isDefaultIgnorableCodePoint
        }
    }

    /// True for the few format characters that are drawn: Arabic, Syriac and Kaithi number signs.
    var isPrependedMark: Bool {
        switch value {
        case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
        default: false
        }
    }

    /// True for what is drawn onto the character before it.
    var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: true
        default: false
        }
    }

    /// True for pictures, but not for the digits that keycaps are made of.
    var isPicture: Bool { value > 0x7F && properties.isEmoji }

    /// True for letters of scripts in which a joiner changes the shape of its neighbours: Arabic to Mongolian.
    var isShapedByJoiners: Bool {
        (0x600...0x18AF).contains(value) && (isMark || properties.isAlphabetic)
    }

    /// How it is shown where it must not act: `^[`, `<U+202E>`.
    var visibleForm: String {
        if value == 0x7F { return "^?" }
        if value < 0x20, let caret = Unicode.Scalar(value + 0x40) { return "^\(caret)" }
        let digits = String(value, radix: 16, uppercase: true)
        return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
}
