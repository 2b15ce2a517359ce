/// Trains a `LinearScorer` by stochastic gradient descent, in a fixed order from a fixed seed: the same examples give
/// the same weights, bit for bit, on however many threads.
package struct LinearTraining: Sendable {
    /// How a head is trained.
    package struct Settings: Hashable, Sendable {
        package var epochs = 8
        package var rate: Float = 1.5
        /// The share of features that an example is shown without, in eighths.
        package var dropout: Float = 0.5
        /// The factor on the logits before the softmax.
        package var sharpness: Float = 10
        /// How many scorers are trained, each in an order of its own, and averaged: what one learned by chance the others
        /// did not (bootstrap aggregating without resampling; Breiman 1996).
        package var runs = 1
        /// A block of classes of which none is more probable learns nothing from an example of another class.
        package var improbable: Float = 0.02

        package init() {}
    }

    /// Fewer examples are not worth a second thread.
    private static let fewExamples = 4_000

    private let vectors: SparseRows
    private let labels: [Int32]
    private let classCount: Int
    private let featureCount: Int
    private let settings: Settings

    package init(vectors: SparseRows, labels: [Int32], classCount: Int, featureCount: Int, settings: Settings) {
        self.vectors = vectors
        self.labels = labels
        self.classCount = classCount
        self.featureCount = featureCount
        self.settings = settings
    }

    /// The scorer that softmax regression gives (multinomial logistic loss), trained on `threads`, or on as many as are
    /// worth it.
    ///
    /// - Parameter progress: is told the share of the epochs that are done.
    package func softmax(threads: Int? = nil, progress: @Sendable (Double) -> Void = { _ in }) -> LinearScorer {
        let runs = max(1, settings.runs)
        return LinearScorer.average(
            (0..<runs).map { number in
                run(number, threads: threads) { epoch in
                    progress(Double(number * settings.epochs + epoch) / Double(runs * settings.epochs))
                }
            })
    }

    private func run(_ number: Int, threads: Int?, hasDone: @Sendable (_ epochs: Int) -> Void) -> LinearScorer {
        let blocks = (classCount + 15) / 16
        let weights = WeightMemory(blocks: featureCount * blocks)
        let exchange = WeightMemory(blocks: 2 * Descent.batch * (blocks + 15) / 16 * 2)
        guard vectors.numberCount > 0 else {
            weights.clear(0..<weights.count)
            return LinearScorer(classCount: classCount, stride: blocks * 16, weights: weights.packed())
        }
        let wanted = threads ?? (vectors.count < Self.fewExamples ? 1 : Workers.available)
        vectors.withPointers { rows in
            labels.withUnsafeBufferPointer { labels in
                guard let labels = labels.baseAddress else { return }
                let scene = Descent.Scene(
                    rows: rows, labels: labels, exampleCount: vectors.count, classCount: classCount,
                    blockCount: blocks, settings: settings, seed: 20_251_101 + UInt64(number), weights: weights.blocks,
                    tops: exchange.numbers, sums: exchange.numbers + 2 * Descent.batch * blocks)
                Workers.run(min(wanted, blocks)) { worker in
                    weights.clear(worker.share(of: weights.count))
                    worker.meet()
                    var descent = Descent(scene: scene, columns: worker.share(of: blocks))
                    descent.run(worker, hasDone: hasDone)
                }
            }
        }
        return LinearScorer(classCount: classCount, stride: blocks * 16, weights: weights.packed())
    }

    /// `scorer` with each class's mean vector, times `weight`, added to its weights: nearest-centroid evidence (Rocchio
    /// 1971), which steadies classes of few examples.
    package func adding(centroids weight: Float, to scorer: LinearScorer) -> LinearScorer {
        guard weight > 0 else { return scorer }
        let stride = scorer.stride
        var counts = [Float](repeating: 0, count: classCount)
        for label in labels { counts[Int(label)] += 1 }
        var weights = scorer.weights.withNumbers { Array($0) }
        for (example, label) in labels.enumerated() {
            let share = weight / counts[Int(label)]
            for place in Int(vectors.starts[example])..<Int(vectors.starts[example + 1]) {
                weights[Int(vectors.indices[place]) * stride + Int(label)] += share * vectors.values[place]
            }
        }
        return LinearScorer(classCount: classCount, stride: stride, weights: PackedArray(weights))
    }
}
