import Testing

@testable import Rendering

/// What a terminal that knows only ASCII is sent.
@Suite struct TypographyTests {
    static let texts: [(text: String, ascii: String)] = [
        ("plain, words", "plain, words"), ("“a” ‘b’ «c»", "\"a\" 'b' \"c\""), ("a – b — c", "a - b - c"),
        ("wait…", "wait..."),
        ("a · b • c", "a - b - c"), ("1 → 2 ≤ 3 × 4", "1 -> 2 <= 3 x 4"), ("résumé", "resume"),
        ("e\u{301}te\u{301}", "ete"), ("Grüße aus Łódź", "Grusse aus Lodz"),
        ("Ærø, œuvre, þing", "AEro, oeuvre, thing"),
        ("Ｆｕｌｌ　ｗｉｄｔｈ", "Full  width"), ("ﬁnal ½ ²", "final 1/2 2"), ("Ångström İstanbul", "Angstrom Istanbul"),
        ("Nguyễn", "Nguyen"), ("50 €", "50 EUR"), ("機械", "<U+6A5F><U+68B0>"),
        ("שלום", "<U+05E9><U+05DC><U+05D5><U+05DD>"),
        ("жук", "<U+0436><U+0443><U+043A>"), ("🙂", "<U+1F642>"), ("❤\u{FE0F}", "<U+2764>"), ("שָ", "<U+05E9><U+05B8>"),
        ("a\u{A0}b", "a b"), ("", ""),
    ]

    @Test(arguments: texts)
    func isASCII(text: String, ascii: String) {
        #expect(Typography.ascii(text) == ascii)
    }

    @Test func isASCIIForAnyTextAndTwiceIsOnce() {
        var random = SeededGenerator(seed: 20)
        for _ in 0..<2000 {
            let text = Sanitizer.visible(RandomText.wild(using: &random), multiline: true)
            let ascii = Typography.ascii(text)
            #expect(ascii.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0A })
            #expect(Typography.ascii(ascii) == ascii)
        }
    }
}
