import Matching
import Testing

@Suite("Numbers that are the same on every machine")
struct FeatureHashTests {
    // From the reference implementation of Fowler, Noll and Vo.
    @Test(
        "hashes are FNV-1a",
        arguments: [
            ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("b", 0xaf63_df4c_8601_f1a5),
            ("hello", 0xa430_d846_80aa_bd0b), ("foobar", 0x8594_4171_f739_67e8),
        ] as [(String, UInt64)])
    func vectors(text: String, value: UInt64) {
        var hash = FeatureHash()
        hash.combine(text)
        #expect(hash.value == value)
        var byBytes = FeatureHash()
        for byte in text.utf8 { byBytes.combine(byte) }
        #expect(byBytes == hash)
        var bySequence = FeatureHash()
        bySequence.combine(Array(text.utf8))
        #expect(bySequence == hash)
    }

    @Test("hashes tell orders apart")
    func order() {
        var left = FeatureHash(), right = FeatureHash()
        left.combine("ab")
        right.combine("ba")
        #expect(left != right)
    }

    // From the reference implementation of SplitMix64 by Vigna.
    @Test(
        "random numbers are SplitMix64",
        arguments: [
            (0, [0xe220_a839_7b1d_cdaf, 0x6e78_9e6a_a1b9_65f4, 0x06c4_5d18_8009_454f]),
            (1_234_567, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]),
        ] as [(UInt64, [UInt64])])
    func random(seed: UInt64, numbers: [UInt64]) {
        var random = SeededRandom(seed: seed)
        #expect(numbers.map { _ in random.next() } == numbers)
    }

    @Test("random numbers stay below their bound and reach everything below it", arguments: [1, 2, 7])
    func bound(bound: Int) {
        var random = SeededRandom(seed: 5)
        #expect(Set((0..<200).map { _ in random.below(bound) }) == Set(0..<bound))
    }
}
