import CivilTime
import Coaching
import Knowledge

@testable import Rendering

/// Answers of any shape, with texts of any kind.
enum RandomAnswer {
    @TaskLocal static var isOnlyProse = false

    static func make(using random: inout SeededGenerator, onlyProse: Bool = false) -> Answer {
        if onlyProse { return $isOnlyProse.withValue(true) { make(using: &random) } }
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
            // Cells stand beside each other, so that one that is wrapped is interrupted.
            case .table: []
            }
        } + answer.choices.map(\.label)
    }

    /// All texts of the answer, tables included, that a rendering at any width has as they are.
    static func shown(of answer: Answer) -> [String] {
        strings(of: answer)
            + answer.blocks.flatMap { block -> [String] in
                if case .table(let table) = block { table.rows.flatMap(\.self) } else { [] }
            }
    }

    private static func block(using random: inout SeededGenerator) -> Block {
        let count = Int.random(in: 0...4, using: &random)
        switch Int.random(in: 0..<7, using: &random) {
        case 0: return .heading(text(using: &random), aside: aside(using: &random))
        case 1: return .paragraph(text(using: &random))
        case 2: return .keyValues((0..<count).map { _ in KeyValue(text(using: &random), text(using: &random)) })
        case 3: return .list((0..<count).map { _ in item(using: &random) })
        case 4: return .timeline((0..<count).map { _ in row(using: &random) })
        case 5: return .table(table(using: &random))
        default:
            return .bars(
                (0..<count).map { _ in
                    Bar(
                        text(using: &random), done: Int.random(in: -1...20, using: &random),
                        of: Int.random(in: -1...20, using: &random))
                })
        }
    }

    private static func table(using random: inout SeededGenerator) -> Table {
        let columns = (0..<Int.random(in: 1...4, using: &random)).map { _ in
            Table.Column(
                Bool.random(using: &random) ? "" : text(using: &random),
                alignment: Bool.random(using: &random) ? .left : .right)
        }
        return Table(
            columns,
            rows: (0..<Int.random(in: 0...4, using: &random)).map { _ in
                (0..<Int.random(in: 0...5, using: &random)).map { _ in text(using: &random) }
            })
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
        case 0 where !isOnlyProse: RandomText.wild(using: &random)
        case 1: RandomText.prose(using: &random)
        default: String(RandomText.prose(using: &random).prefix(12))
        }
    }
}
