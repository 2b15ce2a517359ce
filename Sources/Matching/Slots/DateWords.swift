import CivilTime

/// The words of an utterance from where a date may start.
struct DateWords {
    /// A date, and of how many words.
    typealias Said = (expression: DateExpression, length: Int)

    private let tokens: [String]
    private let start: Int

    init(tokens: [String], start: Int) {
        self.tokens = tokens
        self.start = start
    }

    func word(_ offset: Int) -> String {
        tokens.indices.contains(start + offset) ? tokens[start + offset] : ""
    }

    func date() -> Said? {
        if let simple = Self.simple[word(0)] {
            // "yesterday evening", "tomorrow morning".
            return (simple, Self.partsOfDay.contains(word(1)) ? 2 : 1)
        }
        // "I may finish": alone it is a month only where something points at one.
        if word(0) == "may", case (.month, 1)? = calendar(), !Self.beforeMonths.contains(word(-1)) { return nil }
        return relative() ?? feast() ?? written() ?? calendar() ?? weekday(word(0)).map { ($0, 1) }
    }

    // MARK: From today

    static let simple: [String: DateExpression] = [
        "today": .daysAgo(0), "yesterday": .daysAgo(1), "tonight": .daysAgo(0), "tomorrow": .daysAhead(1),
    ]
    private static let partsOfDay: Set<String> = ["morning", "afternoon", "evening", "night", "noon"]

    /// "last week", "two months ago", "in ten days", "next March", "the end of the year".
    private func relative() -> Said? {
        switch word(0) {
        case "last", "past": return last(from: 1)
        case "this":
            if word(1) == "past" || word(1) == "last" { return last(from: 2) }
            if Self.partsOfDay.contains(word(1)) { return (.daysAgo(0), 2) }
            return word(1) == "weekend" ? (.weekend, 2) : named(1).map { ($0.expression, $0.length + 1) }
        case "next", "coming": return next()
        case "earlier", "later": return word(0) == "earlier" && word(1) == "this" ? earlier() : nil
        case "the": return afterArticle()
        case "in", "within": return ahead()
        case "early", "mid", "late", "middle", "end", "beginning", "start": return part(0)
        case "day" where word(2) == "yesterday" && word(1) == "before": return (.daysAgo(2), 3)
        case "half" where word(1) == "a" && word(2) == "year" && isBack(3): return (.monthsAgo(6), 4)
        default: break
        }
        guard let number = count(0) else { return nil }
        guard let unit = Unit(word(number.length)) else { return nil }
        if isBack(number.length + 1) { return unit.ago(number.value).map { ($0, number.length + 2) } }
        if word(number.length + 1) == "from", ["now", "today"].contains(word(number.length + 2)) {
            return unit.ahead(number.value).map { ($0, number.length + 3) }
        }
        return nil
    }

    private enum Unit {
        case day, week, month, year

        init?(_ word: String) {
            switch word {
            case "day", "days": self = .day
            case "week", "weeks": self = .week
            case "month", "months": self = .month
            case "year", "years": self = .year
            default: return nil
            }
        }

        func ago(_ number: Int) -> DateExpression? {
            switch self {
            case .day: .daysAgo(number)
            // "Last week" has no day, "a week ago" has.
            case .week: number == 1 ? .daysAgo(7) : .weeksAgo(number)
            case .month: .monthsAgo(number)
            case .year: .yearsAgo(number)
            }
        }

        func ahead(_ number: Int) -> DateExpression? {
            switch self {
            case .day: .daysAhead(number)
            case .week: .daysAhead(7 * number)
            case .month: .monthsAhead(number)
            case .year: .monthsAhead(12 * number)
            }
        }
    }

    private func isBack(_ offset: Int) -> Bool {
        word(offset) == "ago" || word(offset) == "back"
    }

    private func last(from offset: Int) -> Said? {
        switch word(offset) {
        case "week": return (.weeksAgo(1), offset + 1)
        case "weekend": return (.weekend, offset + 1)
        case "month": return (.monthsAgo(1), offset + 1)
        case "year": return (.yearsAgo(1), offset + 1)
        case "night": return (.daysAgo(1), offset + 1)
        default: return named(offset).map { ($0.expression, $0.length + offset) }
        }
    }

    private func next() -> Said? {
        switch word(1) {
        case "week": return (.nextWeek, 2)
        case "month": return (.nextMonth, 2)
        case "year": return (.nextYear, 2)
        case "weekend": return (.next(.weekend), 2)
        default: return named(1).map { (.next($0.expression), $0.length + 1) }
        }
    }

