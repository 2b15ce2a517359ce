package import Knowledge

/// Finds what a line is about: linear scores learned from phrases, keyword scores for names, and TF-IDF similarity to
/// the guide's text, in one sum of points. Pure: the same line gives the same match.
package struct IntentMatcher: Sendable {
    /// What similarity 1 to an entry's text is worth, in points.
    static let similarityWeight = 3.0

    private let index: MatcherIndex
    private let reader: LineReader
    private let features: LineFeatures
    private let terms: TermIndex
    private let keywords: KeywordScore
    private let settings: MatcherSettings
    private let stopWords: Set<String>
    private var taught = TaughtPhrases()

    /// A matcher for a guide, with an index that was trained for it.
    package init(
        guide: Guide, language: Language, reader: LineReader, index: MatcherIndex, settings: MatcherSettings = .init()
    ) {
        self.index = index
        self.reader = reader
        self.settings = settings
        features = LineFeatures(
            reader: reader,
            extractor: FeatureExtractor(synonyms: language.synonyms, letterRange: settings.letterRange))
        terms = TermIndex(guide: guide, language: language, reader: reader.utterances)
        keywords = KeywordScore(language: language)
        stopWords = language.stopWords
    }

    /// Trains the index of a guide.
    ///
    /// - Parameter progress: is told now and then how much of the work is done, from 0 to 1.
    package static func trainedIndex(
        guide: Guide, language: Language, reader: LineReader, progress: @Sendable (Double) -> Void = { _ in }
    ) -> MatcherIndex {
        let examples = TrainingSet(guide: guide, language: language).examples
        let settings = MatcherSettings.forGuide(examples: examples.count)
        let features = LineFeatures(
            reader: reader,
            extractor: FeatureExtractor(synonyms: language.synonyms, letterRange: settings.letterRange))
        let (table, topics) = features.table(of: examples)
        progress(0.3)
        return MatcherIndex(
            vocabulary: reader.vocabulary, language: language, readings: reader.utterances.readings(of: guide),
            table: table, topics: topics, settings: settings,
            progress: { progress(0.3 + 0.7 * $0) })
    }

    /// The matcher that takes questions for what the user taught them to be, without being trained again.
    package func teaching(_ phrases: [(question: String, topic: TopicID)]) -> IntentMatcher {
        var matcher = self
        matcher.taught = TaughtPhrases(phrases, stopWords: stopWords) { reader.read($0).utterance.texts }
        return matcher
    }

    /// The topic that the user taught for a line of just these words.
    package func taughtTopic(of line: ReadLine) -> TopicID? {
        taught.topic(ofExactly: line.utterance.texts)
    }

    /// What `text` is about.
    package func match(_ text: String) -> Match {
        match(reader.read(text))
    }

    /// What a line that was read is about.
    package func match(_ line: ReadLine) -> Match {
        let range = 0..<line.utterance.tokens.count
        let similar = terms.similar(to: line.utterance.texts)
        guard let learned = learnedPoints(of: line) else {
            let ranked = taughtPoints(of: line, beside: []).map { topic, taught in
                ScoredTopic(topic: topic.answered, act: topic, points: taught.points)
            }
            return Match(
                line: line, ranked: ranked.sorted { ($1.points, $0.topic) < ($0.points, $1.topic) }, nearby: [])
        }
        let keywordPoints = keywords.points(for: line, in: range)
        let similarity = Dictionary(uniqueKeysWithValues: similar.map { ($0.topic, $0.similarity) })
        var scored = zip(index.topics, learned).compactMap { topic, points -> ScoredTopic? in
            guard topic != .outOfScope else { return nil }
            let likeness = Self.similarityWeight * (similarity[topic] ?? 0)
            return ScoredTopic(topic: topic, points: points + (keywordPoints[topic]?.points ?? 0) + likeness)
        }
        let taught = taughtPoints(of: line, beside: scored)
        if !taught.isEmpty {
            scored = scored.map { ScoredTopic(topic: $0.topic, points: $0.points + (taught[$0.topic]?.points ?? 0)) }
        }
        let ranked = Self.byTopic(scored).sorted { ($1.points, $0.topic) < ($0.points, $1.topic) }
        return Match(line: line, ranked: ranked, nearby: similar.prefix(3).map(\.topic))
    }

    /// The points that taught questions give. Those of the very question make its topic the first of all, whatever its
    /// words are worth elsewhere; those of one like it lift its topic above the refusal line.
    private func taughtPoints(
        of line: ReadLine, beside scored: [ScoredTopic]
    ) -> [TopicID: (points: Double, phrase: String)] {
        guard !taught.isEmpty else { return [:] }
        var points = taught.points(for: line.utterance.texts)
        for (topic, found) in points {
            let own = scored.first { $0.topic == topic }?.points ?? 0
            let isExact = topic == taught.topic(ofExactly: line.utterance.texts)
            let best = isExact ? scored.map(\.points).max() ?? 0 : Confidence.refusalLine
            points[topic] = (max(found.points, max(best, Confidence.refusalLine) - own + found.points), found.phrase)
        }
        return points
    }

    /// One score for each topic: that of the best of its finer acts.
    private static func byTopic(_ scored: [ScoredTopic]) -> [ScoredTopic] {
        var best: [TopicID: ScoredTopic] = [:]
        for score in scored {
            let topic = score.topic.answered
            guard best[topic].map({ score.points > $0.points }) ?? true else { continue }
            best[topic] = ScoredTopic(topic: topic, act: score.topic, points: score.points)
        }
        return Array(best.values)
    }

    /// The line as it is read, for those who need it without a match.
    package func read(_ text: String) -> ReadLine {
        reader.read(text)
    }

    /// The words that play a role in the language, `liking` for example; none for a role that it does not have.
    package func words(playing role: String) -> Set<String> { reader.words(playing: role) }

    // MARK: Points

    /// The log-odds of each topic against out-of-scope, by what was learned; none for a line without a known feature.
    private func learnedPoints(of line: ReadLine) -> [Double]? {
        var sums = [Double](repeating: 0, count: index.topics.count)
        var knowsSomething = false
        for view in features.views(of: line) {
            let vector = index.space.vector(of: view.features)
            knowsSomething = knowsSomething || !vector.indices.isEmpty
            for (column, score) in index.scorer.scores(of: vector).enumerated() {
                sums[column] += Double(settings.training.sharpness * view.share * score)
            }
        }
        guard knowsSomething else { return nil }
        let refusal = index.column(of: .outOfScope).map { sums[$0] } ?? 0
        return sums.map { $0 - refusal }
    }
}

