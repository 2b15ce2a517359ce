package import Knowledge

/// How much of something is done: a fraction, or a part by its number.
package struct Portion: Hashable, Sendable {
    /// From 0 to 1; nil if only a part was told, as in "chapter 5".
    package let fraction: Double?
    /// "module 3", counted from 1.
    package let part: Int?
    /// Of how many parts.
    package let of: Int?

    package init(fraction: Double) {
        self.fraction = fraction
        part = nil
        of = nil
    }

    package init(part: Int, of: Int?) {
        fraction = of.map { min(1, Double(part) / Double($0)) }
        self.part = part
        self.of = of
    }
}

/// Finds in the tokens of an utterance how much of something is done: "module 3 of 10", "60%", "two thirds".
///
/// "3/14" may be a day: it is a part only beside a word like "modules" or "done".
package struct PortionReader: Sendable {
    /// A portion as it was said, and where.
    package struct Found: Hashable, Sendable {
        package let portion: Portion
        package let tokens: Range<Int>
    }

    private let units: Set<String>

    package init(language: Language) {
        units = language.speech["units"] ?? []
    }

    /// The first portion of an utterance.
    package func portion(in tokens: [String]) -> Portion? {
        portions(in: tokens).first?.portion
    }

    /// The portions from left to right; they do not overlap.
    package func portions(in tokens: [String]) -> [Found] {
        var found: [Found] = []
        var start = 0
        while start < tokens.count {
            if let (portion, length) = portion(at: start, in: tokens) {
                found.append(Found(portion: portion, tokens: start..<(start + length)))
                start += length
            } else {
                start += 1
            }
        }
        return found
    }

    private func portion(at start: Int, in tokens: [String]) -> (Portion, Int)? {
        let word = { (offset: Int) in tokens.indices.contains(start + offset) ? tokens[start + offset] : "" }
        let isUnit = units.contains(word(0))
        guard isUnit || Numbers.mayStart(with: word(0)) || Self.halves.contains(word(0)) else { return nil }
        let first = isUnit ? 1 : 0
        // "module 3/10", "3/10 modules", "3/10".
        if let (part, whole) = Self.ratio(word(first)) {
            let isSure = isUnit || units.contains(word(1)) || Self.after.contains(word(1))
            guard isSure || whole <= 12 || part > 12 else { return nil }
            return (Portion(part: part, of: whole), first + 1)
        }
        if let part = Numbers.amount(in: tokens, at: start + first), let number = Self.whole(part.value) {
            let next = first + part.length
            let of = word(next) == "of" ? next + 1 : word(next) == "out" && word(next + 1) == "of" ? next + 2 : nil
            if let of {
                let skipsArticle = !isUnit && ["the", "my", "its"].contains(word(of)) ? 1 : 0
                if let total = Numbers.amount(in: tokens, at: start + of + skipsArticle),
                    let whole = Self.whole(total.value), number <= whole, whole > 1
                {
                    let end = of + skipsArticle + total.length
                    return (Portion(part: number, of: whole), end)
                }
            }
            if isUnit, !Self.counted.contains(word(0)), number > 0 { return (Portion(part: number, of: nil), next) }
        }
        return isUnit ? nil : percent(at: start, in: tokens) ?? fraction(word)
    }

    private func percent(at start: Int, in tokens: [String]) -> (Portion, Int)? {
        guard let amount = Numbers.amount(in: tokens, at: start), (0...100).contains(amount.value) else { return nil }
        let rest = tokens[(start + amount.length)...].prefix(2)
        let length = rest.first == "%" || rest.first == "percent" ? 1 : Array(rest) == ["per", "cent"] ? 2 : 0
        return length == 0 ? nil : (Portion(fraction: amount.value / 100), amount.length + length)
    }

    /// "half", "halfway through", "two thirds", "a quarter of".
    private func fraction(_ word: (Int) -> String) -> (Portion, Int)? {
        switch word(0) {
        case "halfway", "midway": return (Portion(fraction: 0.5), 1)
        case "half":
            if word(1) == "way" { return (Portion(fraction: 0.5), 2) }
            let isTime = ["an", "past", "hour", "day", "year"].contains(word(1)) || word(1) == "a"
            let isOther = ["second", "other", "latter", "a", "last"].contains(word(-1))
            return isTime || isOther ? nil : (Portion(fraction: 0.5), 1)
        default: break
        }
        guard let parts = Self.parts[word(1)], word(2) != "of" || word(3) != "an" else { return nil }
        let number = word(0) == "a" ? 1 : Numbers.value(of: word(0)) ?? 0
        guard number >= 1, number <= parts, number == number.rounded() else { return nil }
        // "a third course" and "a quarter ago" are none.
        let isSure = number > 1 || word(2).isEmpty || Self.after.contains(word(2))
        let isOfWay = word(2) == "of" && word(3) == "the" && word(4) == "way"
        return isSure ? (Portion(fraction: number / parts), isOfWay ? 5 : 2) : nil
    }

    /// "3/10"; what runs on, like a date, is none.
    private static func ratio(_ word: String) -> (Int, Int)? {
        let sides = word.split(separator: "/", omittingEmptySubsequences: false)
        guard sides.count == 2, let part = Int(sides[0]), let whole = Int(sides[1]), part <= whole,
            (2...1000).contains(whole)
        else { return nil }
        return (part, whole)
    }

    static let halves: Set<String> = ["halfway", "midway"]

    private static func whole(_ number: Double) -> Int? {
        number == number.rounded() && (0...10_000).contains(number) ? Int(number) : nil
    }

    private static let parts: [String: Double] = [
        "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "tenth": 10, "tenths": 10,
    ]
    /// What stands after a part of something.
    private static let after: Set<String> = [
        "of", "through", "done", "in", "into", "way", "finished", "complete", "completed", "left", "read",
    ]
    /// Alone they are positions of a roadmap, or of a calendar.
    private static let counted: Set<String> = [
        "week", "weeks", "step", "steps", "part", "parts", "course", "courses", "modules", "chapters", "lessons",
    ]
}
