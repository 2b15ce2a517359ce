package import CivilTime

/// Finds dates in the tokens of an utterance.
package enum DateReader {
    /// A date as it was said, and where.
    package struct Found: Hashable, Sendable {
        package let expression: DateExpression
        package let tokens: Range<Int>
    }

    /// The dates from left to right; they do not overlap.
    package static func dates(in tokens: [String]) -> [Found] {
        var found: [Found] = []
        var start = 0
        while start < tokens.count {
            let previous = start > 0 ? tokens[start - 1] : nil
            if let (expression, length) = date(in: tokens[start...], after: previous) {
                found.append(Found(expression: expression, tokens: start..<(start + length)))
                start += length
            } else {
                start += 1
            }
        }
        return found
    }

    private static func date(in rest: ArraySlice<String>, after previous: String?) -> (DateExpression, Int)? {
        let words = Array(rest.prefix(4))
        guard let first = words.first else { return nil }
        if let simple = simple[first] { return (simple, 1) }
        // "I may finish": alone it is a month only where something points at one.
        if first == "may", case (.month, 1)? = calendar(words), !(previous.map(beforeMonths.contains) ?? false) {
            return nil
        }
        return relative(words) ?? calendar(words) ?? weekday(words)
    }

    private static let beforeMonths: Set<String> = [
        "in", "since", "by", "until", "till", "from", "of", "during", "through", "before", "after", "last", "this",
        "next", "early", "mid", "late",
    ]

    private static let simple: [String: DateExpression] = [
        "today": .daysAgo(0), "yesterday": .daysAgo(1), "tonight": .daysAgo(0),
    ]

    /// "last week", "two months ago".
    private static func relative(_ words: [String]) -> (DateExpression, Int)? {
        if words.count >= 2, words[0] == "last" || words[0] == "past" {
            switch words[1] {
            case "week", "weekend": return (.weeksAgo(1), 2)
            case "month": return (.monthsAgo(1), 2)
            case "year": return (.yearsAgo(1), 2)
            case "night": return (.daysAgo(1), 2)
            default: break
            }
        }
        guard words.count >= 3, words[2] == "ago", let number = count(words[0]) else { return nil }
        switch words[1] {
        case "day", "days": return (.daysAgo(number), 3)
        case "week", "weeks": return (.weeksAgo(number), 3)
        case "month", "months": return (.monthsAgo(number), 3)
        case "year", "years": return (.yearsAgo(number), 3)
        default: return nil
        }
    }

    /// "a", "two", "12"; nil for more than a life has days.
    private static func count(_ word: String) -> Int? {
        let number = word == "a" || word == "an" ? 1 : Numbers.value(of: word)
        return number.flatMap { (0...1000).contains($0) ? Int($0.rounded()) : nil }
    }

    /// "3 march", "march 3rd 2026", "march 2026", "in march", "the 20th", "2026".
    private static func calendar(_ words: [String]) -> (DateExpression, Int)? {
        let word = { (index: Int) in index < words.count ? words[index] : "" }
        if let day = dayNumber(word(0)) {
            let skipsOf = word(1) == "of"
            let monthWord = word(skipsOf ? 2 : 1)
            if let month = month(monthWord) {
                let length = skipsOf ? 3 : 2
                if let year = year(word(length)), let date = CivilDate(year: year, month: month, day: day) {
                    return (.exact(.day(date)), length + 1)
                }
                return (.dayOfMonth(day: day, month: month), length)
            }
        }
        if let month = month(word(0)) {
            if let day = dayNumber(word(1)), Numbers.value(of: word(1)).map({ $0 < 32 }) ?? true {
                if let year = year(word(2)), let date = CivilDate(year: year, month: month, day: day) {
                    return (.exact(.day(date)), 3)
                }
                return (.dayOfMonth(day: day, month: month), 2)
            }
            if let year = year(word(1)) { return (.exact(.month(year: year, month: month)), 2) }
            return (.month(month), 1)
        }
        if word(0) == "the", let day = ordinalDay(word(1)), !isCounted(word(2)) { return (.dayOnly(day), 2) }
        if word(0) == "in" || word(0) == "since", let year = year(word(1)) { return (.exact(.year(year)), 2) }
        return nil
    }

    /// "on tuesday", "last friday", "next monday".
    private static func weekday(_ words: [String]) -> (DateExpression, Int)? {
        if let day = Weekday(rawValue: words[0]) ?? Weekday(rawValue: String(words[0].dropLast())) {
            return (.weekday(day), 1)
        }
        return nil
    }

    private static func month(_ word: String) -> Int? {
        Month.number(of: word)
    }

    private static func dayNumber(_ word: String) -> Int? {
        if let day = Int(word), (1...31).contains(day) { return day }
        return ordinalDay(word)
    }

    private static func ordinalDay(_ word: String) -> Int? {
        guard word.first?.isNumber ?? false else { return nil }
        return Numbers.ordinal(of: word).flatMap { (1...31).contains($0) ? $0 : nil }
    }

    /// "the 2nd one" and "the 3rd phase" are no days.
    private static func isCounted(_ next: String) -> Bool {
        counted.contains(next)
    }

    private static let counted: Set<String> = [
        "one", "phase", "stage", "step", "task", "note", "challenge", "point", "item", "course", "book",
        "certification", "exam", "workshop", "project", "module", "chapter", "part", "lesson", "skill", "resource",
        "week", "month", "quarter", "year", "half", "time", "try", "attempt", "draft",
    ]

    private static func year(_ word: String) -> Int? {
        word.count == 4 ? Int(word).flatMap { (1990...2100).contains($0) ? $0 : nil } : nil
    }
}
