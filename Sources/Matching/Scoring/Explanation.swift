package import Knowledge

/// A part of the points that a topic scored for a line.
package struct Evidence: Hashable, Sendable {
    /// What gave the points.
    package enum Part: Hashable, Sendable {
        /// A typed word, by what was learned from phrases.
        case word(String)
        /// A name of an entry that stands in the line.
        case name(String)
        /// A question that the user taught, and that the line is, or nearly.
        case taught(String)
        /// The likeness of the line to the entry's text.
        case similarity
        /// What the line as a whole shows: names, kind of speech, unknown words.
        case whole
    }

    package let part: Part
    package let points: Double

    package init(part: Part, points: Double) {
        self.part = part
        self.points = points
    }
}

/// Why a topic scored what it scored: parts that add up to its points.
package struct Explanation: Hashable, Sendable {
    package let topic: TopicID
    /// The largest first; their sum is `points`.
    package let evidence: [Evidence]
    package let points: Double

    package init(topic: TopicID, evidence: [Evidence]) {
        self.topic = topic
        self.evidence = evidence
        points = evidence.reduce(0) { $0 + $1.points }
    }
}
