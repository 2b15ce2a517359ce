import Knowledge
import Matching

extension TurnDraft {
    /// The skill that two courses or books serve which the line asks about together: "do I need both?"; else nil.
    func skillOfBoth(_ match: Match) -> TopicID? {
        guard match.line.speech.contains(where: \.isQuestion) else { return nil }
        let named = match.line.names.compactMap { name in name.ids.lazy.compactMap { guide.resource($0) }.first }
        let resources = named.count == 2 ? named : resourcesOfBoth(match.line.utterance.texts)
        guard resources.count == 2, resources[0] != resources[1] else { return nil }
        return resources[0].serves.first(where: resources[1].serves.contains)
    }

    /// "both the ML specialization and the deep learning one": the resource of each side.
    private func resourcesOfBoth(_ texts: [String]) -> [Resource] {
        guard let both = texts.firstIndex(of: "both") else { return [] }
        return texts[both...].split(separator: "and").compactMap { side in
            coach.items.items(in: Array(side)) { guide.resource($0) != nil }.first.flatMap { guide.resource($0.id) }
        }
    }

    /// The topics of a line that asks two things at once, "salary and how long?", in its order; nil for other lines.
    ///
    /// Both halves must be sure by themselves, and be the two best readings of the whole line if it has any: "pros and
    /// cons" is one question, and so is "phase 2, and how long is it".
    func topicsOfTwoQuestions(_ match: Match) -> (first: TopicID, second: TopicID)? {
        guard match.line.utterance.tokens.count <= Self.longestDouble else { return nil }
        let best = Set(match.ranked.prefix(2).map(\.topic))
        for (left, right) in Self.halves(of: line) where !isOneThing(left, right, match) {
            let first = coach.matcher.match(left), second = coach.matcher.match(right)
            guard match.topic == .outOfScope || best == [first.topic, second.topic], first.topic != second.topic,
                first.confidence >= Self.sureHalf, second.confidence >= Self.sureHalf,
                [first.topic, second.topic].allSatisfy({ guide.entry($0) != nil }),
                asks(match) || ![first.topic, second.topic].allSatisfy({ Self.things.contains($0.kind) })
            else { continue }
            return (first.topic, second.topic)
        }
        return nil
    }

    /// A name with a joint in it, "the pace of AI advancements and tools", and a last word that goes on from a question,
    /// "how do I keep up with models and tools", are no two questions.
    private func isOneThing(_ left: String, _ right: String, _ match: Match) -> Bool {
        let isNamed = match.line.names.contains { name in
            let typed = match.line.utterance.typed(name.tokens).lowercased()
            return !left.lowercased().contains(typed) && !right.lowercased().contains(typed)
        }
        let words = { (half: String) in half.split { !$0.isLetter && !$0.isNumber && $0 != "'" }.count }
        return isNamed || words(right) == 1 && words(left) > Self.longestBeforeWord
    }
    private static let longestBeforeWord = 4

    /// "Machine learning and systems design" names one thing, or two that belong together.
    private static let things: Set<String> = ["skill", "resource", "transferable"]
    private static let longestDouble = 30
    private static let sureHalf = 0.9

    private static func halves(of line: String) -> [(String, String)] {
        var halves: [(String, String)] = []
        for joint in ["? ", " and ", " & ", " + ", "; ", ", ", " n "] {
            for range in line.ranges(of: joint) {
                let left = String(line[..<range.lowerBound]), right = String(line[range.upperBound...])
                if left.contains(where: \.isLetter), right.contains(where: \.isLetter) { halves.append((left, right)) }
            }
        }
        return halves
    }
}
