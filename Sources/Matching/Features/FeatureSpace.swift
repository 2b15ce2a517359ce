import Foundation

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
    /// The hashes of the features in ascending order; a feature's index is its place here.
    package let hashes: PackedArray<UInt64>
    package let idf: PackedArray<Float>

    package var count: Int { idf.count }

    /// The weight of each block, by its raw value.
    private static let blockWeights: [Float] = [1, 0.5, 1]

    /// The space of `examples`; a feature that occurs in fewer than `minimum` of them is left out, unless it is a word.
    package init(examples: [[Feature]], minimum: Int) {
        var frequencies: [UInt64: (count: Int, block: FeatureBlock)] = [:]
        frequencies.reserveCapacity(examples.count * 16)
        var seen: Set<UInt64> = []
        for features in examples {
            seen.removeAll(keepingCapacity: true)
            for feature in features where seen.insert(feature.hash).inserted {
                frequencies[feature.hash, default: (0, feature.block)].count += 1
            }
        }
        let kept = frequencies.filter { $0.value.count >= minimum || $0.value.block == .words }.keys.sorted()
        hashes = PackedArray(kept)
        idf = PackedArray(
            kept.map { hash in
                Float(log(Double(1 + examples.count) / Double(1 + (frequencies[hash]?.count ?? 0))) + 1)
            })
    }

    /// A space as an index file keeps it.
    package init(hashes: PackedArray<UInt64>, idf: PackedArray<Float>) {
        self.hashes = hashes
        self.idf = idf
    }

    /// The index of the feature with this hash, by binary search.
    package func index(of hash: UInt64) -> Int32? {
        hashes.withNumbers { hashes in
            var (low, high) = (0, hashes.count)
            while low < high {
                let middle = (low + high) / 2
                if hashes[middle] < hash { low = middle + 1 } else { high = middle }
            }
            return low < hashes.count && hashes[low] == hash ? Int32(low) : nil
        }
    }

    /// The vector of an utterance with these features; unknown features are left out.
    package func vector(of features: [Feature]) -> SparseVector {
        let known = features.compactMap { feature in
            index(of: feature.hash).map { (index: $0, block: feature.block.rawValue, weight: feature.weight) }
        }.sorted { ($0.index, $0.weight) < ($1.index, $1.weight) }
        var vector = SparseVector()
        var blocks: [Int] = []
        var squares: [Float] = [0, 0, 0]
        var position = 0
        while position < known.count {
            let (index, block, _) = known[position]
            var end = position
            var count: Float = 0
            while end < known.count, known[end].index == index {
                count += known[end].weight
                end += 1
            }
            // Below one occurrence, 1 + ln tf would fall under zero.
            let value = (count >= 1 ? 1 + logf(count) : count) * idf[Int(index)]
            vector.indices.append(index)
            vector.values.append(value)
            blocks.append(block)
            squares[block] += value * value
            position = end
        }
        let present = zip(squares, Self.blockWeights).reduce(Float(0)) { $0 + ($1.0 > 0 ? $1.1 * $1.1 : 0) }
        let scales = zip(squares, Self.blockWeights).map { square, weight in
            square > 0 ? weight / (square * present).squareRoot() : 0
        }
        for (position, block) in blocks.enumerated() { vector.values[position] *= scales[block] }
        return vector
    }
}
