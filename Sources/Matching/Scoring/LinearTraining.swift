import Synchronization

/// Trains a `LinearScorer` for softmax regression (multinomial logistic loss) in a fixed order from fixed seeds: the same
/// examples give the same weights, bit for bit, on however many threads.
package struct LinearTraining: Sendable {
    /// How a head is trained.
    package struct Settings: Hashable, Sendable {
        package var epochs = 8
        package var rate: Float = 1.2
        /// The share of features that an example is shown without, in eighths.
        package var dropout: Float = 0.75
        /// The factor on the logits before the softmax.
        package var sharpness: Float = 10
        /// How many times it is trained, each in an order of its own; the weights are averaged: what one learned by chance
        /// the others did not (bootstrap aggregating without resampling; Breiman 1996).
        package var runs = 4
        /// What the weights are divided by in the end (temperature scaling; Guo et al. 2017): learned with most features
        /// left out, they are surer with all of them than they have reason to be.
        package var temperature: Float = 2
        /// A block of classes that together are no more probable learns nothing from an example of another class.
        package var improbable: Float = 0.02

        package init() {}
    }

    private let vectors: SparseRows
    private let labels: [Int32]
    private let classCount: Int
    private let featureCount: Int
    private let settings: Settings

    private var blockCount: Int { (classCount + 15) / 16 }
    private var runs: Int { max(1, settings.runs) }

    package init(vectors: SparseRows, labels: [Int32], classCount: Int, featureCount: Int, settings: Settings) {
        self.vectors = vectors
        self.labels = labels
        self.classCount = classCount
        self.featureCount = featureCount
        self.settings = settings
    }

    /// The scorer, trained on `threads`, or on as many as this machine has and there are runs. With `centroids`, each
    /// class's mean vector, times that weight, is added to its weights: nearest-centroid evidence (Rocchio 1971), which
    /// steadies classes of few examples.
    ///
    /// - Parameter progress: is told now and then the share of the work that is done.
    package func scorer(
        centroids: Float = 0, threads: Int? = nil, progress: @Sendable (Double) -> Void = { _ in }
    ) -> LinearScorer {
        let weights = averaged(threads: min(runs, threads ?? Workers.available), progress: progress)
        if centroids > 0 { add(centroids, to: weights) }
        return LinearScorer(classCount: classCount, featureCount: featureCount, weights: weights)
    }

    // MARK: Runs

    /// The mean of the weights of all runs. Each thread takes the next run that nobody has, and adds what it learned when
    /// the runs before it are added: the sum does not depend on who is faster.
    private func averaged(threads: Int, progress: @Sendable (Double) -> Void) -> WeightMemory {
        let blocks = featureCount * blockCount
        guard vectors.numberCount > 0 else { return WeightMemory(blocks: blocks) }
        let sum = Mutex<WeightMemory?>(nil)
        let next = Atomic<Int>(0), added = Atomic<Int>(0), epochs = Atomic<Int>(0)
        vectors.withPointers { rows in
            labels.withUnsafeBufferPointer { labels in
                guard let labels = labels.baseAddress else { return }
                let scene = Descent.Scene(
                    rows: rows, labels: labels, exampleCount: vectors.count, classCount: classCount,
                    blockCount: blockCount, settings: settings)
                Workers.run(threads) { _ in
                    while true {
                        let run = next.add(1, ordering: .relaxed).oldValue
                        guard run < runs else { return }
                        let own = WeightMemory(blocks: blocks)
                        var descent = Descent(scene: scene, seed: 20_251_101 + UInt64(run), weights: own.blocks)
                        descent.run { _ in
                            let done = epochs.add(1, ordering: .relaxed).newValue
                            progress(Double(done) / Double(runs * settings.epochs))
                        }
                        let share = 1 / (Float(runs) * settings.temperature)
                        Workers.wait { added.load(ordering: .acquiring) == run }
                        sum.withLock { sum in
                            if let sum { return sum.add(own, times: share) }
                            own.multiply(by: share)
                            sum = own
                        }
                        added.store(run + 1, ordering: .releasing)
                    }
                }
            }
        }
        return sum.withLock { $0 } ?? WeightMemory(blocks: blocks)
    }

    private func add(_ centroids: Float, to weights: WeightMemory) {
        var counts = [Float](repeating: 0, count: classCount)
        for label in labels { counts[Int(label)] += 1 }
        for (example, label) in labels.enumerated() {
            let share = centroids / counts[Int(label)]
            for place in Int(vectors.starts[example])..<Int(vectors.starts[example + 1]) {
                let start = Int(vectors.indices[place]) * blockCount * 16
                weights.numbers[start + Int(label)] += share * vectors.values[place]
            }
        }
    }
}
