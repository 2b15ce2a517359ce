import Matching
import Testing

@Suite("The features of an utterance")
struct FeatureExtractorTests {
    private let extractor = FeatureExtractor(synonyms: [["pay", "salary", "money"]])

    private func hashes(
        _ tokens: [String], _ block: FeatureBlock, with extractor: FeatureExtractor? = nil
    ) -> Set<UInt64> {
        Set((extractor ?? self.extractor).features(of: tokens).filter { $0.block == block }.map(\.hash))
    }

    @Test("are none without words, and the marks alone where there are marks")
    func empty() {
        #expect(extractor.features(of: []) == [])
        let marked = extractor.features(of: [], marks: ["question"])
        #expect(marked.map(\.first) == [-1])
        #expect(marked.map(\.block) == [.words])
        #expect(extractor.features(of: [], marks: ["claim"]).map(\.hash) != marked.map(\.hash))
    }

    @Test("have each word, each pair of neighbours with start and end, and each run of letters")
    func counts() {
        let features = extractor.features(of: ["honey", "books", "now"])
        // 3 stems, 4 neighbours with start and end.
        #expect(features.count { $0.block == .words } == 7)
        // "honey" and "now", two words apart.
        #expect(features.count { $0.block == .pairs } == 1)
        // " honey " has 5 + 4 runs of three and four, " books " as many, " now " 3 + 2.
        #expect(features.count { $0.block == .letters } == 23)
    }

    @Test("say where they come from")
    func places() {
        let features = extractor.features(of: ["a", "b", "c", "d", "e", "f"])
        #expect(features.allSatisfy { (0..<6).contains($0.first) && $0.first <= $0.last && $0.last < 6 })
        #expect(Set(features.filter { $0.block == .pairs }.map { $0.last - $0.first }) == [2, 3, 4])
        #expect(features.filter { $0.block == .letters }.allSatisfy { $0.first == $0.last })
    }

    @Test(
        "are those of another wording where the words mean the same, and are not where they do not",
        arguments: [
            ("certifications", "certification", true), ("learning", "learn", true), ("honey", "money", false),
        ])
    func stems(left: String, right: String, areSame: Bool) {
        #expect((hashes([left], .words) == hashes([right], .words)) == areSame)
    }

    @Test("are shared by synonyms beside the words themselves")
    func synonyms() {
        let pay = hashes(["pay"], .words), salary = hashes(["salaries"], .words)
        #expect(pay.intersection(salary).count == 1)
        #expect(pay.intersection(hashes(["honey"], .words)).isEmpty)
        let plain = FeatureExtractor(synonyms: [])
        #expect(hashes(["pay"], .words, with: plain).isDisjoint(with: hashes(["salary"], .words, with: plain)))
    }

    @Test("tell neighbours by their order, and words further apart not")
    func order() {
        #expect(hashes(["no", "pay"], .words) != hashes(["pay", "no"], .words))
        #expect(hashes(["no", "x", "pay"], .pairs) == hashes(["pay", "x", "no"], .pairs))
    }

    @Test("share runs of letters where a word is misspelt")
    func letters() {
        let right = hashes(["certification"], .letters)
        #expect(right.intersection(hashes(["certificaton"], .letters)).count > right.count / 2)
        #expect(right.isDisjoint(with: hashes(["honey"], .letters)))
        let short = FeatureExtractor(synonyms: [], letterRange: 3...3)
        #expect(hashes(["honey"], .letters, with: short).count == 5)
    }

    @Test("of a block are never those of another")
    func blocks() {
        let features = extractor.features(of: ["pay", "the", "pay", "the", "keeper"], marks: ["pay", "the"])
        let blocks = Dictionary(grouping: features, by: \.hash).mapValues { Set($0.map(\.block)) }
        #expect(blocks.values.allSatisfy { $0.count == 1 })
    }
}
