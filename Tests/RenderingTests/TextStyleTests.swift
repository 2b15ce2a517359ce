import Testing

@testable import Rendering

@Suite struct TextStyleTests {
    @Test(arguments: [(-1, 20), (0, 20), (1, 20), (20, 20), (21, 21), (80, 80), (100, 100), (101, 100), (1000, 100)])
    func clampsTheWidth(columns: Int, width: Int) {
        #expect(TextStyle(width: columns).width == width)
    }

    @Test func paintsOnlyWithColours() {
        #expect(TextStyle(isColoured: true).painted("a", .strong) == "\u{1B}[1ma\u{1B}[0m")
        #expect(TextStyle(isColoured: true).painted("a", .quiet) == "\u{1B}[2ma\u{1B}[0m")
        #expect(TextStyle(isColoured: true).painted("", .good) == "")
        #expect(TextStyle(isColoured: true, isPlain: true).painted("a", .good) == "a")
        #expect(TextStyle().painted("a", .strong) == "a")
    }

    @Test func makesTextSafe() {
        #expect(TextStyle().safe("“a”\u{1B}") == "“a”^[")
        #expect(TextStyle(isASCII: true).safe("“a” – b… résumé 機\u{1B}") == "\"a\" - b... resume <U+6A5F>^[")
        #expect(TextStyle().safe("a\nb", multiline: true) == "a\nb")
        #expect(TextStyle().safe("a\nb") == "a^Jb")
    }

    static let lines: [(line: String, quoted: String)] = [
        ("cloud platforms", "cloud platforms"), ("step 1-2, 50%", "step 1-2, 50%"), ("salary?", "'salary?'"),
        ("what's next", "'what'\\''s next'"), ("", "''"), ("-rf /", "'-rf /'"), ("a  b", "'a  b'"), (" a", "' a'"),
        ("$(reboot)", "'$(reboot)'"), ("`x`", "'`x`'"), ("a;b", "'a;b'"), ("a\nb", "'a\nb'"), ("é", "'é'"),
        ("'\u{301}; reboot", "''\\''\u{301}; reboot'"), ("~", "'~'"), ("#x", "'#x'"), ("a*", "'a*'"), ("!!", "'!!'"),
    ]

    @Test(arguments: lines)
    func quotesForShells(line: String, quoted: String) {
        #expect(Array(ShellWord.quoting(line).unicodeScalars) == Array(quoted.unicodeScalars))
    }
}
