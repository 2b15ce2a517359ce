import Knowledge
import Matching

/// What a line wants forgotten.
enum ForgetOrder: Equatable {
    /// What was said just now.
    case last
    /// What was said about something.
    case about([String])
    /// "never mind", which may mean only that.
    case perhaps
    case everything

    init?(_ line: String, match: Match) {
        let words = match.line.utterance.words
        let bare = words.filter { !Self.polite.contains($0) }
        let phrase = bare.joined(separator: " ")
        if ["forget it", "never mind", "nevermind", "forget about it", "never mind that", "nvm"].contains(phrase) {
            self = .perhaps
            return
        }
        let isOrder = bare.first.map(Self.orders.contains) ?? false
        if isOrder, phrase.wholeMatch(of: Self.everythingSaid) != nil {
            self = .everything
            return
        }
        if isOrder, phrase.wholeMatch(of: Self.lastSaid) != nil {
            self = .last
            return
        }
        if isOrder, let found = phrase.wholeMatch(of: Self.saidAbout) {
            let about = String(found.1).split(separator: " ").map(String.init).filter { !NoteText.asks($0) }
            self = about.isEmpty ? .last : .about(about)
            return
        }
        guard match.act == "done/forget", match.confidence > 0.6, !Self.onlyDeletes(bare) else { return nil }
        let about = bare.filter { !NoteText.asks($0) && !Self.verbs.contains($0) }
        self = about.isEmpty ? .last : .about(about)
    }

    /// "yes", in the words of the order itself.
    static func agrees(_ line: String) -> Bool {
        let words = line.lowercased().split { !$0.isLetter }.map(String.init)
        guard let first = words.first, words.count <= 5 else { return false }
        return ["erase", "forget", "delete"].contains(first) || first == "yes"
    }

    /// True for "delete it": what is deleted can be brought back, and what is to be gone for good is said to be.
    static func onlyDeletes(_ words: [String]) -> Bool {
        let bare = words.filter { !polite.contains($0) }
        guard let first = bare.first, bare.count <= 4, NoteOrder.deleting.contains(first), first != "erase" else {
            return false
        }
        return bare.dropFirst().allSatisfy { ["it", "that", "this", "one", "the", "last", "again"].contains($0) }
    }

    private static var lastSaid: Regex<Substring> {
        /(?:forget|erase|unsay|unremember|scrub|wipe) (?:that|this|that again|all that|what i (?:just )?(?:said|told you|wrote|typed)|the last (?:one|thing|note|line|message|bit|record)|my last (?:line|note|message))(?: (?:permanently|for good|completely|forever))?|(?:delete|remove) (?:that|this|it) (?:permanently|for good|completely|forever)/
    }
    private static var saidAbout: Regex<(Substring, Substring)> {
        /(?:forget|erase|wipe|purge|scrub) (?:what|everything|anything|all|all that|the (?:bit|thing|part|stuff|note|remark|line)|that) (?:i (?:said|told you|wrote|mentioned) )?(?:about|on|of|where i|that i) (.+)/
    }
    private static var everythingSaid: Regex<Substring> {
        /(?:forget|erase|wipe|delete) (?:everything|all of it|it all|all my data|everything (?:you know )?about me|all (?:that )?you know(?: about me)?|me)/
    }

    private static let orders: Set<String> = [
        "forget", "erase", "unsay", "unremember", "scrub", "wipe", "purge", "delete", "remove",
    ]
    private static let polite: Set<String> = [
        "please", "pls", "plz", "just", "ok", "okay", "oh", "no", "actually", "wait", "can", "could", "would", "you",
        "now", "then", "so", "and", "hm", "hmm", "um", "uh", "sorry", "hey",
    ]
    private static let verbs: Set<String> = [
        "forget", "erase", "delete", "remove", "wipe", "purge", "scrub", "drop", "unsay", "unremember", "strike", "rid",
        "permanently", "forever", "good", "gone", "trace", "file", "files", "anywhere", "memory", "records", "record",
        "message", "line", "completely", "rather", "not", "no", "dont", "don't", "bit", "part", "remark", "last",
        "meant", "didn't", "nobody", "real", "like", "lol", "omg", "wish", "hadn't", "let", "lets", "let's", "thrown",
        "throw", "take", "away", "hold", "isn't", "shouldn't", "because", "too", "after",
    ]
}
