/// Tells which typed lines are nobody's business later: notes, and what is to be forgotten.
package enum NoteLine {
    /// True for lines that must not be kept in the history file.
    package static func isPrivate(_ line: String) -> Bool {
        let lower = line.lowercased()
        return NoteText.afterLead(line) != nil || lower.hasPrefix("/note ") || lower.contains("forget")
    }
}

extension Turn {
    /// True if the line turned out to hold a note, or what somebody says of how they are.
    package var isPrivate: Bool {
        events.contains { event in
            switch event {
            case .noteAdded, .reaction, .checkIn, .worry: true
            default: false
            }
        }
    }
}
