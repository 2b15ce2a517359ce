import Coaching
import Knowledge

/// The JSON of a turn: one object a line, with keys in a fixed order.
///
/// ```
/// {"schema":1,"question":"salary?","topic":"faq/salary","confidence":0.97,"answer":"…","sources":[…],
///  "alternatives":[…],"suggestions":[…],"events":[],"asks":false,"blocks":[{"kind":"paragraph","text":"…"}]}
/// ```
/// `answer` is the text of all `blocks`. `choices` follow when the coach asks back, `also` when the line had several questions, `why` when it was asked for,
/// `plan` from the command of that name.
package enum TurnJSON {
    /// Changes when a key changes its meaning or goes away, not when one is added.
    package static let schema = 1

    /// The line to print, without its newline.
    package static func line(of report: TurnReport) -> String { value(of: report).line }

    /// The object, to be put into a larger one.
    package static func value(of report: TurnReport) -> JSONValue {
        .object([.init("schema", .integer(schema))] + members(of: report))
    }

    private static func members(of report: TurnReport) -> [JSONValue.Member] {
        let answer = report.answer
        var members: [JSONValue.Member] = [
            .init("question", .string(report.question)),
            .init("topic", .string(answer.topic.rawValue)),
            .init("confidence", .hundredths(report.confidence)),
            .init("answer", .string(plainText(of: answer))),
            .init("sources", .array(answer.sources.map(value(of:)))),
            .init("alternatives", .array(report.alternatives.map(value(of:)))),
            .init("suggestions", .strings(answer.suggestions)),
            .init("events", .strings(report.events)),
            .init("asks", .bool(answer.asks)),
            .init("blocks", .array(answer.blocks.map(BlockJSON.value(of:)))),
        ]
        if answer.asks { members.append(.init("choices", .array(answer.choices.map(value(of:))))) }
        if !report.also.isEmpty {
            members.append(.init("also", .array(report.also.map { .object(self.members(of: $0)) })))
        }
        if let why = report.why { members.append(.init("why", why)) }
        if let plan = report.plan { members.append(.init("plan", plan)) }
        return members
    }

    private static func value(of source: Source) -> JSONValue {
        [
            "file": .string(source.location.file), "line": .integer(source.location.line),
            "section": .string(source.section),
        ]
    }

    private static func value(of alternative: TurnReport.Alternative) -> JSONValue {
        ["topic": .string(alternative.topic.rawValue), "score": .hundredths(alternative.score)]
    }

    private static func value(of choice: Choice) -> JSONValue {
        [
            "topic": .string(choice.topic.rawValue), "label": .string(choice.label),
            "command": .string(choice.command),
        ]
    }
}
