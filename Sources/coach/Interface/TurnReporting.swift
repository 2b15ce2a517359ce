import Coaching
import Knowledge
import Matching
import Rendering

extension Turn {
    /// The turn as other programs are told it.
    func report(why: Bool) -> TurnReport {
        TurnReport(
            question: question, answer: answer, confidence: confidence,
            alternatives: alternatives.map { TurnReport.Alternative(topic: $0.topic, score: $0.confidence) },
            events: events.map(\.summary),
            also: also.map { TurnReport(question: question, answer: $0, confidence: confidence) },
            why: why ? explanation.map(Self.json) : nil)
    }

    /// The answer with a line about spellings that were read as something else.
    var shownAnswer: Answer {
        guard !corrections.isEmpty, answer.topic != .outOfScope else { return answer }
        var shown = answer
        let read = corrections.prefix(3).map { "\"\($0.typed)\" as \($0.read)" }
        shown.blocks.append(.paragraph("(read \(Wording.list(read)))"))
        return shown
    }

    private static func json(_ explanation: Explanation) -> JSONValue {
        [
            "topic": .string(explanation.topic.rawValue),
            "points": .hundredths(explanation.points),
            "refusal_line": .hundredths(Confidence.refusalLine),
            "parts": .array(
                explanation.evidence.map {
                    ["part": .string(Self.name(of: $0.part)), "points": .hundredths($0.points)]
                }),
        ]
    }

    private static func name(of part: Evidence.Part) -> String {
        switch part {
        case .word(let word): "word \(word)"
        case .name(let name): "name \(name)"
        case .similarity: "similarity"
        case .whole: "whole"
        }
    }
}

extension Event {
    /// The event in a few words, for JSON.
    var summary: String {
        switch self {
        case .done(let item, _): "done \(item.id)"
        case .started(let item, _): "started \(item.id)"
        case .known(let item): "known \(item.id)"
        case .noteAdded: "note added"
        case .noteDeleted(let id): "note \(id.rawValue) deleted"
        case .hours(let hours): "hours \(Wording.number(hours))"
        case .start(let date): "start \(date)"
        case .daysOff(let first, let last): "days off \(first) \(last)"
        case .asked: "unanswered"
        case .sessionEnded: "session ended"
        case .undone: "undone"
        }
    }
}
