/// Something to learn with: a course, a book, a certification, a workshop or a tool.
package struct Resource: Hashable, Sendable {
    /// What sort of thing it is.
    package enum Kind: String, CaseIterable, Sendable {
        case course, book, certification, workshop, tool

        /// "courses", "books" ...
        package var plural: String { rawValue + "s" }
    }

    package let entry: Entry
    package let kind: Kind
    package let author: String?
    package let provider: String?
    /// The skills that it serves.
    package let serves: [TopicID]

    package init(entry: Entry, kind: Kind, author: String?, provider: String?, serves: [TopicID]) {
        self.entry = entry
        self.kind = kind
        self.author = author
        self.provider = provider
        self.serves = serves
    }
}
