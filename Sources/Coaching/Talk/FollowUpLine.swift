import Knowledge
import Matching

/// What the words of a short line show, without regard to what was said before.
struct FollowUpLine {
    let tokens: [String]
    let match: Match

    static let joints: Set<String> = [
        "and", "but", "so", "ok", "okay", "hmm", "hm", "oh", "ah", "well", "then", "um", "uh", "now", "please", "oof",
        "wow", "right", "alright", "cool", "great", "nice", "interesting", "also",
    ]

    /// What the line names; "challenge" alone names the list, and points at an item of it as often.
    var names: [NamedEntry] {
        match.line.names.filter { $0.tokens.count > 1 || !$0.ids.allSatisfy { $0.kind == "reality" } }
    }

    var text: String { tokens.joined(separator: " ") }
    private func has(_ words: String...) -> Bool { words.contains { tokens.contains($0) } }

    /// The place in a list that the line points at.
    func place(among count: Int) -> Int? {
        if tokens.count == 1, let number = Int(tokens[0]), number >= 1, number <= count { return number - 1 }
        guard tokens.count <= 8, !has("week", "month", "year", "thing", "comes") else { return nil }
        let isPointed = has("one", "ones", "the", "challenge", "point", "phase", "skill", "step") || tokens.count <= 2
        guard isPointed else { return nil }
        for token in tokens {
            if let place = Numbers.ordinal(of: token) { return place <= count ? place - 1 : nil }
        }
        if has("last", "final") { return count - 1 }
        if has("number"), let number = tokens.lazy.compactMap({ Numbers.value(of: $0) }).first, Int(number) <= count,
            number >= 1
        {
            return Int(number) - 1
        }
        return nil
    }

    /// "and least?", after the most important one.
    var asksForLeast: Bool { tokens.count <= 5 && has("least", "lowest") }

    /// "What's the most important one?"
    var asksForMost: Bool { tokens.count <= 8 && has("most") && has("important", "valuable", "critical", "essential") }

    /// +1 for the one after, -1 for the one before.
    var direction: Int? {
        guard tokens.count <= 7 else { return nil }
        if text.contains("after that") || text.contains("one after") || text.contains("after this")
            || text.contains("next one")
        {
            return 1
        }
        if tokens == ["the", "next"] || tokens == ["the", "following"] { return 1 }
        if has("next", "following"), has("the"), has("challenge", "phase", "stage", "skill", "one", "point", "step") {
            return 1
        }
        if has("previous") || text.contains("one before") { return -1 }
        return nil
    }

    /// The kind that "the next challenge" names.
    var kindOfNeighbour: String? {
        for (kind, words) in Self.kindWords where words.contains(where: tokens.contains) { return kind }
        return nil
    }
    private static let kindWords: [(String, Set<String>)] = [
        ("challenge", ["challenge", "challenges", "difficulty", "obstacle"]), ("phase", ["phase", "stage"]),
        ("skill", ["skill"]), ("resource", ["course", "book", "certification", "tool", "resource"]),
    ]

    /// The kind of resource that the line asks for.
    var resourceKind: Resource.Kind? {
        Resource.Kind.allCases.first { tokens.contains($0.rawValue) || tokens.contains($0.plural) }
    }

    var asksForAuthor: Bool {
        tokens.count <= 6
            && (has("whom", "author", "authors", "wrote", "teaches", "taught") || text == "by who" || text == "who")
    }

    var asksForPhase: Bool {
        tokens.count <= 8 && has("phase", "stage", "week", "weeks") && has("which", "what")
            && (points || tokens.count <= 3)
    }

    var asksWhy: Bool {
        (tokens.first == "why" && tokens.count <= 5) || text == "how come" || text == "what for"
    }

    var asksAgain: Bool {
        [
            "say that again", "repeat that", "repeat", "again", "again please", "come again", "once more",
            "what was that",
        ].contains(text)
    }

    var wantsMore: Bool { Self.more.contains(text) }
    static let more: Set<String> = [
        "more", "tell me more", "more details", "details", "go on", "more please", "elaborate", "continue",
        "tell me more about it", "tell me more about that", "anything else", "what else",
    ]

    var asksForAnother: Bool {
        text.hasPrefix("what about") || text.hasPrefix("how about") || has("one", "other", "others")
            || (match.line.utterance.texts.first == "and" && tokens.count <= 5)
    }

    /// "can I start with that?": about the subject, though it sounds like a plan.
    var asksToStartWithIt: Bool { tokens.count <= 7 && points && has("with") && has("start", "begin") }

    /// "And compared to what I earn now?": more of the subject is asked for, whatever it is held against.
    var compares: Bool {
        tokens.count <= 9 && ["compared", "versus", "vs", "relative"].contains(tokens[0])
            || text.hasPrefix("in comparison") || text.hasPrefix("how does that compare")
    }

    /// Nothing but words that point: "tell me more about that". "Will it rain" has a subject of its own.
    var onlyPoints: Bool {
        tokens.allSatisfy(Self.pointing.contains) && (points || has("one", "other"))
    }
    private static let pointing: Set<String> = [
        "tell", "me", "more", "about", "that", "this", "it", "what", "is", "are", "those", "these", "them", "the",
        "one",
        "first", "second", "third", "last", "next", "who", "wrote", "why", "which", "of", "explain", "please", "other",
        "does", "do", "mean", "you", "did", "there", "a", "an", "was", "how",
    ]

    /// A pronoun that stands for what was talked about.
    var points: Bool { has("it", "that", "this", "there", "them", "those", "these", "its", "both", "he", "she") }

    /// A question for an attribute, without its thing: "by whom?", "how long?".
    var isAttribute: Bool {
        tokens.count <= (points ? 5 : 3)
            && (has("who", "whom", "where", "when") || text.hasPrefix("how long") || text.hasPrefix("how many weeks")
                || text.hasPrefix("how much"))
    }
}
