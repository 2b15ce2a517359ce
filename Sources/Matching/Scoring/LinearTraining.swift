import Glibc

/// Trains a `LinearScorer` by stochastic gradient descent, in a fixed order from a fixed seed: the same examples give
/// the same weights.
package struct LinearTraining: Sendable {
    /// How a head is trained.
    package struct Settings: Hashable, Sendable {
        package var epochs = 20
        package var rate: Float = 1
        package var dropout: Float = 0.5
        /// The factor on the logits before the softmax.
        package var sharpness: Float = 10
        package var decay: Float = 1e-5

        package init() {}
    }

    private let settings: Settings
    private let vectors: [SparseVector]
    private let labels: [Int]
    private let classCount: Int
    private let featureCount: Int

    package init(vectors: [SparseVector], labels: [Int], classCount: Int, featureCount: Int, settings: Settings) {
        self.vectors = vectors
        self.labels = labels
        self.classCount = classCount
        self.featureCount = featureCount
        self.settings = settings
    }

    /// The scorer that softmax regression gives (multinomial logistic loss).
    package func softmax() -> LinearScorer {
        let stride = (classCount + 15) / 16 * 16
        var random = SeededRandom(seed: 20_251_101)
        var order = Array(vectors.indices)
        var weights = [Float](repeating: 0, count: featureCount * stride)
        let steps = Float(settings.epochs * vectors.count)
        var step: Float = 0
        weights.withUnsafeMutableBufferPointer { weights in
            guard let base = weights.baseAddress else { return }
            var pass = GradientPass(weights: base, stride: stride, classCount: classCount)
            for _ in 0..<settings.epochs {
                shuffle(&order, with: &random)
                for example in order {
                    let rate = settings.rate * (1 - step / steps)
                    step += 1
                    pass.update(
                        vectors[example], label: labels[example], rate: rate, settings: settings, random: &random)
                }
            }
        }
        return LinearScorer(classCount: classCount, stride: stride, weights: PackedArray(weights))
    }

    /// `scorer` with each class's mean vector, times `weight`, added to its weights: nearest-centroid evidence (Rocchio
    /// 1971), which steadies classes of few examples.
    package func adding(centroids weight: Float, to scorer: LinearScorer) -> LinearScorer {
        guard weight > 0 else { return scorer }
        let stride = scorer.stride
        var counts = [Float](repeating: 0, count: classCount)
        for label in labels { counts[label] += 1 }
        var weights = scorer.weights.withNumbers { Array($0) }
        for (vector, label) in zip(vectors, labels) {
            let share = weight / counts[label]
            for (index, value) in zip(vector.indices, vector.values) {
                weights[Int(index) * stride + label] += share * value
            }
        }
        return LinearScorer(classCount: classCount, stride: stride, weights: PackedArray(weights))
    }

    private func shuffle(_ order: inout [Int], with random: inout SeededRandom) {
        guard order.count > 1 else { return }
        for index in (1..<order.count).reversed() { order.swapAt(index, random.below(index + 1)) }
    }
}

/// The work for one example, on memory that is allocated once.
private struct GradientPass {
    let weights: UnsafeMutablePointer<Float>
    let stride: Int
    let classCount: Int
    private var logits: [Float]
    private var kept: [(row: Int, value: Float)] = []

    init(weights: UnsafeMutablePointer<Float>, stride: Int, classCount: Int) {
        self.weights = weights
        self.stride = stride
        self.classCount = classCount
        logits = Array(repeating: 0, count: stride)
    }

    mutating func update(
        _ vector: SparseVector, label: Int, rate: Float, settings: LinearTraining.Settings, random: inout SeededRandom
    ) {
        kept.removeAll(keepingCapacity: true)
        let dropBelow = UInt64(Double(settings.dropout) * Double(1 << 16))
        let scale = 1 / (1 - settings.dropout)
        var draws: UInt64 = 0
        for position in vector.indices.indices {
            if position & 3 == 0 { draws = random.next() }
            let isDropped = draws & 0xffff < dropBelow
            draws >>= 16
            if !isDropped { kept.append((Int(vector.indices[position]) * stride, vector.values[position] * scale)) }
        }
        let (stride, weights, classCount) = (stride, weights, classCount)
        logits.withUnsafeMutableBufferPointer { buffer in
            guard let logits = buffer.baseAddress else { return }
            for column in 0..<stride { logits[column] = 0 }
            for (row, value) in kept {
                let weight = weights + row
                for column in 0..<stride { logits[column] += value * weight[column] }
            }
            var highest = -Float.infinity
            for column in 0..<classCount { highest = max(highest, logits[column]) }
            var sum: Float = 0
            for column in 0..<classCount {
                logits[column] = expf(settings.sharpness * (logits[column] - highest))
                sum += logits[column]
            }
            for column in 0..<classCount { logits[column] *= -rate / sum }
            logits[label] += rate
            for column in classCount..<stride { logits[column] = 0 }
            for (row, value) in kept {
                let weight = weights + row
                for column in 0..<stride { weight[column] += value * logits[column] }
            }
        }
    }
}