    private func earlier() -> Said? {
        switch word(2) {
        case "week": (.weeksAgo(0), 3)
        case "month": (.monthsAgo(0), 3)
        case "year": (.yearsAgo(0), 3)
        default: nil
        }
    }

    private func afterArticle() -> Said? {
        switch word(1) {
        case "day" where word(2) == "before" && word(3) == "yesterday": return (.daysAgo(2), 4)
        case "day" where word(2) == "after" && word(3) == "tomorrow": return (.daysAhead(2), 4)
        case "weekend": return (.weekend, 2)
        case "end", "beginning", "start", "middle": return part(1)
        case "coming", "next":
            let rest = DateWords(tokens: tokens, start: start + 1)
            return rest.next().map { ($0.expression, $0.length + 1) }
        default: return nil
        }
    }

    /// "in two weeks"; nil for "in 2024" and "in march", which the calendar reads.
    private func ahead() -> Said? {
        guard let number = count(1), let unit = Unit(word(1 + number.length)) else { return nil }
        return unit.ahead(number.value).map { ($0, number.length + 2) }
    }

    /// "mid april", "end of june", "the beginning of july", "the end of the year".
    private func part(_ offset: Int) -> Said? {
        let isEnd = word(offset) == "end"
        let third: DateExpression.Third =
            switch word(offset) {
            case "early", "beginning", "start": .early
            case "mid", "middle": .middle
            default: .late
            }
        let takesOf = !["early", "mid", "late"].contains(word(offset))
        guard !takesOf || word(offset + 1) == "of" else { return nil }
        var at = offset + (takesOf ? 2 : 1)
        if isEnd {
            let steps = ["this": 0, "the": 0, "next": 1, "last": -1][word(at)]
            if let steps, word(at + 1) == "year" { return (.endOfYear(steps), at + 2) }
            if let steps, word(at + 1) == "month" { return (.endOfMonth(steps), at + 2) }
            if steps == 0, word(at + 1) == "week" { return (.weekday(.sunday), at + 2) }
        }
        if word(at) == "last" || word(at) == "this" { at += 1 }
        return Month.number(of: word(at)).map { (.third(third, month: $0), at + 1) }
    }

    /// "a", "two", "a couple of", "12"; nil for more than a life has days.
    private func count(_ offset: Int) -> (value: Int, length: Int)? {
        if let amount = Numbers.amount(in: tokens, at: start + offset) {
            let isWhole = (0...1000).contains(amount.value) && amount.value == amount.value.rounded()
            return isWhole ? (Int(amount.value), amount.length) : nil
        }
        return word(offset) == "a" || word(offset) == "an" ? (1, 1) : nil
    }

    // MARK: Feasts

    /// "christmas", "christmas eve", "new year", "new year's eve".
    private func feast() -> Said? {
        let isEve = { (offset: Int) in self.word(offset) == "eve" }
        if word(0) == "christmas" || word(0) == "xmas" {
            let length = isEve(1) || word(1) == "day" ? 2 : 1
            return (.dayOfMonth(day: isEve(1) ? 24 : 25, month: 12), length)
        }
        guard word(0) == "new", word(1) == "year" || word(1) == "years", !["a", "the", "this"].contains(word(-1)) else {
            return nil
        }
        let isNamed = isEve(2) || word(2) == "day"
        return (isEve(2) ? .dayOfMonth(day: 31, month: 12) : .dayOfMonth(day: 1, month: 1), isNamed ? 3 : 2)
    }

    // MARK: Numbers

