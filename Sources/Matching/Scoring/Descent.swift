import Glibc

/// One thread's part of a training: its share of the classes, of which it alone changes the weights.
///
/// Examples come in small batches. For each batch every thread works out the logits of its classes; the threads meet,
/// each takes from all blocks of classes what the softmax needs, and changes its weights. What a block of classes adds
/// does not depend on who works it out, so the weights do not depend on the number of threads.
struct Descent {
    /// How many examples are looked at before their gradients are taken.
    static let batch = 8

    /// What all threads see. Each writes only into the places of its own classes, and reads those of others after the
    /// threads met.
    struct Scene: @unchecked Sendable {
        let rows: SparseRows.Pointers
        let labels: UnsafePointer<Int32>
        let exampleCount: Int
        let classCount: Int
        let blockCount: Int
        let settings: LinearTraining.Settings
        let seed: UInt64
        let weights: UnsafeMutablePointer<ClassBlock>
        /// The greatest logit and the sum of exponentials of each block, for two batches in turn.
        let tops: UnsafeMutablePointer<Float>
        let sums: UnsafeMutablePointer<Float>
    }

    private let scene: Scene
    /// The blocks of sixteen classes that are this thread's.
    private let columns: Range<Int>
    private let sampler: FeatureSampler
    private var exponentials: [ClassBlock]
    private var masks: [UInt64] = []
    private var firstMasks: [Int] = []

    init(scene: Scene, columns: Range<Int>) {
        self.scene = scene
        self.columns = columns
        sampler = FeatureSampler(dropout: scene.settings.dropout)
        exponentials = Array(repeating: .zero, count: Self.batch * columns.count)
    }

    mutating func run(_ worker: Worker, hasDone: (_ epochs: Int) -> Void = { _ in }) {
        var random = SeededRandom(seed: scene.seed)
        var order = (0..<scene.exampleCount).map { Int32($0) }
        let batches = (scene.exampleCount + Self.batch - 1) / Self.batch
        let steps = Float(scene.settings.epochs * batches)
        var done = 0
        for epoch in 0..<scene.settings.epochs {
            if worker.number == 0 { hasDone(epoch) }
            random.shuffle(&order)
            for first in stride(from: 0, to: order.count, by: Self.batch) {
                let examples = order[first..<min(first + Self.batch, order.count)]
                let half = (done & 1) * Self.batch
                let rate = scene.settings.rate * (1 - Float(done) / steps)
                done += 1
                look(at: examples, half: half, random: &random)
                worker.meet()
                learn(from: examples, half: half, rate: rate)
            }
        }
    }

    // MARK: Logits

    /// Draws the features that each example is shown with, and works out the exponentials of this thread's logits.
    private mutating func look(at examples: ArraySlice<Int32>, half: Int, random: inout SeededRandom) {
        masks.removeAll(keepingCapacity: true)
        firstMasks.removeAll(keepingCapacity: true)
        let factor = scene.settings.sharpness * sampler.scale
        for (slot, example) in examples.enumerated() {
            let (start, end) = scene.rows.range(Int(example))
            firstMasks.append(masks.count)
            for place in stride(from: start, to: end, by: 64) {
                masks.append(sampler.mask(of: min(64, end - place), random: &random))
            }
            for column in stride(from: columns.lowerBound, to: columns.upperBound, by: 2) {
                let (a, b) = logits(slot: slot, start: start, column: column, isPair: column + 1 < columns.upperBound)
                keep(a * factor, column: column, slot: slot, half: half)
                if column + 1 < columns.upperBound { keep(b * factor, column: column + 1, slot: slot, half: half) }
            }
        }
    }

