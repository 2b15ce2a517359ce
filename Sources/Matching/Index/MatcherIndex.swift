package import Knowledge

/// What the matcher learns from its examples, ready to be kept in a file.
package struct MatcherIndex: Sendable {
    /// The words that reading knows.
    package let vocabulary: Vocabulary
    /// The topics in alphabetical order; a topic's class is its place here.
    package let topics: [TopicID]
    package let space: FeatureSpace
    package let scorer: LinearScorer

    package init(vocabulary: Vocabulary, topics: [TopicID], space: FeatureSpace, scorer: LinearScorer) {
        self.vocabulary = vocabulary
        self.topics = topics
        self.space = space
        self.scorer = scorer
    }

    /// Trains an index on examples given as features and topic.
    package init(
        vocabulary: Vocabulary, examples: [(features: [Feature], topic: TopicID)], settings: MatcherSettings
    ) {
        self.vocabulary = vocabulary
        topics = Set(examples.map(\.topic)).sorted()
        let classes = Dictionary(uniqueKeysWithValues: topics.enumerated().map { ($1, $0) })
        space = FeatureSpace(examples: examples.map(\.features), minimum: settings.minimumFrequency)
        let vectors = examples.map { [space] in space.vector(of: $0.features) }
        let training = LinearTraining(
            vectors: vectors, labels: examples.map { classes[$0.topic] ?? 0 }, classCount: topics.count,
            featureCount: space.count, settings: settings.training)
        scorer = training.adding(centroids: settings.centroidWeight, to: training.softmax())
    }

    /// The class of a topic; nil for one that the index does not have.
    package func column(of topic: TopicID) -> Int? {
        topics.firstIndex(of: topic)
    }
}

/// The settings of the matcher; what depends on the data depends on the number of examples alone.
package struct MatcherSettings: Hashable, Sendable {
    /// A pair or a run of letters that occurs in fewer examples is no feature.
    package var minimumFrequency = 3
    package var letterRange = 3...5
    package var training = LinearTraining.Settings()
    /// Whether a label's own name is one more example of it; it helps where examples are few.
    package var usesLabelNames = false
    /// What likeness to a class's mean counts beside the learned weights.
    package var centroidWeight: Float = 0

    package init() {}

    /// Below this many examples a label, every bit of evidence is needed.
    private static let fewExamples = 20.0

    /// The settings for a labelled set, by how many examples a label has.
    package static func forLabelled(examplesPerLabel: Double) -> MatcherSettings {
        var settings = MatcherSettings()
        settings.training.dropout = 0.3
        settings.training.epochs = 12
        settings.minimumFrequency = 2
        guard examplesPerLabel < Self.fewExamples else { return settings }
        settings.usesLabelNames = true
        settings.letterRange = 2...5
        settings.minimumFrequency = 1
        settings.centroidWeight = 0.5
        settings.training.dropout = 0.2
        settings.training.epochs = 40
        settings.training.sharpness = 5
        return settings
    }

    /// Changes with everything that makes an index of an older program useless.
    package static let version = 3
}