    /// "2026-03-14", "2026-03", "14.3.2026", "14/3/2026", "14/3", "on 14.3".
    private func written() -> Said? {
        guard word(0).first?.isNumber ?? false else { return nil }
        if let date = PartialDate(word(0)), case .year = date { return nil }
        if let date = PartialDate(word(0)) { return (.exact(date), 1) }
        let isDotted = word(0).contains(".")
        let parts = word(0).split(omittingEmptySubsequences: false) { ".-/".contains($0) }
        let separators = Set(word(0).filter { ".-/".contains($0) })
        let numbers = parts.compactMap { Int($0) }
        guard separators.count == 1, numbers.count == parts.count, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
        if numbers.count == 3 {
            if numbers[0] > 31 {
                return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]).map { (.exact(.day($0)), 1) }
            }
            guard let (day, month) = Self.dayAndMonth(numbers[0], numbers[1], isDotted: isDotted) else { return nil }
            let year = parts[2].count == 2 ? 2000 + numbers[2] : numbers[2]
            guard (1990...2100).contains(year) else { return nil }
            return CivilDate(year: year, month: month, day: day).map { (.exact(.day($0)), 1) }
        }
        guard numbers.count == 2, separators != ["-"],
            let (day, month) = Self.dayAndMonth(numbers[0], numbers[1], isDotted: isDotted)
        else { return nil }
        let isPointedAt = Self.beforeDays.contains(word(-1))
        guard isPointedAt || (!isDotted && word(0) != "24/7") else { return nil }
        // "on 2.5 hours" is no day; "3/14 modules" neither.
        guard !Self.counted.contains(word(1)), !["hour", "hours", "h", "of", "modules"].contains(word(1)) else {
            return nil
        }
        return (.dayOfMonth(day: day, month: month), 1)
    }

    /// With full stops the day comes first; with slashes the one that can be no month, or both if they are equal.
    private static func dayAndMonth(_ first: Int, _ second: Int, isDotted: Bool) -> (Int, Int)? {
        guard (1...31).contains(first), (1...31).contains(second) else { return nil }
        if isDotted { return second <= 12 ? (first, second) : nil }
        if first > 12 { return second <= 12 ? (first, second) : nil }
        return second > 12 || first == second ? (second, first) : nil
    }

    // MARK: Calendar

    /// A weekday, a month or a day with its month, without a word like "last" before it.
    private func named(_ offset: Int) -> Said? {
        if let weekday = weekday(word(offset)) { return (weekday, 1) }
        let rest = DateWords(tokens: tokens, start: start + offset)
        guard Month.number(of: word(offset)) != nil, let date = rest.calendar() else { return nil }
        return date
    }

    /// "3 march", "march 3rd 2026", "march 2026", "in march", "the 20th", "2026".
    private func calendar() -> Said? {
        if let day = Self.dayNumber(word(0)) ?? (word(1) == "of" ? Numbers.ordinal(of: word(0)) : nil) {
            let monthAt = word(1) == "of" ? 2 : 1
            if let month = Month.number(of: word(monthAt)) { return dated(day, month, length: monthAt + 1) }
        }
        if let month = Month.number(of: word(0)) {
            let isOrdinal = Numbers.ordinal(of: word(1)) != nil
            if let day = Self.dayNumber(word(1)) ?? (isOrdinal ? Numbers.ordinal(of: word(1)) : nil),
                !["hours", "hour", "h"].contains(word(2))
            {
                return dated(day, month, length: 2)
            }
            if let year = Self.year(word(1)) { return (.exact(.month(year: year, month: month)), 2) }
            return (.month(month), 1)
        }
        if word(0) == "the", let day = Self.ordinalDay(word(1)) {
            if word(2) == "of", let month = Month.number(of: word(3)) { return dated(day, month, length: 4) }
            return Self.counted.contains(word(2)) ? nil : (.dayOnly(day), 2)
        }
        if word(0) == "in" || word(0) == "since", let year = Self.year(word(1)) { return (.exact(.year(year)), 2) }
        return nil
    }

    private func dated(_ day: Int, _ month: Int, length: Int) -> Said {
        if let year = Self.year(word(length)), let date = CivilDate(year: year, month: month, day: day) {
            return (.exact(.day(date)), length + 1)
        }
        return (.dayOfMonth(day: day, month: month), length)
    }

    private func weekday(_ word: String) -> DateExpression? {
        (Weekday(rawValue: word) ?? (word.hasSuffix("s") ? Weekday(rawValue: String(word.dropLast())) : nil))
            .map(DateExpression.weekday)
    }

    static func dayNumber(_ word: String) -> Int? {
        if let day = Int(word), (1...31).contains(day) { return day }
        return ordinalDay(word)
    }

    static func ordinalDay(_ word: String) -> Int? {
        guard word.first?.isNumber ?? false else { return nil }
        return Numbers.ordinal(of: word).flatMap { (1...31).contains($0) ? $0 : nil }
    }

    static func year(_ word: String) -> Int? {
        word.count == 4 ? Int(word).flatMap { (1990...2100).contains($0) ? $0 : nil } : nil
    }

    // MARK: Words around

    private static let beforeMonths: Set<String> = [
        "in", "since", "by", "until", "till", "from", "of", "during", "through", "before", "after", "last", "this",
        "next", "early", "mid", "late", "all", "to", "and", "whole",
    ]
    private static let beforeDays: Set<String> = [
        "on", "since", "by", "from", "until", "till", "to", "before", "after",
    ]
    /// "the 2nd one" and "the 3rd phase" are no days.
    private static let counted: Set<String> = [
        "one", "phase", "stage", "step", "task", "note", "challenge", "point", "item", "course", "book",
        "certification", "exam", "workshop", "project", "module", "chapter", "part", "lesson", "skill", "resource",
        "week", "month", "quarter", "year", "half", "time", "try", "attempt", "draft",
    ]
}
