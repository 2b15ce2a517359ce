/// What came from the keyboard.
package enum LineEvent: Equatable, Sendable {
    /// A line, or several that were pasted at once, joined by newlines.
    case line(String)
    /// Ctrl-C: the line was given up. How many came in a row, from 1.
    case interrupted(count: Int)
    /// Ctrl-D on an empty line, or the terminal is gone.
    case end
}
