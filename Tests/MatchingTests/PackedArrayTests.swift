import Foundation
import Matching
import Testing

@Suite("An array that lies in a file")
struct PackedArrayTests {
    @Test("holds the numbers that it was made of", arguments: [[], [0], [1, .max, 3], Array(0..<100)] as [[UInt64]])
    func roundTrip(numbers: [UInt64]) throws {
        let packed = PackedArray(numbers)
        let read = try #require(PackedArray<UInt64>(data: packed.data))
        #expect(packed.count == numbers.count)
        #expect(read.count == numbers.count)
        #expect(numbers.indices.map { read[$0] } == numbers)
        #expect(read.withNumbers(Array.init) == numbers)
    }

    @Test("is read at any place in a file", arguments: 0..<9)
    func unaligned(offset: Int) throws {
        let numbers: [Float] = [1.5, -2, .infinity, 0]
        let file = Data(count: offset) + PackedArray(numbers).data + Data(count: 3)
        let read = try #require(PackedArray<Float>(data: file[offset..<(offset + 16)]))
        #expect(read.withNumbers(Array.init) == numbers)
        #expect(numbers.indices.map { read[$0] } == numbers)
    }

    @Test("is not made of a part of a number", arguments: [1, 3, 7, 9, 15])
    func part(length: Int) {
        #expect(PackedArray<UInt64>(data: Data(count: length)) == nil)
    }

    @Test("is little-endian")
    func bytes() {
        #expect(Array(PackedArray<UInt32>([0x0102_0304]).data) == [4, 3, 2, 1])
    }
}
