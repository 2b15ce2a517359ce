import Knowledge
import Matching
import Testing

@Suite("A misspelt word")
struct SpellingTests {
    private func read(_ line: String) throws -> Utterance {
        try ToyReaders.shipped.get().utterances.read(line)
    }

    @Test(
        "is repaired to a word of the guide, and the repair is told",
        arguments: [
            ("hony", "honey"), ("hnoey", "honey"), ("honeyy", "honey"), ("honry", "honey"), ("beekeper", "beekeeper"),
            ("bekeeper", "beekeeper"), ("corsera", "coursera"), ("coursrea", "coursera"), ("polination", "pollination"),
            ("polinnation", "pollination"), ("speciallizattion", "specialization"),
            ("specialisatioon", "specialization"),
            ("roadmpa", "roadmap"), ("certifcation", "certification"), ("cetrification", "certification"),
        ])
    func repaired(typed: String, meant: String) throws {
        let utterance = try read("the \(typed)")
        #expect(utterance.texts == ["the", meant])
        #expect(utterance.corrections == [Correction(typed: typed, read: meant)])
    }

    @Test(
        "that is really two run together is cut",
        arguments: [("hiveschool", "hive school"), ("honeybook", "honey book"), ("marketstall", "market stall")])
    func cut(typed: String, meant: String) throws {
        let utterance = try read(typed)
        #expect(utterance.texts.joined(separator: " ") == meant)
        #expect(utterance.corrections == [Correction(typed: typed, read: meant)])
    }

    @Test(
        "is not seen in a known word, a short one, a number or a symbol",
        arguments: [
            "python", "curse", "desk", "money", "beach", "hold", "live", "five", "dive", "wak", "wab", "bes",
            "c++", "h0ney", "pyl0n", "180k", "honey", "coursera", "👍", "kubernetes", "chess", "beard", "weak", "roots",
        ])
    func leftAlone(word: String) throws {
        let utterance = try read("my \(word)")
        #expect(utterance.corrections.isEmpty)
        #expect(utterance.texts.last == word || utterance.tokens.count > 2)
    }

    @Test(
        "is not seen where two edits would be needed in a short word", arguments: ["hny", "hxnxy", "wnter", "kebbpr"])
    func far(word: String) throws {
        let read = try read(word)
        #expect(read.texts != ["honey"])
        #expect(read.texts != ["keeper"])
    }

    @Test("is repaired alike every time")
    func deterministic() throws {
        let lines = ["hony bok scool", "cerification polinaton", "hivs"]
        let first = try lines.map(read)
        for _ in 0..<3 {
            let again = try ToyReaders(language: ToyReaders.shipped.get().language)
            #expect(lines.map(again.utterances.read) == first)
        }
    }

    @Test("is left alone when nothing is known to repair it to")
    func emptyVocabulary() {
        let reader = UtteranceReader(language: Language(), vocabulary: Vocabulary(texts: []))
        #expect(reader.read("hony specalisation").texts == ["hony", "specalisation"])
    }
}

@Suite("The words that the matcher knows")
struct VocabularyTests {
    @Test("are those of the labelled examples, in their normal form")
    func texts() {
        let vocabulary = Vocabulary(texts: ["Build a Hive", "build don't"])
        #expect(vocabulary.frequencies == ["build": 2, "a": 1, "hive": 1, "do": 1, "not": 1])
        #expect(vocabulary.contains("hive"))
        #expect(!vocabulary.contains("Hive"))
        #expect(!vocabulary.contains("hiv"))
    }

    @Test(
        "are names and texts of the guide, and words of the language without being targets of repair",
        arguments: [
            ("honey", true, true), ("comb", true, true), ("guild", true, true), ("coursera", true, true),
            ("stall", true, true), ("sea", true, true), ("curse", false, true), ("salary", false, true),
            ("pls", false, true), ("please", false, true), ("carpentry", false, false), ("zebra", false, false),
        ])
    func guide(word: String, isTarget: Bool, isKnown: Bool) throws {
        let toy = try ToyReaders.toy.get()
        let vocabulary = Vocabulary(guide: toy.guide, language: toy.language)
        #expect((vocabulary.frequencies[word] != nil) == isTarget)
        #expect(vocabulary.contains(word) == isKnown)
    }
}
