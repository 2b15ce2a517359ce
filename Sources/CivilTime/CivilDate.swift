/// A day of the Gregorian calendar, without a clock or a time zone.
///
/// Conversions between days and dates follow Howard Hinnant's "chrono-compatible low-level date algorithms" (2013).
package struct CivilDate: Hashable, Comparable, Sendable {
    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// 1 to the number of days of the month.
    package let day: Int

    /// 1 January of the year 1 and 31 December of the year 9999, in days since the epoch.
    private static let (firstDay, lastDay) = (-719_162, 2_932_896)

    /// The date, or nil if there is no such day (30 February, month 13) or the year is outside 1 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Self.days(inMonth: month, of: year)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The date `daysSinceEpoch` days after 1 January 1970; the first or the last date where that is out of range.
    package init(daysSinceEpoch: Int) {
        // Counted from 1 March of the year 0, so that the leap day ends a year. In range it is never negative.
        let shifted = min(max(daysSinceEpoch, Self.firstDay), Self.lastDay) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1 January 1970.
    package var daysSinceEpoch: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The number of days of `month` (1 to 12) in `year`.
    package static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// True for years with a 29 February.
    package static func isLeap(_ year: Int) -> Bool {
        (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400)
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CivilDate {
    /// The date `days` days later (earlier, if negative); the first or the last date where that is out of range.
    package func adding(days: Int) -> CivilDate {
        let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
        return CivilDate(daysSinceEpoch: overflow ? (days < 0 ? .min : .max) : sum)
    }

    /// The same day of the month `months` months later; the month's last day where it has no such day, and the first
    /// or the last date where the year is out of range.
    package func adding(months: Int) -> CivilDate {
        let (index, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow, index >= 12 else { return CivilDate(daysSinceEpoch: months < 0 ? .min : .max) }
        let (newYear, newMonth) = (index / 12, index % 12 + 1)
        let newDay = min(day, Self.days(inMonth: newMonth, of: newYear))
        return CivilDate(year: newYear, month: newMonth, day: newDay) ?? CivilDate(daysSinceEpoch: .max)
    }

    /// Days from `other` to this date; negative if `other` is later.
    package func days(since other: CivilDate) -> Int {
        daysSinceEpoch - other.daysSinceEpoch
    }

    /// The day of the week of this date.
    package var weekday: Weekday {
        Weekday.allCases[((daysSinceEpoch + 3) % 7 + 7) % 7]
    }
}

extension CivilDate: CustomStringConvertible {
    /// `YYYY-MM-DD`, as in ISO 8601.
    package var description: String {
        "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    /// The date that `text` names as `YYYY-MM-DD`; nil for any other form and for days that do not exist.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// In words for a reader: "1 February 2027".
    package var inWords: String {
        "\(day) \(Month.name(of: month)) \(year)"
    }
}

func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
