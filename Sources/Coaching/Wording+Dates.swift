package import CivilTime

/// Days, weeks and runs of days in words.
extension Wording {
    /// Days in weeks and days: "12 weeks, 3 days", "1 week", "5 days"; the sign is not told.
    package static func weeksAndDays(_ days: Int) -> String {
        let (weeks, rest) = (abs(days) / 7, abs(days) % 7)
        if weeks == 0 { return count(rest, "day") }
        return rest == 0 ? count(weeks, "week") : "\(count(weeks, "week")), \(count(rest, "day"))"
    }

    /// A run of days without saying twice what both ends share: "August 2027", "3 to 10 August 2027",
    /// "20 December 2027 to 3 January 2028".
    package static func days(_ days: ClosedRange<CivilDate>) -> String {
        let (first, last) = (days.lowerBound, days.upperBound)
        if first == last { return first.inWords }
        guard first.year == last.year else { return "\(first.inWords) to \(last.inWords)" }
        guard first.month == last.month else {
            return "\(first.day) \(Month.name(of: first.month)) to \(last.inWords)"
        }
        let isWhole = first.day == 1 && last.day == CivilDate.days(inMonth: last.month, of: last.year)
        return isWhole ? "\(Month.name(of: last.month)) \(last.year)" : "\(first.day) to \(last.inWords)"
    }

    /// When something is: "on 5 May 2027", "in August 2027", "from 3 to 10 August 2027".
    package static func onDays(_ range: ClosedRange<CivilDate>) -> String {
        let words = days(range)
        if range.lowerBound == range.upperBound { return "on \(words)" }
        return words.contains(" to ") ? "from \(words)" : "in \(words)"
    }

    /// Days in a column's width: "1 Feb - 5 May 2027".
    package static func shortDays(_ days: ClosedRange<CivilDate>) -> String {
        let (first, last) = (days.lowerBound, days.upperBound)
        if first == last { return short(first) }
        return first.year == last.year
            ? "\(first.day) \(Month.name(of: first.month).prefix(3)) - \(short(last))"
            : "\(short(first)) - \(short(last))"
    }

    private static func short(_ date: CivilDate) -> String {
        "\(date.day) \(Month.name(of: date.month).prefix(3)) \(date.year)"
    }
}
