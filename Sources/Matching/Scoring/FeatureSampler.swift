/// Draws which features an example is shown with (dropout; Srivastava et al. 2014), each with the same chance, in eighths.
///
/// Where a half, a quarter or an eighth is shown, the features are dealt into as many groups, and each epoch shows
/// another: after that many epochs each feature of each example was shown once. Drawn anew each time, some would be shown
/// often and some never, and what is learned would be that much more a matter of chance.
struct FeatureSampler {
    private let keptEighths: Int
    private let groups: Int
    private let seed: UInt64
    /// What the values are multiplied with to make up for those that are left out.
    let scale: Float

    init(dropout: Float, seed: UInt64) {
        keptEighths = max(1, min(8, Int((8 * (1 - dropout)).rounded())))
        groups = keptEighths.nonzeroBitCount == 1 ? 8 / keptEighths : 1
        scale = 8 / Float(keptEighths)
        // Drawn, not multiplied: seeds that differ by the generator's own step would deal the same groups one place on.
        var random = SeededRandom(seed: seed)
        self.seed = random.next()
    }

    /// A bit for each of at most 64 features, set if it is shown; `places` are those of the features among all of all
    /// examples.
    @inline(__always)
    func mask(of places: Range<Int>, in epoch: Int, random: inout SeededRandom) -> UInt64 {
        let all = places.count < 64 ? (1 << UInt64(places.count)) - 1 : UInt64.max
        guard keptEighths < 8 else { return all }
        return all & (groups > 1 ? dealt(places.lowerBound, in: epoch) : drawn(random: &random))
    }

    /// The group of the epoch. The deal is the same for all epochs until each group was shown, and is drawn again then.
    @inline(__always)
    private func dealt(_ place: Int, in epoch: Int) -> UInt64 {
        var random = SeededRandom(
            seed: seed &+ UInt64(place) &+ UInt64(epoch / groups) &* 0xd1b5_4a32_d192_ed03)
        let group = (epoch + Int(random.next() & 7)) % groups
        var mask = UInt64.max
        for digit in 0..<groups.trailingZeroBitCount {
            let drawn = random.next()
            mask &= group >> digit & 1 == 1 ? drawn : ~drawn
        }
        return mask
    }

    /// Each drawn word halves the chance (and) or the chance of the contrary (or), from the last binary digit on.
    @inline(__always)
    private func drawn(random: inout SeededRandom) -> UInt64 {
        var mask: UInt64 = 0
        for digit in 0..<3 where mask != 0 || keptEighths >> digit & 1 == 1 {
            let drawn = random.next()
            mask = keptEighths >> digit & 1 == 1 ? mask | drawn : mask & drawn
        }
        return mask
    }
}
