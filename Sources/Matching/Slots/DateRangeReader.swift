package import CivilTime

/// Finds in the tokens of an utterance a stretch of days: days off, time lost.
package enum DateRangeReader {
    /// Which way a date without a year is looked for.
    package enum Direction: Sendable {
        case past, future
    }

    /// A stretch of days.
    package enum Span: Hashable, Sendable {
        /// Both ends included.
        case dates(ClosedRange<CivilDate>)
        /// Only a length: "two weeks".
        case days(Int)
    }

    /// A stretch of days as it was said, and where.
    package struct Found: Hashable, Sendable {
        package let span: Span
        package let tokens: Range<Int>
    }

    /// The first stretch of days; dates go before bare lengths. A past one is the latest, a future one the next that is
    /// not over; today counts.
    package static func range(in tokens: [String], today: CivilDate, direction: Direction) -> Found? {
        let reader = RangeWords(tokens: tokens, today: today, direction: direction)
        var start = 0
        while start < tokens.count {
            if let found = reader.dates(at: start) { return found }
            // A day that no calendar has, "31 february", is not its month either.
            start = DateReader.date(in: tokens, at: start)?.tokens.upperBound ?? start + 1
        }
        return tokens.indices.lazy.compactMap(reader.length).first
    }
}

/// The words of an utterance in which a stretch of days is looked for.
struct RangeWords {
    typealias Found = DateRangeReader.Found

    let tokens: [String]
    let today: CivilDate
    let direction: DateRangeReader.Direction

    private func word(_ index: Int) -> String {
        tokens.indices.contains(index) ? tokens[index] : ""
    }

    func dates(at start: Int) -> Found? {
        between(start) ?? counted(start) ?? partOfMonth(start) ?? relative(start) ?? open(start) ?? single(start)
    }

    private func found(_ first: CivilDate?, _ last: CivilDate?, _ tokens: Range<Int>) -> Found? {
        guard let first, let last, first <= last, last.days(since: first) < 3660 else { return nil }
        return Found(span: .dates(first...last), tokens: tokens)
    }

    // MARK: From one day to another

    /// "from 3 to 10 august", "3-10 august", "aug 3 - aug 10", "between 1 and 15 may", "from monday to friday".
    private func between(_ start: Int) -> Found? {
        let isLed = word(start) == "from" || word(start) == "between"
        let at = isLed ? start + 1 : start
        if let short = shortRange(at) { return short }
        let full = DateReader.date(in: tokens, at: at)
        guard let first = full ?? bareDay(at) else { return nil }
        var next = first.tokens.upperBound
        let joint = word(next)
        let joins = ["to", "until", "till", "through", "thru", "and", "-"].contains(joint)
        if joins { next += 1 }
        guard joins && (isLed || joint != "and" || isMonth(first.expression)) || isDay(first.expression) else {
            return nil
        }
        guard let second = DateReader.date(in: tokens, at: next) ?? (joins ? bareDay(next) : nil) else { return nil }
        guard joins || isDay(second.expression) else { return nil }
        let (from, to) = completed(first.expression, second.expression)
        // "From 10 to 3" has no month from anywhere.
        guard full != nil || from != first.expression, let (lower, upper) = resolved(from, to) else { return nil }
        return found(lower, upper, start..<second.tokens.upperBound)
    }

    /// "3-10 august", "aug 3-10".
    private func shortRange(_ start: Int) -> Found? {
        func days(_ word: String) -> (Int, Int)? {
            let ends = word.split(separator: "-", omittingEmptySubsequences: false).map {
                DateWords.dayNumber(String($0))
            }
            guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last else { return nil }
            return (first, last)
        }
        let monthFirst = Month.number(of: word(start)) != nil
        let ofWord = word(start + 1) == "of" ? 1 : 0
        guard let (first, last) = days(word(monthFirst ? start + 1 : start)),
            let month = Month.number(of: word(monthFirst ? start : start + 1 + ofWord))
        else { return nil }
        let end = start + 2 + (monthFirst ? 0 : ofWord)
        let year = DateWords.year(word(end))
        let upper = year.flatMap { CivilDate(year: $0, month: month, day: last) }.map { DateExpression.exact(.day($0)) }
        guard
            let (from, to) = resolved(
                .dayOfMonth(day: first, month: month), upper ?? .dayOfMonth(day: last, month: month))
        else { return nil }
        return found(from, to, start..<(upper == nil ? end : end + 1))
    }

