import Coaching
import Knowledge
import Testing

@testable import Rendering

@Suite struct TextRendererTests {
    private func render(_ blocks: [Block], width: Int = 80) -> String {
        TextRenderer(TextStyle(width: width)).render(Answer(topic: "next", blocks: blocks))
    }

    @Test func looksLikeTheConversation() {
        let expected = """
            Design and implement a basic ML model                   step 2 of 3, weeks 1-12
              Phase      Foundation Building
              With       scikit-learn
              Skill      AI/ML Algorithms, 4th of 6 in importance
              Why now    the first open step of the roadmap: you have finished the one
                         before it
            This week, 2 of 3 still open: join AI/ML communities; assess your
            current projects.
                                                  Roadmap, Foundation Building · say "done"
            """
        let actual = TextRenderer(TextStyle(width: 80)).render(SampleAnswers.next)
        #expect(actual == expected)
    }

    @Test func asksBackWithNumbersUnderTheQuestion() {
        let expected = """
            Which one do you mean?
              1  the skill AI Architecture Certification
              2  AWS Solutions Architect - Associate
              3  Google Cloud Professional Cloud Architect
            or "all": the guide names four.
            """
        #expect(TextRenderer(TextStyle()).render(SampleAnswers.choices) == expected)
    }

    @Test func asksBackWithCommandsForAShell() {
        let actual = TextRenderer(TextStyle(), choices: .commands).render(SampleAnswers.choices)
        #expect(actual.contains("coach ask AWS Solutions Architect - Associate\n"))
        #expect(actual.hasSuffix("coach ask 'Google'\\''s architect certification'"))
        #expect(!actual.contains("\"all\""), "nobody is there to hear it")
        #expect(actual.contains("coach ask 'what is the AI Architecture Certification skill?'\n"))
    }

    @Test func choicesComeLastWhereNoBlockAsks() {
        var answer = SampleAnswers.choices
        answer.blocks = [.paragraph("One of these.")]
        #expect(TextRenderer(TextStyle()).render(answer).hasPrefix("One of these.\n  1  the skill"))
        answer.blocks = []
        #expect(TextRenderer(TextStyle()).render(answer).hasPrefix("  1  the skill"))
    }

    @Test(arguments: 20...100)
    func fitsIntoEveryWidth(width: Int) {
        for (name, answer) in SampleAnswers.all {
            for style in [
                TextStyle(width: width), TextStyle(width: width, isASCII: true), TextStyle(width: width, isPlain: true),
            ] {
                for form in [TextRenderer.ChoiceForm.numbers, .commands] {
                    let text = TextRenderer(style, choices: form).render(answer)
                    for line in text.split(separator: "\n") {
                        #expect(DisplayWidth.of(String(line)) <= width, "\(name): \(line)")
                    }
                }
            }
        }
    }

    @Test(arguments: [20, 40, 80])
    func everyWordOfAnAnswerIsThere(width: Int) {
        let text = TextRenderer(TextStyle(width: width)).render(SampleAnswers.next)
        let words = Set(text.split { $0 == " " || $0 == "\n" })
        for block in plainText(of: SampleAnswers.next).split(whereSeparator: \.isWhitespace) {
            let word = block.filter { $0 != "(" && $0 != ")" }
            let isThere = words.contains { $0.filter { $0 != ":" } == word.filter { $0 != ":" } }
            #expect(isThere, "\(word) at \(width)")
        }
    }

    @Test func writesNoEscapesWithoutColours() {
        for (name, answer) in SampleAnswers.all {
            for style in [
                TextStyle(width: 80), TextStyle(width: 30, isASCII: true), TextStyle(isColoured: true, isPlain: true),
            ] {
                let scalars = TextRenderer(style).render(answer).unicodeScalars
                #expect(!scalars.contains("\u{1B}"), "\(name)")
                #expect(!scalars.contains { $0.properties.generalCategory == .control && $0 != "\n" }, "\(name)")
            }
        }
    }