    /// The logits of the classes of one block, or of two: as many as the processor has registers for.
    @inline(__always)
    private func logits(slot: Int, start: Int, column: Int, isPair: Bool) -> (ClassBlock, ClassBlock) {
        var (a, b) = (ClassBlock.zero, ClassBlock.zero)
        let (rows, count) = (scene.rows, scene.blockCount)
        let weights = scene.weights + column
        let last = slot + 1 < firstMasks.count ? firstMasks[slot + 1] : masks.count
        var first = start
        for word in firstMasks[slot]..<last {
            var mask = masks[word]
            while mask != 0 {
                let place = first + mask.trailingZeroBitCount
                mask &= mask - 1
                let weight = weights + Int(rows.indices[place]) * count
                let value = ClassBlock(repeating: rows.values[place])
                a += value * weight[0]
                if isPair { b += value * weight[1] }
            }
            first += 64
        }
        return (a, b)
    }

    /// Keeps the exponentials of a block's logits, and tells the others their greatest and their sum.
    @inline(__always)
    private mutating func keep(_ logits: ClassBlock, column: Int, slot: Int, half: Int) {
        let used = min(16, scene.classCount - column * 16)
        var logits = logits
        for lane in used..<16 { logits[lane] = -.greatestFiniteMagnitude }
        let top = logits.max()
        var exponential = ClassBlock.exponential(of: logits - top)
        for lane in used..<16 { exponential[lane] = 0 }
        exponentials[slot * columns.count + column - columns.lowerBound] = exponential
        scene.tops[(half + slot) * scene.blockCount + column] = top
        scene.sums[(half + slot) * scene.blockCount + column] = exponential.sum()
    }

    // MARK: Gradients

    private func learn(from examples: ArraySlice<Int32>, half: Int, rate: Float) {
        for (slot, example) in examples.enumerated() {
            let tops = scene.tops + (half + slot) * scene.blockCount
            let sums = scene.sums + (half + slot) * scene.blockCount
            var top = -Float.infinity
            for column in 0..<scene.blockCount { top = max(top, tops[column]) }
            var sum: Float = 0
            for column in 0..<scene.blockCount { sum += sums[column] * expf(tops[column] - top) }
            let label = Int(scene.labels[Int(example)])
            let start = scene.rows.range(Int(example)).0
            for column in columns {
                let share = expf(tops[column] - top) / sum
                guard label / 16 == column || share > scene.settings.improbable else { continue }
                var gradient = exponentials[slot * columns.count + column - columns.lowerBound] * -share
                if label / 16 == column { gradient[label % 16] += 1 }
                add(gradient * (rate * sampler.scale), slot: slot, start: start, column: column)
            }
        }
    }

    @inline(__always)
    private func add(_ gradient: ClassBlock, slot: Int, start: Int, column: Int) {
        let (rows, count) = (scene.rows, scene.blockCount)
        let weights = scene.weights + column
        let last = slot + 1 < firstMasks.count ? firstMasks[slot + 1] : masks.count
        var first = start
        for word in firstMasks[slot]..<last {
            var mask = masks[word]
            while mask != 0 {
                let place = first + mask.trailingZeroBitCount
                mask &= mask - 1
                weights[Int(rows.indices[place]) * count] += ClassBlock(repeating: rows.values[place]) * gradient
            }
            first += 64
        }
    }
}

/// Draws which features an example is shown with: each with the same chance, in eighths.
private struct FeatureSampler {
    private let keptEighths: Int
    /// What the values are multiplied with to make up for those that are left out.
    let scale: Float

    init(dropout: Float) {
        keptEighths = max(1, min(8, Int((8 * (1 - dropout)).rounded())))
        scale = 8 / Float(keptEighths)
    }

    /// A bit for each of `count` features, set if it is shown.
    @inline(__always)
    func mask(of count: Int, random: inout SeededRandom) -> UInt64 {
        let all = count < 64 ? (1 << UInt64(count)) - 1 : UInt64.max
        guard keptEighths < 8 else { return all }
        // Each drawn word halves the chance (and) or the chance of the contrary (or), from the last binary digit on.
        var mask: UInt64 = 0
        for digit in 0..<3 where mask != 0 || keptEighths >> digit & 1 == 1 {
            let drawn = random.next()
            mask = keptEighths >> digit & 1 == 1 ? mask | drawn : mask & drawn
        }
        return mask & all
    }
}
