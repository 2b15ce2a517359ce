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
    /// Those of the example after it.
    private var shownNext: [(start: Int, value: Float)] = []
    /// What is read of weights to have them at hand; it means nothing.
    private(set) var touched: UInt32 = 0
    /// By block: the products of weights and values, and the exponentials of the logits, the greatest of which is 1.
    private var products: [ClassBlock]
    private var exponentials: [ClassBlock]
    /// By block: one for a lane that is a class, and zero for what fills the last block up.
    private let isClass: [ClassBlock]

    init(scene: Scene, seed: UInt64, weights: UnsafeMutablePointer<ClassBlock>) {
        self.scene = scene
        self.weights = weights
        sampler = FeatureSampler(dropout: scene.settings.dropout, seed: seed)
        random = SeededRandom(seed: seed)
        exponentials = Array(repeating: .zero, count: scene.blockCount)
        products = Array(repeating: .zero, count: scene.blockCount)
        let classCount = scene.classCount
        isClass = (0..<scene.blockCount).map { block in
            ClassBlock((0..<16).map { block * 16 + $0 < classCount ? 1 : 0 })
        }
    }

    /// - Parameter hasDone: is told after each epoch how many are done.
    mutating func run(hasDone: (_ epochs: Int) -> Void = { _ in }) {
        var order = (0..<scene.exampleCount).map { Int32($0) }
        let steps = Float(scene.settings.epochs * scene.exampleCount)
        var done = 0
        for epoch in 0..<scene.settings.epochs {
            random.shuffle(&order)
            for (position, example) in order.enumerated() {
                if position == 0 { prepare(Int(example), in: epoch) }
                swap(&shown, &shownNext)
                if position + 1 < order.count { prepare(Int(order[position + 1]), in: epoch) }
                workOutLogits()
                let rate = scene.settings.rate * (1 - Float(done) / steps)
                learn(label: Int(scene.labels[Int(example)]), rate: rate * sampler.scale)
                done += 1
            }
            hasDone(epoch + 1)
        }
    }

    /// Draws the features that the next example is shown with, and touches their weights: they come from far memory while
    /// the example before it is worked on.
    private mutating func prepare(_ example: Int, in epoch: Int) {
        let (start, end) = scene.rows.range(example)
        shownNext.removeAll(keepingCapacity: true)
        var read: UInt32 = 0
        for first in stride(from: start, to: end, by: 64) {
            var mask = sampler.mask(of: first..<min(first + 64, end), in: epoch, random: &random)
            while mask != 0 {
                let place = first + mask.trailingZeroBitCount
                mask &= mask - 1
                let start = Int(scene.rows.indices[place]) * scene.blockCount
                shownNext.append((start, scene.rows.values[place]))
                for block in start..<(start + scene.blockCount) {
                    read ^= UnsafeRawPointer(weights + block).load(as: UInt32.self)
                }
            }
        }
        touched ^= read
    }

    // MARK: Logits

    private mutating func workOutLogits() {
        let factor = scene.settings.sharpness * sampler.scale
        let count = scene.blockCount
        products.withUnsafeMutableBufferPointer { products in
            for block in 0..<count { products[block] = .zero }
            shown.withUnsafeBufferPointer { shown in
                for (start, value) in shown {
                    let row = weights + start
                    for block in 0..<count { products[block] += row[block] * value }
                }
            }
        }
        let top = Self.greatest(of: products, among: scene.classCount) * factor
        for block in 0..<count {
            exponentials[block] = ClassBlock.exponential(of: products[block] * factor - top) * isClass[block]
        }
    }

    private static func greatest(of blocks: [ClassBlock], among count: Int) -> Float {
        blocks.withUnsafeBytes { bytes in
            let numbers = bytes.assumingMemoryBound(to: Float.self)
            var greatest = numbers[0]
            for place in 1..<count { greatest = max(greatest, numbers[place]) }
            return greatest
        }
    }

    // MARK: Gradients

    private func learn(label: Int, rate: Float) {
        var sum: Float = 0
        for exponential in exponentials { sum += exponential.total }
        for (block, exponential) in exponentials.enumerated() {
            guard label / 16 == block || exponential.total > scene.settings.improbable * sum else { continue }
            var gradient = exponential * (-1 / sum)
            if label / 16 == block { gradient[label % 16] += 1 }
            gradient *= rate
            let column = weights + block
            shown.withUnsafeBufferPointer { shown in
                for (start, value) in shown { column[start] += gradient * value }
            }
        }
    }
}
