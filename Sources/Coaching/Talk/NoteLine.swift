/// Tells which typed lines are nobody's business later: notes, and what is to be forgotten.
package enum NoteLine {
    /// True for lines that must not be kept in the history file.
    package static func isPrivate(_ line: String) -> Bool {
        let lower = line.lowercased()
        return NoteText.afterLead(line) != nil || NoteOrder.change(in: line) != nil || isNoteCommand(line)
            || lower.contains("forget")
    }

    /// "/note X", "/notes add X" and "/notes edit 2 X", also abbreviated.
    private static func isNoteCommand(_ line: String) -> Bool {
        switch ParsedCommand(line) {
        case .command(.note, let rest): !rest.isEmpty
        case .command(.notes, let rest): ["add", "edit", "change"].contains { rest.lowercased().hasPrefix($0) }
        default: false
        }
    }
}

extension Turn {
    /// True if the line turned out to hold a note or a reaction, or to be about what is to be forgotten.
    package var isPrivate: Bool {
        events.contains { event in
            switch event {
            case .noteAdded, .noteEdited, .reaction, .checkIn, .worry: true
            default: false
            }
        }
            || effects.contains { if case .forget = $0 { true } else { false } } || !conversation.forgetOffer.isEmpty
    }
}
