import Knowledge
import Matching

/// Writes down why an answer was chosen: parts that add up to the points, the next best, and the refusal line.
package struct ExplanationAnswer: Sendable {
    let match: Match
    let explanation: Explanation
    let guide: Guide

    /// Words that gave less than this are told together.
    private static let least = 0.3

    func answer(to topic: TopicID) -> Answer {
        let named = explanation.evidence.filter { abs($0.points) >= Self.least }
        let rest = explanation.points - named.reduce(0) { $0 + $1.points }
        var rows = named.map { [points($0.points), describe($0.part)] }
        if abs(rest) >= 0.05 { rows.append([points(rest), "everything else"]) }
        let sure = Int((100 * Confidence.ofBeingInScope(points: explanation.points)).rounded())
        rows.append([points(explanation.points), "in all, \(sure)% sure"])
        var lines = "I refuse below \(points(Confidence.refusalLine))."
        if let second = match.ranked.dropFirst().first {
            lines = "Next best: \(title(second.topic)), with \(points(second.points)). " + lines
        }
        let intro =
            topic == .outOfScope
            ? "Refused: the nearest was \(title(explanation.topic)), by" : "\(title(explanation.topic)) was chosen by"
        let table = Table([.init(alignment: .right), .init()], rows: rows)
        return Answer(topic: topic, blocks: [.paragraph(intro), .table(table), .paragraph(lines)])
    }

    private func describe(_ part: Evidence.Part) -> String {
        switch part {
        case .word(let word): "the word \"\(word)\""
        case .name(let name): "the name \"\(name)\""
        case .taught(let question): "you taught me \"\(question)\""
        case .similarity: "likeness to the entry's text"
        case .whole: "what the line as a whole shows: names, tense, unknown words"
        }
    }

    private func title(_ topic: TopicID) -> String {
        guide.entry(topic)?.title ?? topic.rawValue
    }

    private func points(_ points: Double) -> String {
        let tenths = Int((points * 10).rounded())
        return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
}
