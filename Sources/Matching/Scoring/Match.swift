package import Knowledge

/// A topic with the points that it scored for a line.
package struct ScoredTopic: Hashable, Sendable {
    package let topic: TopicID
    /// What exactly is wanted within the topic, `progress/week`; the topic itself where there is nothing finer.
    package let act: TopicID
    /// Log-odds against out-of-scope, plus the points of keywords and similarity.
    package let points: Double

    package init(topic: TopicID, act: TopicID? = nil, points: Double) {
        self.topic = topic
        self.act = act ?? topic
        self.points = points
    }
}

/// What a line is about: topics ranked by their points, the best first.
package struct Match: Hashable, Sendable {
    package let line: ReadLine
    /// Every topic in scope, best first, ties by id.
    package let ranked: [ScoredTopic]
    /// Entries whose text is near, most similar first: what is covered nearby when the line is out of scope.
    package let nearby: [TopicID]

    package init(line: ReadLine, ranked: [ScoredTopic], nearby: [TopicID]) {
        self.line = line
        self.ranked = ranked
        self.nearby = nearby
    }

    /// The best topic, or out of scope if its points are below the refusal line.
    package var topic: TopicID {
        guard let best = ranked.first, best.points >= Confidence.refusalLine else { return .outOfScope }
        return best.topic
    }

    /// What exactly is wanted, `progress/week`; the topic where the line tells nothing finer.
    package var act: TopicID {
        guard let best = ranked.first, best.points >= Confidence.refusalLine else { return .outOfScope }
        return best.act
    }

    /// How sure the matcher is of `topic`, as a probability from 0 to 1.
    package var confidence: Double {
        let confidence = Confidence.ofBeingInScope(points: ranked.first?.points ?? -.infinity)
        return topic == .outOfScope ? 1 - confidence : confidence
    }

    /// The next best topics with their confidence, at most `limit`.
    package func alternatives(limit: Int) -> [(topic: TopicID, confidence: Double)] {
        ranked.filter { $0.topic != topic }.prefix(limit).map {
            ($0.topic, Confidence.ofBeingInScope(points: $0.points))
        }
    }
}

/// The one scale between points and probability.
package enum Confidence {
    /// Below this many points a line is out of scope.
    package static let refusalLine = 0.5

    /// Knots of a monotone table, measured on held-out questions: points, and how often the best topic was right.
    private static let table: [(points: Double, probability: Double)] = [
        (-6, 0.01), (-3, 0.03), (-1, 0.11), (0, 0.25), (0.5, 0.5), (2, 0.72), (4, 0.85), (6, 0.91), (9, 0.97),
        (14, 0.99),
    ]

    /// The probability that the best topic answers the line, given its points: linear between the knots of the table.
    package static func ofBeingInScope(points: Double) -> Double {
        guard let first = table.first, let last = table.last else { return 0 }
        if points <= first.points { return first.probability }
        if points >= last.points { return last.probability }
        for (low, high) in zip(table, table.dropFirst()) where points <= high.points {
            let share = (points - low.points) / (high.points - low.points)
            return low.probability + share * (high.probability - low.probability)
        }
        return last.probability
    }
}
