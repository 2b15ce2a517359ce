import CivilTime
import Knowledge
import Matching

/// "/notes show 2" and its like, as the command of the same name takes them.
extension TurnDraft {
    mutating func fillNotes(command rest: String) {
        let words = rest.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
        let argument = words.count > 1 ? words[1] : ""
        switch words.first?.lowercased() {
        case "list" where argument.isEmpty, "all" where argument.isEmpty: fillNotes(searching: "")
        case .some(let word) where argument.isEmpty && Int(word) != nil: fillNote(numbered: word)
        case "show": fillNote(numbered: argument)
        case "search", "find": fillNotes(searching: argument)
        case "add": argument.isEmpty ? fillNotes() : keepNote(argument)
        case "edit", "change":
            let parts = argument.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
            guard parts.count == 2, let number = Int(parts[0]) else { return fillHelp("notes") }
            guard situation.record.notes.contains(where: { $0.id.rawValue == number }) else {
                return fillNote(numbered: parts[0])
            }
            editNote(number, text: parts[1])
        case "delete", "remove":
            guard !argument.isEmpty else { return fillHelp("notes") }
            deleteNotes(("delete note " + argument).split(separator: " ").map(String.init))
        default: fillNotes(searching: rest)
        }
    }

    private mutating func fillNote(numbered text: String) {
        guard let number = Int(text.drop { $0 == "#" }) else { return fillHelp("notes") }
        guard let note = situation.record.notes.first(where: { $0.id.rawValue == number }) else {
            return set(
                Answer(topic: "notes", blocks: [.paragraph("There is no note \(number).")], suggestions: ["/notes"]))
        }
        let about = note.about.flatMap(guide.entry).map { ", \($0.title)" } ?? ""
        set(
            Answer(
                topic: "notes",
                blocks: [
                    .heading("Note \(number)", aside: situation.dayOf(note.written).inWords + about),
                    .paragraph(note.text),
                ]), items: [note.topicID])
    }
}
