import Foundation
import Matching
import Testing

@Suite("The space of features")
struct FeatureSpaceTests {
    private static func word(_ hash: UInt64) -> Feature { Feature(hash: hash, block: .words, first: 0, last: 0) }
    private static func pair(_ hash: UInt64) -> Feature { Feature(hash: hash, block: .pairs, first: 0, last: 2) }
    private static func run(_ hash: UInt64) -> Feature { Feature(hash: hash, block: .letters, first: 0, last: 0) }

    /// 10 stands in all three examples, 20 in two, 30 in one, twice.
    private let space = FeatureSpace(
        examples: [[word(10), word(20)], [word(10), word(20), word(10)], [word(10), word(30), word(30)]], minimum: 1)

    private func length(_ vector: SparseVector) -> Float {
        vector.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }

    @Test("has the features in order, each with ln((1 + n) / (1 + df)) + 1")
    func idf() {
        #expect(space.count == 3)
        #expect(space.hashes.withNumbers(Array.init) == [10, 20, 30])
        let expected = [1, log(4.0 / 3) + 1, log(4.0 / 2) + 1].map(Float.init)
        #expect(space.idf.withNumbers(Array.init) == expected)
    }

    @Test(
        "finds a feature by its hash, and no other",
        arguments: [(9, nil), (10, 0), (20, 1), (25, nil), (30, 2), (.max, nil)])
    func index(hash: UInt64, index: Int32?) {
        #expect(space.index(of: hash) == index)
    }

    @Test("weighs a feature by (1 + ln tf) times idf")
    func weights() throws {
        let vector = space.vector(of: [Self.word(10), Self.word(30), Self.word(30), Self.word(30)])
        #expect(vector.indices == [0, 2])
        let (low, high) = (1.0, (1 + log(3.0)) * (log(2.0) + 1))
        let length = (low * low + high * high).squareRoot()
        for (value, expected) in zip(vector.values, [low / length, high / length]) {
            #expect(abs(Double(value) - expected) < 1e-6)
        }
    }

    @Test("gives vectors of length one, and none for what it does not know")
    func lengths() {
        let mixed = FeatureSpace(
            examples: [[Self.word(1), Self.word(2), Self.pair(3), Self.run(4), Self.run(5)]], minimum: 1)
        let features = [Self.word(1), Self.word(2), Self.pair(3), Self.run(4), Self.run(5), Self.run(5), Self.word(99)]
        for count in 1...features.count {
            #expect(abs(length(mixed.vector(of: Array(features.prefix(count)))) - 1) < 1e-6)
        }
        #expect(mixed.vector(of: [Self.word(99)]).indices.isEmpty)
        #expect(mixed.vector(of: []).values.isEmpty)
    }

    @Test("gives each block its share whatever the number of its features")
    func shares() {
        let mixed = FeatureSpace(examples: [[Self.word(1)] + (2..<40).map(Self.run)], minimum: 1)
        let few = mixed.vector(of: [Self.word(1), Self.run(2)])
        let many = mixed.vector(of: [Self.word(1)] + (2..<40).map(Self.run))
        #expect(abs(few.values[0] - many.values[0]) < 1e-6)
    }

    @Test("leaves out what is rare, unless it is a word")
    func minimum() {
        let examples = [[Self.word(1), Self.pair(2), Self.run(3), Self.run(4)], [Self.run(4)]]
        #expect(FeatureSpace(examples: examples, minimum: 2).hashes.withNumbers(Array.init) == [1, 4])
        #expect(FeatureSpace(examples: examples, minimum: 1).count == 4)
        #expect(FeatureSpace(examples: [], minimum: 1).count == 0)
    }

    @Test("does not depend on the order of features or examples")
    func order() {
        let features = (0..<30).map { Self.word(UInt64($0 * 7 % 11)) }
        let reversed = Array(features.reversed())
        #expect(space.vector(of: features).values == space.vector(of: reversed).values)
        let left = FeatureSpace(examples: [features, [Self.word(3)]], minimum: 1)
        let right = FeatureSpace(examples: [[Self.word(3)], reversed], minimum: 1)
        #expect(left.hashes.data == right.hashes.data)
        #expect(left.idf.data == right.idf.data)
    }
}
