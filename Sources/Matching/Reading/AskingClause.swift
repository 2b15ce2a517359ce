/// Finds where a sentence that tells something goes on to ask: "I finished X, what now?".
struct AskingClause {
    let line: MarkedTokens

    /// The first token of the part that asks; nil if the sentence asks nothing or nothing else.
    ///
    /// After a pause a question word is enough where the sentence ends with a question mark; without one, and without a
    /// pause, only what cannot be anything else: "what now", "what should I", "should I", "is it".
    func start(in sentence: Sentence) -> Int? {
        sentence.tokens.dropFirst().first { index in
            let isPaused = line.pauses.contains(index)
            let first = isPaused ? opener(index, sentence.tokens) : index
            guard first < sentence.tokens.upperBound else { return false }
            if isPaused, sentence.isQuestion, Opening.asks(first, line) { return true }
            if isPaused, asksForSomething(first) { return true }
            return asksSurely(first, isPaused: isPaused)
        }
    }

    /// The first word after "so", "and", "then".
    private func opener(_ index: Int, _ sentence: Range<Int>) -> Int {
        (index..<min(index + 6, sentence.upperBound)).first { !line[$0].contains(.fillers) } ?? sentence.upperBound
    }

    private func asksSurely(_ index: Int, isPaused: Bool) -> Bool {
        let word = line.word(index), next = line.word(index + 1), third = line.word(index + 2)
        let asksUser = ["i", "we"].contains(third)
        switch word {
        case "what", "where", "how", "which", "when", "why":
            if Self.auxiliaries.contains(next), asksUser { return true }
            if word == "what", next == "now" || next == "next" || next == "else" { return true }
            guard isPaused else { return word == "what" && next == "is" && third == "next" }
            return ["what", "how", "why"].contains(word)
                || Self.auxiliaries.contains(next) && Self.subjects.contains(third)
        case "now" where next == "what": return true
        case "anything", "any": return isPaused && ["else", "advice", "ideas", "tips", "suggestions"].contains(next)
        default:
            guard Self.auxiliaries.contains(word), !["so", "nor", "neither"].contains(line.word(index - 1)) else {
                return false
            }
            if ["should", "can", "do", "could", "shall"].contains(word), ["i", "we"].contains(next) { return true }
            return isPaused && Self.subjects.contains(next) && !(word == "have" || word == "will" && next == "the")
        }
    }

    /// "..., show me the next step": a request, and no order to record.
    private func asksForSomething(_ index: Int) -> Bool {
        line[index].contains(.requests) && !line[index].contains(.tick)
            && !["read", "note", "write", "jot", "record", "plan", "make", "draw", "please"].contains(line.word(index))
    }

    private static let auxiliaries: Set<String> = [
        "is", "are", "am", "do", "does", "did", "can", "could", "should", "shall", "will", "would", "have", "has",
    ]
    private static let subjects: Set<String> = [
        "i", "we", "it", "that", "this", "you", "there", "my", "the", "they", "those", "these",
    ]
}
