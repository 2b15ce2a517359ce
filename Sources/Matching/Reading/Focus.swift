package import Knowledge

/// Finds in a long message the part that asks something; the rest is context and counts less.
///
/// A message is cut into clauses: its sentences, and those that run on without punctuation again at joints like "and so".
/// Clauses that ask or request count in full, the last question most; where none does, the last clause is the core.
package struct Focus: Sendable {
    /// What the words around the core count.
    static let contextWeight: Float = 0.15
    /// What a question counts that another question follows.
    static let earlierQuestionWeight: Float = 0.7
    /// Shorter messages are all core.
    static let shortest = 14
    /// Longer sentences are cut at joints.
    private static let longestClause = 18

    private let questions: Set<String>
    private let requests: Set<String>
    private let fillers: Set<String>

    package init(language: Language) {
        questions = language.speech["questions"] ?? []
        requests = language.speech["requests"] ?? []
        fillers = language.speech["fillers"] ?? []
    }

    /// The weight of each token, from 0 to 1.
    package func weights(of line: ReadLine) -> [Float] {
        let tokens = line.utterance.texts
        guard tokens.count >= Self.shortest else { return Array(repeating: 1, count: tokens.count) }
        let clauses = zip(line.utterance.sentences, line.speech).flatMap { self.clauses(of: $0, $1, in: tokens) }
        guard clauses.count > 1 else { return Array(repeating: 1, count: tokens.count) }
        let asking = clauses.filter(\.asks)
        var weights = [Float](repeating: Self.contextWeight, count: tokens.count)
        if let last = asking.last {
            for clause in asking { for token in clause.tokens { weights[token] = Self.earlierQuestionWeight } }
            for token in last.tokens { weights[token] = 1 }
        } else if let last = clauses.last {
            for token in last.tokens { weights[token] = 1 }
        }
        // What the user claims or names is never mere context.
        for clause in clauses where clause.claims { for token in clause.tokens { weights[token] = 1 } }
        for name in line.names {
            for token in name.tokens { weights[token] = max(weights[token], Self.earlierQuestionWeight) }
        }
        return weights
    }

    private struct Clause {
        let tokens: Range<Int>
        let asks: Bool
        let claims: Bool
    }

    private func clauses(of sentence: Sentence, _ speech: Speech, in tokens: [String]) -> [Clause] {
        var starts = [sentence.tokens.lowerBound]
        if sentence.tokens.count > Self.longestClause {
            for index in sentence.tokens.dropFirst(4)
            where fillers.contains(tokens[index]) && index - (starts.last ?? 0) >= 4 {
                starts.append(index)
            }
        }
        let ends = starts.dropFirst() + [sentence.tokens.upperBound]
        return zip(starts, ends).map { start, end in
            let isLast = end == sentence.tokens.upperBound
            return Clause(
                tokens: start..<end,
                asks: (isLast && sentence.isQuestion) || opensWithQuestion(tokens[start..<end]),
                claims: speech.claim != nil)
        }
    }

    private func opensWithQuestion(_ clause: ArraySlice<String>) -> Bool {
        guard let first = clause.first(where: { !fillers.contains($0) }) else { return false }
        return questions.contains(first) || requests.contains(first)
    }
}
