import CivilTime
import Knowledge
import Matching

extension TurnDraft {
    /// Fills the turn if the line starts like a note: "note: ...", "remember that ...".
    mutating func fillFromNoteLead() -> Bool {
        guard let text = NoteText.afterLead(line) else { return false }
        keepNote(text)
        return true
    }

    /// Fills the turn if the line changes, deletes or asks for notes in words that leave no doubt.
    mutating func fillFromNotes(_ match: Match) -> Bool {
        if fillFromNoteCorrection() || fillFromNoteChange() { return true }
        let words = match.line.utterance.words
        if NoteOrder.deletes(words) {
            deleteNotes(words)
            return true
        }
        return fillFromNotesQuestion(match)
    }

    /// Keeps what the line asks to write down.
    mutating func fillNote(text: String) {
        let text = NoteText.inside(text)
        guard !text.isEmpty else {
            return set(
                Answer(
                    topic: "note",
                    blocks: [.paragraph("What shall I write down? For example: note: ask Maria about a mentor")]))
        }
        keepNote(text)
    }

    mutating func keepNote(_ text: String) {
        let about = subject.flatMap { guide.entry($0.topic)?.id }
        events.append(.noteAdded(text: text, about: about))
        conversation.recorded.append("noted: \(text)")
        let count = situation.record.notes.count + 1
        let with = about.flatMap(guide.entry).map { ", with \($0.title)" } ?? ""
        isCertain = true
        set(
            Answer(
                topic: "note",
                blocks: [.paragraph("Noted\(with): \(text)"), .paragraph("\(Wording.count(count, "note")) in all.")],
                suggestions: ["my notes"]))
    }

    /// Shows, searches, changes or deletes notes, as the line asks.
    mutating func fillNotes() {
        let words = match?.line.utterance.words ?? []
        if words.contains(where: NoteOrder.deleting.contains) { return deleteNotes(words) }
        show { draft in
            try draft.found(NoteQuery(words, today: draft.situation.today), named: draft.match?.line.names ?? [])
        }
    }

    /// Shows the notes that have the words of `query`, or are of the day that it names; all of them for none.
    mutating func fillNotes(searching query: String) {
        let words = query.split(whereSeparator: \.isWhitespace).map(String.init)
        show { draft in
            let notes = try draft.situation.memory.notes(containing: words)
            guard notes.isEmpty, !words.isEmpty else { return FoundNotes(notes: notes, words: words) }
            let read = NoteQuery(words.map { $0.lowercased() }, today: draft.situation.today)
            if read.days != nil { return try draft.found(read, named: []) }
            return FoundNotes(notes: try draft.notesWithMost(of: words), words: words)
        }
    }

    /// Lists what is found, or says that the notes cannot be read.
    private mutating func show(_ find: (TurnDraft) throws -> FoundNotes) {
        do {
            let found = try find(self)
            set(list(found), items: found.notes.map(\.topicID))
        } catch {
            set(Answer(topic: "notes", blocks: [.paragraph("The notes cannot be read just now: \(error)")]))
        }
    }

    func list(_ found: FoundNotes) -> Answer {
        guard !found.notes.isEmpty else {
            let text =
                if let days = found.days, found.words.isEmpty {
                    "No note was written \(DaySpan.inWords(days))."
                } else if !found.words.isEmpty { "No note has \"\(found.words.joined(separator: " "))\"." } else {
                    "No notes yet. \"note: ...\" writes one down."
                }
            return Answer(
                topic: "notes", blocks: [.paragraph(text)], suggestions: ["note: ask Maria about a mentor"])
        }
        let title = found.isSearch ? "Notes found" : "Notes"
        let items = found.notes.sorted { $0.id < $1.id }.map { note in
            let about = note.about.flatMap(guide.entry).map { ", \($0.title)" } ?? ""
            return ListItem(
                note.text, marker: .number(note.id.rawValue), aside: situation.dayOf(note.written).inWords + about)
        }
        return Answer(
            topic: "notes",
            blocks: [.heading(title, aside: Wording.count(items.count, "note")), .list(items)],
            suggestions: ["delete note \(found.notes[0].id.rawValue)"])
    }
}

extension Note {
    /// The id by which a conversation points at a listed note.
    var topicID: TopicID { TopicID(rawValue: "note/\(id.rawValue)") }
}
