/// The 64-bit FNV-1a hash of Fowler, Noll and Vo: the same on every machine and in every run, unlike Swift's `Hasher`.
package struct FeatureHash: Hashable, Sendable {
    package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    package init() {}

    package mutating func combine(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    package mutating func combine(_ text: some StringProtocol) {
        for byte in text.utf8 { combine(byte) }
    }

    package mutating func combine(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { combine(byte) }
    }

    /// One hash for what is made of two that are hashed already, told apart by `kind`. The order of the two counts.
    static func joined(_ kind: Unicode.Scalar, _ first: UInt64, _ second: UInt64 = 0) -> UInt64 {
        let seed = first &+ UInt64(kind.value) &* 0x9e37_79b9_7f4a_7c15
        return mixed(mixed(seed) ^ second)
    }

    /// The finishing step of SplitMix64: every bit of the result depends on every bit of `value`.
    private static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
