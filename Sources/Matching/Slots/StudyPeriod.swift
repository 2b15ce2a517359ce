import CivilTime

/// How often a length of time is meant: "a week", "on weekdays", "three times a week".
struct StudyPeriod: Hashable {
    let timesAWeek: Double
    /// Days of the week of which there are others: their hours add up.
    let isPartOfWeek: Bool

    /// How often the length of time in `duration` is meant; nil for one that was spent once.
    static func of(_ duration: Range<Int>, in tokens: [String]) -> StudyPeriod? {
        let after = Array(tokens[duration.upperBound...].prefix(6))
        for start in after.indices.prefix(4) {
            // The next length of time has its own period.
            if start > 0, after[start - 1] == "and" || Numbers.value(of: after[start]) != nil && !times(after, start) {
                break
            }
            if let period = period(after, start) { return period }
        }
        let before = Array(tokens[..<duration.lowerBound].suffix(6))
        for start in before.indices where leads.contains(before[start]) || isPlural(before[start]) {
            if let period = period(before, start) { return period }
        }
        return nil
    }

    private static func period(_ words: [String], _ start: Int) -> StudyPeriod? {
        let word = { (index: Int) in words.indices.contains(index) ? words[index] : "" }
        var (at, count) = (start, 1.0)
        if word(at) == "once" || word(at) == "twice" || word(at) == "thrice" {
            count = word(at) == "once" ? 1 : word(at) == "twice" ? 2 : 3
            at += 1
        } else if times(words, at), let number = Numbers.value(of: word(at)), (1...14).contains(number) {
            count = number
            at += 2
        }
        let previous = at > 0 ? word(at - 1) : ""
        let isLed = leads.contains(word(at)) || word(at) == "a"
        if isLed { at += 1 }
        if word(at) == "other", word(at + 1) == "day" { return StudyPeriod(timesAWeek: 3.5, isPartOfWeek: false) }
        if isLed, word(at) == "two" || word(at) == "2" || word(at) == "other", ["week", "weeks"].contains(word(at + 1))
        {
            return StudyPeriod(timesAWeek: count / 2, isPartOfWeek: false)
        }
        // "this week" is no period; "6 h week" is one.
        let isOpen = isLed || !["this", "last", "next", "past", "the", "that", "on"].contains(previous)
        switch word(at) {
        case "weekly": return StudyPeriod(timesAWeek: count, isPartOfWeek: false)
        case "week" where isOpen && (isLed || at == 0): return StudyPeriod(timesAWeek: count, isPartOfWeek: false)
        case "daily": return StudyPeriod(timesAWeek: 7 * count, isPartOfWeek: false)
        case "day", "night", "evening", "morning", "afternoon":
            return isLed ? StudyPeriod(timesAWeek: 7 * count, isPartOfWeek: false) : nil
        case "evenings", "mornings", "nights": return StudyPeriod(timesAWeek: 7, isPartOfWeek: false)
        case "weekdays", "workdays": return StudyPeriod(timesAWeek: 5, isPartOfWeek: true)
        case "weekday", "workday": return isLed ? StudyPeriod(timesAWeek: 5, isPartOfWeek: true) : nil
        case "weekends": return StudyPeriod(timesAWeek: 1, isPartOfWeek: true)
        case "weekend": return isLed ? StudyPeriod(timesAWeek: 1, isPartOfWeek: true) : nil
        case "fortnight" where isLed: return StudyPeriod(timesAWeek: count / 2, isPartOfWeek: false)
        case "month" where isLed: return StudyPeriod(timesAWeek: count * 12 / 52, isPartOfWeek: false)
        case "monthly": return StudyPeriod(timesAWeek: 12.0 / 52, isPartOfWeek: false)
        case let day where Weekday(rawValue: day) != nil && isLed && word(at - 1) != "a":
            return StudyPeriod(timesAWeek: 1, isPartOfWeek: true)
        case let day where isPlural(day): return StudyPeriod(timesAWeek: 1, isPartOfWeek: true)
        default: return nil
        }
    }

    /// "three times".
    private static func times(_ words: [String], _ index: Int) -> Bool {
        words.indices.contains(index + 1) && words[index + 1] == "times" && Numbers.value(of: words[index]) != nil
    }

    /// "mondays", "weekdays": every one of them.
    private static func isPlural(_ word: String) -> Bool {
        word == "weekdays" || word == "weekends" || word == "weekly" || word == "daily"
            || word.hasSuffix("s") && Weekday(rawValue: String(word.dropLast())) != nil
    }

    private static let leads: Set<String> = ["per", "each", "every"]
}
