import Foundation
import Knowledge
import Matching
import Testing

@Suite("The language in an index")
struct LanguageTablesTests {
    /// What comes back of `language` through the file of an index.
    private func throughFile(_ language: Language) throws -> Language {
        let index = MatcherIndex(
            vocabulary: Vocabulary(texts: []), language: language,
            table: ExampleTable([[Feature(hash: 1, block: .words, first: 0, last: 0)]]), topics: [.outOfScope],
            settings: MatcherSettings())
        return try #require(IndexFile.decoded(IndexFile.encoded(index, key: 1), key: 1)).language
    }

    @Test("has all words that reading needs, and no phrase that was learned from")
    func shipped() throws {
        let language = try ToyReaders.shipped.get().language
        let read = try throughFile(language)
        #expect(!language.chat.isEmpty && !language.speech.isEmpty && !language.stopWords.isEmpty)
        #expect(read.chat == language.chat)
        #expect(read.abbreviations == language.abbreviations)
        #expect(read.synonyms == language.synonyms)
        #expect(read.stopWords == language.stopWords)
        #expect(read.speech == language.speech)
        #expect(read.acts.isEmpty && read.outOfScope.isEmpty && read.phrasings.isEmpty)
    }

    @Test("that has nothing has nothing")
    func empty() throws {
        let read = try throughFile(Language())
        #expect(read.chat.isEmpty && read.abbreviations.isEmpty && read.synonyms.isEmpty && read.speech.isEmpty)
        #expect(read.stopWords.isEmpty)
    }
}
