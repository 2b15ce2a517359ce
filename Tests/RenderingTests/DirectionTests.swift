import Coaching
import Knowledge
import Testing

@testable import Rendering

/// Right-to-left words in a row of left-to-right ones. RLI and PDI are written as ⟨ and ⟩.
@Suite struct DirectionTests {
    private func shown(_ text: String) -> String {
        text.replacing("\u{2067}", with: "⟨").replacing("\u{2069}", with: "⟩")
    }

    private func render(_ blocks: [Block], width: Int = 80, isASCII: Bool = false) -> String {
        shown(
            TextRenderer(TextStyle(width: width, isASCII: isASCII)).render(
                Answer(topic: "notes", blocks: blocks, sources: [SampleAnswers.source("הערות")], suggestions: ["next"]))
        )
    }

    static let lines: [(line: String, isolated: String)] = [
        ("salary", "salary"), ("שלום", "⟨שלום⟩"), ("Noted: שלום. 14 notes", "Noted: ⟨שלום⟩. 14 notes"),
        ("a שלום עולם b طيب c", "a ⟨שלום עולם⟩ b ⟨طيب⟩ c"), ("שָׁלוֹם!", "⟨שָׁלוֹם⟩!"), ("(שלום, 12)", "(⟨שלום⟩, 12)"),
        ("שלום 12 עולם", "⟨שלום 12 עולם⟩"), ("١٢٣ 456", "⟨١٢٣⟩ 456"), ("機械 שלום", "機械 ⟨שלום⟩"), ("👩‍👩‍👧‍👦 שלום", "👩‍👩‍👧‍👦 ⟨שלום⟩"),
    ]

    @Test(arguments: lines)
    func runsAreKeptApart(line: String, isolated: String) {
        #expect(shown(Direction.isolated(line, isWhole: false)) == isolated)
    }

    @Test func aTextThatIsMostlyRightToLeftIsOneRun() {
        #expect(Direction.isRightToLeft("לשאול את Maria על AWS מחר"))
        #expect(!Direction.isRightToLeft("Noted: שלום עולם טוב מאוד"))
        #expect(!Direction.isRightToLeft("שלום is done in March"))
        #expect(!Direction.isRightToLeft("12, 13") && !Direction.isRightToLeft(""))
        #expect(shown(Direction.isolated("  את Maria על", isWhole: true)) == "  ⟨את Maria על⟩")
    }

    @Test func whatStandsBesideANoteStaysThere() {
        let lines = render([
            .list([ListItem("לשאול את Maria", marker: .number(2), aside: "15 June 2026")]),
            .keyValues([KeyValue("שם", "לשאול, 12")]), .bars([Bar("שם", done: 1, of: 3)]),
            .table(Table([.init(), .init()], rows: [["לשאול", "15 June"]])),
        ]).split(separator: "\n")
        #expect(lines[0] == "  2. ⟨לשאול את Maria⟩  15 June 2026")
        #expect(lines[1] == "  ⟨שם⟩         ⟨לשאול, 12⟩")
        #expect(lines[2].hasPrefix("  ⟨שם⟩  ███"))
        #expect(lines[3] == "  ⟨לשאול⟩  15 June")
        #expect(lines[4].hasSuffix("⟨הערות⟩ · say \"next\""))
    }

    @Test func eachLineOfALongNoteIsARunOfItsOwn() {
        let note = String(repeating: "לשאול את Maria ", count: 6)
        let lines = render([.list([ListItem(note)])], width: 40).split(separator: "\n").dropLast(1)
        #expect(lines.count > 1)
        #expect(lines.allSatisfy { $0.contains("⟨") && $0.hasSuffix("⟩") })
    }

    @Test func noBidiControlOfTheTextItselfActs() {
        let text = render([.paragraph("a\u{2067}b\u{2069}c\u{202E}d שלום\u{2069} e")])
        #expect(text.hasPrefix("a<U+2067>b<U+2069>c<U+202E>d ⟨שלום⟩<U+2069> e"))
    }

    @Test func asciiHasNoIsolates() {
        let text = render([.paragraph("Noted: שלום")], isASCII: true)
        #expect(text.hasPrefix("Noted: <U+05E9><U+05DC><U+05D5><U+05DD>\n"))
    }
}
