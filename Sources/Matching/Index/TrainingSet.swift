package import Knowledge

/// The labelled examples from which a guide's linear scorer is trained.
package struct TrainingSet: Sendable {
    package private(set) var examples: [(text: String, topic: TopicID)] = []

    /// The phrases of guide and language, the names and texts of the entries, and the language's phrasings filled with
    /// the guide's names.
    package init(guide: Guide, language: Language) {
        for entry in guide.topics {
            for name in entry.names { examples.append((name, entry.id)) }
            examples.append((entry.text, entry.id))
        }
        for (topic, phrases) in guide.phrases.sorted(by: { $0.key < $1.key }) {
            for phrase in phrases { examples.append((phrase, topic)) }
        }
        for (topic, phrases) in language.acts.sorted(by: { $0.key < $1.key }) {
            for phrase in phrases { examples.append((phrase, topic)) }
        }
        addPhrasings(guide: guide, language: language)
        addOutOfScope(guide: guide, language: language)
        // What is said twice counts once: to add a phrase that is there already changes nothing.
        var seen: Set<String> = []
        examples = examples.filter { seen.insert("\($0.topic)\t\($0.text)").inserted }
    }

    /// How many names a phrase that is out of scope is filled with.
    private static let namesEach = 3

    /// What is out of scope; `{resource}` and `{skill}` are filled with names of that kind, other ones for each phrase.
    private mutating func addOutOfScope(guide: Guide, language: Language) {
        let names = Dictionary(grouping: guide.topics.filter { $0.id.slug != nil }, by: \.id.kind)
            .mapValues { $0.flatMap(\.names) }
        for (number, phrase) in language.outOfScope.enumerated() {
            guard phrase.utf8.contains(UInt8(ascii: "{")) else {
                examples.append((phrase, .outOfScope))
                continue
            }
            guard let kind = names.keys.sorted().first(where: { phrase.contains("{\($0)}") }), let named = names[kind]
            else {
                // A guide that has nothing of the kind is not asked for its price.
                if phrase.firstMatch(of: /\{[a-z]+\}/) == nil { examples.append((phrase, .outOfScope)) }
                continue
            }
            for turn in 0..<min(Self.namesEach, named.count) {
                let name = named[(number + turn * named.count / Self.namesEach) % named.count]
                examples.append((phrase.replacing("{\(kind)}", with: name), .outOfScope))
            }
        }
    }

    /// Fills `{name}` of the phrasings of a kind with the names of its entries, in turn, so that each entry gets as many
    /// phrasings as it has names and the set does not grow with their product.
    private mutating func addPhrasings(guide: Guide, language: Language) {
        for (kind, phrasings) in language.phrasings.sorted(by: { $0.key < $1.key }) where !phrasings.isEmpty {
            let entries = guide.topics.filter { $0.id.kind == kind && $0.id.slug != nil }
            for (offset, entry) in entries.enumerated() {
                for (index, name) in entry.names.enumerated() {
                    let phrasing = phrasings[(offset + index) % phrasings.count]
                    examples.append((phrasing.replacing("{name}", with: name), entry.id))
                }
            }
        }
    }
}
