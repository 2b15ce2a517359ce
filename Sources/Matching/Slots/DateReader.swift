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
            if let (expression, length) = date(in: tokens[start...]) {
                found.append(Found(expression: expression, tokens: start..<(start + length)))
                start += length
            } else {
                start += 1
            }
        }
        return found
    }

    private static func date(in rest: ArraySlice<String>) -> (DateExpression, Int)? {
        let words = Array(rest.prefix(4))
        guard let first = words.first else { return nil }
        if let simple = simple[first] { return (simple, 1) }
        return relative(words) ?? calendar(words) ?? weekday(words)
    }

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
        let number = words[0] == "a" || words[0] == "an" ? 1 : Numbers.value(of: words[0]).map { Int($0.rounded()) }
        guard words.count >= 3, words[2] == "ago", let number, (0...1000).contains(number) else { return nil }
        switch words[1] {
        case "day", "days": return (.daysAgo(number), 3)
        case "week", "weeks": return (.weeksAgo(number), 3)
        case "month", "months": return (.monthsAgo(number), 3)
        case "year", "years": return (.yearsAgo(number), 3)
        default: return nil
        }
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
        // "may" and "march" are words of their own; a date needs the rest of the phrase, which the callers look at.
        guard word != "mar" || !word.isEmpty else { return nil }
        return word == "may" ? 5 : Month.number(of: word)
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
        ["one", "phase", "stage", "step", "task", "note", "challenge", "point", "item"].contains(next)
    }

    private static func year(_ word: String) -> Int? {
        word.count == 4 ? Int(word).flatMap { (1990...2100).contains($0) ? $0 : nil } : nil
    }
}
