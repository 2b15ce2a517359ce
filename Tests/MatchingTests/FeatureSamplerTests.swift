import Testing

@testable import Matching

@Suite("Which features an example is shown with")
struct FeatureSamplerTests {
    private static func masks(_ dropout: Float, places: Range<Int>, epochs: Int, seed: UInt64 = 3) -> [UInt64] {
        let sampler = FeatureSampler(dropout: dropout, seed: seed)
        var random = SeededRandom(seed: seed)
        return (0..<epochs).map { sampler.mask(of: places, in: $0, random: &random) }
    }

    @Test("each is shown once in as many epochs as there are groups", arguments: [(0.5, 2), (0.75, 4), (0.875, 8)])
    func dealt(dropout: Float, groups: Int) {
        for place in [0, 64, 4_096] {
            for (places, all) in [(place..<(place + 64), UInt64.max), (place..<(place + 10), 1023)] {
                let masks = Self.masks(dropout, places: places, epochs: 3 * groups)
                for first in stride(from: 0, to: masks.count, by: groups) {
                    let cycle = masks[first..<(first + groups)]
                    #expect(cycle.reduce(0) { $0 + $1.nonzeroBitCount } == places.count)
                    #expect(cycle.reduce(0) { $0 | $1 } == all)
                }
                // Dealt anew for the next epochs: the same features do not always stand together.
                #expect(Set(masks).count > groups)
            }
        }
    }

    @Test("other shares are drawn, and none is left out where nothing is dropped", arguments: [0, 0.25, 0.625])
    func drawn(dropout: Float) {
        let masks = Self.masks(dropout, places: 0..<64, epochs: 400)
        let share = Double(masks.reduce(0) { $0 + $1.nonzeroBitCount }) / Double(64 * masks.count)
        #expect(abs(share - Double(1 - dropout)) < 0.02)
    }

    @Test("another seed deals otherwise, the same seed the same")
    func seeds() {
        let masks = Self.masks(0.75, places: 0..<64, epochs: 8)
        #expect(masks == Self.masks(0.75, places: 0..<64, epochs: 8))
        #expect(masks != Self.masks(0.75, places: 0..<64, epochs: 8, seed: 4))
    }

    @Test("the trainings of neighbouring seeds deal independently: what stood together does so again one time in four")
    func independent() {
        let masks = (20_251_101..<20_251_109).map { Self.masks(0.75, places: 0..<64, epochs: 4, seed: $0) }
        func group(_ feature: Int, _ run: [UInt64]) -> Int { run.firstIndex { $0 >> UInt64(feature) & 1 == 1 } ?? -1 }
        var together = 0, again = 0
        for (run, next) in zip(masks, masks.dropFirst()) {
            for first in 0..<64 {
                for second in 0..<first where group(first, run) == group(second, run) {
                    together += 1
                    if group(first, next) == group(second, next) { again += 1 }
                }
            }
        }
        #expect(together > 1000)
        #expect(abs(Double(again) / Double(together) - 0.25) < 0.05)
    }

    @Test("what is shown makes up for what is not")
    func scale() {
        for (dropout, scale) in [(0, 1), (0.5, 2), (0.75, 4), (1, 8)] as [(Float, Float)] {
            #expect(FeatureSampler(dropout: dropout, seed: 0).scale == scale)
        }
    }
}
