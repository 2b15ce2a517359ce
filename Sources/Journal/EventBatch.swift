package import Coaching

/// Events read from the log, and those that could not be read.
package struct EventBatch: Hashable, Sendable {
    /// In the order of the log.
    package let events: [LoggedEvent]
    package let unreadable: [UnreadableEvent]
    /// How often something was erased from the log. Who has read it at another count has to read it anew.
    package let erasures: Int

    package init(events: [LoggedEvent], unreadable: [UnreadableEvent], erasures: Int = 0) {
        self.events = events
        self.unreadable = unreadable
        self.erasures = erasures
    }

    /// The place of the newest event, readable or not: where the next reading goes on. Nil where nothing was read.
    package var lastSequence: Int? {
        [events.last?.sequence, unreadable.last?.sequence].compactMap { $0 }.max()
    }
}

/// An event of an unknown kind, or with contents that make no sense. It stays in the log as it is.
package struct UnreadableEvent: Hashable, Sendable {
    package let sequence: Int
    /// The kind as it is written in the log.
    package let kind: String

    package init(sequence: Int, kind: String) {
        self.sequence = sequence
        self.kind = kind
    }
}
