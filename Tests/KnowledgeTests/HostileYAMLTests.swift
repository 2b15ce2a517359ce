import Knowledge
import Testing

/// What a file can do to a reader of YAML, on purpose or by accident.
@Suite("A YAML file that is no guide")
struct HostileYAMLTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let error: String

        init(_ name: String, _ text: String, _ error: String) {
            (testDescription, self.text, self.error) = (name, text, error)
        }
    }

    static let tooDeep = "nested deeper than 16 levels; a guide needs five"
    static let noAliases = "anchors (&name) and aliases (*name) are not allowed; write the text out"
    static let noTags = "tags (!name) are not allowed; put text that starts with an exclamation mark in quotes"

    static let deep = [
        Case("100,000 brackets", String(repeating: "[", count: 100_000), "1:1: \(tooDeep)"),
        Case("100,000 braces", String(repeating: "{", count: 100_000), "1:1: \(tooDeep)"),
        Case(
            "100,000 brackets, each after a bracket in a comment", String(repeating: "[ # ]\n", count: 100_000),
            "999:1: \(tooDeep)"),
        Case("990 brackets, and closed", nested(open: "[", close: "]", 990), "1:18: \(tooDeep)"),
        Case("490 maps in lists, and closed", nested(open: "[a: ", close: "]", 490), "1:34: \(tooDeep)"),
        Case("100,000 dashes", String(repeating: "- ", count: 100_000), "1:1999: \(tooDeep)"),
        Case("900 dashes", String(repeating: "- ", count: 900) + "a", "1:35: \(tooDeep)"),
        Case("100,000 question marks", String(repeating: "? ", count: 100_000), "1:1999: \(tooDeep)"),
        Case("2,000 levels by indents", staircase(2000) { "\($0)a:\n" }, "1000:1000: \(tooDeep)"),
        Case("2,000 levels by indents, Windows line ends", staircase(2000) { "\($0)a:\r\n" }, "1000:1000: \(tooDeep)"),
        Case("400 levels of lists in keys", staircase(400) { "\($0)\($0)- a:\n" }, "9:19: \(tooDeep)"),
        Case(
            "17 levels", nested(open: "[", close: "]", 17) + "\n",
            "1:1: the file must be written as keys and values, for example \"id: ...\""),
    ]

    static let aliases = [
        Case("an anchor", "faq: &a []", "1:6: \(noAliases)"),
        Case("an anchor and its alias", "a: &a text\nb: *a\n", "1:4: \(noAliases)"),
        Case("an anchored key", "&a faq: []", "1:1: \(noAliases)"),
        Case(
            "an alias of nothing", "faq: *a",
            "1:6: not valid YAML: found undefined alias. Put text that starts with * or & in quotes"),
        Case("a merge key", "a: &a {b: c}\nd:\n  <<: *a\n", "1:4: \(noAliases)"),
        Case("a bomb of nine levels", bomb + "\n", "2:18: \(noAliases)"),
        Case("a bomb of nine levels as a key", bomb + "? *level9\n: x\n", "2:18: \(noAliases)"),
        Case("a bomb in braces as a key of a key", bomb + "{{*level9 : a}: b}\n", "2:18: \(noAliases)"),
        Case(
            "an anchor that contains itself", "a: &a [*a]\n",
            "1:8: not valid YAML: found undefined alias. Put text that starts with * or & in quotes"),
        Case(
            "emphasis at the start of a text", "faq:\n  - *important* text",
            "2:15: not valid YAML: did not find expected alphabetic or numeric character. Put text that starts with * or & in quotes"
        ),
    ]

    static let syntax = [
        Case("nothing", "", "1:1: the file is empty; see Knowledge/README.md for its form"),
        Case("only a comment", "# later\n", "1:1: the file is empty; see Knowledge/README.md for its form"),
        Case("only a byte order mark", "\u{FEFF}", "1:1: the file is empty; see Knowledge/README.md for its form"),
        Case(
            "only a line of dashes", "---\n",
            "2:1: the file must be written as keys and values, for example \"id: ...\""),
        Case("a text", "hello", "1:1: the file must be written as keys and values, for example \"id: ...\""),
        Case("a list", "- a\n- b", "1:1: the file must be written as keys and values, for example \"id: ...\""),
        Case(
            "two documents", "faq: []\n---\nfaq: []\n",
            "2:1: not valid YAML: but found another document. Take the line \"---\" out: a file holds one document"),
        Case(
            "a colon in a text", "faq:\n  - title: Pay: how much\n",
            "2:15: not valid YAML: mapping values are not allowed in this context. Put text with a colon in quotes"),
        Case(
            "a tab as an indent", "faq:\n\t- title: Pay\n",
            "2:1: not valid YAML: found character that cannot start any token. "
                + "Indent with spaces, not tabs, and put text that starts with @, % or ` in quotes"),
        Case(
            "a quotation mark that is not closed", "faq: \"Pay\n",
            "2:1: not valid YAML: found unexpected end of stream. Close the quotation mark, or write it twice to mean itself"
        ),
        Case(
            "a null character", "faq: a\n\u{0}b",
            "2:1: not valid YAML: control characters are not allowed. Take the invisible character out"),
        Case(
            "an escape character", "é: 😀\u{1B}[31m",
            "1:5: not valid YAML: control characters are not allowed. Take the invisible character out"),
        Case("a tag", "faq: !!python/object []", "1:6: \(noTags)"),
        Case("a tag of a text", "faq: !secret x", "1:6: \(noTags)"),
        Case("a tag of a number", "faq: !!int 5", "1:6: \(noTags)"),
        Case("a tag of a key", "!secret faq: []", "1:1: \(noTags)"),
        Case("a tag of keys", "faq: !!set {a, b}", "1:6: \(noTags)"),
        Case("a byte order mark before a mistake", "\u{FEFF}faq: !x []", "1:6: \(noTags)"),
    ]

    @Test("is refused however deep it is nested, without a crash", arguments: deep)
    func toldDeep(one: Case) { check(one) }

    @Test("is refused with anchors and aliases, at once", arguments: aliases)
    func toldAliases(one: Case) { check(one) }

    @Test("is refused with the place and a way out", arguments: syntax)
    func toldSyntax(one: Case) { check(one) }

    private func check(_ one: Case) {
        let errors = SmallGuide().setting(one.text, of: "faq.yml").errors
        #expect(errors == ["faq.yml:" + one.error])
    }

    @Test("is refused with more values than any guide has")
    func tooManyValues() {
        let text = "faq: [" + String(repeating: "a,", count: 200_000) + "]"
        #expect(
            SmallGuide().setting(text, of: "faq.yml").errors == [
                "faq.yml:1:400001: more than 200000 values in one file; split it"
            ])
    }

    @Test("is refused when it is larger than any guide is")
    func tooLarge() {
        let text = "faq: " + String(repeating: "a", count: 16 << 20)
        #expect(
            SmallGuide().setting(text, of: "faq.yml").errors == [
                "faq.yml:1:1: the file is larger than 16 MiB; split it"
            ])
    }

    @Test(
        "is a guide all the same with brackets, stars and ampersands in its texts",
        arguments: [
            "'" + String(repeating: "[", count: 200) + "'", "\"" + String(repeating: "{[", count: 100) + "\"",
            "closed ]]]] }}}}", "smile :[ :[ :[", ">-\n      *so* R&D &co *co", "a # ] comment",
            "some *bold* and *italic* words",
            "\"& *a *a *a *a *a *a *a *a *a *a\"", "'the R&D, the R&D; *D *D*'",
        ])
    func harmless(text: String) throws {
        let guide = SmallGuide().replacing("text: Enough.", with: "text: \(text)", in: "faq.yml")
        #expect(guide.errors.isEmpty)
    }

    // MARK: -

    private static func nested(open: String, close: String, _ depth: Int) -> String {
        String(repeating: open, count: depth) + String(repeating: close, count: depth)
    }

    /// Lines that are each indented by one space more.
    private static func staircase(_ count: Int, _ line: (String) -> String) -> String {
        (0..<count).map { line(String(repeating: " ", count: $0)) }.joined()
    }

    /// Nine levels of lists, each of nine aliases of the level before: 9^9 values.
    private static let bomb: String = {
        let first = "level1: &level1 [x, x, x, x, x, x, x, x, x]\n"
        let others = (2...9).map { level -> String in
            let parts = Array(repeating: "*level\(level - 1)", count: 9).joined(separator: ", ")
            return "level\(level): &level\(level) [\(parts)]\n"
        }
        return first + others.joined()
    }()
}
