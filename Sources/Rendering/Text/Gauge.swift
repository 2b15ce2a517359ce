package import Coaching

/// A part of a whole, drawn and told.
package struct Gauge: Hashable, Sendable {
    /// The cells of a whole bar.
    package static let cells = 10

    private let done: Int
    private let total: Int

    package init(_ bar: Bar) {
        total = max(0, bar.of)
        done = min(max(0, bar.done), total)
    }

    /// "1 of 3".
    package var count: String { "\(done) of \(total)" }

    /// The cells that are filled: any start shows, and only the end fills the last one.
    package var filled: Int {
        if done == total { return total == 0 ? 0 : Self.cells }
        let exact = Double(Self.cells) * Double(done) / Double(total)
        return min(Int(exact.rounded(.up)), Self.cells - 1)
    }

    /// `████░░░░░░`, or `[####------]` in ASCII.
    func drawn(in style: TextStyle) -> String {
        let full = String(repeating: style.isASCII ? "#" : "\u{2588}", count: filled)
        let empty = String(repeating: style.isASCII ? "-" : "\u{2591}", count: Self.cells - filled)
        let bar = style.painted(full, .good) + style.painted(empty, .quiet)
        return style.isASCII ? "[\(bar)]" : bar
    }
}
