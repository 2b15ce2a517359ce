import Knowledge
import Matching

extension TurnDraft {
    /// What a line of few words orders or asks by those words alone, however the points of its topics stand.
    func actByWords(_ match: Match) -> TopicID? {
        let read = match.line.utterance.texts
        if ordersWeek { return "progress/week" }
        if asksForOwnWorries(match) { return "progress/worries" }
        if ordersRealityCheck(match) { return "reality/run" }
        if asksWhatIsKnown(match) { return "progress/me" }
        if read.count <= 8, read.contains("my"), read.contains("check"),
            read.contains("reality") || match.topic.kind == "reality",
            !read.contains(where: Self.beginning.contains)
        {
            return "reality/mine"
        }
        return nil
    }

    private static let beginning: Set<String> = [
        "do", "start", "begin", "go", "resume", "continue", "redo", "again", "finish", "run", "walk", "take", "let",
        "changed", "change", "changes", "compare", "repeat", "different", "new", "next", "forget", "delete", "note",
    ]

    /// "Let's do the check-in".
    private var ordersWeek: Bool {
        let words = Steering.words(of: line)
        let week = coach.matcher.words(playing: "week_words"), beside = coach.matcher.words(playing: "beside_week")
        return words.contains(where: week.contains) && words.allSatisfy { week.contains($0) || beside.contains($0) }
            && words.contains(
                where: ["do", "lets", "start", "begin", "weekly", "review", "check-in", "checkin"].contains)
    }

    /// "What are my worries"; "which obstacles will I meet" asks the guide.
    private func asksForOwnWorries(_ match: Match) -> Bool {
        let words = Steering.words(of: line)
        return (words.contains("my") || words.contains("i"))
            && words.contains(where: coach.matcher.words(playing: "worry_names").contains)
            && !words.contains(where: ["will", "would", "might", "shall", "going", "could"].contains)
            && (asks(match) || words.count <= 4)
            && ["progress", "reality", "notes", "challenge", "out-of-scope"].contains(match.topic.kind)
    }

    /// "OK, do the reality check with me", "can we go through the reality check"; "what do I do in the reality check"
    /// asks, and who does not want to, or will tomorrow, does not order it.
    private func ordersRealityCheck(_ match: Match) -> Bool {
        let read = match.line.utterance.texts
        guard read.count <= 16, let check = read.firstIndex(of: "reality"), read.dropFirst(check + 1).first == "check",
            read[..<check].contains(where: Self.doing.contains), !read[..<check].contains(where: Self.asking.contains),
            !read.contains(where: Self.withholding.contains)
        else { return false }
        let isPolite = read.prefix(3).contains { ["can", "could", "shall", "may", "would"].contains($0) }
        if isPolite { return read[..<check].contains { ["we", "me", "you"].contains($0) } }
        // "Do the check" is no question, "do I get a check" is one; "I go through it" tells.
        return !zip(read[..<check], read[..<check].dropFirst()).contains { first, second in
            first == "do" && Self.subjects.contains(second)
                || Self.subjects.contains(first) && Self.doing.contains(second)
        }
    }
    private static let subjects: Set<String> = ["i", "you", "we", "they", "people"]
    private static let withholding: Set<String> = [
        "not", "never", "no", "did", "note", "will", "remind", "tomorrow", "later", "every", "tonight", "yesterday",
    ]
    private static let asking: Set<String> = [
        "what", "how", "why", "when", "which", "who", "where", "is", "are", "does", "should", "have",
        "if", "after", "before", "about",
    ]
    private static let doing: Set<String> = ["do", "start", "begin", "go", "run", "walk", "take", "redo", "through"]

    /// "What do you know about me".
    private func asksWhatIsKnown(_ match: Match) -> Bool {
        let read = match.line.utterance.texts
        let isAsked = asks(match) || read.prefix(3).contains { ["tell", "show", "list"].contains($0) }
        guard read.count <= 10, isAsked, read.contains("you"),
            let me = read.lastIndex(where: { ["me", "myself"].contains($0) }), me > 0,
            ["about", "on", "of"].contains(read[me - 1])
        else { return false }
        return read.contains(where: Self.knowing.contains)
    }
    private static let knowing: Set<String> = [
        "know", "remember", "stored", "saved", "kept", "recorded", "learned", "hold", "noted",
    ]
}
