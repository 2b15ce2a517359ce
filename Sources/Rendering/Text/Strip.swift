package import CivilTime

/// Where a run of days lies in a longer one, in cells.
package struct Strip: Hashable, Sendable {
    /// The cells before the days, those of the days, and those after them.
    package let before: Int
    package let during: Int
    package let after: Int

    /// `days` within `whole`, drawn in `cells`; every run of days has a cell at least.
    package init(_ days: ClosedRange<CivilDate>, of whole: ClosedRange<CivilDate>, cells: Int) {
        let cells = max(1, cells)
        let length = Double(whole.upperBound.days(since: whole.lowerBound) + 1)
        func cell(_ days: Int) -> Int {
            min(max(Int((Double(cells) * Double(days) / length).rounded()), 0), cells)
        }
        let first = min(cell(days.lowerBound.days(since: whole.lowerBound)), cells - 1)
        let last = max(cell(days.upperBound.days(since: whole.lowerBound) + 1), first + 1)
        before = first
        during = last - first
        after = cells - last
    }

    /// `░░███░░░`, or `[..###...]` in ASCII.
    func drawn(in style: TextStyle) -> String {
        let empty = style.isASCII ? "." : "\u{2591}"
        let full = String(repeating: style.isASCII ? "#" : "\u{2588}", count: during)
        let strip =
            style.painted(String(repeating: empty, count: before), .quiet) + style.painted(full, .good)
            + style.painted(String(repeating: empty, count: after), .quiet)
        return style.isASCII ? "[\(strip)]" : strip
    }
}
