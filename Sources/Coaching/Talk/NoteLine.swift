/// Tells which typed lines are nobody's business later: notes, and what is to be forgotten.
package enum NoteLine {
    /// True for lines that must not be kept in the history file.
    package static func isPrivate(_ line: String) -> Bool {
        let lower = line.lowercased()
        return NoteText.afterLead(line) != nil || lower.hasPrefix("/note ") || lower.contains("forget")
    }
}

extension Turn {
    /// True if the line turned out to hold a note.
    package var isPrivate: Bool {
        events.contains { if case .noteAdded = $0 { true } else { false } }
    }
}
