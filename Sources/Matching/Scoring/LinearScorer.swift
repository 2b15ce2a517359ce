/// A weight for every feature and every class; the score of a class is the sum of an utterance's values times weights.
///
/// A weight is kept as a whole number from -127 to 127 of steps, which are as large as the feature's greatest weight asks
/// for: a quarter of the memory, and so of the file that is mapped for every question. The loss is below that which
/// another order of training makes.
package struct LinearScorer: Sendable {
    package let classCount: Int
    /// By feature: the size of a step.
    package let steps: PackedArray<Float>
    /// The weights of a feature's classes, in steps, stand together, `stride` a feature.
    package let weights: PackedArray<Int8>

    /// How many weights a feature has: those of the classes, and zeros up to a multiple of sixteen.
    package var stride: Int { Self.stride(classCount) }

    /// The number of weights that a feature has for so many classes: a multiple of sixteen.
    package static func stride(_ classCount: Int) -> Int { (classCount + 15) / 16 * 16 }

    /// A scorer as an index file keeps it; nil if the sizes do not fit.
    package init?(classCount: Int, steps: PackedArray<Float>, weights: PackedArray<Int8>) {
        guard weights.count == steps.count * Self.stride(classCount) else { return nil }
        self.classCount = classCount
        self.steps = steps
        self.weights = weights
    }

    /// The scorer of weights that were learned, `stride` a feature.
    init(classCount: Int, featureCount: Int, weights memory: WeightMemory) {
        let stride = Self.stride(classCount)
        var steps = [Float](repeating: 0, count: featureCount)
        var weights = [Int8](repeating: 0, count: featureCount * stride)
        for feature in 0..<featureCount {
            let learned = UnsafeBufferPointer(start: memory.numbers + feature * stride, count: stride)
            var greatest: Float = 0
            for weight in learned { greatest = max(greatest, abs(weight)) }
            guard greatest > 0 else { continue }
            steps[feature] = greatest / 127
            let factor = 127 / greatest
            for column in 0..<stride {
                let step = learned[column] * factor
                // To the nearest step; `rounded` is a call for each of millions.
                weights[feature * stride + column] = Int8(step + (step < 0 ? -0.5 : 0.5))
            }
        }
        self.classCount = classCount
        self.steps = PackedArray(steps)
        self.weights = PackedArray(weights)
    }

    /// The score of each class for `vector`.
    package func scores(of vector: SparseVector) -> [Float] {
        let stride = stride
        var scores = [Float](repeating: 0, count: stride)
        weights.withNumbers { weights in
            steps.withNumbers { steps in
                scores.withUnsafeMutableBufferPointer { scores in
                    for (index, value) in zip(vector.indices, vector.values) {
                        let row = Int(index) * stride
                        let factor = value * steps[Int(index)]
                        for column in 0..<stride { scores[column] += factor * Float(weights[row + column]) }
                    }
                }
            }
        }
        return Array(scores.prefix(classCount))
    }

    /// The weight of a feature for a class.
    package func weight(feature: Int32, class column: Int) -> Float {
        Float(weights[Int(feature) * stride + column]) * steps[Int(feature)]
    }
}
