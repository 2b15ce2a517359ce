import Foundation
import Matching
import Testing

@Suite("A set of known words")
struct KnownWordsTests {
    private static let words: Set<String> = [
        "a", "about", "abouts", "bee", "bees", "coursera", "éclair", "naïve", "z", "zebra", "c++", "日本",
    ]

    /// The same words as they are learned, and as a file has them.
    private static let both = [KnownWords(words), KnownWords(lines: KnownWords(words).lines)]

    @Test("finds each of them, in memory and in a file", arguments: words.sorted())
    func finds(word: String) {
        for known in Self.both { #expect(known.contains(word)) }
    }

    @Test(
        "finds nothing else: no part, no neighbour, nothing before the first or after the last",
        arguments: ["", "ab", "abou", "aboutss", "be", "beez", "0", "zz", "zebras", "\n", "a\nabout", "eclair", "~"])
    func findsNothingElse(word: String) {
        for known in Self.both { #expect(!known.contains(word)) }
    }

    @Test("is the same lines whatever the order in which words came, and whether read from a file")
    func lines() {
        var other = KnownWords()
        for word in Self.words.sorted().reversed() { other.formUnion([word]) }
        #expect(other.lines == Self.both[0].lines)
        #expect(Self.both[1].lines == Self.both[0].lines)
    }

    @Test("of a file takes up more words")
    func union() {
        var known = Self.both[1]
        known.formUnion(["hive"])
        #expect(known.contains("hive") && known.contains("bees"))
        #expect(!Self.both[1].contains("hive"))
    }

    @Test("without a word has none")
    func empty() {
        for known in [KnownWords(), KnownWords(lines: Data())] {
            #expect(!known.contains("a") && !known.contains(""))
        }
    }

    @Test("agrees with a set for any words")
    func anyWords() {
        var random = SeededRandom(seed: 11)
        func word() -> String {
            String((0..<(1 + random.below(4))).map { _ in Character(["a", "b", "c"][random.below(3)]) })
        }
        let words = Set((0..<40).map { _ in word() })
        let known = KnownWords(lines: KnownWords(words).lines)
        for _ in 0..<500 {
            let asked = word()
            #expect(known.contains(asked) == words.contains(asked), "\(asked)")
        }
    }
}
