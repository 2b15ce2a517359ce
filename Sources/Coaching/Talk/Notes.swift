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

    /// Shows, searches or deletes notes, as the line asks.
    mutating func fillNotes() {
        let tokens = match?.line.utterance.texts ?? []
        if tokens.contains(where: Self.deleteWords.contains) { return deleteNote(tokens) }
        fillNotes(searching: NoteText.searchWords(tokens).joined(separator: " "))
    }

    mutating func fillNotes(searching query: String) {
        let words = query.split(whereSeparator: \.isWhitespace).map(String.init)
        do {
            var notes = try situation.memory.notes(containing: words)
            var intro: String?
            if notes.isEmpty, !words.isEmpty {
                notes = try bestNotes(for: words)
                if notes.isEmpty { intro = "No note has \"\(query)\"." }
            }
            set(list(notes, intro: intro, isSearch: !words.isEmpty), items: notes.map(\.topicID))
        } catch {
            set(Answer(topic: "notes", blocks: [.paragraph("The notes cannot be read just now: \(error)")]))
        }
    }

    /// The notes that have most of the words, where none has all.
    private func bestNotes(for words: [String]) throws -> [Note] {
        var hits: [NoteID: (note: Note, count: Int)] = [:]
        for word in words {
            for note in try situation.memory.notes(containing: [word]) { hits[note.id, default: (note, 0)].count += 1 }
        }
        let most = hits.values.map(\.count).max() ?? 0
        guard most * 2 >= words.count else { return [] }
        return hits.values.filter { $0.count == most }.map(\.note).sorted { $0.id > $1.id }
    }

    private func list(_ notes: [Note], intro: String?, isSearch: Bool) -> Answer {
        var blocks: [Block] = []
        if let intro { blocks.append(.paragraph(intro)) }
        if notes.isEmpty, intro == nil {
            blocks.append(.paragraph("No notes yet. \"note: ...\" writes one down."))
        } else if !notes.isEmpty {
            blocks.append(.heading(isSearch ? "Notes found" : "Notes", aside: Wording.count(notes.count, "note")))
            blocks.append(
                .list(
                    notes.sorted { $0.id < $1.id }.map { note in
                        let day = note.written.date(offsetFromUTC: 0).inWords
                        let about = note.about.flatMap(guide.entry).map { ", \($0.title)" } ?? ""
                        return ListItem(note.text, marker: .number(note.id.rawValue), aside: day + about)
                    }))
        }
        return Answer(
            topic: "notes", blocks: blocks,
            suggestions: notes.isEmpty ? ["note: ask Maria about a mentor"] : ["delete note \(notes[0].id.rawValue)"])
    }

    private static let deleteWords: Set<String> = ["delete", "remove", "erase", "drop", "discard", "trash", "scrap"]

    /// Deletes the note that the line names by number, by place, or by its words.
    mutating func deleteNote(_ tokens: [String]) {
        let notes = situation.record.notes
        isCertain = true
        guard let note = noteMeant(by: tokens, among: notes) else {
            let hint =
                notes.isEmpty
                ? "There are no notes." : "Which note? Say its number, as in \"delete note \(notes[0].id.rawValue)\"."
            return set(Answer(topic: "notes", blocks: [.paragraph(hint)]))
        }
        events.append(.noteDeleted(note.id))
        conversation.recorded.append("deleted note \(note.id.rawValue)")
        set(
            Answer(
                topic: "notes", blocks: [.paragraph("Deleted note \(note.id.rawValue): \(note.text)")],
                suggestions: ["undo"]),
            items: notes.filter { $0.id != note.id }.map(\.topicID))
    }

    private func noteMeant(by tokens: [String], among notes: [Note]) -> Note? {
        let inOrder =
            subject?.topic == "notes"
            ? subject?.items.compactMap { id in notes.first { $0.topicID == id } } ?? notes : notes
        for token in tokens {
            if let place = Numbers.ordinal(of: token) {
                let sorted = inOrder.sorted { $0.id < $1.id }
                return sorted.indices.contains(place - 1) ? sorted[place - 1] : nil
            }
            if let number = Int(token) { return notes.first { $0.id.rawValue == number } }
        }
        if tokens.contains("last") || tokens.contains("newest") { return notes.max { $0.id < $1.id } }
        let words = NoteText.searchWords(tokens.filter { !Self.deleteWords.contains($0) })
        if !words.isEmpty {
            let scored = notes.map { note in (note, words.count { note.text.lowercased().contains($0) }) }
            if let best = scored.max(by: { $0.1 < $1.1 }), best.1 > 0 { return best.0 }
        }
        return notes.count == 1 ? notes[0] : nil
    }
}

extension Note {
    /// The id by which a conversation points at a listed note.
    var topicID: TopicID { TopicID(rawValue: "note/\(id.rawValue)") }
}
