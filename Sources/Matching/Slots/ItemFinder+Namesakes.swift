package import Knowledge

extension ItemFinder {
    /// Skills and resources that the same few words name.
    package struct Namesakes: Hashable, Sendable {
        /// In order of their ids.
        package let ids: [TopicID]
        /// True if the words are all of what each is called, or say what it is or who gives it: "aws", "certification".
        /// False if they stand within names: "machine learning".
        package let isWhole: Bool
    }

    /// The skills and resources that `tokens` name alike: those that they name in full, or without any such those of whose
    /// names they are a part. Words that say what a resource is name a skill, too, in whose title they stand.
    ///
    /// A resource is left out beside a skill that it serves: the skill's answer names it.
    package func namesakes(of tokens: [String]) -> Namesakes {
        let words = Set(terms(tokens))
        guard !words.isEmpty else { return Namesakes(ids: [], isWhole: false) }
        let titled = names(where: { words.isSubset(of: $0) }, kinds: ["skill"], titlesOnly: true)
        let called = names(where: { $0 == words }, kinds: ["skill", "resource"])
        // "Google" is Google Cloud; "learning" is not LinkedIn Learning.
        let first = terms(tokens).first
        let described = descriptions.filter { words.isSubset(of: $0.stems) && $0.first == first }.map(\.id)
        let whole = called.union(described).union(described.isEmpty ? [] : titled)
        if !whole.isEmpty { return Namesakes(ids: withoutServed(whole), isWhole: true) }
        let part = names(where: { words.isSubset(of: $0) }, kinds: ["skill", "resource"])
        return Namesakes(ids: withoutServed(part), isWhole: false)
    }

    private func withoutServed(_ ids: Set<TopicID>) -> [TopicID] {
        ids.filter { id in serves[id].map { ids.isDisjoint(with: $0) } ?? true }.sorted()
    }
}
