/// SplitMix64 (Steele, Lea and Flood 2014): a small generator that gives the same numbers for the same seed everywhere.
package struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, but not including, `bound`.
    package mutating func below(_ bound: Int) -> Int {
        Int(next() % UInt64(bound))
    }
}

extension SeededRandom {
    /// Brings `numbers` into any order, each as likely as the others (Fisher and Yates).
    mutating func shuffle(_ numbers: inout [Int32]) {
        guard numbers.count > 1 else { return }
        for index in (1..<numbers.count).reversed() { numbers.swapAt(index, below(index + 1)) }
    }
}
