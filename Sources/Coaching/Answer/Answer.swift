package import CivilTime
package import Knowledge

/// What the coach says, as a value: rendering turns it into text, JSON or anything else.
package struct Answer: Hashable, Sendable {
    package var topic: TopicID
    package var blocks: [Block]
    /// Where the facts come from, most important first.
    package var sources: [Source]
    /// Lines that the user could type next; at most one is shown in text.
    package var suggestions: [String]
    /// The readings between which the user is asked to choose; empty unless the coach asks back.
    package var choices: [Choice]
    /// What "all" means beyond the choices.
    package var furtherTopics: [TopicID]

    package init(
        topic: TopicID, blocks: [Block], sources: [Source] = [], suggestions: [String] = [], choices: [Choice] = [],
        furtherTopics: [TopicID] = []
    ) {
        self.topic = topic
        self.blocks = blocks
        self.sources = sources
        self.suggestions = suggestions
        self.choices = choices
        self.furtherTopics = furtherTopics
    }

    /// True if the coach asks which of several things is meant.
    package var asks: Bool { !choices.isEmpty }
}

/// A piece of an answer.
package enum Block: Hashable, Sendable {
    /// A title, with a few words on the right: "Cloud Platforms for AI", "1st of 6".
    case heading(String, aside: String?)
    case paragraph(String)
    /// Rows of a name and a value: "Provider", "Coursera".
    case keyValues([KeyValue])
    case list([ListItem])
    /// Rows with a part of a whole: "Foundation Building", 1 of 3.
    case bars([Bar])
    /// Rows with their days, to be drawn along one line of time.
    case timeline([TimelineRow])
    /// Rows of cells under each other, with or without headers.
    case table(Table)
}

/// A row of a name and a value.
package struct KeyValue: Hashable, Sendable {
    package let key: String
    package let value: String

    package init(_ key: String, _ value: String) {
        self.key = key
        self.value = value
    }
}

/// A line of a list.
package struct ListItem: Hashable, Sendable {
    /// What stands before the text.
    package enum Marker: Hashable, Sendable {
        case bullet
        case number(Int)
        /// A box that is ticked, or not.
        case box(isTicked: Bool)
    }

    package let marker: Marker
    package let text: String
    /// A few words after the text, less important: "12 weeks".
    package let aside: String?
    /// True for a line below the one before it.
    package let isNested: Bool

    package init(_ text: String, marker: Marker = .bullet, aside: String? = nil, isNested: Bool = false) {
        self.marker = marker
        self.text = text
        self.aside = aside
        self.isNested = isNested
    }
}

/// A part of a whole, to be drawn as a bar.
package struct Bar: Hashable, Sendable {
    package let label: String
    package let done: Int
    package let of: Int

    package init(_ label: String, done: Int, of total: Int) {
        self.label = label
        self.done = done
        of = total
    }
}

/// Something with a beginning and an end: "Foundation Building", 1 Feb - 5 May 2027.
package struct TimelineRow: Hashable, Sendable {
    package let label: String
    /// Nil for what has no days left.
    package let days: ClosedRange<CivilDate>?
    /// The days in words, or why there are none.
    package let text: String
    /// A few words more: "40 of 120 h done".
    package let note: String?

    package init(_ label: String, days: ClosedRange<CivilDate>?, text: String, note: String? = nil) {
        self.label = label
        self.days = days
        self.text = text
        self.note = note
    }
}

/// Where a fact comes from: the section of the document, and the entry's place in the knowledge files.
package struct Source: Hashable, Sendable {
    package let section: String
    package let location: SourceLocation

    package init(section: String, location: SourceLocation) {
        self.section = section
        self.location = location
    }

    package init(_ entry: Entry) {
        section = entry.section
        location = entry.source
    }
}

/// One of the things that an ambiguous line may mean.
package struct Choice: Hashable, Sendable {
    package let topic: TopicID
    /// "the skill AI Architecture Certification".
    package let label: String
    /// A line that asks for just this.
    package let command: String

    package init(topic: TopicID, label: String, command: String) {
        self.topic = topic
        self.label = label
        self.command = command
    }
}
