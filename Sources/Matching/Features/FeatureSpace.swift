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
    /// The hashes of the features in ascending order, and the index of each.
    package let hashes: PackedArray<UInt64>
    package let indices: PackedArray<Int32>
    /// By index. The most frequent feature has the index 0, so that what is often needed stands together in memory.
    package let idf: PackedArray<Float>

    package var count: Int { idf.count }

    /// Fewer examples are not worth a second thread.
    private static let fewExamples = 1_000

    /// The weight of each block, by its raw value.
    private let blockWeights: SIMD4<Float>

    /// The space of the examples in `table`; a feature that occurs in fewer than `minimum` of them is left out, unless it
    /// is a word.
    package init(_ table: ExampleTable, minimum: Int, letterWeight: Float = 1) {
        self = Self.learned(from: table, minimum: minimum, letterWeight: letterWeight).space
    }

    /// The space of the examples in `table`, and their vectors.
    static func learned(
        from table: ExampleTable, minimum: Int, letterWeight: Float
    ) -> (space: FeatureSpace, vectors: SparseRows) {
        var kept: [(hash: UInt64, number: Int32)] = []
        for (number, frequency) in table.frequencies.enumerated()
        where Int(frequency) >= minimum || table.blocks[number] == .words {
            kept.append((table.hashes[number], Int32(number)))
        }
        sortByHash(&kept)
        let indices = ranks(of: kept.map { table.frequencies[Int($0.number)] })
        var idf = [Float](repeating: 0, count: kept.count)
        var places = [Int32](repeating: -1, count: table.hashes.count)
        for ((_, number), index) in zip(kept, indices) {
            let frequency = Double(table.frequencies[Int(number)])
            idf[Int(index)] = Float(log(Double(1 + table.count) / (1 + frequency)) + 1)
            places[Int(number)] = index
        }
        let space = FeatureSpace(
            hashes: PackedArray(kept.map(\.hash)), indices: PackedArray(indices), idf: PackedArray(idf),
            letterWeight: letterWeight)
        let parts = Workers.map(table.count, few: fewExamples) { [places] examples in
            space.vectors(of: table, examples: examples, places: places)
        }
        var rows = SparseRows()
        rows.reserve(rows: table.count, numbers: parts.reduce(0) { $0 + $1.numberCount })
        parts.forEach { rows.append($0) }
        return (space, rows)
    }

    /// A space as an index file keeps it.
    package init(
        hashes: PackedArray<UInt64>, indices: PackedArray<Int32>, idf: PackedArray<Float>, letterWeight: Float
    ) {
        blockWeights = SIMD4(1, 0.5, letterWeight, 0)
        self.hashes = hashes
        self.indices = indices
        self.idf = idf
    }

    /// The index of the feature with this hash. Hashes are spread evenly, so it stands near its share of the whole, and
    /// nearer yet to where the one that stands there points (interpolation search; Perl, Itai and Avni 1978).
    package func index(of hash: UInt64) -> Int32? {
        hashes.withNumbers { hashes in
            guard !hashes.isEmpty else { return nil }
            let share = { (distance: UInt64) in Int(distance.multipliedFullWidth(by: UInt64(hashes.count)).high) }
            var place = share(hash)
            let met = hashes[place]
            place = met > hash ? max(0, place - share(met - hash)) : min(hashes.count - 1, place + share(hash - met))
            while place > 0, hashes[place] > hash { place -= 1 }
            while place < hashes.count - 1, hashes[place] < hash { place += 1 }
            guard hashes[place] == hash else { return nil }
            // A file that was damaged can have any number here.
            return (0..<Int32(count)).contains(indices[place]) ? indices[place] : nil
        }
    }

    // MARK: Vectors

    /// The vector of an utterance with these features; unknown features are left out.
    package func vector(of features: [Feature]) -> SparseVector {
        let known = features.compactMap { feature in
            index(of: feature.hash).map { (index: $0, block: feature.block, weight: feature.weight) }
        }.sorted { ($0.index, $0.weight) < ($1.index, $1.weight) }
        var vector = SparseVector()
        var blocks: [FeatureBlock] = []
        var lengths = BlockLengths()
        var position = 0
        while position < known.count {
            let (index, block, _) = known[position]
            var end = position
            var count: Float = 0
            while end < known.count, known[end].index == index {
                count += known[end].weight
                end += 1
            }
            let value = Self.value(count: count, idf: idf[Int(index)])
            vector.indices.append(index)
            vector.values.append(value)
            blocks.append(block)
            lengths.add(value, to: block)
            position = end
        }
        let scales = lengths.scales(weights: blockWeights)
        for (position, block) in blocks.enumerated() { vector.values[position] *= scales[block.rawValue] }
        return vector
    }

    /// The vectors of the examples in `table`; `places` has the index of each feature by its number, -1 for none.
    private func vectors(of table: ExampleTable, examples: Range<Int>, places: [Int32]) -> SparseRows {
        idf.withNumbers { vectors(of: table, examples: examples, places: places, idf: $0) }
    }

    private func vectors(
        of table: ExampleTable, examples: Range<Int>, places: [Int32], idf: UnsafeBufferPointer<Float>
    ) -> SparseRows {
        var rows = SparseRows()
        rows.reserve(
            rows: examples.count, numbers: Int(table.starts[examples.upperBound] - table.starts[examples.lowerBound]))
        for example in examples {
            var blocks = BlockLengths()
            for position in Int(table.starts[example])..<Int(table.starts[example + 1]) {
                let number = Int(table.numbers[position]), place = places[number]
                guard place >= 0 else { continue }
                let value = Self.value(count: table.counts[position], idf: idf[Int(place)])
                blocks.add(value, to: table.blocks[number])
                rows.add(value, at: place)
            }
            let scales = blocks.scales(weights: blockWeights)
            var last = rows.numberCount
            for position in (Int(table.starts[example])..<Int(table.starts[example + 1])).reversed() {
                let number = Int(table.numbers[position])
                guard places[number] >= 0 else { continue }
                last -= 1
                rows.scale(at: last, by: scales[table.blocks[number].rawValue])
            }
            rows.endRow()
        }
        return rows
    }

    /// Hashes are spread evenly: those with the same first bits are put together, and then there is little left to sort.
    private static func sortByHash(_ kept: inout [(hash: UInt64, number: Int32)]) {
        let bits = max(1, Int.bitWidth - kept.count.leadingZeroBitCount)
        var ends = [Int](repeating: 0, count: 1 << bits)
        for (hash, _) in kept { ends[Int(hash >> UInt64(64 - bits))] += 1 }
        for bucket in ends.indices.dropFirst() { ends[bucket] += ends[bucket - 1] }
        var sorted = kept
        for entry in kept.reversed() {
            let bucket = Int(entry.hash >> UInt64(64 - bits))
            ends[bucket] -= 1
            sorted[ends[bucket]] = entry
        }
        for last in sorted.indices.dropFirst() {
            var place = last
            while place > 0, sorted[place].hash < sorted[place - 1].hash {
                sorted.swapAt(place, place - 1)
                place -= 1
            }
        }
        kept = sorted
    }

    /// The place of each of `frequencies` from the highest to the lowest; equal ones keep their order.
    private static func ranks(of frequencies: [Int32]) -> [Int32] {
        var places = [Int32](repeating: 0, count: Int(frequencies.max() ?? 0) + 1)
        for frequency in frequencies { places[Int(frequency)] += 1 }
        var above: Int32 = 0
        for frequency in places.indices.reversed() { (places[frequency], above) = (above, above + places[frequency]) }
        return frequencies.map { frequency in
            defer { places[Int(frequency)] += 1 }
            return places[Int(frequency)]
        }
    }

    private static func value(count: Float, idf: Float) -> Float {
        if count == 1 { return idf }
        // Below one occurrence, 1 + ln tf would fall under zero.
        return (count > 1 ? 1 + logf(count) : count) * idf
    }
}

/// The squared lengths of a vector's blocks.
private struct BlockLengths {
    private var squares = SIMD4<Float>.zero

    mutating func add(_ value: Float, to block: FeatureBlock) {
        squares[block.rawValue] += value * value
    }

    /// The factors that bring each block to its share of a vector of length 1.
    func scales(weights: SIMD4<Float>) -> SIMD4<Float> {
        let present = (weights * weights).replacing(with: 0, where: squares .<= 0).sum()
        return (weights / (squares * present).squareRoot()).replacing(with: 0, where: squares .<= 0)
    }
}
