package import CivilTime
package import Knowledge

/// Something that the user had written down.
package struct Note: Hashable, Sendable {
    package let id: NoteID
    package let text: String
    /// What was being talked about.
    package let about: TopicID?
    package let written: Instant
    package let turn: TurnID

    package init(id: NoteID, text: String, about: TopicID?, written: Instant, turn: TurnID) {
        self.id = id
        self.text = text
        self.about = about
        self.written = written
        self.turn = turn
    }
}

/// A conversation that has ended.
package struct Session: Hashable, Sendable {
    package let id: SessionID
    package let guide: String
    package let ended: Instant
    package let summary: SessionSummary

    package init(id: SessionID, guide: String, ended: Instant, summary: SessionSummary) {
        self.id = id
        self.guide = guide
        self.ended = ended
        self.summary = summary
    }
}

/// What a turn may look up and cannot be handed whole. The journal implements it; tests do with an array.
package protocol Memory: Sendable {
    /// The notes in which every word of `words` occurs, whatever its case, newest first; all notes for no words.
    func notes(containing words: [String]) throws -> [Note]

    /// The newest conversations first, at most `limit`.
    func sessions(limit: Int) throws -> [Session]
}

/// A memory in which there is nothing: for a store that cannot be opened.
package struct EmptyMemory: Memory {
    package init() {}
    package func notes(containing words: [String]) -> [Note] { [] }
    package func sessions(limit: Int) -> [Session] { [] }
}
