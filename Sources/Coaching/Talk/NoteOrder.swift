import Matching

/// Tells by its form what a line wants of the notes.
enum NoteOrder {
    /// How sure it is that a question about the past is one to the notes.
    enum Recollection {
        /// "what did I write down about X".
        case written
        /// "who did I want to ask about X": perhaps.
        case meant
    }

    static let deleting: Set<String> = ["delete", "remove", "erase", "drop", "discard", "trash", "scrap", "bin"]
    private static let changing: Set<String> = [
        "change", "edit", "update", "correct", "rewrite", "reword", "replace", "amend", "fix", "modify", "alter",
    ]
    private static let openings: Set<String> = [
        "please", "can", "could", "would", "you", "ok", "okay", "now", "and", "then", "also", "just", "actually", "so",
        "let's", "lets", "i", "want", "to", "wanna", "need", "um", "uh", "no", "wait", "sorry", "hey",
    ]

    /// True for an order to delete notes, in which the word stands: "delete the note about Jonas".
    static func deletes(_ words: [String]) -> Bool {
        guard let verb = words.first(where: { !openings.contains($0) }), deleting.contains(verb) else { return false }
        // What is to be gone for good is erased, not deleted.
        let isForGood = words.contains { ["permanently", "forever", "trace", "good", "completely"].contains($0) }
        return !isForGood && words.contains { ["note", "notes"].contains($0) }
    }

    /// Whether a line asks for what was noted, or might.
    static func recollection(in words: [String]) -> Recollection? {
        for (index, word) in words.enumerated() where word == "i" {
            let after = words[(index + 1)...].first { !["ever", "actually", "just", "already", "last"].contains($0) }
            guard let after else { continue }
            let hasDid = index > 0 && ["did", "have", "had", "'ve"].contains(words[index - 1])
            if hasDid, ["note", "noted", "write", "written", "jot", "jotted", "scribble"].contains(after) {
                return .written
            }
            if asks(words), ["noted", "wrote", "jotted", "scribbled"].contains(after) { return .written }
            if hasDid, presents.contains(after) || asks(words) && pasts.contains(after) { return .meant }
        }
        return nil
    }

    private static let presents: Set<String> = [
        "want", "save", "put", "keep", "say", "tell", "mean", "plan", "ask", "remember", "need", "mention", "intend",
        "promise", "think", "hear", "see", "pay", "decide",
    ]
    private static let pasts: Set<String> = [
        "wanted", "saved", "put", "kept", "said", "told", "meant", "planned", "asked", "needed", "mentioned",
        "intended", "promised", "thought", "heard", "saw", "paid", "decided",
    ]

    /// True for a line that starts like a question.
    static func asks(_ words: [String]) -> Bool {
        guard let first = words.first(where: { !["so", "and", "um", "uh", "hey", "ok", "okay"].contains($0) }) else {
            return false
        }
        let stem = first.prefix { $0 != "'" && $0 != "\u{2019}" }
        return [
            "what", "which", "who", "whom", "whose", "where", "when", "how", "did", "find", "show", "search", "was",
            "is",
        ].contains(String(stem))
    }

    /// A change that a line asks for: which note, and what its text is to be.
    struct Change {
        /// The words that say which note.
        let note: [String]
        let text: NewText
    }

    /// What a note is to say.
    enum NewText: Equatable {
        case whole(String)
        case part(old: String, new: String)
    }

    /// "change note 2 to X", "edit the first note: X", "note 2 should say X", "replace A with B in note 2".
    static func change(in line: String) -> Change? {
        let line = NoteText.trim(line)
        let starts = Set(line.lowercased().split(separator: " ").prefix(5).map(String.init))
        guard !starts.isDisjoint(with: changing.union(["note", "make"])) else { return nil }
        if let found = line.firstMatch(of: /(?i)^(?:the )?note (\d+) (?:should|must) (?:say|be|read|go)[ :]+(.+)$/) {
            return Change(note: ["note", String(found.1)], text: .whole(String(found.2)))
        }
        if let found = line.firstMatch(of: /(?i)^make (.*?\bnotes?\b.*?|that|it) (?:say|read)[ :]+(.+)$/) {
            return change(String(found.1), .whole(String(found.2)))
        }
        let words = line.split(separator: " ").map(String.init)
        guard let verb = words.firstIndex(where: { !openings.contains($0.lowercased()) }),
            changing.contains(words[verb].lowercased())
        else { return nil }
        let rest = words[(verb + 1)...].joined(separator: " ")
        let parts =
            /(?i)^['"“]?(.+?)['"”]? (?:to|with|by|into) ['"“]?(.+?)['"”]? in ((?:the |my |that )?.*\bnote\b.*|that|it)$/
        if let found = rest.firstMatch(of: parts), !found.1.lowercased().contains("note") {
            return change(String(found.3), .part(old: String(found.1), new: String(found.2)))
        }
        let lead =
            /(?i)^(.*?\bnotes?\b.*?|that|this|it|that one)(?:: *| (?:to say|so (?:that )?it says|so that|to|with|into|by)(?::| ) *)(.+)$/
        guard let found = rest.firstMatch(of: lead) else { return nil }
        return change(String(found.1), .whole(NoteText.trim(String(found.2))))
    }

    private static func change(_ note: String, _ text: NewText) -> Change {
        let words = note.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "#" }.map(String.init)
        return Change(note: words, text: text)
    }
}
