import Foundation
package import Knowledge

/// A TF-IDF index over the text of a guide's entries: which entry speaks of the same things as an utterance.
///
/// A posting is an entry and the weight of a term in it, (1 + ln tf) * idf, each entry brought to length 1; similarity is
/// the cosine (Salton, Wong and Yang 1975).
package struct TermIndex: Sendable {
    private struct Posting: Sendable {
        let entry: Int
        let weight: Double
    }

    private let topics: [TopicID]
    private let postings: [String: [Posting]]
    private let idf: [String: Double]
    private let stopWords: Set<String>

    package init(guide: Guide, language: Language, reader: UtteranceReader) {
        stopWords = Set(language.stopWords.map(Stemmer.stem))
        var documents: [(TopicID, [String: Int])] = []
        for entry in guide.topics {
            documents.append((entry.id, Self.counts(of: reader.words(of: Self.text(of: entry)), without: stopWords)))
        }
        topics = documents.map(\.0)
        var frequencies: [String: Int] = [:]
        for (_, counts) in documents { for term in counts.keys { frequencies[term, default: 0] += 1 } }
        let idf = frequencies.mapValues { log(Double(1 + documents.count) / Double(1 + $0)) + 1 }
        var postings: [String: [Posting]] = [:]
        for (number, (_, counts)) in documents.enumerated() {
            // Sorted, because floating-point sums depend on their order.
            let weights = counts.sorted(by: { $0.key < $1.key }).map { term, count in
                (term, (1 + log(Double(count))) * (idf[term] ?? 0))
            }
            let length = weights.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot()
            for (term, weight) in weights {
                postings[term, default: []].append(Posting(entry: number, weight: weight / length))
            }
        }
        self.idf = idf
        self.postings = postings
    }

    /// What an entry is likened to lines by.
    static func text(of entry: Entry) -> String {
        (entry.names + entry.keywords + [entry.text]).joined(separator: " . ")
    }

    /// The entries that share terms with `tokens`, most similar first (ties by id), with the cosine from 0 to 1.
    package func similar(to tokens: [String]) -> [(topic: TopicID, similarity: Double)] {
        let counts = Self.counts(of: tokens, without: stopWords)
        let highest = idf.values.max() ?? 1
        var sums = [Double](repeating: 0, count: topics.count)
        var square = 0.0
        for (term, count) in counts.sorted(by: { $0.key < $1.key }) {
            // A word that the guide never uses makes every entry less similar.
            let weight = (1 + log(Double(count))) * (idf[term] ?? highest)
            square += weight * weight
            for posting in postings[term] ?? [] { sums[posting.entry] += weight * posting.weight }
        }
        guard square > 0 else { return [] }
        return zip(topics, sums).filter { $0.1 > 0 }.map { ($0.0, $0.1 / square.squareRoot()) }
            .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    }

    private static func counts(of tokens: [String], without stopWords: Set<String>) -> [String: Int] {
        var counts: [String: Int] = [:]
        for stem in tokens.map(Stemmer.stem) where !stopWords.contains(stem) { counts[stem, default: 0] += 1 }
        return counts
    }
}
