/// A moment in UTC, to the second.
package struct Instant: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    package let secondsSinceEpoch: Int

    /// The moment, or the first or the last second of the years 1 to 9999 where it is out of their range.
    package init(secondsSinceEpoch: Int) {
        self.secondsSinceEpoch = min(max(secondsSinceEpoch, -62_135_596_800), 253_402_300_799)
    }

    /// The civil date of this moment at `offset` seconds east of Greenwich.
    package func date(offsetFromUTC offset: Int) -> CivilDate {
        CivilDate(daysSinceEpoch: floorDivision(secondsSinceEpoch + offset, by: 86_400))
    }

    package static func < (left: Self, right: Self) -> Bool { left.secondsSinceEpoch < right.secondsSinceEpoch }
}

extension Instant: CustomStringConvertible {
    /// `YYYY-MM-DDThh:mm:ssZ`, as in RFC 3339.
    package var description: String {
        let date = date(offsetFromUTC: 0)
        let second = secondsSinceEpoch - date.daysSinceEpoch * 86_400
        let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0, to: 2) }
        return "\(date)T\(clock.joined(separator: ":"))Z"
    }

    /// The moment that `text` names as `YYYY-MM-DDThh:mm:ssZ`, or the start in UTC of a day given as `YYYY-MM-DD`.
    package init?(_ text: String) {
        if let date = CivilDate(text) {
            self.init(secondsSinceEpoch: date.daysSinceEpoch * 86_400)
            return
        }
        let halves = text.split(separator: "T", omittingEmptySubsequences: false)
        guard halves.count == 2, let date = CivilDate(halves[0]), halves[1].utf8.count == 9, halves[1].last == "Z"
        else {
            return nil
        }
        let clock = halves[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
        guard clock.map(\.utf8.count) == [2, 2, 2], clock.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let hour = Int(clock[0]), let minute = Int(clock[1]), let second = Int(clock[2]),
            hour < 24, minute < 60, second < 60
        else { return nil }
        self.init(secondsSinceEpoch: date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second)
    }
}

private func floorDivision(_ number: Int, by divisor: Int) -> Int {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
}
