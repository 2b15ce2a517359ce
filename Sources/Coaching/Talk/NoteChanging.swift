import CivilTime
import Foundation
import Knowledge
import Matching

extension TurnDraft {
    /// Fills the turn if the line says what a note is to say instead.
    mutating func fillFromNoteChange() -> Bool {
        guard let change = NoteOrder.change(in: line) else { return false }
        let isNamed = change.note.contains { ["note", "notes"].contains($0) }
        // "change it to ..." speaks of a note only where one was spoken of just now.
        guard isNamed || lastNote != nil else { return false }
        isCertain = true
        switch meant(by: NoteQuery(change.note, today: situation.today), words: change.note) {
        case .one(let note):
            switch change.text {
            case .whole(let text): edit(note, text: text)
            case .part(let old, let new):
                guard let place = note.text.range(of: old, options: .caseInsensitive) else {
                    set(Answer(topic: "notes", blocks: [.paragraph("Note \(note.id.rawValue) has no \"\(old)\".")]))
                    return true
                }
                edit(note, text: note.text.replacingCharacters(in: place, with: new))
            }
        case .several(let notes): askWhich(notes) { "change note \($0.id.rawValue) to ..." }
        case .none: askForNumber(verb: "change", rest: " to ...")
        }
        return true
    }

    /// Fills the turn if the line corrects the note that was just written: "no, room 4.12 not 2.07".
    mutating func fillFromNoteCorrection() -> Bool {
        guard let note = lastNote, let text = NoteCorrection(line)?.applied(to: note.text), text != note.text else {
            return false
        }
        isCertain = true
        edit(note, text: text)
        return true
    }

    /// Gives the note with a number another text.
    mutating func editNote(_ number: Int, text: String) {
        isCertain = true
        guard let note = situation.record.notes.first(where: { $0.id.rawValue == number }) else {
            return askForNumber(verb: "change", rest: " to ...")
        }
        edit(note, text: text)
    }

    private mutating func edit(_ note: Note, text: String) {
        events.append(.noteEdited(note.id, text: text))
        conversation.recorded.append("changed note \(note.id.rawValue): \(text)")
        set(
            Answer(
                topic: "note",
                blocks: [
                    .paragraph("Note \(note.id.rawValue) now says: \(text)"),
                    .paragraph("It said: \(note.text)"),
                ], suggestions: ["undo"]))
    }

    /// The note that the last answer was about: written or changed just now, or the only one that was listed.
    private var lastNote: Note? {
        let notes = situation.record.notes
        switch conversation.lastAnswer?.topic {
        case "note":
            let turn = situation.record.undoable.last { $0.session == conversation.session }
            switch turn?.events.last {
            case .noteAdded: return notes.first { $0.turn == turn?.turn }
            case .noteEdited(let id, _): return notes.first { $0.id == id }
            default: return nil
            }
        case "notes":
            guard let items = subject?.items, items.count == 1 else { return nil }
            return notes.first { $0.topicID == items[0] }
        default: return nil
        }
    }

    // MARK: Deleting

    /// Deletes the notes that the line names by number, by place, or by their words.
    mutating func deleteNotes(_ words: [String]) {
        let notes = situation.record.notes
        isCertain = true
        guard !notes.isEmpty else {
            return set(Answer(topic: "notes", blocks: [.paragraph("There are no notes.")]))
        }
        // "Delete 2", after the notes were shown, speaks of a note as "delete note 2" does.
        let said = words.filter { !NoteOrder.deleting.contains($0) && $0 != "the" }
        let lead = said.contains { ["note", "notes", "number", "no", "nr"].contains($0) } ? [] : ["note"]
        let query = NoteQuery(lead + said, today: situation.today)
        if let missing = query.numbers.first(where: { number in !notes.contains { $0.id.rawValue == number } }) {
            let text = "There is no note \(missing)."
            return set(
                Answer(topic: "notes", blocks: [.paragraph(text)], suggestions: ["/notes"]),
                items: notes.map(\.topicID))
        }
        if query.numbers.count > 1 {
            return delete(notes.filter { query.numbers.contains($0.id.rawValue) })
        }
        if words.contains("notes"), words.contains(where: ["all", "every", "my"].contains), query.words.isEmpty,
            query.numbers.isEmpty, query.place == nil
        {
            return delete(notes.filter { note in query.days?.contains(situation.dayOf(note.written)) ?? true })
        }
        switch meant(by: query, words: words) {
        case .one(let note): delete([note])
        case .several(let notes): askWhich(notes) { "delete note \($0.id.rawValue)" }
        case .none: askForNumber(verb: "delete", rest: "")
        }
    }