    /// A number that the other end gives a month: "from 3 to 10 august".
    private func bareDay(_ start: Int) -> DateReader.Found? {
        DateWords.dayNumber(word(start)).map {
            DateReader.Found(expression: .dayOnly($0), tokens: start..<(start + 1))
        }
    }

    private func isDay(_ expression: DateExpression) -> Bool {
        switch expression {
        case .dayOfMonth, .exact(.day): true
        default: false
        }
    }

    private func isMonth(_ expression: DateExpression) -> Bool {
        switch expression {
        case .month, .exact(.month): true
        default: false
        }
    }

    /// Both ends with the month that only one of them has.
    private func completed(_ first: DateExpression, _ second: DateExpression) -> (DateExpression, DateExpression) {
        switch (first, second) {
        case (.dayOnly(let day), .dayOfMonth(_, let month)): (.dayOfMonth(day: day, month: month), second)
        case (.dayOnly(let day), .exact(.day(let date))): (.dayOfMonth(day: day, month: date.month), second)
        case (.dayOfMonth(_, let month), .dayOnly(let day)): (first, .dayOfMonth(day: day, month: month))
        case (.exact(.day(let date)), .dayOnly(let day)): (first, .dayOfMonth(day: day, month: date.month))
        default: (first, second)
        }
    }

    /// The two ends as days; what has no year takes it from the other end, or from the direction.
    private func resolved(_ first: DateExpression, _ second: DateExpression) -> (CivilDate, CivilDate)? {
        let startsFirst =
            switch first {
            case .exact, .daysAgo, .daysAhead, .weekday, .next, .nextWeek, .nextMonth: true
            default: direction == .past
            }
        let isExact = if case .exact = second { true } else { false }
        if startsFirst, !isExact || first.isExact {
            guard let lower = one(first)?.earliest else { return nil }
            if second.isFromToday { return one(second).map { (lower, $0.latest) } }
            return second.inTheFuture(of: lower).map { (lower, $0.latest) }
        }
        guard let upper = isExact ? second.inThePast(of: today)?.latest : second.inTheFuture(of: today)?.latest else {
            return nil
        }
        return first.inThePast(of: upper).map { ($0.earliest, upper) }
    }

    private func one(_ expression: DateExpression) -> PartialDate? {
        direction == .past ? expression.inThePast(of: today) : expression.inTheFuture(of: today)
    }

    // MARK: Counted from a day

    /// "for two weeks from 1 july", "10 days starting next monday".
    private func counted(_ start: Int) -> Found? {
        guard let length = length(at: start), case .days(let days) = length.span else { return nil }
        var next = length.tokens.upperBound
        guard ["from", "starting", "beginning", "after", "since", "as"].contains(word(next)) else { return nil }
        if ["on", "from", "in"].contains(word(next + 1)), word(next) != "from" { next += 1 }
        guard let date = DateReader.date(in: tokens, at: next + 1), let first = one(date.expression)?.earliest else {
            return nil
        }
        return found(first, first.adding(days: days - 1), start..<date.tokens.upperBound)
    }

    // MARK: Parts of months

    /// "the first two weeks of july", "the last week of may", "the second half of june".
    private func partOfMonth(_ start: Int) -> Found? {
        let at = word(start) == "the" ? start + 1 : start
        let isHalf = word(at + 1) == "half"
        guard ["first", "last", "second"].contains(word(at)), word(at) != "second" || isHalf else { return nil }
        var (days, of) = (0, at + 2)
        if !isHalf {
            guard let length = stretch(at + 1) else { return nil }
            (days, of) = (length.days, length.end)
        }
        guard word(of) == "of", let month = DateReader.date(in: tokens, at: of + 1), isMonth(month.expression),
            let whole = one(month.expression)
        else { return nil }
        let length = whole.latest.days(since: whole.earliest) + 1
        if isHalf { days = word(at) == "first" ? 15 : length - 15 }
        guard days > 0, days <= length else { return nil }
        return word(at) == "first"
            ? found(whole.earliest, whole.earliest.adding(days: days - 1), start..<month.tokens.upperBound)
            : found(whole.latest.adding(days: 1 - days), whole.latest, start..<month.tokens.upperBound)
    }

    // MARK: From today

    /// "the last two weeks", "next week", "this month", "the next ten days".
    private func relative(_ start: Int) -> Found? {
        let at = word(start) == "the" ? start + 1 : start
        let steps: Int
        switch word(at) {
        case "last", "past", "previous": steps = -1
        case "this": steps = 0
        case "next", "coming", "following": steps = 1
        default: return nil
        }
        if let one = period(word(at + 1), steps) { return found(one.lowerBound, one.upperBound, start..<(at + 2)) }
        guard steps != 0, Numbers.amount(in: tokens, at: at + 1) != nil, let length = stretch(at + 1), length.days > 0
        else { return nil }
        return steps < 0
            ? found(today.adding(days: 1 - length.days), today, start..<length.end)
            : found(today, today.adding(days: length.days - 1), start..<length.end)
    }

