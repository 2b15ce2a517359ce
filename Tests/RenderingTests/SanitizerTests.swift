import Testing

@testable import Rendering

@Suite struct SanitizerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let input: String
        let visible: String
        var testDescription: String { name }

        init(_ name: String, _ input: String, _ visible: String) {
            self.name = name
            self.input = input
            self.visible = visible
        }
    }

    static let attacks = [
        Case("clear the screen", "\u{1B}[2J\u{1B}[H", "^[[2J^[[H"),
        Case("set the window title", "\u{1B}]0;root\u{7}", "^[]0;root^G"),
        Case("write to the clipboard", "\u{1B}]52;c;cm0gLXJm\u{7}", "^[]52;c;cm0gLXJm^G"),
        Case("a link to elsewhere", "\u{1B}]8;;file:///\u{1B}\\x", "^[]8;;file:///^[\\x"),
        Case("ask the terminal to answer", "\u{1B}[6n", "^[[6n"),
        Case("8-bit control sequence", "\u{9B}31m", "<U+009B>31m"),
        Case("8-bit device control", "\u{90}q\u{9C}", "<U+0090>q<U+009C>"),
        Case("overprint the line", "rm -rf\rls", "rm -rf^Mls"),
        Case("rub out", "good\u{8}\u{8}\u{8}\u{8}evil", "good^H^H^H^Hevil"),
        Case("CRLF, which is one character", "a\r\nb", "a^M\nb"),
        Case("NUL", "a\u{0}b", "a^@b"),
        Case("tab", "a\tb", "a^Ib"),
        Case("vertical tab and form feed", "\u{B}\u{C}", "^K^L"),
        Case("unit separator", "\u{1F}", "^_"),
        Case("DEL", "a\u{7F}", "a^?"),
        Case("next line", "a\u{85}b", "a<U+0085>b"),
        Case("line and paragraph separator", "a\u{2028}b\u{2029}c", "a<U+2028>b<U+2029>c"),
        Case("bidi override", "user\u{202E}txt.exe", "user<U+202E>txt.exe"),
        Case("bidi embeddings", "\u{202A}\u{202B}\u{202C}\u{202D}", "<U+202A><U+202B><U+202C><U+202D>"),
        Case("bidi isolates", "\u{2066}\u{2067}\u{2068}\u{2069}", "<U+2066><U+2067><U+2068><U+2069>"),
        Case("bidi marks", "\u{200E}\u{200F}\u{61C}", "<U+200E><U+200F><U+061C>"),
        Case("byte order mark", "\u{FEFF}salary", "<U+FEFF>salary"),
        Case("tags", "a\u{E0041}\u{E007F}", "a<U+E0041><U+E007F>"),
        Case("tags behind a flag", "\u{1F3F4}\u{E0067}", "\u{1F3F4}<U+E0067>"),
        Case("zero-width space", "pass\u{200B}word", "pass<U+200B>word"),
        Case("word joiner", "a\u{2060}b", "a<U+2060>b"),
        Case("soft hyphen", "a\u{AD}b", "a<U+00AD>b"),
        Case("Hangul filler", "a\u{3164}b", "a<U+3164>b"),
        Case("invisible operators", "a\u{2062}b", "a<U+2062>b"),
        Case("private use", "\u{E000}\u{F8FF}", "<U+E000><U+F8FF>"),
        Case("noncharacters", "\u{FFFE}\u{10FFFF}", "<U+FFFE><U+10FFFF>"),
        Case("joiner between Latin letters", "a\u{200D}b", "a<U+200D>b"),
        Case("joiner at the end", "👩\u{200D}", "👩<U+200D>"),
        Case("joiner before a digit", "👩\u{200D}1", "👩<U+200D>1"),
        Case("joiner at the start", "\u{200D}👩", "<U+200D>👩"),
        Case("second selector", "❤\u{FE0F}\u{FE0F}", "❤\u{FE0F}<U+FE0F>"),
        Case("bytes hidden in selectors", "a\u{E0100}\u{E0101}", "a\u{E0100}<U+E0101>"),
        Case("selector at the start", "\u{FE0F}a", "<U+FE0F>a"),
        Case("selector after a space", "a \u{FE0F}", "a <U+FE0F>"),
    ]

    @Test(arguments: attacks)
    func showsWhatWouldAct(test: Case) {
        #expect(Sanitizer.visible(test.input, multiline: true) == test.visible)
    }

    static let harmless = [
        "", "salary?", "first\nsecond\n", "Grüße, naïve café, e\u{301}te\u{301}", "\"quoted\" 'text' `x` $(y) %s %n --",
        "機械学習、システム", "ｆｕｌｌ－ｗｉｄｔｈ", "שָׁלוֹם", "سلام", "می\u{200C}خواهم", "क्\u{200D}ष", "ไม่มีที่", "각\u{1100}\u{1161}",
        "👩‍👩‍👧‍👦", "👩🏽‍💻", "❤️", "1️⃣", "🇩🇪", "👩🏻‍❤️‍💋‍👨🏿", "葛\u{E0100}", "a\u{A0}b", "١٢٣ \u{600}١", "“typographic” – …",
    ]

    @Test(arguments: harmless)
    func leavesHarmlessTextAlone(text: String) {
        #expect(Array(Sanitizer.visible(text, multiline: true).unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test func showsNewlinesWhereALineIsMeant() {
        #expect(Sanitizer.visible("one\ntwo", multiline: false) == "one^Jtwo")
        #expect(Sanitizer.visible("one\ntwo") == "one^Jtwo")
    }

    @Test func keepsEightMarksOnACharacter() {
        let marks = String(repeating: "\u{300}\u{489}", count: 50)
        let scalars = Sanitizer.visible("Z\(marks)a\(marks)").unicodeScalars
        #expect(scalars.count == 2 * 9)
        #expect(scalars.filter { $0 == "Z" || $0 == "a" }.count == 2)
    }

    @Test func endsChainsOfJoinedPictures() {
        for face in ["👩", "👩🏽", "❤\u{FE0F}"] {
            let chain = Array(repeating: face, count: 30).joined(separator: "\u{200D}")
            let visible = Sanitizer.visible(chain)
            #expect(visible.contains("<U+200D>"))
            #expect(visible.allSatisfy { $0.unicodeScalars.filter { $0 == "\u{200D}" }.count <= 8 })
        }
    }

    struct Bytes: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        let visible: String
    }

    static let bytes = [
        Bytes(testDescription: "UTF-8", bytes: Array("Grüße 👩‍💻".utf8), visible: "Grüße 👩‍💻"),
        Bytes(testDescription: "Latin-1", bytes: [0x47, 0x72, 0xFC, 0xDF, 0x65], visible: "Gr<FC><DF>e"),
        Bytes(testDescription: "never UTF-8", bytes: [0xFF, 0xFE, 0xC0, 0x80], visible: "<FF><FE><C0><80>"),
        Bytes(testDescription: "overlong slash", bytes: [0xE0, 0x80, 0xAF], visible: "<E0><80><AF>"),
        Bytes(testDescription: "lone surrogate", bytes: [0xED, 0xA0, 0x80], visible: "<ED><A0><80>"),
        Bytes(testDescription: "cut short", bytes: [0x61, 0xE2, 0x82], visible: "a<E2><82>"),
        Bytes(testDescription: "cut short, text after", bytes: [0xF0, 0x9F, 0x41], visible: "<F0><9F>A"),
        Bytes(testDescription: "C1 as a raw byte", bytes: [0x9B, 0x33, 0x31, 0x6D], visible: "<9B>31m"),
        Bytes(testDescription: "escape", bytes: [0x1B, 0x63, 0x00], visible: "^[c^@"),
        Bytes(testDescription: "nothing", bytes: [], visible: ""),
    ]

    @Test(arguments: bytes)
    func showsInvalidBytes(test: Bytes) {
        #expect(Sanitizer.visible(bytes: test.bytes) == test.visible)
    }

    @Test func isIdempotentAndHarmlessForAnyText() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<2000 {
            let text = RandomText.wild(using: &random)
            let once = Sanitizer.visible(text, multiline: true)
            #expect(Sanitizer.visible(once, multiline: true) == once, "\(text.unicodeScalars.map(\.value))")
            #expect(
                once.unicodeScalars.allSatisfy { $0 == "\n" || $0.isHarmless }, "\(text.unicodeScalars.map(\.value))")
        }
    }

    @Test func isHarmlessForAnyBytes() {
        var random = SeededGenerator(seed: 2)
        for _ in 0..<1000 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            let visible = Sanitizer.visible(bytes: bytes)
            #expect(visible.unicodeScalars.allSatisfy { $0.isHarmless }, "\(bytes)")
        }
    }
}

extension Unicode.Scalar {
    /// The law, said without the sanitizer's own tables.
    fileprivate var isHarmless: Bool {
        switch value {
        case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
            0xE0000...0xE007F:
            false
        default: true
        }
    }
}
