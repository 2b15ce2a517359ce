import Knowledge
import Matching

/// Tells a farewell from a line that only has a word of one: "quit smoking", "see you can code".
enum LeaveTaking {
    /// True for a line of nothing but a farewell; only such a line may end the conversation.
    static func isOnly(_ line: String) -> Bool {
        guard !line.contains("?") else { return false }
        let words = line.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "\u{2019}" }
            .map { $0.filter(\.isLetter) }
        return !words.isEmpty
            && words.allSatisfy { word in
                leaving.contains(word) || beside.contains(word) || word.wholeMatch(of: /b+y+e+|(bye){2,}/) != nil
            } && !(words.count == 2 && words[0] == "quit" && words[1] == "it")
    }

    private static let leaving: Set<String> = [
        "bye", "goodbye", "cya", "ciao", "later", "night", "goodnight", "gnight", "farewell", "cheers", "cheerio",
        "quit", "exit", "leave", "leaving", "going", "go", "gone", "gotta", "gtg", "ttyl", "brb", "off", "out",
        "signing", "logging", "enough", "done", "see", "catch", "talk", "speak", "ya", "peace", "care", "tschuss",
        "adieu", "adios", "hasta", "servus", "toodles", "ta",
    ]
    private static let beside: Set<String> = [
        "good", "you", "u", "soon", "next", "time", "until", "till", "tomorrow", "tonight", "today", "week", "day",
        "morning", "evening", "afternoon", "weekend", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday", "im", "i", "am", "ill", "we", "will", "be", "back", "have", "has", "to", "got", "must",
        "need", "should", "want", "lets", "let", "so", "long", "take", "thanks", "thank", "thx", "that", "thats", "is",
        "it", "its", "all", "me", "for", "now", "ok", "okay", "and", "then", "well", "um", "uh", "oh", "right",
        "alright", "cool", "great", "fine", "the", "a", "nice", "coach", "dear", "my", "friend", "in", "on", "of",
        "please", "stop", "here", "bed", "sleep", "home", "work", "hopefully", "again", "another", "bit", "few", "just",
        "do", "everyone", "mate", "with", "this", "at", "lol", "sorry", "very", "much", "up", "hang", "hanging",
        "k", "run", "running", "bus", "train", "meeting",
    ]
}

extension TurnDraft {
    /// Says goodbye. A line that is more than a farewell may mean anything else, and a guess ends no conversation.
    mutating func fillGoodbye() {
        guard !LeaveTaking.isOnly(line) else {
            set(talk.goodbye)
            effects.append(.quit)
            return
        }
        let second = match?.ranked.dropFirst().first { guide.entry($0.topic) != nil }
        if let second, Confidence.ofBeingInScope(points: second.points) > Self.sureInstead {
            return fill(topic: second.topic)
        }
        guard !line.contains("?") else { return fillOutOfScope() }
        set(talk.perhapsGoodbye)
    }

    /// How sure another reading must be to be taken for a line that is more than a farewell.
    private static let sureInstead = 0.85
}
