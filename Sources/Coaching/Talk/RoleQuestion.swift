import Knowledge

extension TurnDraft {
    /// True for a line that asks what the role is, and not how to get there: "what does an AI architect do?"
    var asksForRole: Bool {
        let texts = Steering.words(of: line)
        let words = Set(texts)
        let role = guide.to.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard texts.count <= 12, texts.contains("what"), role.allSatisfy(words.contains) else { return false }
        let asksWhatItIs = zip(texts, texts.dropFirst()).contains { $0 == ("what", "is") || $0 == ("what", "are") }
        return asksWhatItIs || texts.last == "do" || words.contains("doing") || words.contains("role")
    }
}
