/// What the terminal at hand can show, and what its user wants to see.
package struct TextStyle: Hashable, Sendable {
    /// Lines longer than 100 columns are hard to read, and nothing can be laid out in fewer than 20.
    package static let widths = 20...100

    /// The columns of a line, 20 to 100.
    package let width: Int
    /// True if escape sequences for colours may be written. Nothing is told by colour alone.
    package let isColoured: Bool
    /// True for text without ornaments, for screen readers: no bars, no colours.
    package let isPlain: Bool
    /// True if the program's own signs, and typographic ones in texts, are replaced by ASCII.
    package let isASCII: Bool

    /// A style of any width, brought into 20...100.
    package init(width: Int = 80, isColoured: Bool = false, isPlain: Bool = false, isASCII: Bool = false) {
        self.width = min(max(width, Self.widths.lowerBound), Self.widths.upperBound)
        self.isColoured = isColoured && !isPlain
        self.isPlain = isPlain
        self.isASCII = isASCII
    }

    /// How a piece of text is set apart, where there are colours.
    package enum Tone: Hashable, Sendable {
        case strong
        case quiet
        case good

        /// The parameters of "select graphic rendition" (ECMA-48).
        fileprivate var code: String {
            switch self {
            case .strong: "1"
            case .quiet: "2"
            case .good: "32"
            }
        }
    }

    /// The text in a tone; as it is without colours. The text must be sanitised before.
    package func painted(_ text: String, _ tone: Tone) -> String {
        guard isColoured, !text.isEmpty else { return text }
        return "\u{1B}[\(tone.code)m\(text)\u{1B}[0m"
    }

    /// The text as this terminal may be sent it: sanitised, and with typographic signs in ASCII if need be.
    package func safe(_ text: String, multiline: Bool = false) -> String {
        let visible = Sanitizer.visible(text, multiline: multiline)
        return isASCII ? Typography.ascii(visible) : visible
    }

    /// Stands between things of one rank on a line.
    var separator: String { isASCII ? " - " : " \u{B7} " }

    /// Below this, indentation costs more than it shows.
    var isNarrow: Bool { width < 30 }
    var indent: Int { isNarrow ? 0 : 2 }
    /// What is set at the right ends here: the last column stays free, as some terminals wrap after writing there.
    var rightEdge: Int { width - 1 }
}
