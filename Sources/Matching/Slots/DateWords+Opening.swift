import CivilTime

extension DateWords {
    /// False for a word with which no date starts: most words, told at once.
    static func mayStart(with word: String) -> Bool {
        Numbers.mayStart(with: word) || opening.contains(word)
    }

    /// The words, beside numbers, with which a date may start.
    static let opening = Set(simple.keys).union(Month.numbers.keys).union(Numbers.ordinals.keys)
        .union(Weekday.allCases.flatMap { [$0.rawValue, $0.rawValue + "s"] })
        .union([
            "last", "past", "this", "next", "coming", "earlier", "later", "the", "in", "within", "since", "early",
            "mid", "late", "middle", "end", "beginning", "start", "day", "christmas", "xmas", "new",
        ])
}
