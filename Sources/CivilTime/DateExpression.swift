/// A date as somebody said it, not yet tied to a calendar: "back in March", "last Friday", "on the 20th", "yesterday".
package indirect enum DateExpression: Hashable, Sendable {
    /// A third of a month: its first ten days, the next ten, and the rest.
    package enum Third: Hashable, Sendable {
        case early, middle, late
    }

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
    /// "mid April", "the end of June".
    case third(Third, month: Int)
    /// "over the weekend": its Saturday.
    case weekend
    /// The last day of this year (0), of the next (1), of the last (-1).
    case endOfYear(Int)
    /// The last day of this month (0), of the next (1), of the last (-1).
    case endOfMonth(Int)
    /// "tomorrow", "in ten days".
    case daysAhead(Int)
    /// "in three months".
    case monthsAhead(Int)
    /// "next week", which starts on its Monday.
    case nextWeek
    /// "next month".
    case nextMonth
    /// "next year".
    case nextYear
    /// What is still to come: "next Monday", "next March".
    case next(DateExpression)
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
        case .weeksAgo(0):
            return month(of: today)
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
        case .third(_, let month):
            return DateExpression.month(month).inThePast(of: today)
        case .weekend:
            return .day(today.adding(days: -((today.weekday.index + 2) % 7)))
        case .endOfYear(let years):
            // The end of a year that is not over is still to come.
            guard years < 0, let year = Self.year(years, from: today) else { return nil }
            return .month(year: year, month: 12)
        case .endOfMonth(let months):
            return months < 0 && months > -12_000 ? month(of: today.adding(months: months)) : nil
        case .daysAhead, .monthsAhead, .nextWeek, .nextMonth, .nextYear, .next:
            return nil
        }
    }

    private static func year(_ years: Int, from today: CivilDate) -> Int? {
        let (year, overflow) = today.year.addingReportingOverflow(years)
        return !overflow && (1...9999).contains(year) ? year : nil
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
        case .third(let third, let month):
            return thirdInTheFuture(third, of: month, today)
        case .weekend:
            let ahead = (Weekday.saturday.index - today.weekday.index + 7) % 7
            return .day(today.weekday == .sunday ? today : today.adding(days: ahead))
        case .endOfYear(let years):
            guard years >= 0, let year = Self.year(years, from: today) else { return nil }
            return CivilDate(year: year, month: 12, day: 31).map(PartialDate.day)
        case .endOfMonth(let months):
            guard (0..<12_000).contains(months) else { return nil }
            return .day(month(of: today.adding(months: months)).latest)
        case .daysAhead(let days):
            return days >= 0 ? reached(today.adding(days: days), days, from: today) : nil
        case .monthsAhead(let months):
            return (0..<120_000).contains(months) ? .day(today.adding(months: months)) : nil
        case .nextWeek:
            return .day(today.adding(days: 7 - today.weekday.index))
        case .nextMonth:
            return month(of: today.adding(months: 1))
        case .nextYear:
            return Self.year(1, from: today).map(PartialDate.year)
        case .next(let expression):
            return next(expression, after: today)
        }
    }

    private func reached(_ date: CivilDate, _ days: Int, from today: CivilDate) -> PartialDate? {
        date.days(since: today) == days ? .day(date) : nil
    }

    /// A part of a month is still to come as long as its last day is.
    private func thirdInTheFuture(_ third: Third, of month: Int, _ today: CivilDate) -> PartialDate? {
        for ahead in 0...1 {
            guard let days = third.days(of: month, in: today.year + ahead) else { return nil }
            if days.upperBound >= today { return .day(third == .late ? days.upperBound : days.lowerBound) }
        }
        return nil
    }

    /// "Next March" in March is the one in a year.
    private func next(_ expression: DateExpression, after today: CivilDate) -> PartialDate? {
        guard let found = expression.inTheFuture(of: today) else { return nil }
        guard found.earliest <= today else { return found }
        return expression.inTheFuture(of: found.latest.adding(days: 1))
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

extension DateExpression.Third {
    /// Its days in a month; nil if there is no such month.
    package func days(of month: Int, in year: Int) -> ClosedRange<CivilDate>? {
        guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
        let length = CivilDate.days(inMonth: month, of: year)
        switch self {
        case .early: return first...first.adding(days: 9)
        case .middle: return first.adding(days: 10)...first.adding(days: 19)
        case .late: return first.adding(days: 20)...first.adding(days: length - 1)
        }
    }
}
