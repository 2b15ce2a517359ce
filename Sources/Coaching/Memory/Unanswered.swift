/// Refused questions that are alike, told as one.
package struct UnansweredGroup: Hashable, Sendable {
    /// The question as it was asked first.
    package let question: String
    /// How often it, or one like it, was refused.
    package let count: Int
    /// The other ways in which it was asked.
    package let others: [String]
}

extension Record {
    /// The refused questions, the most frequent first, similar ones together; taught ones are answered now.
    package var unansweredGroups: [UnansweredGroup] {
        var groups: [(words: Set<String>, texts: [String])] = []
        let taught = Set(self.taught.map { QuestionWords.normalized($0.question) })
        for question in unanswered where !taught.contains(QuestionWords.normalized(question.text)) {
            let words = QuestionWords.content(of: question.text)
            if let place = groups.firstIndex(where: { QuestionWords.areAlike($0.words, words) }) {
                groups[place].texts.append(question.text)
            } else {
                groups.append((words, [question.text]))
            }
        }
        return groups.enumerated().sorted { ($1.element.texts.count, $0.offset) < ($0.element.texts.count, $1.offset) }
            .map { _, group in
                var others: [String] = []
                let first = QuestionWords.normalized(group.texts[0])
                for text in group.texts.dropFirst()
                where QuestionWords.normalized(text) != first && !others.contains(text) { others.append(text) }
                return UnansweredGroup(question: group.texts[0], count: group.texts.count, others: others)
            }
    }
}

/// When two questions are asked alike.
enum QuestionWords {
    /// The words of a question in lower case, without punctuation.
    static func normalized(_ text: String) -> String {
        words(of: text).joined(separator: " ")
    }

    /// The words that say what is asked, without endings; all words of a question that has none but small ones.
    static func content(of text: String) -> Set<String> {
        let words = words(of: text)
        let content = words.filter { !small.contains($0) }.map(stem)
        return Set(content.isEmpty ? words : content)
    }

    static func areAlike(_ left: Set<String>, _ right: Set<String>) -> Bool {
        let common = left.intersection(right).count
        return common > 0 && Double(common) / Double(left.union(right).count) >= 0.6
    }

    private static func words(of text: String) -> [String] {
        text.lowercased().replacing("'", with: "").split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func stem(_ word: String) -> String {
        for ending in ["ing", "es", "ed", "s"] where word.count > ending.count + 2 && word.hasSuffix(ending) {
            return String(word.dropLast(ending.count))
        }
        return word
    }

    private static let small: Set<String> = [
        "a", "an", "the", "is", "are", "am", "was", "be", "do", "does", "did", "will", "would", "can", "could",
        "should",
        "i", "you", "me", "my", "your", "it", "its", "this", "that", "there", "of", "to", "in", "on", "for", "with",
        "at", "and", "or", "what", "whats", "how", "hows", "who", "which", "when", "where", "why", "please", "so", "ok",
    ]
}
