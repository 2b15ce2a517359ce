package import Knowledge

/// What kind of speech a sentence is: whether it claims that the user did something, and what takes that claim back.
package struct Speech: Hashable, Sendable {
    /// What the user says to have done with a thing.
    package enum Claim: String, Sendable {
        case finished, started, known
    }

    /// The claim, if the sentence makes one about the user, in the past, without doubt.
    package let claim: Claim?
    package let isQuestion: Bool
    /// A plan, a wish, a duty or a condition.
    package let isHedged: Bool
    package let isDenied: Bool
    /// Somebody else is the one who acts.
    package let isAboutOthers: Bool

    /// Names for the linear scorer.
    var marks: [String] {
        var marks: [String] = []
        if let claim { marks.append("claim " + claim.rawValue) }
        if isQuestion { marks.append("question") }
        return marks
    }
}

/// Tells the kind of speech of a sentence by the words of its language.
package struct SpeechReader: Sendable {
    private let words: [String: Set<String>]

    package init(language: Language) {
        words = language.speech
    }

    /// The kind of speech of one sentence.
    package func speech(of tokens: [String], endsWithQuestionMark: Bool) -> Speech {
        let isQuestion = endsWithQuestionMark || asks(tokens)
        let claims = tokens.indices.compactMap { index in claim(at: index, in: tokens).map { (index, $0) } }
        let before = claims.first.map { tokens[..<$0.0] } ?? tokens[...]
        let isHedged = before.contains { has($0, "hedges") } || claims.isEmpty && tokens.contains { has($0, "hedges") }
        let isDenied = before.contains { has($0, "denials") }
        let isAboutOthers = before.contains { has($0, "others") } && !actsHimself(before)
        let isSound = !isQuestion && !isHedged && !isDenied && !isAboutOthers
        return Speech(
            claim: isSound ? claims.first?.1 : nil, isQuestion: isQuestion, isHedged: isHedged, isDenied: isDenied,
            isAboutOthers: isAboutOthers)
    }

    /// The words that play a role in the language: `finished`, `hedges`, `liking`.
    func words(playing role: String) -> Set<String> { words[role] ?? [] }

    private func claim(at index: Int, in tokens: [String]) -> Speech.Claim? {
        let token = tokens[index]
        let previous = index > 0 ? tokens[index - 1] : nil
        // "I did not pass", "finished nothing".
        if index + 1 < tokens.count, has(tokens[index + 1], "denials") { return nil }
        if has(token, "started") { return .started }
        if has(token, "known") {
            // "I know X", "X? know it", but not "do you know" and not "let me know".
            guard previous != "you", previous != "me", previous != "to", previous != "not" else { return nil }
            return .known
        }
        guard has(token, "finished") else { return nil }
        // After an article or a possessive it is a noun: "a pass", "the read".
        guard previous.map({ !["the", "a", "an", "to", "this", "that"].contains($0) }) ?? true else { return nil }
        return .finished
    }

    /// True if the subject next to the verb is the user: "my boss said I finished" is about the user.
    private func actsHimself(_ before: ArraySlice<String>) -> Bool {
        guard let last = before.last(where: { $0 == "i" || has($0, "others") }) else { return false }
        return last == "i"
    }

    private func asks(_ tokens: [String]) -> Bool {
        guard let start = tokens.firstIndex(where: { !Self.fillers.contains($0) }) else { return false }
        guard tokens[start] == "did" else { return has(tokens[start], "questions") }
        // "did I", "did my friend" and "did you" ask; "did the course" tells.
        return start + 1 < tokens.count && (has(tokens[start + 1], "selves") || has(tokens[start + 1], "others"))
    }

    private static let fillers: Set<String> = [
        "so", "and", "but", "um", "uh", "ok", "okay", "well", "hey", "hi", "oh", "yeah", "right", "also", "now", "then",
    ]

    private func has(_ word: String, _ role: String) -> Bool {
        words[role]?.contains(word) ?? false
    }
}
