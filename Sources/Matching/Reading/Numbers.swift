/// Reads numbers, ordinals and amounts written as words or digits.
package enum Numbers {
    /// The number that a word names: "twelve", "12", "180k" (180000), "2.5"; nil for other words.
    package static func value(of word: String) -> Double? {
        guard startsWithDigit(word) else { return cardinals[word].map(Double.init) }
        if let plain = Double(word), plain.isFinite, plain >= 0 { return plain }
        if word.hasSuffix("k"), let thousands = Double(word.dropLast()), (0...1e12).contains(thousands) {
            return thousands * 1000
        }
        return nil
    }

    /// The position that a word names, from 1: "third", "3rd"; nil for other words.
    package static func ordinal(of word: String) -> Int? {
        guard startsWithDigit(word) else { return ordinals[word] }
        for suffix in ["st", "nd", "rd", "th"] where word.hasSuffix(suffix) {
            if let number = Int(word.dropLast(2)), number > 0, number < 1000 { return number }
        }
        return nil
    }

    /// False for a word with which no number and no amount starts: most words, told at once.
    package static func mayStart(with word: String) -> Bool {
        startsWithDigit(word) || opening.contains(word)
    }

    /// The words, beside digits, with which a number may start.
    static let opening = Set(cardinals.keys).union(["a", "an", "half"])

    static func startsWithDigit(_ word: String) -> Bool {
        word.utf8.first.map { (48...57).contains($0) } ?? false
    }

    /// A number and how many words name it.
    package struct Amount: Hashable, Sendable {
        package let value: Double
        package let length: Int
    }

    /// The number that starts at `index`, whatever its form: "twenty one", "a dozen", "1 1/2", "two and a half", "half",
    /// "a couple of", "10-15" (its middle); nil for other words, and for "a" alone.
    package static func amount(in tokens: [String], at index: Int) -> Amount? {
        guard tokens.indices.contains(index), mayStart(with: tokens[index]) else { return nil }
        let word = { (offset: Int) in index + offset < tokens.count ? tokens[index + offset] : "" }
        switch word(0) {
        case "a", "an":
            switch word(1) {
            case "half" where word(2) != "a": return Amount(value: 0.5, length: 2)
            case "dozen": return Amount(value: 12, length: 2)
            case "hundred", "thousand": return counted(1, length: 1, in: tokens, at: index)
            case "couple": return Amount(value: 2, length: word(2) == "of" ? 3 : 2)
            default: return nil
            }
        case "half":
            return word(1) == "a" && word(2) == "dozen" ? Amount(value: 6, length: 3) : Amount(value: 0.5, length: 1)
        default: break
        }
        if let fraction = fraction(word(0)) { return Amount(value: fraction, length: 1) }
        if let middle = middle(of: word(0)) { return Amount(value: middle, length: 1) }
        guard let first = value(of: word(0)) else { return nil }
        if tens.contains(word(0)), let unit = cardinals[word(1)], (1...9).contains(unit) {
            return counted(first + Double(unit), length: 2, in: tokens, at: index)
        }
        return counted(first, length: 1, in: tokens, at: index)
    }

    /// The amount with what may follow its first words: "hundred", "dozen", "and a half", a fraction.
    private static func counted(_ first: Double, length: Int, in tokens: [String], at index: Int) -> Amount {
        let word = { (offset: Int) in index + offset < tokens.count ? tokens[index + offset] : "" }
        var value = first, length = length
        if let factor = factors[word(length)], value > 0, value < 1000 {
            value *= factor
            length += 1
            let skipsAnd = word(length) == "and" ? 1 : 0
            if factor > 12, let rest = Self.value(of: word(length + skipsAnd)), rest > 0, rest < factor {
                value += rest
                length += skipsAnd + 1
                if let unit = cardinals[word(length)], (1...9).contains(unit), tens.contains(word(length - 1)) {
                    value += Double(unit)
                    length += 1
                }
            }
        }
        guard value == value.rounded() else { return Amount(value: value, length: length) }
        if let fraction = fraction(word(length)) { return Amount(value: value + fraction, length: length + 1) }
        if word(length) == "and", word(length + 1) == "a", let part = parts[word(length + 2)] {
            return Amount(value: value + part, length: length + 3)
        }
        return Amount(value: value, length: length)
    }

    /// "1/2"; a day of a month or a part of something is none of these three.
    private static func fraction(_ word: String) -> Double? {
        switch word {
        case "1/2": 0.5
        case "1/4": 0.25
        case "3/4": 0.75
        default: nil
        }
    }

    /// The middle of "10-15"; nil for what is no range.
    private static func middle(of word: String) -> Double? {
        guard startsWithDigit(word) else { return nil }
        let ends = word.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, let first = Double(ends[0]), let last = Double(ends[1]), first < last, last < 1e6 else {
            return nil
        }
        return (first + last) / 2
    }

    private static let tens: Set<String> = [
        "twenty", "thirty", "forty", "fourty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]
    private static let factors: [String: Double] = ["dozen": 12, "hundred": 100, "thousand": 1000]
    private static let parts: [String: Double] = ["half": 0.5, "quarter": 0.25]

    private static let cardinals: [String: Int] = {
        var table = [
            "zero": 0, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
            "eighty": 80, "ninety": 90, "hundred": 100, "dozen": 12,
        ]
        let small = [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ]
        for (index, word) in small.enumerated() { table[word] = index + 1 }
        return table
    }()

    /// The ordinals that are words.
    package static let ordinals: [String: Int] = {
        let words = [
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
            "twelfth",
        ]
        return Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0 + 1) })
    }()
}
