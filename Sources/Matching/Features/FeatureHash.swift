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
}
