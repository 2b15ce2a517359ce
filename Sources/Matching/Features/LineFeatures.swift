import Knowledge

/// One way to look at a line: its features, and how much of the score it makes.
package struct FeatureView: Hashable, Sendable {
    package let features: [Feature]
    /// From 0 to 1; the shares of a line's views add up to 1.
    package let share: Float
}

/// Looks at a line as a whole, and at a long one also with its eyes on what it asks.
package struct LineFeatures: Sendable {
    /// How much the part that asks decides in a long message.
    private static let focusedShare: Float = 0.7

    /// Fewer examples are not worth a second thread.
    private static let fewExamples = 1_000

    private let reader: LineReader
    private let extractor: FeatureExtractor

    package init(reader: LineReader, extractor: FeatureExtractor) {
        self.reader = reader
        self.extractor = extractor
    }

    /// The views of a line: one of a short line, two of a long message.
    package func views(of line: ReadLine) -> [FeatureView] {
        let tokens = line.utterance.texts
        let marks = reader.marks(of: line, in: 0..<tokens.count)
        let whole = extractor.features(of: tokens, marks: marks)
        let weights = reader.weights(of: line)
        guard weights.contains(where: { $0 != 1 }) else { return [FeatureView(features: whole, share: 1)] }
        let focused = extractor.features(of: tokens, weights: weights, marks: marks)
        return [
            FeatureView(features: focused, share: Self.focusedShare),
            FeatureView(features: whole, share: 1 - Self.focusedShare),
        ]
    }

    /// The features of all views of `examples`, and the topic of each view. Lines are read on several threads.
    func table(of examples: [(text: String, topic: TopicID)]) -> (ExampleTable, [TopicID]) {
        var tables = Workers.map(examples.count, few: Self.fewExamples) { part in
            var table = ExampleTable(extractor: extractor)
            var topics: [TopicID] = []
            var memory = WordMemory()
            table.reserve(examples: part.count)
            for (text, topic) in examples[part] {
                let line = reader.read(text, remembering: &memory)
                let tokens = line.utterance.texts
                let marks = reader.marks(of: line, in: 0..<tokens.count)
                let weights = reader.weights(of: line)
                if weights.contains(where: { $0 != 1 }) {
                    table.add(tokens: tokens, weights: weights, marks: marks)
                    topics.append(topic)
                }
                table.add(tokens: tokens, marks: marks)
                topics.append(topic)
            }
            return (table, topics)
        }
        var (whole, topics) = tables.removeFirst()
        for (table, more) in tables {
            whole.append(table)
            topics += more
        }
        return (whole, topics)
    }
}
