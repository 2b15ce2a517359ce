import Knowledge
import Matching

extension TurnDraft {
    /// Fills the turn with a question which of two or three close readings of a few words is meant.
    mutating func fillAskingBack(_ match: Match) -> Bool {
        let close = closeReadings(match)
        guard close.count > 1 else { return false }
        let choices = close.map { topic in
            Choice(topic: topic, label: label(of: topic), command: label(of: topic))
        }
        var answer = Answer(topic: close[0], blocks: [.paragraph("Which one do you mean?")], choices: choices)
        answer.sources = close.compactMap(guide.entry).map { Source($0) }
        set(answer)
        return true
    }

    /// A line of more words says what it means; asking back there would only be tiring.
    private static let fewWords = 3
    private static let closeness = 0.7
    private static let unsure = 0.85

    private func closeReadings(_ match: Match) -> [TopicID] {
        guard match.topic != .outOfScope, match.line.utterance.tokens.count <= Self.fewWords,
            match.confidence < Self.unsure, let best = match.ranked.first, guide.entry(best.topic) != nil
        else { return [] }
        return match.ranked.prefix(3)
            .filter { best.points - $0.points <= Self.closeness && guide.entry($0.topic) != nil }.map(\.topic)
    }

    /// "the skill AI Architecture Certification".
    private func label(of topic: TopicID) -> String {
        let kind: String? =
            switch topic.kind {
            case "skill": "the skill"
            case "phase": "the phase"
            case "challenge": "the challenge"
            case "resource": guide.resource(topic).map { "the \($0.kind.rawValue)" }
            default: nil
            }
        return [kind, title(topic)].compactMap { $0 }.joined(separator: " ")
    }
}
