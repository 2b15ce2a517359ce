/// SplitMix64: the same texts in every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

enum RandomText {
    /// Words of many scripts, with single spaces between them.
    static func prose(using random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...30, using: &random)).map { _ in word(using: &random) }.joined(separator: " ")
    }

    private static func word(using random: inout SeededGenerator) -> String {
        let letters = alphabets.randomElement(using: &random) ?? []
        let isLong = Int.random(in: 0..<12, using: &random) == 0
        return (0..<Int.random(in: isLong ? 20...60 : 1...9, using: &random))
            .map { _ in letters.randomElement(using: &random) ?? "" }.joined()
    }

    private static let alphabets: [[String]] = [
        "abcdefghijklmnopqrstuvwxyz.,".map { String($0) }, ["a", "b", "-", "/"], ["e\u{301}", "ö", "ñ", "x"],
        ["機", "械", "学", "習", "、", "「", "」", "の"], ["ש", "ל", "ו\u{5B9}", "ם"], ["س", "ل", "ا", "م"],
        ["👩‍👩‍👧‍👦", "❤️", "🇩🇪", "1️⃣", "🙂", "👍🏽"], ["각", "한", "국"], ["क्षि", "का", "न"],
    ]

    /// Anything: what acts on terminals more often than by chance.
    static func wild(using random: inout SeededGenerator) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...30, using: &random) {
            let range = ranges.randomElement(using: &random) ?? 0...0x7F
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) { text.append(scalar) }
        }
        return String(text)
    }

    private static let ranges: [ClosedRange<UInt32>] = [
        0...0x7F, 0...0x1F, 0x80...0x9F, 0x300...0x36F, 0x5D0...0x6FF, 0x900...0xDFF, 0x1100...0x11FF, 0x2000...0x206F,
        0x200B...0x200F, 0x200D...0x200D, 0x2600...0x27BF, 0x3000...0x30FF, 0xFE00...0xFE0F, 0xFFF0...0xFFFF,
        0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF, 0x1F400...0x1F6FF, 0xE0000...0xE01FF, 0...0x10FFFF,
    ]
}
