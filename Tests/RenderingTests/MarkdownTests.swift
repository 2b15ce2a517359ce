import CivilTime
import Coaching
import Knowledge
import Testing

@testable import Rendering

@Suite struct MarkdownTests {
    static let lines: [(text: String, markdown: String)] = [
        ("plain words", "plain words"), ("a *b* _c_ `d`", #"a \*b\* \_c\_ \`d\`"#), ("[a](b)", #"\[a\](b)"#),
        ("<script>", #"\<script\>"#), ("# no heading", "\\# no heading"), ("- no list", #"\- no list"#),
        ("+ no list", #"\+ no list"#), ("1. no list", #"1\. no list"#), ("12) no list", #"12\) no list"#),
        ("--- no rule", #"\--- no rule"#), ("=== no heading", #"\=== no heading"#), ("3.5 hours", #"3\.5 hours"#),
        ("a - b, 1. c", "a - b, 1. c"), ("a | b", #"a \| b"#), ("&amp;", #"\&amp;"#), ("&#38;", ##"\&\#38;"##),
        ("AI & Cloud, R&", "AI & Cloud, R&"), ("R&D", #"R\&D"#), ("~~a~~", #"\~\~a\~\~"#),
        ("    no code", "no code"), ("a\\b", #"a\\b"#), ("\u{1B}[2J", #"^\[\[2J"#), ("two\nlines", "two lines"),
        ("*\u{301}", "\\*\u{301}"), ("", ""), ("2026", "2026"), ("-", #"\-"#),
    ]

    @Test(arguments: lines)
    func escapesItsSigns(text: String, markdown: String) {
        #expect(Markdown.escape(text) == markdown)
    }

    @Test func paragraphsKeepTheirLines() {
        let answer = Answer(topic: "next", blocks: [.paragraph("a\n- b"), .paragraph("c")])
        #expect(Markdown.render(answer) == "a\n\\- b\n\nc")
    }

    @Test func nestedItemsStandUnderTheTextOfTheirParent() {
        let list = Block.list([
            ListItem("ten", marker: .number(10)), ListItem("part", isNested: true),
            ListItem("box", marker: .box(isTicked: true)),
            ListItem("part", marker: .box(isTicked: false), isNested: true),
        ])
        let expected = "10. ten\n    - part\n- [x] box\n  - [ ] part"
        #expect(Markdown.render(Answer(topic: "next", blocks: [list])) == expected)
    }

    @Test func listsUnderEachOtherStayTwo() {
        let answer = Answer(
            topic: "next",
            blocks: [
                .bars([Bar("a", done: 1, of: 2)]), .keyValues([KeyValue("k", "v")]), .list([ListItem("i")]),
                .list([ListItem("1", marker: .number(1))]), .paragraph("p"), .list([ListItem("j")]),
            ])
        #expect(Markdown.render(answer) == "- a: 1 of 2\n\n* **k:** v\n\n- i\n\n1. 1\n\np\n\n- j")
    }

    @Test func everyBlockShowsANoteAsItIs() {
        let note = "*not* `code` [a](b) <b> | ~x~ &amp; _u_ #"
        let shown = ##"\*not\* \`code\` \[a\](b) \<b\> \| \~x\~ \&amp; \_u\_ \#"##
        let day = CivilDate(daysSinceEpoch: 20_000)
        let answer = Answer(
            topic: "next",
            blocks: [
                .heading(note, aside: note), .paragraph(note), .keyValues([KeyValue(note, note)]),
                .list([ListItem(note, aside: note)]), .bars([Bar(note, done: 1, of: 2)]),
                .timeline([TimelineRow(note, days: day...day, text: note, note: note)]),
                .table(Table([.init(note)], rows: [[note]])),
            ], sources: [SampleAnswers.source(note)],
            choices: [Choice(topic: "next", label: note, command: note)])
        let markdown = Markdown.render(answer)
        #expect(markdown.ranges(of: shown).count == 14)
        #expect(!markdown.replacing(shown, with: "").contains("code"))
    }

    @Test(arguments: [(-1, "# T"), (1, "# T"), (3, "### T"), (9, "###### T")])
    func headingLevels(level: Int, markdown: String) {
        #expect(Markdown.render(Answer(topic: "next", blocks: [.heading("T", aside: nil)]), level: level) == markdown)
    }
}
