package import Knowledge

/// Finds what a line is about: linear scores learned from phrases, keyword scores for names, and TF-IDF similarity to
/// the guide's text, in one sum of points. Pure: the same line gives the same match.
package struct IntentMatcher: Sendable {
    /// What similarity 1 to an entry's text is worth, in points.
    static let similarityWeight = 1.0

    private let index: MatcherIndex
    private let reader: LineReader
    private let extractor: FeatureExtractor
    private let terms: TermIndex
    private let keywords: KeywordScore
    private let settings: MatcherSettings

    /// A matcher for a guide, with an index that was trained for it.
    package init(
        guide: Guide, language: Language, reader: LineReader, index: MatcherIndex, settings: MatcherSettings = .init()
    ) {
        self.index = index
        self.reader = reader
        self.settings = settings
        extractor = FeatureExtractor(synonyms: language.synonyms, letterRange: settings.letterRange)
        terms = TermIndex(guide: guide, language: language, reader: reader.utterances)
        keywords = KeywordScore(language: language)
    }

    /// Trains the index of a guide.
    package static func trainedIndex(
        guide: Guide, language: Language, reader: LineReader, settings: MatcherSettings = .init()
    ) -> MatcherIndex {
        let extractor = FeatureExtractor(synonyms: language.synonyms, letterRange: settings.letterRange)
        let examples = TrainingSet(guide: guide, language: language).examples.map { example in
            let line = reader.read(example.text)
            let tokens = line.utterance.texts
            let features = extractor.features(
                of: tokens, weights: reader.weights(of: line), marks: reader.marks(of: line, in: 0..<tokens.count))
            return (features, example.topic)
        }
        return MatcherIndex(examples: examples, settings: settings)
    }

    /// What `text` is about.
    package func match(_ text: String) -> Match {
        match(reader.read(text))
    }

    /// What a line that was read is about.
    package func match(_ line: ReadLine) -> Match {
        let range = 0..<line.utterance.tokens.count
        let similar = terms.similar(to: line.utterance.texts)
        let columns = pointsOfColumns(of: line, in: range)
        let keywordPoints = keywords.points(for: line, in: range)
        let similarity = Dictionary(uniqueKeysWithValues: similar.map { ($0.topic, $0.similarity) })
        let scored = zip(index.topics, columns).compactMap { topic, points -> ScoredTopic? in
            guard topic != .outOfScope else { return nil }
            let likeness = Self.similarityWeight * (similarity[topic] ?? 0)
            return ScoredTopic(topic: topic, points: points + (keywordPoints[topic]?.points ?? 0) + likeness)
        }
        let ranked = scored.sorted { ($1.points, $0.topic) < ($0.points, $1.topic) }
        return Match(line: line, ranked: ranked, nearby: similar.prefix(3).map(\.topic))
    }

    /// The line as it is read, for those who need it without a match.
    package func read(_ text: String) -> ReadLine {
        reader.read(text)
    }

    // MARK: Points

    /// The log-odds of each topic against out-of-scope.
    private func pointsOfColumns(of line: ReadLine, in range: Range<Int>) -> [Double] {
        let scores = index.scorer.scores(of: index.space.vector(of: features(of: line, in: range)))
        let refusal = index.column(of: .outOfScope).map { scores[$0] } ?? 0
        return scores.map { Double(settings.training.sharpness * ($0 - refusal)) }
    }

    private func features(of line: ReadLine, in range: Range<Int>) -> [Feature] {
        extractor.features(
            of: line.utterance.texts, weights: reader.weights(of: line), marks: reader.marks(of: line, in: range))
    }
}

extension IntentMatcher {
    /// Why `topic` scored what it scored in `match`: the same numbers, a part for each word.
    package func explanation(of topic: TopicID, in match: Match) -> Explanation {
        let line = match.line
        let range = 0..<line.utterance.tokens.count
        var byWord = [Double](repeating: 0, count: line.utterance.words.count)
        var whole = 0.0
        let features = features(of: line, in: range)
        let vector = index.space.vector(of: features)
        let occurrences = Dictionary(grouping: features.filter { index.space.index(of: $0.hash) != nil }, by: \.hash)
        for (hash, places) in occurrences.sorted(by: { $0.key < $1.key }) {
            guard let feature = index.space.index(of: hash), let column = index.column(of: topic),
                let position = vector.indices.firstIndex(of: feature)
            else { continue }
            let refusal = index.column(of: .outOfScope).map { index.scorer.weight(feature: feature, class: $0) } ?? 0
            let weight = index.scorer.weight(feature: feature, class: column) - refusal
            let points = Double(settings.training.sharpness * vector.values[position] * weight) / Double(places.count)
            for place in places {
                guard place.first >= 0 else {
                    whole += points
                    continue
                }
                let share = points / (place.first == place.last ? 1 : 2)
                byWord[line.utterance.tokens[place.first].word] += share
                if place.first != place.last { byWord[line.utterance.tokens[place.last].word] += share }
            }
        }
        var evidence = zip(line.utterance.words, byWord).map { Evidence(part: .word($0), points: $1) }
        evidence.append(Evidence(part: .whole, points: whole))
        if let (points, name) = keywords.points(for: line, in: range)[topic] {
            evidence.append(Evidence(part: .name(name), points: points))
        }
        if let similar = terms.similar(to: line.utterance.texts).first(where: { $0.topic == topic }) {
            evidence.append(Evidence(part: .similarity, points: Self.similarityWeight * similar.similarity))
        }
        return Explanation(topic: topic, evidence: evidence.sorted { $0.points > $1.points })
    }
}