    private func period(_ unit: String, _ steps: Int) -> ClosedRange<CivilDate>? {
        switch unit {
        case "week":
            let monday = today.adding(days: 7 * steps - today.weekday.index)
            return monday...monday.adding(days: 6)
        case "month":
            let month = today.adding(months: steps)
            let whole = PartialDate.month(year: month.year, month: month.month)
            return whole.earliest...whole.latest
        case "year":
            let whole = PartialDate.year(min(max(today.year + steps, 1), 9999))
            return whole.earliest...whole.latest
        default: return nil
        }
    }

    // MARK: With one end

    /// "since monday", "until 5 august".
    private func open(_ start: Int) -> Found? {
        switch word(start) {
        case "since":
            guard let date = DateReader.date(in: tokens, at: start + 1) ?? DateReader.date(in: tokens, at: start),
                let first = date.expression.inThePast(of: today)
            else { return nil }
            return found(first.earliest, today, start..<date.tokens.upperBound)
        case "until", "till":
            guard let date = DateReader.date(in: tokens, at: start + 1),
                let last = date.expression.inTheFuture(of: today)
            else { return nil }
            return found(today, last.latest, start..<date.tokens.upperBound)
        default: return nil
        }
    }

    // MARK: One date

    /// "in august", "all of december", "mid april", "over the weekend", "on 5 may".
    private func single(_ start: Int) -> Found? {
        guard let date = DateReader.date(in: tokens, at: start) else { return nil }
        if case .third(let third, let month) = date.expression, let whole = one(.month(month)) {
            let days = third.days(of: month, in: whole.earliest.year)
            return found(days?.lowerBound, days?.upperBound, date.tokens)
        }
        if case .nextWeek = date.expression { return nil }
        guard let meant = one(date.expression) else { return nil }
        var isWeekend = date.expression == .weekend
        if case .next(.weekend) = date.expression { isWeekend = true }
        return found(meant.earliest, isWeekend ? meant.latest.adding(days: 1) : meant.latest, date.tokens)
    }

    // MARK: Lengths

    /// "two weeks", "for ten days"; nil for "6 hours a week" and "two weeks ago".
    func length(at start: Int) -> Found? {
        let at = word(start) == "for" ? start + 1 : start
        guard let stretch = stretch(at), stretch.days > 0 else { return nil }
        // "6 hours a week", "once a day".
        let isRate = ["a", "an"].contains(word(at)) && Self.rated.contains(word(at - 1))
        guard !isRate, !["ago", "back"].contains(word(stretch.end)), word(at - 1) != "in" else { return nil }
        return Found(span: .days(stretch.days), tokens: start..<stretch.end)
    }

    private static let rated: Set<String> = [
        "hour", "hours", "h", "time", "times", "once", "twice", "minute", "minutes", "min", "day", "days", "evening",
        "evenings",
    ]

    /// A number of days, weeks or months: "a week" 7, "two months" 60.
    private func stretch(_ start: Int) -> (days: Int, end: Int)? {
        var (number, end) = (1.0, start)
        if let amount = Numbers.amount(in: tokens, at: start) {
            (number, end) = (amount.value, start + amount.length)
        } else if ["a", "an", "one", "another"].contains(word(start)) {
            end = start + 1
        } else if !["week", "month", "fortnight"].contains(word(start)) || !["first", "last"].contains(word(start - 1))
        {
            return nil
        }
        if ["full", "whole", "more", "extra"].contains(word(end)) { end += 1 }
        let unit: Double
        switch word(end) {
        case "day", "days": unit = 1
        case "week", "weeks": unit = 7
        case "fortnight", "fortnights": unit = 14
        case "month", "months": unit = 30
        case "weekend", "weekends": unit = 2
        default: return nil
        }
        let days = (number * unit).rounded()
        return (1...3660).contains(days) ? (Int(days), end + 1) : nil
    }
}

extension DateExpression {
    /// Counted from the day on which it is said.
    var isFromToday: Bool {
        switch self {
        case .daysAgo, .weeksAgo, .monthsAgo, .yearsAgo, .daysAhead, .monthsAhead, .nextWeek, .nextMonth, .nextYear:
            true
        default: false
        }
    }

    var isExact: Bool {
        if case .exact = self { true } else { false }
    }
}
