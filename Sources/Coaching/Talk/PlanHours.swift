import Matching

/// The hours in a line about the plan: those of a week, those that a week of the guide means, those compared.
struct PlanHours {
    private(set) var hours: Double?
    private(set) var compared: [Double] = []
    private(set) var pace: Double?
    /// Where they were said.
    private(set) var place: Int?

    init(_ words: PlanWords, isWhatIf: Bool, agreed: PlanTerms) {
        if let found = Self.pace(words) {
            pace = found.value
            place = found.place
            hours = HoursReader.hoursPerWeek(in: Array(words.texts.dropFirst(found.place + 4)))
            return
        }
        place = words.texts.firstIndex(where: Self.hourWords.contains)
        hours = HoursReader.hoursPerWeek(in: words.texts) ?? HoursReader.hours(in: words.texts)
        if hours == nil, let found = Self.bare(words, isWhatIf: isWhatIf) ?? Self.factor(words, agreed) {
            hours = found.value
            place = found.place
        }
        compared = Self.compared(words)
    }

    /// The tokens in which hours stand, which are no dates: "10 to 12 hours".
    static func tokens(of words: PlanWords) -> Set<Int> {
        var found: Set<Int> = []
        for index in words.texts.indices where hourWords.contains(words.texts[index]) {
            found.insert(index)
            var before = index - 1
            while before >= 0, Numbers.value(of: words.texts[before]) != nil || joints.contains(words.texts[before]) {
                found.insert(before)
                before -= 1
            }
        }
        return found
    }

    private static let hourWords: Set<String> = ["hour", "hours", "h", "hr", "hrs"]
    private static let joints: Set<String> = ["to", "or", "and", "vs", "versus", "a", "half"]

    private typealias Found = (value: Double, place: Int)

    /// "pace 8", "a guide week means 8 hours".
    private static func pace(_ words: PlanWords) -> Found? {
        if let index = words.texts.firstIndex(of: "pace") {
            for next in index + 1..<index + 4 {
                if let value = number(words, next) { return (value, next) }
            }
        }
        guard words.contains(anyOf: ["guide", "guides"]), words.contains(anyOf: ["week", "weeks"]),
            let verb = words.texts.firstIndex(where: ["means", "mean", "is", "are", "takes", "as", "counts"].contains)
        else { return nil }
        for next in verb + 1..<verb + 4 {
            if let value = number(words, next), hourWords.contains(words.word(next + 1)) { return (value, next) }
        }
        return nil
    }

    /// "what if 8", "change it to 8", "8 a week".
    private static func bare(_ words: PlanWords, isWhatIf: Bool) -> Found? {
        for index in words.texts.indices {
            guard let value = number(words, index) else { continue }
            let isRate =
                ["a", "per", "each", "every"].contains(words.word(index + 1)) && words.word(index + 2) == "week"
            let isAlone = words.texts.count <= 5 && index == words.texts.count - 1
            let isLed = ["if", "with", "do", "did", "to", "it", "and", "about"].contains(words.word(index - 1))
            if isRate || (isAlone && (isWhatIf || words.decides) && (isLed || index == 0)) { return (value, index) }
        }
        return nil
    }

    /// "double the hours".
    private static func factor(_ words: PlanWords, _ agreed: PlanTerms) -> Found? {
        let factors = ["double": 2, "doubled": 2, "twice": 2, "halve": 0.5, "half": 0.5, "triple": 3]
        for (index, word) in words.texts.enumerated() {
            guard let factor = factors[word] else { continue }
            let next = words.texts[(index + 1)...].prefix(4)
            if next.contains("hours") || next.contains("time") { return (agreed.hoursPerWeek * factor, index) }
        }
        return nil
    }

    /// "6 and 9 hours", "5 vs 10 hours a week".
    private static func compared(_ words: PlanWords) -> [Double] {
        guard words.contains(anyOf: ["compare", "vs", "versus", "or"]) else { return [] }
        for index in words.texts.indices where hourWords.contains(words.texts[index]) {
            var numbers: [Double] = []
            var at = index - 1
            while at >= 0 {
                if let value = number(words, at) {
                    numbers.insert(value, at: 0)
                } else if !["and", "or", "vs", "versus", "against", "with"].contains(words.word(at)) {
                    break
                }
                at -= 1
            }
            if numbers.count > 1 { return Array(numbers.prefix(4)) }
        }
        return []
    }

    private static func number(_ words: PlanWords, _ index: Int) -> Double? {
        Numbers.value(of: words.word(index)).flatMap { $0 > 0 && $0 <= 168 ? $0 : nil }
    }
}
