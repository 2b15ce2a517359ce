package import Knowledge

/// The words that the matcher knows: those that spelling may be repaired to, and those it must leave alone.
package struct Vocabulary: Sendable {
    /// Words of the guide, of its names above all: the targets of repair, with how often they occur.
    package private(set) var frequencies: [String: Int] = [:]
    /// Words that are English, or known otherwise, and therefore no misspelling.
    package private(set) var known = KnownWords()

    /// The vocabulary of a guide and a language.
    ///
    /// A word of the phrases counts as known only if it occurs in three of them, because phrases hold misspellings on
    /// purpose.
    package init(guide: Guide, language: Language) {
        var known = language.commonWords
        known.formUnion(language.stopWords)
        for (short, long) in language.abbreviations.merging(language.chat, uniquingKeysWith: { first, _ in first }) {
            known.insert(short)
            known.formUnion(Self.words(long))
        }
        known.formUnion(language.synonyms.joined())
        for entry in guide.topics + guide.tasks.map(\.entry) + guide.steps.map(\.entry) {
            for word in ([entry.text] + entry.names + entry.keywords).flatMap(Self.words) { add(word) }
        }
        for resource in guide.resources.items {
            for word in [resource.author, resource.provider].compactMap({ $0 }).flatMap(Self.words) { add(word) }
        }
        for point in guide.reality.items.flatMap(\.points) { Self.words(point.title).forEach { add($0) } }
        // "pased" and "finshed" are verbs of reports, also where the guide has no such word. Regular forms only: the others
        // are too near to common words, "bought" to "fought".
        for role in ["finished", "started", "effort", "skip", "quit"] {
            for word in (language.speech[role] ?? []).sorted() where word.hasSuffix("ed") && !word.contains("-") {
                add(word)
            }
        }
        for words in language.speech.values.joined() { known.formUnion(words.split(separator: "-").map(String.init)) }
        var inPhrases: [String: Int] = [:]
        let phrases = Array(guide.phrases.values.joined()) + Array(language.acts.values.joined()) + language.outOfScope
        for part in Workers.map(phrases.count, few: 1_000, { Self.frequencies(in: phrases[$0]) }) {
            inPhrases.merge(part, uniquingKeysWith: +)
        }
        known.formUnion(inPhrases.filter { $0.value >= 3 }.keys)
        known.formUnion(frequencies.keys)
        self.known = KnownWords(known)
    }

    /// A vocabulary as an index file keeps it.
    package init(frequencies: [String: Int], known: KnownWords) {
        self.frequencies = frequencies
        self.known = known
    }

    /// A vocabulary of the words of labelled examples; each of them is known.
    package init(texts: [String]) {
        for text in texts { Self.words(text).forEach { add($0) } }
        known = KnownWords(Set(frequencies.keys))
    }

    /// True if the word is known, and therefore no misspelling.
    package func contains(_ word: String) -> Bool {
        known.contains(word)
    }

    private mutating func add(_ word: String) {
        frequencies[word, default: 0] += 1
    }

    /// In how many of `phrases` each word occurs.
    private static func frequencies(in phrases: ArraySlice<String>) -> [String: Int] {
        var frequencies: [String: Int] = [:]
        for phrase in phrases { for word in Set(words(phrase)) { frequencies[word, default: 0] += 1 } }
        return frequencies
    }

    private static func words(_ text: String) -> [String] {
        Tokenizer.words(of: TextNormalizer.normalized(text)).words.flatMap { Contractions.expanded($0.text) }
    }
}
