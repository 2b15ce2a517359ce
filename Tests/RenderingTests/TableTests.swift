import Coaching
import Knowledge
import Testing

@testable import Rendering

@Suite struct TableTests {
    private static let points = Table(
        [.init(alignment: .right), .init()],
        rows: [["9.2", "the phrase \"reality check\""], ["-3.1", "words: let's, do"], ["12.3", "in all, 97% sure"]])

    private static let phases = Table(
        [.init("Phase"), .init("Days"), .init("Hours", alignment: .right)],
        rows: [["Foundation Building", "1 Feb - 19 Mar", "120"], ["Networking", "", "8"]])

    private func render(_ table: Table, width: Int = 80, isPlain: Bool = false) -> String {
        TextRenderer(TextStyle(width: width, isPlain: isPlain)).render(Answer(topic: "next", blocks: [.table(table)]))
    }

    @Test func digitsStandUnderEachOther() {
        let expected = """
               9.2  the phrase "reality check"
              -3.1  words: let's, do
              12.3  in all, 97% sure
            """
        #expect(render(Self.points) == expected)
    }

    @Test func headersStandOverTheirColumns() {
        let expected = """
              Phase                Days            Hours
              Foundation Building  1 Feb - 19 Mar    120
              Networking                               8
            """
        #expect(render(Self.phases) == expected)
    }

    @Test func theWidestColumnGivesWay() {
        let table = Table(
            [.init(), .init()], rows: [["15 June 2026", "done: Machine Learning Specialization; asked about Salary"]])
        let expected = """
              15 June 2026  done: Machine Learning
                            Specialization; asked
                            about Salary
            """
        #expect(render(table, width: 40) == expected)
    }

    @Test func aRowIsASentenceWhereThereIsNoRoom() {
        #expect(
            render(Self.phases, width: 20).hasPrefix("Foundation Building:\n  days 1 Feb -\n  19 Mar, hours 120\n"))
        let path = Table(
            [.init(), .init()], rows: [["Reality check", "software-engineer-to-ai-architect/challenges.yml:46"]])
        #expect(render(path, width: 60) == "  Reality check:\n    software-engineer-to-ai-architect/challenges.yml:46")
    }

    @Test func forScreenReadersARowIsASentence() {
        #expect(
            render(Self.phases, isPlain: true)
                == "Foundation Building: days 1 Feb - 19 Mar, hours 120\nNetworking: hours 8")
        #expect(plainText(of: Answer(topic: "next", blocks: [.table(Self.points)])).hasPrefix("9.2: the phrase"))
    }

    @Test func markdown() {
        let expected = """
            | Phase | Days | Hours |
            | --- | --- | ---: |
            | Foundation Building | 1 Feb - 19 Mar | 120 |
            | Networking |  | 8 |
            """
        #expect(Markdown.render(Answer(topic: "next", blocks: [.table(Self.phases)])) == expected)
        let hostile = Table([.init()], rows: [["a | b\n| c"]])
        #expect(Markdown.render(Answer(topic: "next", blocks: [.table(hostile)])).hasSuffix(#"| a \| b \| c |"#))
    }

    @Test func rowsAreBroughtToTheSameLength() {
        let table = Table([.init(), .init()], rows: [["a"], ["a", "b", "", "c"], []])
        #expect(table.rows == [["a", ""], ["a", "b, c"], ["", ""]])
        #expect(Table([], rows: [["a"]]).rows == [[]])
        #expect(render(Table([.init()], rows: [])) == "")
    }

    @Test func ideographsBreakAnywhere() {
        let table = Table([.init(), .init()], rows: [["1", "機械学習システムの設計についての本を読む"]])
        #expect(render(table, width: 30) == "  1  機械学習システムの設計に\n     ついての本を読む")
    }
}
