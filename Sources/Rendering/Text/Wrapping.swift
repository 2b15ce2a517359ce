/// Breaks text into lines by the columns that it takes.
///
/// Lines end at spaces, and between ideographs; a word longer than a line is broken, after a hyphen, slash or
/// bracket if there is one, but never inside a character. Nothing is lost but the spaces at the ends of lines. Newlines
/// in the text stay, and a line that begins with spaces keeps them on all lines that are made of it. A number stays
/// with what it counts, a short quotation stays whole, and no short word stands alone on the last line.
package enum Wrapping {
    /// The lines of a text, none wider than `width`, the first one indented by `indent` and the others by `hanging`.
    ///
    /// Only a wide character in a single column is wider.
    package static func lines(of text: String, width: Int, indent: Int = 0, hanging: Int? = nil) -> [String] {
        var lines: [String] = []
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let first = lines.isEmpty ? indent : hanging ?? indent
            var breaking = LineBreaking(width: max(1, width), indent: first, hanging: hanging ?? indent, text: line)
            lines += breaking.lines()
        }
        return lines
    }

    /// The lines of a text in as few columns as its lines allow, so that the last one is not much shorter.
    package static func balanced(_ text: String, width: Int) -> [String] {
        let widest = lines(of: text, width: width)
        guard (2...mostBalanced).contains(widest.count) else { return widest }
        let least = max(1, DisplayWidth.of(text.replacing("\n", with: "")) / widest.count)
        guard least < width else { return widest }
        for narrower in least..<min(width, least + mostTried) {
            let lines = lines(of: text, width: narrower)
            // A word that is broken to fill a narrower line is worse than a short last line.
            if lines.count == widest.count, lines.joined(separator: " ") == widest.joined(separator: " ") {
                return lines
            }
        }
        return widest
    }

    private static let mostBalanced = 6
    private static let mostTried = 16

    /// The same as one text, without a newline at the end.
    package static func wrapped(_ text: String, width: Int, indent: Int = 0, hanging: Int? = nil) -> String {
        lines(of: text, width: width, indent: indent, hanging: hanging).joined(separator: "\n")
    }
}
