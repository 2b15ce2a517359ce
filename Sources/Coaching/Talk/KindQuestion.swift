import Knowledge
import Matching

/// A question for the resources of one kind and nothing else: "which books", "what certificates are there".
enum KindQuestion {
    /// The kind that is asked for; nil for a line that asks for several, or for something beside it.
    static func kind(in line: ReadLine) -> Resource.Kind? {
        let texts = line.utterance.texts
        let others = texts.filter { plurals[$0] == nil }
        let kinds = Set(texts.compactMap { plurals[$0] })
        if texts.count <= longest, kinds.count == 1, others.allSatisfy(beside.contains) { return kinds.first }
        // The guide gives its books no order; a single course or certification is the next one, or a certain one.
        // "Can you book it" is no book.
        let isOfBook = zip([""] + texts, texts).contains { before, word in
            word == "books" || word == "book" && !["you", "i", "we", "to"].contains(before)
        }
        let isAsked = others.allSatisfy { $0 == "book" || beside.contains($0) || ordering.contains($0) }
        return texts.count <= longest && kinds.isSubset(of: [.book]) && isOfBook && isAsked ? .book : nil
    }

    /// True if the word names several things of a kind.
    static func isPlural(_ word: String) -> Bool { plurals[word] != nil }

    private static let longest = 12
    private static let plurals: [String: Resource.Kind] = [
        "courses": .course, "classes": .course, "trainings": .course, "books": .book,
        "certifications": .certification, "certificates": .certification, "certs": .certification,
        "exams": .certification, "workshops": .workshop, "tools": .tool,
    ]
    private static let ordering: Set<String> = ["first", "next", "good", "start"]
    private static let beside: Set<String> = [
        "what", "which", "whats", "list", "show", "me", "the", "all", "any", "are", "is", "there", "do", "does", "i",
        "should", "need", "to", "read", "take", "learn", "get", "give", "tell", "name", "please", "how", "many", "can",
        "could", "would", "you", "recommend", "recommended", "suggest", "suggested", "use", "used", "in", "from", "of",
        "guide", "for", "this", "that", "be", "have", "your", "ok", "so", "and", "it", "about", "on", "study",
        "mention", "mentioned", "named", "some", "just", "only", "now", "then", "buy", "must", "a", "at", "here", "got",
        "with",
    ]
}

extension TurnDraft {
    /// Fills the turn with the resources of one kind, if the line asks for no more than those.
    mutating func fillFromKindQuestion(_ match: Match) -> Bool {
        guard let kind = KindQuestion.kind(in: match.line), let found = book.resources(of: kind) else { return false }
        set(found)
        isCertain = true
        return true
    }
}
