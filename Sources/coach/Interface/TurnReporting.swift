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

    /// The answers as text.
    func text(_ style: TextStyle, choices: TextRenderer.ChoiceForm) -> String {
        let renderer = TextRenderer(style, choices: choices)
        return ([shownAnswer] + also).map(renderer.render).joined(separator: "\n\n")
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
        case .taught(let question): "taught \(question)"
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
        case .halfway(let item, let portion): "halfway \(item.id) \(Int((portion.share * 100).rounded()))%"
        case .effort(let hours, let item, _):
            "effort \(Wording.number(hours))" + (item.map { " \($0.id)" } ?? "")
        case .stuck(let item, _): "stuck \(item.id)"
        case .skipped(let item): "skipped \(item.id)"
        case .unskipped(let item): "unskipped \(item.id)"
        case .gaveUp(let item): "gave up \(item.id)"
        case .ownStep(let step): "own step \(step.item.id)"
        case .substitute(let item, let replaced): "substitute \(item.id) \(replaced.id)"
        case .pace(let hours): "pace \(Wording.number(hours))"
        case .target(let date): "target \(date)"
        case .background: "background"
        case .worry: "worry"
        case .reaction(let reaction): "reaction \(reaction.point.id)"
        case .checkIn: "check-in"
        case .taught(_, let topic): "taught \(topic)"
        case .said: "said"
        case .forgotten: "forgotten"
        case .noteAdded: "note added"
        case .noteEdited(let id, _): "note \(id.rawValue) changed"
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
