import CivilTime
package import Knowledge

/// Something of the guide that an utterance names.
package struct NamedEntry: Hashable, Sendable {
    /// Everything that has this name; several where a course and a task share it.
    package let ids: [TopicID]
    /// Where in the utterance's tokens.
    package let tokens: Range<Int>

    package init(ids: [TopicID], tokens: Range<Int>) {
        self.ids = ids
        self.tokens = tokens
    }
}

/// Finds the names of a guide's entries in utterances: titles, aliases, authors, numbers of phases.
package struct Names: Sendable {
    private struct Name: Sendable {
        let stems: [String]
        let id: TopicID
    }

    /// Names by their first stem, longest first.
    private let byFirstStem: [String: [Name]]
    private let phases: [TopicID]
    private let spans: [(id: TopicID, first: Int, last: Int)]

    package init(guide: Guide, reader: UtteranceReader) {
        var byFirstStem: [String: [Name]] = [:]
        func add(_ text: String, _ id: TopicID) {
            // "the Machine Learning Specialization" must not hide the name without its article.
            let stems = Array(Self.stems(reader.words(of: text)).drop { ["the", "a", "an"].contains($0) })
            guard let first = stems.first, stems.joined().count > 1 else { return }
            if byFirstStem[first, default: []].contains(where: { $0.stems == stems && $0.id == id }) { return }
            byFirstStem[first, default: []].append(Name(stems: stems, id: id))
        }
        for (text, id) in Self.names(of: guide) { add(text, id) }
        self.byFirstStem = byFirstStem.mapValues { names in
            names.sorted { ($1.stems.count, $0.id) < ($0.stems.count, $1.id) }
        }
        phases = guide.roadmap.items.map(\.entry.id)
        spans = guide.roadmap.items.map { ($0.entry.id, $0.span.first, $0.span.last) }
    }

    /// What is named in lines, with what it is called.
    static func names(of guide: Guide) -> [(text: String, id: TopicID)] {
        var names: [(text: String, id: TopicID)] = []
        for entry in guide.topics where entry.id.slug != nil { names += entry.names.map { ($0, entry.id) } }
        for task in guide.tasks + guide.steps { names += (task.entry.names + [task.short]).map { ($0, task.id) } }
        for resource in guide.resources.items {
            names += [resource.author].compactMap { $0 }.map { ($0, resource.entry.id) }
        }
        return names
    }

    /// The names in `tokens`, from left to right; where names overlap, the longest that starts first.
    package func named(in tokens: [String]) -> [NamedEntry] {
        var memory = WordMemory()
        return named(in: tokens, remembering: &memory)
    }

    func named(in tokens: [String], remembering memory: inout WordMemory) -> [NamedEntry] {
        let stems = tokens.map { memory.stem(of: $0) }
        var found: [NamedEntry] = []
        var start = 0
        while start < tokens.count {
            if let entry = name(in: stems, at: start) ?? phase(in: tokens, at: start) {
                found.append(entry)
                start = entry.tokens.upperBound
            } else {
                start += 1
            }
        }
        return found
    }

    private func name(in stems: [String], at start: Int) -> NamedEntry? {
        guard let candidates = byFirstStem[stems[start]]?.filter({ stems[start...].starts(with: $0.stems) }) else {
            return nil
        }
        guard let longest = candidates.first else { return nil }
        let ids = candidates.filter { $0.stems.count == longest.stems.count }.map(\.id)
        return NamedEntry(ids: ids, tokens: start..<(start + longest.stems.count))
    }

    // MARK: Phases by number

    /// "phase 2", "second stage", "the last phase", "week 15".
    private func phase(in tokens: [String], at start: Int) -> NamedEntry? {
        guard start + 1 < tokens.count else { return nil }
        let (first, second) = (tokens[start], tokens[start + 1])
        let range = start..<(start + 2)
        if Self.phaseWords.contains(first), let number = Self.wholeNumber(second) ?? Numbers.ordinal(of: second) {
            return phases.indices.contains(number - 1) ? NamedEntry(ids: [phases[number - 1]], tokens: range) : nil
        }
        if Self.phaseWords.contains(second) {
            if let number = Numbers.ordinal(of: first), phases.indices.contains(number - 1) {
                return NamedEntry(ids: [phases[number - 1]], tokens: range)
            }
            if first == "last" || first == "final", let last = phases.last {
                return NamedEntry(ids: [last], tokens: range)
            }
        }
        if first == "week" || first == "weeks", let week = Self.wholeNumber(second),
            let span = spans.first(where: { $0.first <= week && week <= $0.last })
        {
            return NamedEntry(ids: [span.id], tokens: range)
        }
        return nil
    }

    private static let phaseWords: Set<String> = ["phase", "phases", "stage", "stages", "leg", "chapter"]

    private static func wholeNumber(_ word: String) -> Int? {
        // "weeks 13-22" are named by the first.
        let first = word.prefix { $0 != "-" }
        return Numbers.value(of: String(first)).flatMap { $0 == $0.rounded() && $0 < 1000 ? Int($0) : nil }
    }

    private static func stems(_ tokens: [String]) -> [String] {
        tokens.map(Stemmer.stem)
    }
}
