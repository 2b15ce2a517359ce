package import Coaching

/// Events read from the log, and those that could not be read.
package struct EventBatch: Hashable, Sendable {
    /// In the order of the log.
    package let events: [LoggedEvent]
    package let unreadable: [UnreadableEvent]

    package init(events: [LoggedEvent], unreadable: [UnreadableEvent]) {
        self.events = events
        self.unreadable = unreadable
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
