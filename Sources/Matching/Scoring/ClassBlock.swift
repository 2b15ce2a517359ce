/// The numbers of sixteen classes, which are worked on together.
typealias ClassBlock = SIMD16<Float>

extension ClassBlock {
    /// The exponentials of numbers from minus a million to zero, right to 5 digits.
    ///
    /// Below 2 to the -60 they stay at that: numbers near the smallest there are would be slow to work with, and change
    /// nothing.
    ///
    /// 2 to the whole part is made of bits, 2 to the rest (-0.5 to 0.5) by the polynomial of the Cephes library.
    @inline(__always)
    static func exponential(of numbers: ClassBlock) -> ClassBlock {
        let scaled = (numbers * 1.442_695_04).atLeast(-60)
        // Adding 1.5 * 2^23 rounds to a whole number, which then stands in the lowest bits.
        let rounded = scaled + 12_582_912
        let rest = scaled - (rounded - 12_582_912)
        var power = rest * 1.535_336_9e-4 + 1.339_887_1e-3
        power = power * rest + 9.618_437e-3
        power = power * rest + 5.550_332_5e-2
        power = power * rest + 0.240_226_48
        power = power * rest + 0.693_147_2
        power = power * rest + 1
        let exponent = SIMD16<UInt32>(bitPattern: rounded) &- 0x4b40_0000 &+ 127
        return power * ClassBlock(bitPattern: exponent &<< 23)
    }

    /// The greater of each number and `least`: (x + y + |x - y|) / 2, as far as their sum is exact. `pointwiseMax` goes lane
    /// by lane, through memory.
    @inline(__always)
    private func atLeast(_ least: Float) -> ClassBlock {
        let distance = SIMD16<UInt32>(bitPattern: self - least) & 0x7fff_ffff
        return (self + least + ClassBlock(bitPattern: distance)) * 0.5
    }

    /// The sum of the numbers, by halves.
    @inline(__always)
    var total: Float {
        let eight = lowHalf + highHalf
        let four = eight.lowHalf + eight.highHalf
        let two = four.lowHalf + four.highHalf
        return two.x + two.y
    }

    private init(bitPattern: SIMD16<UInt32>) {
        self = unsafeBitCast(bitPattern, to: ClassBlock.self)
    }
}

extension SIMD16<UInt32> {
    fileprivate init(bitPattern: ClassBlock) {
        self = unsafeBitCast(bitPattern, to: SIMD16<UInt32>.self)
    }
}