    @Test func coloursChangeNothingButColours() {
        for (name, answer) in SampleAnswers.all {
            for width in [20, 40, 80, 100] {
                let coloured = TextRenderer(TextStyle(width: width, isColoured: true)).render(answer)
                let plain = TextRenderer(TextStyle(width: width)).render(answer)
                #expect(Self.withoutColours(coloured) == plain, "\(name) at \(width)")
            }
        }
    }

    @Test func coloursAreOfSixteenAndClosedOnEachLine() {
        for (_, answer) in SampleAnswers.all {
            let coloured = TextRenderer(TextStyle(isColoured: true)).render(answer)
            for line in coloured.split(separator: "\n") {
                let codes = line.split(separator: "\u{1B}[").dropFirst(line.hasPrefix("\u{1B}") ? 0 : 1)
                    .map { $0.prefix { $0 != "m" } }
                #expect(codes.allSatisfy { ["0", "1", "2", "32"].contains($0) }, "\(codes)")
                #expect(codes.isEmpty || codes.last == "0")
            }
        }
    }

    @Test func asciiHasNoTypographicSigns() {
        for (_, answer) in SampleAnswers.all where answer != SampleAnswers.scripts {
            let text = TextRenderer(TextStyle(isASCII: true)).render(answer)
            #expect(text.unicodeScalars.allSatisfy { $0.isASCII || $0.properties.isAlphabetic }, "\(text)")
        }
        let overview = TextRenderer(TextStyle(isASCII: true)).render(SampleAnswers.overview)
        #expect(overview.contains("service, \"end to end\". The guide takes a software engineer there..."))
    }

    static let bars: [(done: Int, total: Int, ascii: String)] = [
        (0, 3, "[----------] 0 of 3"), (1, 3, "[####------] 1 of 3"), (2, 3, "[#######---] 2 of 3"),
        (3, 3, "[##########] 3 of 3"), (1, 1000, "[#---------] 1 of 1000"), (999, 1000, "[#########-] 999 of 1000"),
        (0, 0, "[----------] 0 of 0"), (5, 3, "[##########] 3 of 3"), (-1, 3, "[----------] 0 of 3"),
        (1, -3, "[----------] 0 of 0"), (Int.max, Int.max, "[##########] \(Int.max) of \(Int.max)"),
    ]

    @Test(arguments: bars)
    func drawsBars(done: Int, total: Int, ascii: String) {
        let answer = Answer(topic: "progress", blocks: [.bars([Bar("Foundation Building", done: done, of: total)])])
        let text = TextRenderer(TextStyle(isASCII: true)).render(answer)
        #expect(text == "  Foundation Building  " + ascii)
        let plain = TextRenderer(TextStyle(isPlain: true)).render(answer)
        #expect(plain == "Foundation Building: " + ascii.dropFirst(13))
    }

