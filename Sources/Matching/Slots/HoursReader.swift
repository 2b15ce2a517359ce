import CivilTime

/// Finds hours of study in the tokens of an utterance: those of every week, and those spent.
package enum HoursReader {
    /// A length of time, and where it was said.
    struct Duration: Hashable {
        let hours: Double
        let tokens: Range<Int>
    }

    /// Hours a week, or nil: "6 hours a week", "10 h per week", "eight hours weekly", "an hour a day" (7),
    /// "2 hours on weekdays" (10), "an hour three times a week" (3).
    package static func hoursPerWeek(in tokens: [String]) -> Double? {
        var sum: Double?
        for duration in durations(in: tokens, longest: 168) {
            guard let period = StudyPeriod.of(duration.tokens, in: tokens) else { continue }
            let hours = duration.hours * period.timesAWeek
            // "2 hours on weekdays and 4 on sundays" add up; "6 hours a week, an hour a day" say the same thing twice.
            guard period.isPartOfWeek else { return sum ?? checked(hours) }
            sum = (sum ?? 0) + hours
        }
        return sum.flatMap(checked)
    }

    /// A number of hours, whatever they are for: "what if I do 12 hours".
    package static func hours(in tokens: [String]) -> Double? {
        durations(in: tokens, longest: 168).first?.hours
    }

    /// The hours that somebody tells to have spent, in all: "3 hours", "90 min", "3h30", "an hour and a half"; nil for
    /// hours of every week, and where no length is told ("an evening").
    package static func hoursSpent(in tokens: [String]) -> Double? {
        let spent = spent(in: tokens)
        return spent.isEmpty ? nil : spent.reduce(0) { $0 + $1.hours }
    }

    /// The lengths of time that are not those of every week, with their places.
    static func spent(in tokens: [String]) -> [Duration] {
        durations(in: tokens, longest: 5000).filter { StudyPeriod.of($0.tokens, in: tokens) == nil }
    }

    // MARK: Lengths of time

    private static func checked(_ hours: Double) -> Double? {
        hours > 0 && hours <= 168 ? hours : nil
    }

    private static func durations(in tokens: [String], longest: Double) -> [Duration] {
        var found: [Duration] = []
        var start = 0
        while start < tokens.count {
            if let duration = duration(in: tokens, at: start, after: found.last) {
                if duration.hours > 0, duration.hours <= longest { found.append(duration) }
                start = duration.tokens.upperBound
            } else {
                start += 1
            }
        }
        return found
    }

    private static func duration(in tokens: [String], at start: Int, after earlier: Duration?) -> Duration? {
        guard Numbers.mayStart(with: tokens[start]) || opening.contains(tokens[start]) else { return nil }
        let word = { (index: Int) in index < tokens.count ? tokens[index] : "" }
        if let clock = clock(tokens[start]) { return Duration(hours: clock, tokens: start..<(start + 1)) }
        var end = start
        var number: Double?
        if let part = partOfHour(tokens, start) {
            return Duration(hours: part.hours, tokens: start..<part.end)
        } else if let amount = Numbers.amount(in: tokens, at: start), !followsCount(tokens, start) {
            (number, end) = (amount.value, start + amount.length)
        } else if ["a", "an", "another"].contains(word(start)), hourWords.contains(word(start + 1)) {
            (number, end) = (1, start + 1)
        }
        guard let number else { return nil }
        if number == 0.5, ["an", "a"].contains(word(end)) { end += 1 }
        if between.contains(word(end)) { end += 1 }
        if hourWords.contains(word(end)) {
            return withRest(number, start, end + 1, tokens)
        }
        if minuteWords.contains(word(end)) { return Duration(hours: number / 60, tokens: start..<(end + 1)) }
        // "2 hours on weekdays and 4 on sundays": the second has no unit of its own.
        if earlier != nil, word(start - 1) == "and", word(end) == "on" || word(end) == "at" || word(end) == "every" {
            return StudyPeriod.of(start..<end, in: tokens).map { _ in Duration(hours: number, tokens: start..<end) }
        }
        return nil
    }

    /// The hours with what follows them: "and a half", "and 20 minutes", "30".
    private static func withRest(_ hours: Double, _ start: Int, _ end: Int, _ tokens: [String]) -> Duration {
        let word = { (index: Int) in index < tokens.count ? tokens[index] : "" }
        let next = word(end) == "and" ? end + 1 : end
        if word(end) == "and", word(next) == "a", let part = ["half": 0.5, "quarter": 0.25][word(next + 1)] {
            return Duration(hours: hours + part, tokens: start..<(next + 2))
        }
        if let minutes = Numbers.amount(in: tokens, at: next), minutes.value < 60,
            minuteWords.contains(word(next + minutes.length))
        {
            return Duration(hours: hours + minutes.value / 60, tokens: start..<(next + minutes.length + 1))
        }
        return Duration(hours: hours, tokens: start..<end)
    }

    /// "a quarter of an hour", "three quarters of an hour".
    private static func partOfHour(_ tokens: [String], _ start: Int) -> (hours: Double, end: Int)? {
        let words = Array(tokens[start...].prefix(5))
        guard words.count == 5, words[2] == "of", words[3] == "an", hourWords.contains(words[4]) else { return nil }
        switch (words[0], words[1]) {
        case ("a", "quarter"), ("one", "quarter"): return (0.25, start + 5)
        case ("three", "quarters"), ("3", "quarters"): return (0.75, start + 5)
        default: return nil
        }
    }

    /// The words, beside numbers, with which a length of time may start.
    static let opening: Set<String> = ["another"]

    /// "3h30", "3h".
    private static func clock(_ word: String) -> Double? {
        let parts = word.split(separator: "h", omittingEmptySubsequences: false)
        guard parts.count == 2, let hours = Int(parts[0]), (0...168).contains(hours), parts[1].count == 2,
            let minutes = Int(parts[1]), minutes < 60
        else { return nil }
        return Double(hours) + Double(minutes) / 60
    }

    /// In "module 3 hours" the number belongs to the module.
    private static func followsCount(_ tokens: [String], _ start: Int) -> Bool {
        guard start > 0, counts.contains(tokens[start - 1]) else { return false }
        return start < 2 || !["every", "per", "each", "a"].contains(tokens[start - 2])
    }

    private static let counts: Set<String> = [
        "module", "chapter", "lesson", "phase", "stage", "step", "week", "unit",
    ]
    private static let hourWords: Set<String> = ["hour", "hours", "h", "hr", "hrs"]
    private static let minuteWords: Set<String> = ["minute", "minutes", "min", "mins"]
    private static let between: Set<String> = ["more", "full", "whole", "solid", "good", "extra", "other", "study"]
}
