import Matching
import Testing

@Suite("Learning weights from examples")
struct LinearTrainingTests {
    private static func vector(_ entries: [(Int32, Float)]) -> SparseVector {
        var vector = SparseVector()
        for (index, value) in entries {
            vector.indices.append(index)
            vector.values.append(value)
        }
        return vector
    }

    /// Three classes with a feature each, and a feature that all share.
    private static let examples: [(SparseVector, Int)] = (0..<30).map { number in
        (vector([(Int32(number % 3), 0.8), (3, 0.6)]), number % 3)
    }

    private static func train(
        _ examples: [(SparseVector, Int)] = examples, settings: LinearTraining.Settings = .init()
    ) -> LinearScorer {
        LinearTraining(examples: examples, classCount: 3, featureCount: 4, settings: settings).scorer()
    }

    @Test("tells apart what a plane can tell apart")
    func separable() {
        let scorer = Self.train()
        for (vector, label) in Self.examples.prefix(3) {
            let scores = scorer.scores(of: vector)
            #expect(scores.count == 3)
            #expect(scores.firstIndex(of: scores.max() ?? 0) == label)
        }
        // Features of their own speak for their class, and against the others.
        for feature in 0..<3 {
            for column in 0..<3 {
                let weight = scorer.weight(feature: Int32(feature), class: column)
                #expect(feature == column ? weight > 0 : weight < 0)
            }
        }
    }

    @Test("gives the same weights for the same examples, bit for bit")
    func deterministic() {
        let first = Self.train()
        for _ in 0..<3 { #expect(Self.train().weights.data == first.weights.data) }
        var longer = LinearTraining.Settings()
        longer.epochs += 1
        #expect(Self.train(settings: longer).weights.data != first.weights.data)
    }

    @Test("gives scores that are sums of values times weights")
    func sums() {
        let scorer = Self.train()
        let vector = Self.vector([(1, 0.5), (3, -2)])
        for (column, score) in scorer.scores(of: vector).enumerated() {
            let sum = 0.5 * scorer.weight(feature: 1, class: column) - 2 * scorer.weight(feature: 3, class: column)
            #expect(abs(score - sum) < 1e-6)
        }
        #expect(scorer.scores(of: SparseVector()) == [0, 0, 0])
    }

    @Test("has no weight for what it never saw, and only finite ones for what it saw")
    func finite() {
        let scorer = LinearTraining(examples: Self.examples, classCount: 3, featureCount: 6).scorer()
        #expect((0..<3).allSatisfy { scorer.weight(feature: 5, class: $0) == 0 })
        #expect(scorer.steps.withNumbers { $0.allSatisfy { $0.isFinite } })
    }

    @Test("gives no opinion without examples")
    func empty() {
        #expect(Self.train([]).scores(of: Self.vector([(0, 1)])) == [0, 0, 0])
    }

    @Test("learns also from one example, and from contrary ones")
    func extremes() {
        let one = Self.train([(Self.vector([(0, 1)]), 2)]).scores(of: Self.vector([(0, 1)]))
        #expect(one[2] > one[0] && one[2] > one[1])
        let vector = Self.vector([(0, 1)])
        let contrary = Self.train((0..<20).map { (vector, $0 % 2) }).scores(of: vector)
        #expect(contrary.allSatisfy { $0.isFinite })
        #expect(contrary[0] > contrary[2] && contrary[1] > contrary[2])
    }

    // MARK: Many classes

    /// Seventy classes, which stand in five blocks; every example has a feature of its class and some of others.
    private static let many: [(SparseVector, Int)] = {
        var random = SeededRandom(seed: 5)
        return (0..<700).map { number in
            let others = Set((0..<9).map { _ in 70 + Int32(random.below(200)) }).sorted()
            return (vector([(Int32(number % 70), 0.7)] + others.map { ($0, 0.3) }), number % 70)
        }
    }()

    @Test("gives the same weights on any number of threads, bit for bit", arguments: [0, 0.25, 0.5, 0.625, 1])
    func threads(dropout: Float) {
        var settings = LinearTraining.Settings()
        settings.dropout = dropout
        settings.epochs = 3
        let training = LinearTraining(examples: Self.many, classCount: 70, featureCount: 270, settings: settings)
        let alone = training.scorer(threads: 1)
        #expect(alone.steps.withNumbers { $0.allSatisfy(\.isFinite) && $0.contains { $0 != 0 } })
        for count in 2...7 {
            let together = training.scorer(threads: count)
            #expect(together.weights.data == alone.weights.data)
            #expect(together.steps.data == alone.steps.data)
        }
    }

    @Test("tells many classes apart, and leaves what fills up the last block at zero")
    func manyClasses() {
        let scorer = LinearTraining(examples: Self.many, classCount: 70, featureCount: 270).scorer()
        let right = Self.many.count { vector, label in
            let scores = scorer.scores(of: vector)
            return scores.firstIndex(of: scores.max() ?? 0) == label
        }
        #expect(right == Self.many.count)
        #expect(scorer.stride == 80)
        for feature in 0..<270 as Range<Int32> {
            #expect((70..<80).allSatisfy { scorer.weight(feature: feature, class: $0) == 0 })
        }
    }
}
