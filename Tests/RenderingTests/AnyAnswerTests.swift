import CivilTime
import Coaching
import Knowledge
import Testing

@testable import Rendering

/// Laws that hold for every answer, however odd its strings.
@Suite struct AnyAnswerTests {
    @Test func fitsActsOnNothingAndLosesNoText() {
        var random = SeededGenerator(seed: 10)
        for round in 0..<400 {
            let answer = RandomAnswer.make(using: &random)
            let width = Int.random(in: 20...100, using: &random)
            let text = TextRenderer(TextStyle(width: width)).render(answer)
            for line in text.split(separator: "\n") {
                #expect(DisplayWidth.of(String(line)) <= width, "round \(round), width \(width): \(line)")
            }
            #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
            let shown = Self.letters(text)
            for string in RandomAnswer.strings(of: answer) {
                #expect(
                    Self.isIn(order: Self.letters(Sanitizer.visible(string)), of: shown), "round \(round): \(string)")
            }
        }
    }

    @Test func plainTextAndMarkdownActOnNothing() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<400 {
            let answer = RandomAnswer.make(using: &random)
            for text in [plainText(of: answer), Markdown.render(answer)] {
                #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
                #expect(text == Sanitizer.visible(text, multiline: true))
            }
        }
    }

    @Test func theSameAnswerIsTheSameText() {
        var first = SeededGenerator(seed: 12)
        var second = SeededGenerator(seed: 12)
        for _ in 0..<100 {
            let one = TurnReport(question: "q", answer: RandomAnswer.make(using: &first), confidence: 0.5)
            let other = TurnReport(question: "q", answer: RandomAnswer.make(using: &second), confidence: 0.5)
            #expect(TurnJSON.line(of: one) == TurnJSON.line(of: other))
            #expect(
                TextRenderer(TextStyle(isColoured: true)).render(one.answer)
                    == TextRenderer(TextStyle(isColoured: true)).render(other.answer))
        }
    }

    @Test func aLongLineIsNoTrouble() {
        let word = String(repeating: "x", count: 1 << 18)
        let answer = Answer(topic: "next", blocks: [.heading(word, aside: word), .paragraph(word)])
        let text = TextRenderer(TextStyle(width: 100)).render(answer)
        #expect(text.utf8.count { $0 == UInt8(ascii: "x") } == 3 << 18)
    }

    private static func letters(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { $0.properties.isAlphabetic }
    }

    /// True if all of `part` comes in this order in `whole`, other things between.
    private static func isIn(order part: [Unicode.Scalar], of whole: [Unicode.Scalar]) -> Bool {
        var rest = part[...]
        for scalar in whole where scalar == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }
}

private enum RandomAnswer {
    static func make(using random: inout SeededGenerator) -> Answer {
        let blocks = (0..<Int.random(in: 0...6, using: &random)).map { _ in block(using: &random) }
        let choices = (0..<max(0, Int.random(in: -4...3, using: &random))).map { _ in
            Choice(topic: "next", label: text(using: &random), command: text(using: &random))
        }
        return Answer(
            topic: "next", blocks: blocks, sources: [SampleAnswers.source(text(using: &random))],
            suggestions: [text(using: &random)], choices: choices)
    }

    /// What must be found again in a rendering of the answer.
    static func strings(of answer: Answer) -> [String] {
        answer.blocks.flatMap { block -> [String] in
            switch block {
            case .heading(let title, let aside): [title, aside ?? ""]
            case .paragraph(let text): [text.replacing("\n", with: "")]
            case .keyValues(let rows): rows.flatMap { [$0.key, $0.value.replacing("\n", with: "")] }
            case .list(let items): items.flatMap { [$0.text.replacing("\n", with: ""), $0.aside ?? ""] }
            case .bars(let bars): bars.map(\.label)
            case .timeline(let rows): rows.flatMap { [$0.label, $0.text, $0.note ?? ""] }
            }
        } + answer.choices.map(\.label)
    }

    private static func block(using random: inout SeededGenerator) -> Block {
        let count = Int.random(in: 0...4, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return .heading(text(using: &random), aside: aside(using: &random))
        case 1: return .paragraph(text(using: &random))
        case 2: return .keyValues((0..<count).map { _ in KeyValue(text(using: &random), text(using: &random)) })
        case 3: return .list((0..<count).map { _ in item(using: &random) })
        case 4: return .timeline((0..<count).map { _ in row(using: &random) })
        default:
            return .bars(
                (0..<count).map { _ in
                    Bar(
                        text(using: &random), done: Int.random(in: -1...20, using: &random),
                        of: Int.random(in: -1...20, using: &random))
                })
        }
    }

    private static func row(using random: inout SeededGenerator) -> TimelineRow {
        let first = CivilDate(daysSinceEpoch: Int.random(in: 20_000...21_000, using: &random))
        let days = first...first.adding(days: Int.random(in: 0...400, using: &random))
        return TimelineRow(
            text(using: &random), days: Bool.random(using: &random) ? days : nil, text: text(using: &random),
            note: aside(using: &random))
    }

    private static func item(using random: inout SeededGenerator) -> ListItem {
        let markers: [ListItem.Marker] = [.bullet, .number(7), .number(1234), .box(isTicked: true)]
        return ListItem(
            text(using: &random), marker: markers.randomElement(using: &random) ?? .bullet,
            aside: aside(using: &random), isNested: Bool.random(using: &random))
    }

    private static func aside(using random: inout SeededGenerator) -> String? {
        Bool.random(using: &random) ? nil : text(using: &random)
    }

    private static func text(using random: inout SeededGenerator) -> String {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: RandomText.wild(using: &random)
        case 1: RandomText.prose(using: &random)
        default: String(RandomText.prose(using: &random).prefix(12))
        }
    }
}
