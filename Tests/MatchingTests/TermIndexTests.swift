import Foundation
import Knowledge
import Matching
import Testing

@Suite("Likeness to the guide's text")
struct TermIndexTests {
    private let toy: ToyReaders
    private let index: TermIndex

    init() throws {
        toy = try ToyReaders.toy.get()
        index = TermIndex(guide: toy.guide, language: toy.language, reader: toy.utterances)
    }

    /// The terms of a text as the formula takes them: stems of the words that are no stop words.
    private func terms(_ text: String) -> [String] {
        let stops = Set(toy.language.stopWords.map(Stemmer.stem))
        return toy.utterances.read(text).texts.map(Stemmer.stem).filter { !stops.contains($0) }
    }

    /// The cosine of `text` and an entry, straight from the definition: every term of both, one after the other.
    private func cosine(_ text: String, _ topic: TopicID) throws -> Double {
        let documents = toy.guide.topics.map { terms(($0.names + $0.keywords + [$0.text]).joined(separator: " . ")) }
        let entry = try documents[#require(toy.guide.topics.firstIndex { $0.id == topic })]
        let query = terms(text)
        func weight(_ term: String, in document: [String]) -> Double {
            let count = document.count { $0 == term }
            // A term that no entry has weighs as much as the rarest of those that one has: here, in one entry.
            let entries = max(1, documents.count { $0.contains(term) })
            guard count > 0 else { return 0 }
            return (1 + log(Double(count))) * (log(Double(1 + documents.count) / Double(1 + entries)) + 1)
        }
        let all = Set(entry + query).sorted()
        let product = all.reduce(0) { $0 + weight($1, in: entry) * weight($1, in: query) }
        func length(_ document: [String]) -> Double {
            all.reduce(0) { $0 + weight($1, in: document) * weight($1, in: document) }.squareRoot()
        }
        return product / length(entry) / length(query)
    }

    @Test(
        "is the cosine of TF-IDF weights",
        arguments: [
            ("rope", "transferable/knots"), ("smoke and a knife", "skill/honey"),
            ("honey honey book", "resource/honey-book"),
            ("wet years on a pylon", "skill/hives"), ("the summer of an old keeper", "phase/first-summer"),
            ("smoke in Tokyo", "skill/honey"), ("forty jars", "faq/pay"),
        ])
    func cosine(text: String, topic: String) throws {
        let id = TopicID(rawValue: topic)
        let found = try #require(index.similar(to: toy.utterances.read(text).texts).first { $0.topic == id })
        #expect(try abs(found.similarity - cosine(text, id)) < 1e-9)
    }

    @Test("of an entry to its own text is one, and the highest")
    func itself() throws {
        for entry in toy.guide.topics {
            let text = (entry.names + entry.keywords + [entry.text]).joined(separator: " . ")
            let best = try #require(index.similar(to: toy.utterances.read(text).texts).first, "\(entry.id)")
            #expect(best.topic == entry.id)
            #expect(abs(best.similarity - 1) < 1e-9)
        }
    }

    @Test(
        "is none for stop words, strange words and nothing",
        arguments: ["", "the of what is", "kubernetes tokyo", "? !"])
    func nothing(text: String) {
        #expect(index.similar(to: toy.utterances.read(text).texts).isEmpty)
    }

    @Test("is lower with a word that the guide never uses, and lies between 0 and 1")
    func strangeWords() throws {
        let plain = index.similar(to: ["smoke", "knife"])
        let strange = index.similar(to: ["smoke", "knife", "tokyo"])
        #expect(plain.map(\.topic) == strange.map(\.topic))
        for (before, after) in zip(plain, strange) {
            #expect(after.similarity < before.similarity)
            #expect(after.similarity > 0 && before.similarity <= 1 + 1e-12)
        }
    }

    @Test("ranks the most similar first, and does not depend on the order of the words")
    func order() {
        let words = ["old", "keeper", "honey", "book", "summer", "wind"]
        let ranked = index.similar(to: words)
        #expect(zip(ranked, ranked.dropFirst()).allSatisfy { $0.similarity >= $1.similarity })
        let reversed = index.similar(to: words.reversed())
        #expect(ranked.map(\.topic) == reversed.map(\.topic))
        #expect(ranked.map(\.similarity) == reversed.map(\.similarity))
    }
}
