/// A whole number of weeks.
package struct Weeks: Hashable, Comparable, Sendable {
    package let count: Int

    package init(_ count: Int) {
        self.count = count
    }

    package static func < (left: Self, right: Self) -> Bool { left.count < right.count }
    package static func + (left: Self, right: Self) -> Self { Weeks(left.count + right.count) }
}

extension Weeks: CustomStringConvertible {
    /// "1 week", "12 weeks".
    package var description: String { count == 1 ? "1 week" : "\(count) weeks" }
}

/// A run of weeks counted from the start of a roadmap, both ends included: weeks 13 to 22.
package struct WeekSpan: Hashable, Sendable {
    package let first: Int
    package let last: Int

    /// The `length` weeks that follow the week numbered `previous` (0 before the first).
    package init(after previous: Int, length: Weeks) {
        first = previous + 1
        last = previous + length.count
    }
}

extension WeekSpan: CustomStringConvertible {
    /// "weeks 13-22", "week 5".
    package var description: String { first == last ? "week \(first)" : "weeks \(first)-\(last)" }
}
