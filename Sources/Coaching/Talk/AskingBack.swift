import Knowledge
import Matching

extension TurnDraft {
    /// Fills the turn with a question which of several things a few words mean: those that go by the same name, else the
    /// close readings of the line.
    mutating func fillAskingBack(_ match: Match) -> Bool {
        guard match.line.utterance.tokens.count <= Self.fewWords else { return false }
        // Somebody who says "phase" and no number means them all.
        if [["phase"], ["stage"]].contains(match.line.utterance.texts) {
            fill(topic: guide.roadmap.entry.id)
            return true
        }
        let shared = namesakes(match)
        if let kind = onlyKind(of: shared), let list = book.resources(of: kind) {
            set(list)
            return true
        }
        let meant = shared.count > 1 ? shared : closeReadings(match)
        guard meant.count > 1 else { return false }
        ask(meant)
        return true
    }

    private mutating func ask(_ meant: [TopicID]) {
        let choices = meant.prefix(Self.mostChoices).map { topic in
            Choice(topic: topic, label: label(of: topic), command: label(of: topic))
        }
        var answer = Answer(
            topic: meant[0], blocks: [.paragraph("Which one do you mean?")], choices: choices,
            furtherTopics: Array(meant.dropFirst(Self.mostChoices)))
        if meant.count > 2 {
            let isAllShown = meant.count == choices.count
            answer.blocks.append(
                .paragraph(isAllShown ? "or \"all\"." : "or \"all\": the guide names \(meant.count)."))
        }
        answer.sources = choices.compactMap { guide.entry($0.topic) }.map { Source($0) }
        set(answer)
    }

    /// A line of more words says what it means; asking back there would only be tiring.
    private static let fewWords = 3
    private static let mostChoices = 3

    // MARK: One name, several things

    /// The skills and resources of which the line is a name, best first; none if it says more than a name.
    private func namesakes(_ match: Match) -> [TopicID] {
        let texts = match.line.utterance.texts.filter { !Self.besideNames.contains($0) }
        let found = coach.items.namesakes(of: texts)
        let points = Dictionary(match.ranked.map { ($0.topic, $0.points) }) { first, _ in first }
        let ranked = found.ids.sorted { (points[$1] ?? 0, $0) < (points[$0] ?? 0, $1) }
        if found.isWhole { return ranked }
        // Words within names tell something about what is meant; a name that is clearly the better reading is taken.
        guard let best = ranked.first, match.topic == best, let most = points[best] else { return [] }
        return ranked.filter { most - (points[$0] ?? 0) <= Self.closenessOfNames }
    }

    /// The kind of which all of these are, and of which there are no others: "tool" means the tools.
    private func onlyKind(of topics: [TopicID]) -> Resource.Kind? {
        let kinds = topics.map { guide.resource($0)?.kind }
        guard topics.count > 1, let kind = kinds[0], Set(kinds).count == 1,
            topics.count == guide.resources.items.count(where: { $0.kind == kind })
        else { return nil }
        return kind
    }

    private static let closenessOfNames = 3.0
    private static let besideNames: Set<String> = ["the", "a", "an", "that", "this", "one", "thing", "please", "about"]

    // MARK: Close readings

    private static let closeness = 0.7

    /// The readings between which the points decide nothing, best first.
    ///
    /// How sure the match is does not count: that is whether the line is in scope, not which of two topics it means.
    private func closeReadings(_ match: Match) -> [TopicID] {
        guard match.topic != .outOfScope, let best = match.ranked.first, guide.entry(best.topic) != nil else {
            return []
        }
        return match.ranked.prefix(while: { best.points - $0.points <= Self.closeness })
            .filter { guide.entry($0.topic) != nil }.prefix(Self.mostChoices).map(\.topic)
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
