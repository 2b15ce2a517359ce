import Foundation
package import Knowledge

/// Finds which recordable things of a guide a sentence speaks of, also when it does not name them in full, and which
/// of them go by the same name.
package struct ItemFinder: Sendable {
    private struct Name: Sendable {
        let id: TopicID
        let stems: Set<String>
        /// The stems in the order of the name.
        let sequence: [String]
        let isTitle: Bool
    }

    /// A thing that a sentence speaks of, with how well a name of it fits.
    package struct Found: Hashable, Sendable {
        package let id: TopicID
        /// The part of the name's weight that stands in the sentence, from 0 to 1.
        package let coverage: Double
        /// The weight of the words in common minus a part of those that are missing, in inverse document frequency.
        package let score: Double
        fileprivate let stems: Set<String>
    }

    /// Finds how much of a thing is done.
    package let portions: PortionReader
    private let names: [Name]
    private let idf: [String: Double]
    private let representatives: [String: String]
    private let stopWords: Set<String>
    /// What resources are and who gives them: "course", "andrew ng", "google cloud".
    let descriptions: [(id: TopicID, first: String?, stems: Set<String>)]
    /// The skills that each resource serves.
    let serves: [TopicID: [TopicID]]

    package init(guide: Guide, language: Language, reader: UtteranceReader) {
        portions = PortionReader(language: language)
        var representatives: [String: String] = [:]
        for group in language.synonyms {
            guard let first = group.first else { continue }
            for word in group { representatives[Stemmer.stem(word)] = Stemmer.stem(first) }
        }
        self.representatives = representatives
        stopWords = language.stopWords
        let titles = Dictionary(guide.topics.map { ($0.id, $0.title) }) { first, _ in first }
        let names = Self.names(of: guide).compactMap { text, id -> Name? in
            let sequence = Self.terms(reader.words(of: text), without: language.stopWords, representatives)
            guard !sequence.isEmpty else { return nil }
            return Name(id: id, stems: Set(sequence), sequence: sequence, isTitle: titles[id] == text)
        }
        self.names = names
        var frequencies: [String: Set<TopicID>] = [:]
        for name in names { for stem in name.stems { frequencies[stem, default: []].insert(name.id) } }
        let total = Double(Set(names.map(\.id)).count)
        idf = frequencies.mapValues { log((1 + total) / (1 + Double($0.count))) + 1 }
        descriptions = guide.resources.items.flatMap { resource in
            [resource.kind.rawValue, resource.author, resource.provider].compactMap { $0 }.map { text in
                let words = text.lowercased().split(separator: " ").map(String.init)
                let terms = Self.terms(words, without: language.stopWords, representatives)
                return (resource.entry.id, terms.first, Set(terms))
            }
        }
        serves = Dictionary(uniqueKeysWithValues: guide.resources.items.map { ($0.entry.id, $0.serves) })
    }

    /// The terms of words as names are compared by them.
    func terms(_ tokens: [String]) -> [String] { Self.terms(tokens, without: stopWords, representatives) }

    /// The things of some kinds of which a name's stems are as wanted.
    func names(
        where isWanted: (Set<String>) -> Bool, kinds: Set<String>, titlesOnly: Bool = false
    ) -> Set<TopicID> {
        let wanted = names.filter { (!titlesOnly || $0.isTitle) && kinds.contains($0.id.kind) && isWanted($0.stems) }
        return Set(wanted.map(\.id))
    }

    /// What things to record are called.
    static func names(of guide: Guide) -> [(text: String, id: TopicID)] {
        let entries = guide.transferable.items + guide.skills.items.map(\.entry) + guide.resources.items.map(\.entry)
        var names = entries.flatMap { entry in entry.names.map { (text: $0, id: entry.id) } }
        for resource in guide.resources.items {
            guard let author = resource.author else { continue }
            names.append(("\(author) \(resource.kind.rawValue)", resource.entry.id))
            names.append(("\(author) \(resource.entry.title)", resource.entry.id))
        }
        for task in guide.tasks + guide.steps { names += (task.entry.names + [task.short]).map { ($0, task.id) } }
        return names
    }

    /// The things that `tokens` speak of, one for each group of words, best first; `isWanted` tells which may be found.
    package func items(in tokens: [String], where isWanted: (TopicID) -> Bool) -> [Found] {
        var terms = terms(tokens)
        var found: [Found] = []
        while found.count < 6, let best = candidates(for: terms, where: isWanted).first {
            found.append(best)
            terms.removeAll(where: best.stems.contains)
        }
        return found
    }

    /// The words of a sentence that carry meaning and stand in no name of the guide: "dentist", "novel".
    package func foreign(in tokens: [String]) -> [String] {
        tokens.filter { token in
            guard !stopWords.contains(token), token.contains(where: \.isLetter) else { return false }
            let stem = Stemmer.stem(token)
            return idf[representatives[stem] ?? stem] == nil
        }
    }

    /// The things that fit about as well as the best one.
    package func rivals(in tokens: [String], where isWanted: (TopicID) -> Bool) -> [Found] {
        let candidates = candidates(for: terms(tokens), where: isWanted)
        guard let best = candidates.first else { return [] }
        return candidates.filter { $0.score > best.score - 0.01 && $0.coverage >= best.coverage }
    }

    private func candidates(for terms: [String], where isWanted: (TopicID) -> Bool) -> [Found] {
        var best: [TopicID: Found] = [:]
        let words = Set(terms)
        for name in names where isWanted(name.id) {
            let common = name.stems.intersection(words)
            guard !common.isEmpty else { continue }
            let weight = weight(of: common), whole = self.weight(of: name.stems)
            // "Machine Learning Systems Design" and "Designing Machine Learning Systems" differ in nothing but order.
            let order = terms.contains(name.sequence) ? Self.orderBonus : 0
            let found = Found(
                id: name.id, coverage: weight / whole, score: weight - 0.6 * (whole - weight) + order, stems: common)
            guard found.coverage >= 0.55 else { continue }
            if found.score > best[name.id]?.score ?? -.infinity { best[name.id] = found }
        }
        return best.values.sorted { ($1.score, $1.coverage, $0.id) < ($0.score, $0.coverage, $1.id) }
    }

    /// What a name that stands in the sentence word for word is worth beyond its words.
    private static let orderBonus = 0.5

    private func weight(of stems: Set<String>) -> Double {
        // Summed in a fixed order: floating-point sums depend on it.
        stems.sorted().reduce(0) { $0 + (idf[$1] ?? 1) }
    }

    private static func terms(
        _ tokens: [String], without stopWords: Set<String>, _ representatives: [String: String]
    ) -> [String] {
        tokens.filter { !stopWords.contains($0) }.map { token in
            let stem = Stemmer.stem(token)
            return representatives[stem] ?? stem
        }
    }
}
