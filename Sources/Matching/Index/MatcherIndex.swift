package import Knowledge

/// What the matcher learns from its examples, ready to be kept in a file.
package struct MatcherIndex: Sendable {
    /// The words that reading knows.
    package let vocabulary: Vocabulary
    /// The language whose words reading needs, without the phrases that were learned from.
    package let language: Language
    /// How the texts of the guide are read.
    package let readings: [String: [String]]
    /// The topics in alphabetical order; a topic's class is its place here.
    package let topics: [TopicID]
    package let space: FeatureSpace
    package let scorer: LinearScorer

    package init(
        vocabulary: Vocabulary, language: Language, readings: [String: [String]], topics: [TopicID],
        space: FeatureSpace, scorer: LinearScorer
    ) {
        self.vocabulary = vocabulary
        self.language = language
        self.readings = readings
        self.topics = topics
        self.space = space
        self.scorer = scorer
    }

    /// Trains an index on the examples in `table`, each with its topic; `progress` is told the share that is done.
    package init(
        vocabulary: Vocabulary, language: Language = Language(), readings: [String: [String]] = [:],
        table: ExampleTable, topics labels: [TopicID], settings: MatcherSettings,
        progress: @Sendable (Double) -> Void = { _ in }
    ) {
        self.vocabulary = vocabulary
        self.language = language
        self.readings = readings
        topics = Set(labels).sorted()
        let classes = Dictionary(uniqueKeysWithValues: topics.enumerated().map { ($1, Int32($0)) })
        let learned = FeatureSpace.learned(
            from: table, minimum: settings.minimumFrequency, letterWeight: settings.letterWeight)
        let training = LinearTraining(
            vectors: learned.vectors, labels: labels.map { classes[$0] ?? 0 }, classCount: topics.count,
            featureCount: learned.space.count, settings: settings.training)
        space = learned.space
        scorer = training.scorer(centroids: settings.centroidWeight, progress: progress)
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
    package var letterRange = 3...4
    /// What all runs of letters together count beside all words.
    package var letterWeight: Float = 0.7
    package var training = LinearTraining.Settings()
    /// Whether a label's own name is one more example of it; it helps where examples are few.
    package var usesLabelNames = false
    /// What likeness to a class's mean counts beside the learned weights.
    package var centroidWeight: Float = 0

    package init() {}

    /// From this many examples on, a guide's matcher is trained as `init` has it.
    private static let manyExamples = 15_000

    /// The settings to train a guide's matcher with, by how many examples there are: few are looked at more often.
    package static func forGuide(examples: Int) -> MatcherSettings {
        var settings = MatcherSettings()
        guard examples < manyExamples else { return settings }
        settings.training.epochs = min(20, settings.training.epochs * manyExamples / max(1, examples))
        guard examples * 2 < manyExamples else { return settings }
        settings.training.rate = 1
        settings.training.dropout = 0.5
        settings.training.runs = 2
        settings.training.temperature = 1
        return settings
    }

    /// Below this many examples a label, every bit of evidence is needed.
    private static let fewExamples = 20.0

    /// The settings for a labelled set, by how many examples a label has.
    package static func forLabelled(examplesPerLabel: Double) -> MatcherSettings {
        var settings = MatcherSettings()
        settings.training.dropout = 0.5
        settings.training.temperature = 1
        settings.training.epochs = 10
        settings.training.rate = 1
        settings.training.improbable = 0.003
        settings.letterRange = 3...5
        settings.letterWeight = 1
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
    package static let version = 12
}
