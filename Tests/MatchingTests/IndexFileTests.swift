import Foundation
import Knowledge
import Matching
import Testing

@Suite("The file of an index")
struct IndexFileTests {
    private let index: MatcherIndex
    private let file: Data

    init() {
        func word(_ hash: UInt64) -> Feature { Feature(hash: hash, block: .words, first: 0, last: 0) }
        index = MatcherIndex(
            vocabulary: Vocabulary(frequencies: ["hive": 2, "honey": 1], known: KnownWords(["hive", "honey", "the"])),
            readings: ["Hive, a": ["hive", "a"], "": []],
            table: ExampleTable([[word(1), word(2)], [word(2), word(3)], [word(9)]]),
            topics: ["skill/hives", "faq/pay", .outOfScope], settings: MatcherSettings())
        file = IndexFile.encoded(index, key: 42)
    }

    @Test("gives back the index that it was made of, byte for byte")
    func roundTrip() throws {
        let read = try #require(IndexFile.decoded(file, key: 42))
        #expect(read.topics == index.topics)
        #expect(read.vocabulary.frequencies == index.vocabulary.frequencies)
        #expect(read.vocabulary.known.lines == index.vocabulary.known.lines)
        #expect(read.readings == index.readings)
        #expect(read.space.hashes.data == index.space.hashes.data)
        #expect(read.space.idf.data == index.space.idf.data)
        #expect(read.scorer.weights.data == index.scorer.weights.data)
        #expect(read.scorer.steps.data == index.scorer.steps.data)
        #expect(read.scorer.classCount == index.scorer.classCount)
        #expect(read.scorer.stride == index.scorer.stride)
        #expect(IndexFile.encoded(read, key: 42) == file)
    }

    @Test("is read from any place in memory")
    func slice() throws {
        let whole = Data(count: 5) + file + Data(count: 5)
        let read = try #require(IndexFile.decoded(whole[5..<(5 + file.count)], key: 42))
        #expect(read.scorer.weights.data == index.scorer.weights.data)
    }

    @Test("is that of the whole toy guide, too")
    func toy() throws {
        let toy = try ToyMatcher.shared.get()
        let read = try #require(IndexFile.decoded(IndexFile.encoded(toy.index, key: 1), key: 1))
        let again = IntentMatcher(
            guide: toy.readers.guide, language: toy.readers.language, reader: toy.readers.lines, index: read)
        for line in ["how do I build a hive", "what does it pay", "kubernetes", ""] {
            #expect(again.match(line) == toy.matcher.match(line))
        }
    }

    @Test("is refused for other files than those it was built from", arguments: [0, 1, 41, 43, .max])
    func otherKey(key: UInt64) {
        #expect(IndexFile.decoded(file, key: key) == nil)
    }

    @Test("is refused at every shorter length, and with more behind it")
    func truncated() {
        for length in 0..<file.count { #expect(IndexFile.decoded(file.prefix(length), key: 42) == nil, "\(length)") }
        for more in [1, 8, 16, 1000] { #expect(IndexFile.decoded(file + Data(count: more), key: 42) == nil, "\(more)") }
    }

    @Test("is refused when it is anything else")
    func random() {
        var random = SeededRandom(seed: 3)
        for length in [0, 1, 7, 8, 63, 64, 65, 1000] {
            let bytes = Data((0..<length).map { _ in UInt8(random.below(256)) })
            #expect(IndexFile.decoded(bytes, key: 42) == nil)
            // With a good beginning, too.
            #expect(IndexFile.decoded(file.prefix(16) + bytes, key: 42) == nil)
        }
    }

    @Test("with any number of its head changed is refused or still fits together")
    func damagedHead() {
        for place in 0..<64 {
            for value in [0, 1, 127, 128, 255] as [UInt8] where file[place] != value {
                var damaged = file
                damaged[place] = value
                guard let read = IndexFile.decoded(damaged, key: 42) else { continue }
                #expect(read.space.hashes.count == read.space.idf.count)
                #expect(read.scorer.weights.count == read.space.count * read.scorer.stride)
                #expect(read.scorer.scores(of: read.space.vector(of: [])).count == read.topics.count)
            }
        }
    }

    private func key(of texts: [String: String]) -> UInt64 {
        IndexFile.key(of: texts.mapValues { Data($0.utf8) })
    }

    @Test("has a key that changes with every byte and name, and not with the order of the files")
    func key() {
        let files = ["a.yml": "one", "b.yml": "two"]
        let key = key(of: files)
        #expect(self.key(of: ["b.yml": "two", "a.yml": "one"]) == key)
        let others: [[String: String]] = [
            [:], ["a.yml": "one"], ["a.yml": "onf", "b.yml": "two"],
            ["a.yml": "one", "c.yml": "two"],
            ["a.yml": "two", "b.yml": "one"],
            ["a.ymlo": "ne", "b.yml": "two"], ["a.yml": "onetwo", "b.yml": ""],
            ["a.yml": "one\0", "b.yml": "two"], ["a.yml": "a text of more than eight bytes", "b.yml": "two"],
            ["a.yml": "a text of more than eight bites", "b.yml": "two"],
        ]
        let keys = others.map(self.key)
        #expect(!keys.contains(key))
        #expect(Set(keys).count == keys.count)
    }
}
