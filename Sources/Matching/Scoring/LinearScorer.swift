/// A weight for every feature and every class; the score of a class is the sum of an utterance's values times weights.
package struct LinearScorer: Sendable {
    package let classCount: Int
    /// The weights of a feature's classes stand together, `stride` a feature.
    package let stride: Int
    package let weights: PackedArray<Float>

    package init(classCount: Int, stride: Int, weights: PackedArray<Float>) {
        self.classCount = classCount
        self.stride = stride
        self.weights = weights
    }

    /// The scorer whose weights are the means of those of `scorers`, which have the same features and classes.
    static func average(_ scorers: [LinearScorer]) -> LinearScorer {
        let first = scorers[0]
        guard scorers.count > 1 else { return first }
        var sums = first.weights.withNumbers { Array($0) }
        for scorer in scorers.dropFirst() {
            scorer.weights.withNumbers { numbers in
                for index in sums.indices { sums[index] += numbers[index] }
            }
        }
        let share = 1 / Float(scorers.count)
        return LinearScorer(
            classCount: first.classCount, stride: first.stride, weights: PackedArray(sums.map { $0 * share }))
    }

    /// The score of each class for `vector`.
    package func scores(of vector: SparseVector) -> [Float] {
        var scores = [Float](repeating: 0, count: stride)
        weights.withNumbers { weights in
            scores.withUnsafeMutableBufferPointer { scores in
                for (index, value) in zip(vector.indices, vector.values) {
                    let row = Int(index) * stride
                    for column in 0..<stride { scores[column] += value * weights[row + column] }
                }
            }
        }
        return Array(scores.prefix(classCount))
    }

    /// The weight of a feature for a class.
    package func weight(feature: Int32, class column: Int) -> Float {
        weights[Int(feature) * stride + column]
    }
}
