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
}
