/// A date as somebody said it, not yet tied to a calendar: "back in March", "last Friday", "on the 20th", "yesterday".
package enum DateExpression: Hashable, Sendable {
    /// A day, month or year given in full.
    case exact(PartialDate)
    /// A number of days before today: 0 is "today", 1 "yesterday".
    case daysAgo(Int)
    /// "last week", "two weeks ago": the week has no day of its own.
    case weeksAgo(Int)
    /// "last month", "three months ago".
    case monthsAgo(Int)
    /// "last year", "two years ago".
    case yearsAgo(Int)
    /// A day of the week that has been: "on Tuesday", "last Friday".
    case weekday(Weekday)
    /// A month without a year: "in March".
    case month(Int)
    /// A day and a month without a year: "3 March".
    case dayOfMonth(day: Int, month: Int)
    /// Only a day: "on the 20th".
    case dayOnly(Int)
}

extension DateExpression {
    /// The newest date in the past, or today, that the expression can mean for somebody who speaks on `today`; an exact
    /// date is itself, also in the future.
    ///
    /// Nil where there is no such day ("31 February", "a million years ago").
    package func inThePast(of today: CivilDate) -> PartialDate? {
        switch self {
        case .exact(let date):
            return date
        case .daysAgo(let days):
            return day(days, before: today)
        case .weeksAgo(1):
            return month(of: today.adding(days: -7))
        case .weeksAgo(let weeks):
            let (days, overflow) = weeks.multipliedReportingOverflow(by: 7)
            return overflow ? nil : day(days, before: today)
        case .monthsAgo(let months):
            guard (0..<today.year * 12 + today.month - 12).contains(months) else { return nil }
            return month(of: today.adding(months: -months))
        case .yearsAgo(let years):
            return (0..<today.year).contains(years) ? .year(today.year - years) : nil
        case .weekday(let weekday):
            let back = (today.weekday.index - weekday.index + 7) % 7
            return .day(today.adding(days: back == 0 ? -7 : -back))
        case .month(let month):
            guard (1...12).contains(month) else { return nil }
            return .month(year: month > today.month ? today.year - 1 : today.year, month: month)
        case .dayOfMonth(let day, let month):
            return newest(atOrBefore: today) { CivilDate(year: today.year - $0, month: month, day: day) }
        case .dayOnly(let day):
            return newest(atOrBefore: today) {
                let month = today.adding(months: -$0)
                return CivilDate(year: month.year, month: month.month, day: day)
            }
        }
    }

    /// The first date from `today` on that the expression can mean for somebody who plans on `today`.
    ///
    /// Nil where there is no such day, and for what only the past has ("two weeks ago").
    package func inTheFuture(of today: CivilDate) -> PartialDate? {
        switch self {
        case .exact(let date):
            return date
        case .daysAgo(let days):
            return days == 0 ? .day(today) : nil
        case .weeksAgo, .monthsAgo, .yearsAgo:
            return nil
        case .weekday(let weekday):
            let ahead = (weekday.index - today.weekday.index + 7) % 7
            return .day(today.adding(days: ahead == 0 ? 7 : ahead))
        case .month(let month):
            return .month(year: month < today.month ? today.year + 1 : today.year, month: month)
        case .dayOfMonth(let day, let month):
            return oldest(atOrAfter: today) { CivilDate(year: today.year + $0, month: month, day: day) }
        case .dayOnly(let day):
            return oldest(atOrAfter: today) {
                let month = today.adding(months: $0)
                return CivilDate(year: month.year, month: month.month, day: day)
            }
        }
    }

    /// The first candidate, counted on from `today` (0, 1, 2 ...), that exists and is not in the past.
    private func oldest(atOrAfter today: CivilDate, _ candidate: (Int) -> CivilDate?) -> PartialDate? {
        for ahead in 0..<9 {
            if let date = candidate(ahead), date >= today { return .day(date) }
        }
        return nil
    }

    private func day(_ days: Int, before today: CivilDate) -> PartialDate? {
        guard days >= 0 else { return nil }
        let date = today.adding(days: -days)
        return today.days(since: date) == days ? .day(date) : nil
    }

    private func month(of date: CivilDate) -> PartialDate {
        .month(year: date.year, month: date.month)
    }

    /// The first candidate, counted back from `today` (0, 1, 2 ...), that exists and is not in the future.
    private func newest(atOrBefore today: CivilDate, _ candidate: (Int) -> CivilDate?) -> PartialDate? {
        // Leap days are at most eight years apart: 1896 and 1904.
        for back in 0...8 {
            if let date = candidate(back), date <= today { return .day(date) }
        }
        return nil
    }
}