    static let closings: [(name: String, sections: [String], suggestions: [String], width: Int, lines: [String])] = [
        ("one of each", ["Roadmap"], ["done"], 40, [#"                   Roadmap · say "done""#]),
        ("two sections", ["Roadmap", "Plan"], [], 40, ["                         Roadmap · Plan"]),
        ("the third is left out", ["A", "B", "C"], ["x"], 30, [#"              A · B · say "x""#]),
        ("the same twice is one", ["A", "A", "B"], [], 20, ["              A · B"]),
        ("only the first suggestion", [], ["one", "two"], 20, [#"          say "one""#]),
        (
            "too long for a line", ["Roadmap, Foundation Building"], ["how long does it take"], 40,
            ["           Roadmap, Foundation Building", #"            say "how long does it take""#]
        ),
        (
            "longer than a line", ["Roadmap, Foundation Building"], [], 20,
            ["Roadmap, Foundation", "           Building"]
        ),
        ("nothing to say", [], [], 40, []), ("no section", [""], [], 40, []),
    ]

    @Test(arguments: closings.indices)
    func closesWithTheSources(index: Int) {
        let test = Self.closings[index]
        let answer = Answer(
            topic: "next", blocks: [], sources: test.sections.map { SampleAnswers.source($0) },
            suggestions: test.suggestions)
        let text = TextRenderer(TextStyle(width: test.width)).render(answer)
        #expect(text.split(separator: "\n").map(String.init) == test.lines, "\(test.name)")
    }

    @Test func headings() {
        #expect(render([.heading("A title", aside: nil)]) == "A title")
        #expect(render([.heading("A title", aside: "")]) == "A title")
        #expect(render([.heading("A title", aside: "beside")], width: 20) == "A title      beside")
        #expect(
            render([.heading("A longer title", aside: "beside")], width: 20) == "A longer title\n             beside")
        #expect(
            render([.heading("First", aside: nil), .paragraph("text"), .heading("Second", aside: nil)])
                == "First\ntext\n\nSecond")
    }

    @Test func longParagraphsAreSetApartAndShortOnesAreNot() {
        let long = String(repeating: "word ", count: 20)
        #expect(render([.paragraph("One."), .paragraph("Two.")]) == "One.\nTwo.")
        #expect(render([.paragraph(long), .paragraph("Two.")]).split(separator: "\n").count == 3)
        #expect(render([.paragraph(long), .paragraph(long)]).contains("\n\n"))
        #expect(!render([.paragraph(long), .paragraph("Two.")]).contains("\n\n"))
    }

    @Test func rowsBecomeSentencesWhereThereIsNoRoom() {
        let rows = Block.keyValues([KeyValue("Provider", "Coursera"), KeyValue("Author", "Andrew Ng")])
        #expect(render([rows]) == "  Provider   Coursera\n  Author     Andrew Ng")
        #expect(render([rows], width: 40) == "  Provider  Coursera\n  Author    Andrew Ng")
        #expect(render([rows], width: 20) == "Provider: Coursera\nAuthor: Andrew Ng")
    }

    @Test func emptyThings() {
        #expect(render([]) == "")
        #expect(render([.list([])]) == "")
        #expect(render([.keyValues([])]) == "")
        #expect(render([.bars([])]) == "")
        #expect(render([.paragraph("")]) == "")
        #expect(render([.keyValues([KeyValue("Key", "")])]) == "  Key")
        #expect(render([.list([ListItem("")])]) == "  -")
    }

    @Test func numbersAreAlignedAndNestedItemsStandUnderTheText() {
        let list = Block.list([
            ListItem("nine", marker: .number(9)), ListItem("ten", marker: .number(10)),
            ListItem("part", isNested: true),
        ])
        #expect(render([list]) == "   9. nine\n  10. ten\n      - part")
    }

    @Test func attacksInAnyPlaceAreShown() {
        let attack = "x\u{1B}[2J\u{202E}\u{9B}"
        let answer = Answer(
            topic: "next",
            blocks: [
                .heading(attack, aside: attack), .paragraph(attack + "?"), .keyValues([KeyValue(attack, attack)]),
                .list([ListItem(attack, aside: attack), ListItem(attack, isNested: true)]),
                .bars([Bar(attack, done: 1, of: 2)]),
            ],
            sources: [SampleAnswers.source(attack)], suggestions: [attack],
            choices: [Choice(topic: "next", label: attack, command: attack)])
        for width in [20, 40, 100] {
            for form in [TextRenderer.ChoiceForm.numbers, .commands] {
                let text = TextRenderer(TextStyle(width: width), choices: form).render(answer)
                #expect(!text.unicodeScalars.contains { ["\u{1B}", "\u{202E}", "\u{9B}"].contains($0) })
            }
        }
        for text in [plainText(of: answer), Markdown.render(answer)] {
            #expect(!text.unicodeScalars.contains { ["\u{1B}", "\u{202E}", "\u{9B}"].contains($0) })
        }
    }

    static func withoutColours(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        var isInEscape = false
        for scalar in text.unicodeScalars {
            if scalar == "\u{1B}" { isInEscape = true }
            if !isInEscape { output.append(scalar) }
            if scalar == "m" { isInEscape = false }
        }
        return String(output)
    }
}
