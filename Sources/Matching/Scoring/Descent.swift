import Glibc

/// One training by stochastic gradient descent: examples one after the other, in another order each epoch, each shown
/// with a random part of its features (dropout; Srivastava et al. 2014).
struct Descent {
    /// The examples, and how they are learned from.
    struct Scene: @unchecked Sendable {
        let rows: SparseRows.Pointers
        let labels: UnsafePointer<Int32>
        let exampleCount: Int
        let classCount: Int
        let blockCount: Int
        let settings: LinearTraining.Settings
    }

    private let scene: Scene
    private let weights: UnsafeMutablePointer<ClassBlock>
    private let sampler: FeatureSampler
    private var random: SeededRandom
    /// The features that the example is shown with: where their weights start, and their values.
    private var shown: [(start: Int, value: Float)] = []
    /// By block: the exponentials of the logits, and the greatest logit.
    private var exponentials: [ClassBlock]
    private var tops: [Float]

    init(scene: Scene, seed: UInt64, weights: UnsafeMutablePointer<ClassBlock>) {
        self.scene = scene
        self.weights = weights
        sampler = FeatureSampler(dropout: scene.settings.dropout)
        random = SeededRandom(seed: seed)
        exponentials = Array(repeating: .zero, count: scene.blockCount)
        tops = Array(repeating: 0, count: scene.blockCount)
    }

    /// - Parameter hasDone: is told after each epoch how many are done.
    mutating func run(hasDone: (_ epochs: Int) -> Void = { _ in }) {
        var order = (0..<scene.exampleCount).map { Int32($0) }
        let steps = Float(scene.settings.epochs * scene.exampleCount)
        var done = 0
        for epoch in 0..<scene.settings.epochs {
            random.shuffle(&order)
            for example in order {
                show(Int(example))
                workOutLogits()
                let rate = scene.settings.rate * (1 - Float(done) / steps)
                learn(label: Int(scene.labels[Int(example)]), rate: rate * sampler.scale)
                done += 1
            }
            hasDone(epoch + 1)
        }
    }

    private mutating func show(_ example: Int) {
        let (start, end) = scene.rows.range(example)
        shown.removeAll(keepingCapacity: true)
        for first in stride(from: start, to: end, by: 64) {
            var mask = sampler.mask(of: min(64, end - first), random: &random)
            while mask != 0 {
                let place = first + mask.trailingZeroBitCount
                mask &= mask - 1
                shown.append((Int(scene.rows.indices[place]) * scene.blockCount, scene.rows.values[place]))
            }
        }
    }

    // MARK: Logits

    private mutating func workOutLogits() {
        let factor = scene.settings.sharpness * sampler.scale
        // Two blocks at a time: as many as the processor has registers for.
        for block in stride(from: 0, to: scene.blockCount, by: 2) {
            let isPair = block + 1 < scene.blockCount
            var (a, b) = (ClassBlock.zero, ClassBlock.zero)
            let column = weights + block
            shown.withUnsafeBufferPointer { shown in
                for (start, value) in shown {
                    a += column[start] * value
                    if isPair { b += column[start + 1] * value }
                }
            }
            keep(a * factor, block)
            if isPair { keep(b * factor, block + 1) }
        }
    }

    @inline(__always)
    private mutating func keep(_ logits: ClassBlock, _ block: Int) {
        let used = min(16, scene.classCount - block * 16)
        var logits = logits
        for lane in used..<16 { logits[lane] = -.greatestFiniteMagnitude }
        let top = logits.max()
        var exponential = ClassBlock.exponential(of: logits - top)
        for lane in used..<16 { exponential[lane] = 0 }
        exponentials[block] = exponential
        tops[block] = top
    }

    // MARK: Gradients

    private func learn(label: Int, rate: Float) {
        let top = tops.max() ?? 0
        var sum: Float = 0
        for block in 0..<scene.blockCount { sum += exponentials[block].sum() * expf(tops[block] - top) }
        for block in 0..<scene.blockCount {
            let share = expf(tops[block] - top) / sum
            guard label / 16 == block || share > scene.settings.improbable else { continue }
            var gradient = exponentials[block] * -share
            if label / 16 == block { gradient[label % 16] += 1 }
            gradient *= rate
            let column = weights + block
            shown.withUnsafeBufferPointer { shown in
                for (start, value) in shown { column[start] += gradient * value }
            }
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
