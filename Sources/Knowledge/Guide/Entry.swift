/// Where an entry stands: a file below the knowledge folder and a line in it, counted from 1.
package struct SourceLocation: Hashable, Sendable {
    package let file: String
    package let line: Int

    package init(file: String, line: Int) {
        self.file = file
        self.line = line
    }
}

/// What every piece of a guide has: an id, a title, a text, and where both come from.
package struct Entry: Hashable, Sendable {
    package let id: TopicID
    package let title: String
    package let text: String
    /// The heading of the document under which it stands, as the reader is told: "Roadmap, Foundation Building".
    package let section: String
    /// Other names of the very thing: "Ng's course".
    package var aliases: [String] = []
    /// Words that point at it without naming it.
    package var keywords: [String] = []
    /// True if it says something that the document does not say itself (a sum, a question that is missing).
    package var isInferred = false
    /// Ids that it had before.
    package var formerly: [TopicID] = []
    package let source: SourceLocation

    package init(id: TopicID, title: String, text: String, section: String, source: SourceLocation) {
        self.id = id
        self.title = title
        self.text = text
        self.section = section
        self.source = source
    }

    /// The title and the aliases.
    package var names: [String] { [title] + aliases }
}
