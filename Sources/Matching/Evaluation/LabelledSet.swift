package import Knowledge

/// Utterances with the label that each should get.
package struct LabelledSet: Sendable {
    package let texts: [String]
    package let labels: [String]

    package init(texts: [String], labels: [String]) {
        self.texts = texts
        self.labels = labels
    }

    /// Reads `label<TAB>text` a line; empty lines are left out. Nil with the number of the first line without a tab.
    package static func parse(_ text: String) -> Result<LabelledSet, LineWithoutTab> {
        var texts: [String] = []
        var labels: [String] = []
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            guard !line.isEmpty else { continue }
            guard let tab = line.firstIndex(of: "\t") else { return .failure(LineWithoutTab(line: number + 1)) }
            labels.append(String(line[..<tab]))
            texts.append(String(line[line.index(after: tab)...]))
        }
        return .success(LabelledSet(texts: texts, labels: labels))
    }

    /// A line that is no labelled utterance.
    package struct LineWithoutTab: Error, Hashable {
        package let line: Int
    }
}

/// The matcher on any labelled set: the same reading, features and scorers as for a guide, without names and topics.
package struct LabelMatcher: Sendable {
    private let reader: LineReader
    private let extractor: FeatureExtractor
    private let index: MatcherIndex
    private let settings: MatcherSettings

    /// Trains on `set`; the settings depend on the number of examples alone.
    package init(trainingOn set: LabelledSet, language: Language) {
        let settings = MatcherSettings.forLabelled(
            examplesPerLabel: Double(set.texts.count) / Double(max(1, Set(set.labels).count)))
        reader = LineReader(texts: set.texts, language: language)
        extractor = FeatureExtractor(synonyms: language.synonyms, letterRange: settings.letterRange)
        self.settings = settings
        var table = ExampleTable(extractor: extractor)
        var labels = set.labels
        for text in set.texts { table.add(tokens: reader.read(text).utterance.texts) }
        if settings.usesLabelNames {
            for label in Set(set.labels).sorted() {
                let name = label.map { $0.isLetter || $0.isNumber ? $0 : " " }
                table.add(tokens: reader.read(String(name)).utterance.texts)
                labels.append(label)
            }
        }
        index = MatcherIndex(
            vocabulary: reader.vocabulary, table: table, topics: labels.map { TopicID(rawValue: $0) },
            settings: settings)
    }

    /// The best label with its score; the higher, the surer.
    package func match(_ text: String) -> (label: String, score: Double) {
        let features = extractor.features(of: reader.read(text).utterance.texts)
        let scores = index.scorer.scores(of: index.space.vector(of: features))
        let best = scores.indices.max { (scores[$0], $1) < (scores[$1], $0) } ?? 0
        return (index.topics[best].rawValue, Double(scores[best]))
    }
}
