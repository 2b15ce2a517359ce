/// One bullet of the reality check.
package struct Point: Hashable, Sendable {
    package let id: TopicID
    package let title: String
    /// Ids that it had before.
    package var formerly: [TopicID] = []
    /// What in the guide helps with it, where no challenge says so.
    package var helps: [Challenge.Help] = []
    package let source: SourceLocation

    package init(id: TopicID, title: String, source: SourceLocation) {
        self.id = id
        self.title = title
        self.source = source
    }
}

/// One list of the reality check: what one will love, might miss, or find hard.
package struct PointList: Hashable, Sendable {
    package let entry: Entry
    package let points: [Point]

    package init(entry: Entry, points: [Point]) {
        self.entry = entry
        self.points = points
    }
}

/// A difficulty of the new role, and what in the guide helps against it.
package struct Challenge: Hashable, Sendable {
    package struct Help: Hashable, Sendable {
        package let with: TopicID
        /// One clause; the coach's own inference.
        package let why: String

        package init(with: TopicID, why: String) {
            self.with = with
            self.why = why
        }
    }

    package let entry: Entry
    package let point: TopicID
    package let helps: [Help]

    package init(entry: Entry, point: TopicID, helps: [Help]) {
        self.entry = entry
        self.point = point
        self.helps = helps
    }
}

/// A frequently asked question; its answer is the entry's text.
package struct FrequentQuestion: Hashable, Sendable {
    package let entry: Entry
    package let question: String

    package init(entry: Entry, question: String) {
        self.entry = entry
        self.question = question
    }
}
