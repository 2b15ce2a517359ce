import Knowledge
import Matching
import Testing

@Suite("The work that a line makes")
struct WorkTests {
    /// The longest line that the program takes.
    private static let longest = 4_096

    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let text: String
        var testDescription: String { name }
    }

    static let cases: [Case] = {
        func filled(_ name: String, _ piece: String) -> Case {
            Case(name: name, text: String(String(repeating: piece, count: longest).prefix(longest)))
        }
        return [
            filled("one word", "a"), filled("many short words", "a "), filled("questions", "a?"),
            filled("misspelt words", "hnoey "), filled("long misspelt words", "certificaton "),
            filled("contractions", "i've "), filled("names", "honey book "), filled("bees", "🐝"),
            filled("apostrophes", "a'"), filled("accents", "e\u{301}"), filled("joints", "and so "),
            filled("numbers", "1,000 "), filled("what is no word", "?!…"),
        ]
    }()

    @Test("is bounded: features grow with the length of the line, and no faster", arguments: cases)
    func features(_ example: Case) throws {
        let toy = try ToyReaders.toy.get()
        let features = LineFeatures(
            reader: toy.lines, extractor: FeatureExtractor(synonyms: toy.language.synonyms))
        let line = toy.lines.read(example.text)
        let bytes = example.text.utf8.count
        // An abbreviation or a chat word stands for several words, but never for more than a few.
        #expect(line.utterance.tokens.count <= 4 * bytes)
        let tokens = line.utterance.texts
        let letters = tokens.reduce(0) { $0 + $1.utf8.count + 2 }
        let marks = 3 * line.names.count * 2 + 4 * line.utterance.sentences.count + 2
        for view in features.views(of: line) {
            // Six of each word with its neighbours, three of each letter.
            #expect(view.features.count <= 6 * tokens.count + 3 * letters + marks + 1)
            #expect(view.features.count <= 40 * Self.longest)
        }
    }

    @Test("does not grow with the number of names that begin alike", arguments: cases)
    func match(_ example: Case) throws {
        let matcher = try ToyMatcher.shared.get().matcher
        let match = matcher.match(example.text)
        #expect(match.line.names.count <= match.line.utterance.tokens.count)
        #expect(match.ranked.allSatisfy { $0.points.isFinite })
    }
}
