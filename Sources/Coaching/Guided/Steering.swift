import Matching

/// What a few words do to a guided dialogue, where they do nothing else.
enum Steering: Hashable {
    case skip, stop
    /// To the point before, or to the one with a number.
    case back(to: Int?)
    /// Say the question once more.
    case again
    case startOver
    case remaining
    case thanks

    /// Longer lines say something.
    private static let longest = 9

    /// What `line` does; nil for a line that says something of its own.
    init?(_ line: String, matcher: IntentMatcher) {
        let words = Self.words(of: line)
        guard !words.isEmpty, words.count <= Self.longest else { return nil }
        let text = words.joined(separator: " ")
        let fillers = matcher.words(playing: "steering")
        let rest = words.filter { !fillers.contains($0) }
        func isOnly(_ role: String, or others: Set<String> = []) -> Bool {
            let core = matcher.words(playing: role)
            return rest.contains(where: core.contains) && rest.allSatisfy { core.contains($0) || others.contains($0) }
        }
        if Self.beginnings.contains(where: text.contains) {
            self = .startOver
        } else if text.hasPrefix("how many"), words.contains(where: ["left", "more", "remaining", "go"].contains) {
            self = .remaining
        } else if isOnly("steer_stop", or: ["no", "more", "continue", "finish"])
            || rest == ["continue"] && words.contains(where: ["later", "tomorrow"].contains)
        {
            self = .stop
        } else if ["what", "whats", "which"].contains(words[0]), words.contains("next") {
            return nil
        } else if isOnly("steer_skip", or: ["know", "dont", "idk", "no", "idea", "comment", "opinion"])
            || ["go on", "move on", "ok go on", "lets move on", "lets go on"].contains(text)
        {
            self = .skip
        } else if isOnly("steer_back", or: Set(["last", "first", "number", "before"] + rest.filter { Int($0) != nil }))
        {
            self = .back(to: rest.contains("first") ? 1 : rest.lazy.compactMap { Int($0) }.first)
        } else if isOnly("steer_again") {
            self = .again
        } else if rest.isEmpty, words.contains(where: ["which", "what", "where"].contains),
            words.contains(where: ["question", "point", "was"].contains)
        {
            self = .again
        } else if rest.isEmpty, words.contains(where: ["thanks", "thank", "thx"].contains) {
            self = .thanks
        } else {
            return nil
        }
    }

    private static let beginnings = [
        "start over", "start again", "from the beginning", "from scratch", "from the top", "restart", "start anew",
        "begin again", "from the start",
    ]

    /// The typed words in lower case; "that's" is one word.
    static func words(of line: String) -> [String] {
        line.lowercased().filter { $0 != "'" && $0 != "\u{2019}" }
            .split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
    }
}
