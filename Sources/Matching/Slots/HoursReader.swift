/// Finds hours of study in the tokens of an utterance.
package enum HoursReader {
    /// Hours a week, or nil: "6 hours a week", "10 h per week", "eight hours weekly", "an hour a day" (7).
    package static func hoursPerWeek(in tokens: [String]) -> Double? {
        for index in tokens.indices {
            guard let hours = hours(in: tokens, at: index) else { continue }
            let rest = tokens[(index + 2)...].prefix(4)
            if rest.contains(where: { ["week", "weekly", "weeks"].contains($0) }) { return hours }
            if rest.contains(where: { ["day", "daily"].contains($0) }) { return hours * 7 }
        }
        return nil
    }

    /// A number of hours, whatever they are for: "what if I do 12 hours".
    package static func hours(in tokens: [String]) -> Double? {
        tokens.indices.lazy.compactMap { hours(in: tokens, at: $0) }.first
    }

    private static func hours(in tokens: [String], at index: Int) -> Double? {
        guard index + 1 < tokens.count, ["hour", "hours", "h"].contains(tokens[index + 1]) else { return nil }
        let number = tokens[index] == "an" ? 1 : Numbers.value(of: tokens[index])
        return number.flatMap { $0 > 0 && $0 <= 168 ? $0 : nil }
    }
}
