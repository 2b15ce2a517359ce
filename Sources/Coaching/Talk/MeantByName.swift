import Knowledge
import Matching

/// What a name means beside what the points say: the words around it, and how it is written.
extension TurnDraft {
    /// "ML Systems Design" is the title of a skill, and read as that of a course which serves it: written as the skill's,
    /// it is the skill that is meant.
    func skillMeant(by topic: TopicID) -> TopicID? {
        guard let match, let resource = guide.resource(topic) else { return nil }
        let provider = (resource.provider ?? "").lowercased().split(separator: " ").map(String.init)
        let telling = [resource.kind.rawValue, resource.kind.plural] + provider
        guard !match.line.utterance.texts.contains(where: telling.contains) else { return nil }
        return match.line.names.lazy.filter { $0.ids.contains(topic) }.compactMap { name in
            let typed = match.line.utterance.typed(name.tokens).lowercased()
            let isOwn = resource.entry.names.contains { $0.lowercased() == typed }
            let titled = resource.serves.first { self.guide.entry($0)?.title.lowercased() == typed }
            return isOwn ? nil : titled
        }.first
    }

    /// "What comes after the foundation phase" names one phase and means the next.
    func phaseMeant(by topic: TopicID) -> TopicID {
        guard let match, guide.phase(topic) != nil,
            let named = match.line.names.first(where: { $0.ids.contains { guide.phase($0) != nil } }),
            let phase = named.ids.lazy.compactMap({ guide.phase($0) }).first
        else { return topic }
        let texts = match.line.utterance.texts
        let before = texts[..<named.tokens.lowerBound].suffix(6)
        let step = before.contains(where: Self.afterWords.contains) ? 1 : before.contains("before") ? -1 : 0
        let number = phase.number - 1 + step
        return step != 0 && guide.roadmap.items.indices.contains(number) ? guide.roadmap.items[number].entry.id : topic
    }
    private static let afterWords: Set<String> = ["after", "once", "following", "follows", "beyond"]

    /// The number of a phase that the guide does not have: "phase 6" of five.
    var phaseBeyond: Int? {
        let texts = match?.line.utterance.texts ?? []
        let numbers = zip(texts, texts.dropFirst()).filter { ["phase", "stage"].contains($0.0) }
            .compactMap { Numbers.value(of: $0.1) }
        return numbers.map { Int($0) }.first { $0 > guide.roadmap.items.count }
    }

    mutating func fillPhaseBeyond(_ number: Int) {
        fill(topic: guide.roadmap.entry.id)
        answer.blocks.insert(
            .paragraph("There is no phase \(number): the roadmap has \(guide.roadmap.items.count)."), at: 0)
    }
}
