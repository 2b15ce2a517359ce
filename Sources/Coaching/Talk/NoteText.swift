/// Finds in a line what it asks to write down.
enum NoteText {
    /// What follows a lead at the start of the line, "note: ..."; nil for lines without one.
    static func afterLead(_ line: String) -> String? {
        let trimmed = trim(line)
        let lower = trimmed.lowercased()
        for lead in startingLeads where lower.hasPrefix(lead) {
            let text = trim(String(trimmed.dropFirst(lead.count)))
            if !text.isEmpty { return text }
        }
        return nil
    }

    /// What follows the last lead anywhere in the line; the whole line if there is none.
    static func inside(_ line: String) -> String {
        if let text = afterLead(line) { return text }
        let lower = line.lowercased()
        var best: (end: Int, text: String)?
        for lead in innerLeads {
            for range in lower.ranges(of: lead) {
                let end = lower.distance(from: lower.startIndex, to: range.upperBound)
                let text = trim(String(line.dropFirst(end)))
                if !text.isEmpty, end > best?.end ?? 0 { best = (end, text) }
            }
        }
        return best?.text ?? trim(line)
    }

    /// True for a word that asks for notes, or is one of the small words around.
    static func asks(_ word: String) -> Bool {
        requestWords.contains(word.prefix { $0 != "'" && $0 != "\u{2019}" }.lowercased())
            || !word.contains { $0.isLetter || $0.isNumber }
    }

    static func trim(_ text: String) -> String {
        var rest = Substring(text)
        while let first = rest.first, first.isWhitespace || ":-,\u{2013}\u{2014}".contains(first) { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }

    private static let startingLeads = [
        "note to self:", "note:", "note -", "note that ", "remember:", "remember that ", "remind me that ", "memo:",
        "write down:", "write this down:", "write down that ", "jot down:", "jot this down:", "make a note:",
        "make a note that ", "take a note:", "add a note:", "save a note:", "new note:", "save this:", "todo:",
    ]

    private static let innerLeads = [
        "jot down for me:", "jot this down 4 me:", "jot this down for me:", "jot this down", "jot down that",
        "jot down", "write down that", "write this down",
        "write down", "make a note of this:", "make a note that", "make a note to", "make a note of", "make a note",
        "take a note that", "take a note", "take note that", "add a note that", "add a note", "note down that",
        "note down", "put down that", "put in my notes that", "save a note that", "save a note", "please note that",
        "remember that", "remember:", "remember to", "keep in mind that", "note that", "note:", "for me:",
    ]

    /// Words that ask for notes, and the small words around them.
    private static let requestWords: Set<String> = [
        "a", "about", "again", "all", "also", "am", "an", "and", "any", "anything", "are", "as", "ask", "asked", "at",
        "back", "be", "been", "before", "bring", "but", "by", "can", "contain", "containing", "could", "d", "delete",
        "did", "didn", "display", "do", "does", "don", "down", "dump", "earlier", "else", "erase", "ever", "everything",
        "far", "find", "for", "from", "get", "give", "had", "has", "have", "here", "hey", "how", "i", "if", "in",
        "into",
        "is", "it", "its", "jot", "jotted", "just", "keep", "kept", "list", "ll", "look", "made", "make", "me", "meant",
        "mention", "mentioned", "mentions", "mine", "my", "need", "needed", "note", "noted", "notes", "now", "of", "ok",
        "on", "once", "one", "ones", "open", "or", "our", "out", "please", "print", "pull", "put", "re", "read",
        "recall", "record", "recorded", "remember", "remind", "remove", "s", "said", "save", "saved", "saving", "say",
        "saying", "search", "see", "should", "show", "so", "some", "something", "store", "stored", "stuff", "tell",
        "than", "that", "the", "their", "them", "there", "these", "thing", "things", "this", "those", "to", "told",
        "uh",
        "um", "up", "ve", "want", "wanted", "was", "we", "were", "what", "whatever", "when", "where", "which", "who",
        "whom", "whose", "with", "wrote", "write", "written", "you", "your",
    ]
}
