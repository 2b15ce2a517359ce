import Glibc

/// A sparse vector: the indices of its features in ascending order, and their values.
package struct SparseVector: Sendable {
    package var indices: [Int32] = []
    package var values: [Float] = []

    package init() {}
}

/// The features that occur in a set of examples, each with its index and its inverse document frequency.
///
/// Weights are (1 + ln tf) * idf with idf = ln((1 + n) / (1 + df)) + 1 (Salton and Buckley 1988, smoothed); each block
/// is brought to length 1, weighted, and the whole brought to length 1 again.
package struct FeatureSpace: Sendable {
    package private(set) var indices: [UInt64: Int32]
    package private(set) var idf: [Float]

    /// The weight of each block, by its raw value.
    static let blockWeights: [Float] = [1, 0.5, 1]

    package var count: Int { idf.count }

    /// The space of `examples`; a feature that occurs in fewer than `minimum` of them is left out, unless it is a word.
    package init(examples: [[Feature]], minimum: Int) {
        var frequencies: [UInt64: (count: Int, block: FeatureBlock)] = [:]
        for features in examples {
            for feature in Dictionary(features.map { ($0.hash, $0.block) }, uniquingKeysWith: { first, _ in first }) {
                frequencies[feature.key, default: (0, feature.value)].count += 1
            }
        }
        let kept = frequencies.filter { $0.value.count >= minimum || $0.value.block == .words }.keys.sorted()
        indices = Dictionary(minimumCapacity: kept.count)
        idf = []
        idf.reserveCapacity(kept.count)
        for (index, hash) in kept.enumerated() {
            indices[hash] = Int32(index)
            idf.append(Float(log(Double(1 + examples.count) / Double(1 + (frequencies[hash]?.count ?? 0))) + 1))
        }
    }

    /// A space with the given features, as an index file keeps it.
    package init(hashes: [UInt64], idf: [Float]) {
        indices = Dictionary(zip(hashes, Int32(0)..<Int32(hashes.count)), uniquingKeysWith: { first, _ in first })
        self.idf = idf
    }

    /// The vector of an utterance with these features; unknown features are left out.
    package func vector(of features: [Feature]) -> SparseVector {
        var counted: [Int32: (count: Float, block: Int)] = [:]
        counted.reserveCapacity(features.count)
        for feature in features {
            guard let index = indices[feature.hash] else { continue }
            counted[index, default: (0, feature.block.rawValue)].count += 1
        }
        var vector = SparseVector()
        vector.indices = counted.keys.sorted()
        vector.values.reserveCapacity(counted.count)
        var squares: [Float] = [0, 0, 0]
        for index in vector.indices {
            let (count, block) = counted[index] ?? (0, 0)
            let value = (1 + logf(count)) * idf[Int(index)]
            vector.values.append(value)
            squares[block] += value * value
        }
        let present = zip(squares, Self.blockWeights).reduce(Float(0)) { $0 + ($1.0 > 0 ? $1.1 * $1.1 : 0) }
        let scales = zip(squares, Self.blockWeights).map { square, weight in
            square > 0 ? weight / (square * present).squareRoot() : 0
        }
        for position in vector.indices.indices {
            vector.values[position] *= scales[counted[vector.indices[position]]?.block ?? 0]
        }
        return vector
    }
}
