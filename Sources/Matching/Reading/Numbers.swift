/// Reads numbers, ordinals and amounts written as words or digits.
package enum Numbers {
    /// The number that a word names: "twelve", "12", "180k" (180000), "2.5"; nil for other words.
    package static func value(of word: String) -> Double? {
        if let known = cardinals[word] { return Double(known) }
        if let plain = Double(word), plain.isFinite, plain >= 0 { return plain }
        if word.hasSuffix("k"), let thousands = Double(word.dropLast()), (0...1e12).contains(thousands) {
            return thousands * 1000
        }
        return nil
    }

    /// The position that a word names, from 1: "third", "3rd"; nil for other words.
    package static func ordinal(of word: String) -> Int? {
        if let index = ordinals.firstIndex(of: word) { return index + 1 }
        for suffix in ["st", "nd", "rd", "th"] where word.hasSuffix(suffix) {
            if let number = Int(word.dropLast(2)), number > 0, number < 1000 { return number }
        }
        return nil
    }

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

    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth",
    ]
}
