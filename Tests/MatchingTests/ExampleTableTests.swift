import Knowledge
import Matching
import Testing

@Suite("The features of many examples")
struct ExampleTableTests {
    private static let extractor = FeatureExtractor(synonyms: [["pay", "salary", "money"]])

    struct Line: Sendable {
        let tokens: [String]
        var weights: [Float]?
        var marks: [String] = []
    }

    static let lines: [Line] = {
        let words = ["pay", "salary", "the", "hive", "a", "résumé", "🐝", "certification", "of", "knots", ""]
        var random = SeededRandom(seed: 11)
        let drawn = (0..<60).map { number in
            let tokens = (0..<random.below(12)).map { _ in words[random.below(words.count)] }
            let weights = number % 3 == 0 ? tokens.map { _ in Float(random.below(4)) / 4 } : nil
            return Line(tokens: tokens, weights: weights, marks: number % 4 == 0 ? ["question", "pay"] : [])
        }
        return drawn + [Line(tokens: []), Line(tokens: [], marks: ["question"])]
    }()

    private static func table(of lines: some Sequence<Line>) -> ExampleTable {
        var table = ExampleTable(extractor: extractor)
        for line in lines { table.add(tokens: line.tokens, weights: line.weights, marks: line.marks) }
        return table
    }

    /// An index of the lines, each with one of three topics in turn.
    private static func index(of table: ExampleTable, minimum: Int = 1) -> MatcherIndex {
        var settings = MatcherSettings()
        settings.minimumFrequency = minimum
        settings.training.epochs = 2
        let topics = (0..<table.count).map { ["a", "b", "c"][$0 % 3] as TopicID }
        return MatcherIndex(
            vocabulary: Vocabulary(texts: []), table: table, topics: topics, settings: settings)
    }

    @Test("are those that a question has: what is learned is what is looked up")
    func sameFeatures() {
        let byTokens = Self.index(of: Self.table(of: Self.lines))
        let byFeatures = Self.lines.map {
            Self.extractor.features(of: $0.tokens, weights: $0.weights, marks: $0.marks)
        }
        let space = FeatureSpace(examples: byFeatures, minimum: 1)
        #expect(byTokens.space.hashes.data == space.hashes.data)
        #expect(byTokens.space.idf.data == space.idf.data)
        for features in byFeatures {
            let known = Set(space.vector(of: features).indices)
            #expect(known == Set(features.compactMap { space.index(of: $0.hash) }))
            #expect(features.allSatisfy { space.index(of: $0.hash) != nil })
        }
    }

    @Test("are the same whether collected in one table or joined from several", arguments: [1, 7, 31, 60])
    func joined(cut: Int) {
        let whole = Self.index(of: Self.table(of: Self.lines), minimum: 2)
        var joined = Self.table(of: Self.lines[..<cut])
        joined.append(Self.table(of: Self.lines[cut...]))
        #expect(joined.count == Self.lines.count)
        let index = Self.index(of: joined, minimum: 2)
        #expect(index.space.hashes.data == whole.space.hashes.data)
        #expect(index.space.idf.data == whole.space.idf.data)
        #expect(index.scorer.weights.data == whole.scorer.weights.data)
    }

    @Test("may be many")
    func growth() {
        let words = (0..<9_000).map { "word\($0)" }
        var table = ExampleTable(extractor: Self.extractor)
        for start in stride(from: 0, to: words.count, by: 10) { table.add(tokens: Array(words[start..<(start + 10)])) }
        let space = FeatureSpace(table, minimum: 1)
        let hashes = space.hashes.withNumbers(Array.init)
        #expect(zip(hashes, hashes.dropFirst()).allSatisfy { $0 < $1 })
        let expected = stride(from: 0, to: words.count, by: 10).flatMap {
            Self.extractor.features(of: Array(words[$0..<($0 + 10)])).map(\.hash)
        }
        #expect(Set(hashes) == Set(expected))
    }

    @Test("of none are none")
    func empty() {
        let index = Self.index(of: Self.table(of: []))
        #expect(index.space.count == 0)
        #expect(index.topics.isEmpty)
    }
}
