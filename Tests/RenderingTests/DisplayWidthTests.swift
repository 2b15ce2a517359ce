import Testing

@testable import Rendering

@Suite struct DisplayWidthTests {
    static let cases: [(text: String, width: Int)] = [
        ("", 0), ("a", 1), ("salary?", 7), (" ", 1), ("\u{A0}", 1), ("–", 1), ("…", 1), ("·", 1), ("█", 1), ("é", 1),
        ("e\u{301}", 1), ("Z\u{300}\u{301}\u{302}", 1), ("ß", 1), ("Ω", 1), ("ж", 1),
        // East Asian
        ("機", 2), ("機械学習", 8), ("ア", 2), ("ｱ", 1), ("Ａ", 2), ("。", 2), ("「", 2), ("각", 2),
        ("\u{1100}\u{1161}\u{11A8}", 2),
        ("が", 2), ("か\u{3099}", 2), ("\u{3000}", 2), ("￥", 2), ("\u{20000}", 2), ("\u{2FFFD}", 2), ("\u{303F}", 1),
        ("〈", 2), ("\u{2329}", 2), ("Ꭰ", 1), ("\u{A4D0}", 1), ("\u{D7B0}", 0),
        // pictures
        ("🙂", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("👩🏻‍❤️‍💋‍👨🏿", 2), ("❤️", 2), ("❤", 1), ("☎️", 2), ("☎", 1), ("⌚", 2), ("✅", 2), ("1️⃣", 2),
        ("🇩🇪", 2), ("🇩🇪🇫🇷", 4), ("\u{1F1E9}", 1), ("🏴‍☠️", 2), ("🀄", 2), ("🂡", 1), ("\u{1FAE8}", 2), ("a\u{FE0F}", 1),
        // right to left, Indic, Thai
        ("שלום", 4), ("שָׁלוֹם", 4), ("سلام", 4), ("न", 1), ("का", 1), ("ที่", 1), ("می\u{200C}خواهم", 7),
        // controls count as nothing
        ("\u{0}", 0), ("\u{1B}", 0), ("\n", 0), ("\r\n", 0), ("\u{7F}", 0), ("\u{9B}", 0), ("\u{200B}", 0),
        ("\u{FEFF}", 0),
        ("\u{2028}", 0), ("\u{AD}", 1),
    ]

    @Test(arguments: cases)
    func countsColumns(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width, "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
    }

    @Test func isTheSumOfTheCharacters() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<500 {
            let text = RandomText.prose(using: &random)
            #expect(DisplayWidth.of(text) == text.map { DisplayWidth.of($0) }.reduce(0, +))
        }
    }

    @Test func edgesOfWideRanges() {
        let edges: [(scalar: UInt32, isWide: Bool)] = [
            (0x10FF, false), (0x1100, true), (0x115F, true), (0x1200, false), (0x2E7F, false), (0x2E80, true),
            (0x303E, true), (0x303F, false), (0x4DBF, true), (0x4E00, true), (0x9FFF, true), (0xA4C6, true),
            (0xA4D0, false), (0xABFF, false), (0xAC00, true), (0xD7A3, true), (0xF8FF, false), (0xF900, true),
            (0xFB00, false), (0xFF00, false), (0xFF01, true), (0xFF60, true), (0xFF61, false), (0xFFE0, true),
            (0xFFE6, true), (0xFFE8, false), (0x1F1FF, false), (0x1F200, true), (0x1FFFF, false), (0x20000, true),
            (0x3FFFD, true), (0xE0100, false),
        ]
        for (value, isWide) in edges {
            guard let scalar = Unicode.Scalar(value) else { continue }
            #expect((DisplayWidth.of(scalar) == 2) == isWide, "U+\(String(value, radix: 16))")
        }
    }
}