extension IntentMatcher {
    /// Why `topic` scored what it scored in `match`: the same numbers, a part for each word.
    package func explanation(of topic: TopicID, in match: Match) -> Explanation {
        let learned = match.ranked.first { $0.topic == topic }?.act ?? topic
        let line = match.line
        let range = 0..<line.utterance.tokens.count
        var byWord = [Double](repeating: 0, count: line.utterance.words.count)
        var whole = 0.0
        for view in features.views(of: line) {
            let vector = index.space.vector(of: view.features)
            let occurrences = Dictionary(grouping: view.features) { index.space.index(of: $0.hash) ?? -1 }
            for (feature, value) in zip(vector.indices, vector.values) {
                guard let column = index.column(of: learned), let places = occurrences[feature] else { continue }
                let refusal =
                    index.column(of: .outOfScope).map { index.scorer.weight(feature: feature, class: $0) } ?? 0
                let weight = index.scorer.weight(feature: feature, class: column) - refusal
                let points = Double(settings.training.sharpness * view.share * value * weight) / Double(places.count)
                for place in places {
                    guard place.first >= 0 else {
                        whole += points
                        continue
                    }
                    byWord[line.utterance.tokens[place.first].word] += points / 2
                    byWord[line.utterance.tokens[place.last].word] += points / 2
                }
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
        // What it gave depends on what all other topics scored, and is what the rest does not explain.
        if let (_, phrase) = taught.points(for: line.utterance.texts)[learned],
            let all = match.ranked.first(where: { $0.topic == topic })?.points
        {
            evidence.append(
                Evidence(part: .taught(phrase), points: all - evidence.reduce(0) { $0 + $1.points }))
        }
        return Explanation(topic: topic, evidence: evidence.sorted { $0.points > $1.points })
    }
}
