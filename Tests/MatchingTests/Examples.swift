import Matching

extension ExampleTable {
    /// A table of examples that are given as features.
    init(_ examples: [[Feature]]) {
        self.init(extractor: FeatureExtractor(synonyms: []))
        for features in examples { add(features) }
    }
}

extension FeatureSpace {
    init(examples: [[Feature]], minimum: Int) {
        self.init(ExampleTable(examples), minimum: minimum)
    }
}

extension LinearTraining {
    init(
        examples: [(vector: SparseVector, label: Int)], classCount: Int, featureCount: Int, settings: Settings = .init()
    ) {
        self.init(
            vectors: SparseRows(examples.map(\.vector)), labels: examples.map { Int32($0.label) },
            classCount: classCount, featureCount: featureCount, settings: settings)
    }
}