    /// Fills the turn if the line deletes what was spoken of without naming it: the note in question, else what was
    /// recorded last.
    mutating func fillFromDeletingIt(_ match: Match) -> Bool {
        let words = match.line.utterance.words
        guard conversation.guided == nil else { return false }
        if subject?.topic == "notes", let verb = words.first, NoteOrder.deleting.contains(verb), words.count > 1,
            words.dropFirst().allSatisfy({ Int($0) != nil || Numbers.ordinal(of: $0) != nil || Self.small.contains($0) }
            )
        {
            deleteNotes(words)
            return true
        }
        guard ForgetOrder.onlyDeletes(words) else { return false }
        let isOfNotes = ["note", "notes"].contains(conversation.lastAnswer?.topic)
        if isOfNotes, !situation.record.notes.isEmpty {
            deleteNotes(words)
        } else {
            guard words.contains("delete") || words.contains("remove") else { return false }
            let age = conversation.recordedAt.map { conversation.turnNumber - $0 }
            fillUndo(asksFirst: age.map { $0 > Self.turnsOfIt } ?? true)
        }
        return true
    }

    /// For so many lines "it" may be what was recorded last.
    private static let turnsOfIt = 3
    private static let small: Set<String> = ["the", "one", "and", "number", "note", "notes", "please"]

    private mutating func delete(_ notes: [Note]) {
        guard let first = notes.first else { return askForNumber(verb: "delete", rest: "") }
        for note in notes {
            events.append(.noteDeleted(note.id))
            conversation.recorded.append("deleted note \(note.id.rawValue)")
        }
        let text =
            notes.count == 1
            ? "Deleted note \(first.id.rawValue): \(first.text)"
            : "Deleted \(notes.count) notes: \(Wording.list(notes.map { String($0.id.rawValue) })). "
                + "\"undo\" brings them back."
        set(
            Answer(topic: "notes", blocks: [.paragraph(text)], suggestions: ["undo"]),
            items: situation.record.notes.filter { note in !notes.contains { $0.id == note.id } }.map(\.topicID))
    }

    // MARK: Which note

    private enum Meant {
        case one(Note), several([Note]), none
    }

    private func meant(by query: NoteQuery, words: [String]) -> Meant {
        let notes = situation.record.notes
        let pointed = notesMeant(by: query)
        if !query.numbers.isEmpty || query.place != nil, query.words.isEmpty || !pointed.isEmpty {
            return pointed.first.map(Meant.one) ?? .none
        }
        if !query.words.isEmpty || query.days != nil {
            let found = (try? found(query, named: []))?.notes ?? []
            return found.count > 1 ? .several(found) : found.first.map(Meant.one) ?? .none
        }
        if let lastNote, words.contains(where: ["that", "it", "this"].contains) { return .one(lastNote) }
        return notes.count == 1 ? .one(notes[0]) : .none
    }

    /// The notes with the numbers or at the place that a query names; a place counts what was listed last.
    func notesMeant(by query: NoteQuery) -> [Note] {
        let notes = situation.record.notes
        if !query.numbers.isEmpty { return notes.filter { query.numbers.contains($0.id.rawValue) } }
        guard let place = query.place else { return [] }
        let listed =
            subject?.topic == "notes"
            ? subject?.items.compactMap { id in notes.first { $0.topicID == id } } ?? notes : notes
        let sorted = (place < 0 ? notes : listed).sorted { $0.id < $1.id }
        let index = place < 0 ? sorted.count + place : place - 1
        return sorted.indices.contains(index) ? [sorted[index]] : []
    }

    private mutating func askWhich(_ notes: [Note], command: (Note) -> String) {
        let notes = notes.sorted { $0.id < $1.id }
        var answer = list(FoundNotes(notes: notes, words: ["?"]))
        answer.blocks.insert(.paragraph("Which note? Say its number, as in \"\(command(notes[0]))\"."), at: 0)
        set(answer, items: notes.map(\.topicID))
    }

    private mutating func askForNumber(verb: String, rest: String) {
        let notes = situation.record.notes
        let hint =
            notes.first.map { "Which note? Say its number, as in \"\(verb) note \($0.id.rawValue)\(rest)\"." }
            ?? "There are no notes."
        set(Answer(topic: "notes", blocks: [.paragraph(hint)]), items: notes.map(\.topicID))
    }
}
