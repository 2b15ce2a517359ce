import Coaching
import Knowledge
import Testing

@testable import Rendering

@Suite struct PlainTextTests {
    @Test func everyBlockIsALineARow() {
        let answer = Answer(
            topic: "next",
            blocks: [
                .heading("Title", aside: "aside"), .heading("Bare", aside: nil), .paragraph("A paragraph."),
                .keyValues([KeyValue("Key", "value"), KeyValue("Other", "two\nlines")]),
                .list([
                    ListItem("bullet", aside: "12 weeks"), ListItem("nested", isNested: true),
                    ListItem("first", marker: .number(1)), ListItem("ticked", marker: .box(isTicked: true)),
                    ListItem("open", marker: .box(isTicked: false)),
                ]),
                .bars([Bar("Foundation Building", done: 1, of: 3)]),
            ],
            sources: [SampleAnswers.source("Roadmap")], suggestions: ["done"])
        let expected = """
            Title (aside)
            Bare
            A paragraph.
            Key: value
            Other: two lines
            - bullet (12 weeks)
              - nested
            1. first
            [x] ticked
            [ ] open
            Foundation Building: 1 of 3
            """
        #expect(plainText(of: answer) == expected)
    }

    @Test func choicesAreNumberedUnderTheQuestion() {
        let lines = plainText(of: SampleAnswers.choices).split(separator: "\n")
        #expect(lines.first == "Which one do you mean?")
        #expect(lines.dropFirst(2).first == "2. AWS Solutions Architect - Associate")
        #expect(lines.last == "or \"all\": the guide names four.")
    }

    @Test func isNotWrapped() {
        let text = String(repeating: "word ", count: 100) + "end"
        #expect(plainText(of: Answer(topic: "next", blocks: [.paragraph(text)])) == text)
    }

    @Test func hasNoLayout() {
        #expect(plainText(of: SampleAnswers.recorded).split(separator: "\n").allSatisfy { $0.first != " " })
    }

    @Test func isSanitised() {
        #expect(plainText(of: Answer(topic: "next", blocks: [.paragraph("a\u{1B}[2Jb\nc")])) == "a^[[2Jb\nc")
    }

    @Test func nothing() {
        #expect(plainText(of: Answer(topic: "next", blocks: [])) == "")
    }
}
