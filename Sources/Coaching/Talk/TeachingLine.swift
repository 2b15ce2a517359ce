/// What a line that teaches says: perhaps the question, and what it means.
struct TeachingLine {
    /// The question, where the line has it: "when I say X, I mean Y".
    let question: String?
    /// The words for the topic: "salary".
    let meaning: String
    /// True for "I meant the roadmap", "that should be the salary": it can only be about what was said before.
    let isAboutTheQuestionBefore: Bool

    init(_ line: String) {
        let lower = line.lowercased()
        for (lead, joints) in Self.forms {
            guard let start = lower.firstRange(of: lead) else { continue }
            for joint in joints {
                guard let end = lower[start.upperBound...].firstRange(of: joint) else { continue }
                let question = Self.trimmed(String(lower[start.upperBound..<end.lowerBound]))
                let meaning = Self.trimmed(String(lower[end.upperBound...]))
                guard !question.isEmpty, !meaning.isEmpty else { continue }
                self.question = question
                self.meaning = Self.withoutLeads(meaning)
                isAboutTheQuestionBefore = false
                return
            }
        }
        question = nil
        meaning = Self.withoutLeads(Self.trimmed(lower))
        isAboutTheQuestionBefore = Self.openings.contains { opening in
            lower.hasPrefix(opening + " ") || lower.hasPrefix("no, \(opening) ") || lower.hasPrefix("no \(opening) ")
        }
    }

    private static let openings = [
        "i meant", "that should be", "that should have been", "that was about", "that is about", "that's about",
        "should have been", "it was about", "i was asking about", "i was asking for", "that means", "meant",
    ]
    private static let joints = [
        " it's about ", " its about ", " it is about ", " i mean ", " i'm asking about ", " im asking about ",
        " means ",
        " that's ", " that is ", " = ", " take it as ", " you should ", " show me ", " give me ", ", ",
    ]
    private static let forms: [(lead: String, joints: [String])] = [
        ("when i say ", joints), ("when i ask ", joints), ("if i say ", joints), ("if i ask ", joints),
        ("whenever i say ", joints), ("learn this: ", [" = ", " means ", " is "]),
        ("by '", ["' i mean ", "' i meant "]),
        ("by \"", ["\" i mean ", "\" i meant "]), ("teach: ", [" = ", " means "]),
    ]

    /// What stands before the topic in "that should be the salary".
    private static let leads = [
        "should have been", "should've been", "should be", "should count as", "was supposed to be", "was meant to be",
        "was meant as", "i was asking about", "i was asking for", "i meant", "i mean", "meant", "was regarding",
        "was about", "is about", "were about", "belongs to", "wanted to hear about", "i wanted", "asking about",
        "asking for", "about", "means", "was", "is",
    ]
    private static let fillers = [
        "the ", "a ", "an ", "my ", "only ", "about ", "question about ", "a question about ", "topic ",
    ]
    private static let ends = [" only", " please", " pls", " instead", " one", " question", " topic", " lol"]

    private static func withoutLeads(_ text: String) -> String {
        var rest = text
        for lead in leads {
            guard let range = text.firstRange(of: lead + " ") else { continue }
            let isWord = range.lowerBound == text.startIndex || text[text.index(before: range.lowerBound)] == " "
            guard isWord else { continue }
            rest = String(text[range.upperBound...])
            break
        }
        if let comma = rest.firstRange(of: ", not ") { rest = String(rest[..<comma.lowerBound]) }
        var isChanged = true
        while isChanged {
            isChanged = false
            for filler in fillers where rest.hasPrefix(filler) {
                rest = String(rest.dropFirst(filler.count))
                isChanged = true
            }
            for end in ends where rest.hasSuffix(end) {
                rest = String(rest.dropLast(end.count))
                isChanged = true
            }
        }
        return trimmed(rest)
    }

    static func trimmed(_ text: String) -> String {
        var rest = Substring(text)
        while let first = rest.first, first.isWhitespace || "\"':,".contains(first) { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace || "\"',.!".contains(last) { rest.removeLast() }
        return String(rest)
    }
}
