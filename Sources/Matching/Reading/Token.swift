import Foundation

/// A word of an utterance after reading, and where it came from.
package struct Token: Hashable, Sendable {
    /// The word in its full, lower-case, repaired form.
    package let text: String
    /// The index of the typed word that it came from; several tokens may come from one word ("don't" -> do, not).
    package let word: Int
    /// Whether a comma, a colon, a bracket or a dash stands before it in its sentence.
    package let isAfterPause: Bool

    package init(_ text: String, word: Int, isAfterPause: Bool = false) {
        self.text = text
        self.word = word
        self.isAfterPause = isAfterPause
    }
}

/// A word that reading changed because of its spelling: `sagemker` -> `sagemaker`.
package struct Correction: Hashable, Sendable {
    package let typed: String
    package let read: String

    package init(typed: String, read: String) {
        self.typed = typed
        self.read = read
    }
}

/// A sentence of an utterance: a run of its tokens.
package struct Sentence: Hashable, Sendable {
    package let tokens: Range<Int>
    package let isQuestion: Bool

    package init(tokens: Range<Int>, isQuestion: Bool) {
        self.tokens = tokens
        self.isQuestion = isQuestion
    }
}

/// A line as it was typed and as it was read.
package struct Utterance: Hashable, Sendable {
    package let typed: String
    /// The typed words in lower case, without punctuation.
    package let words: [String]
    package let tokens: [Token]
    package let sentences: [Sentence]
    package let corrections: [Correction]

    package init(
        typed: String, words: [String], tokens: [Token], sentences: [Sentence], corrections: [Correction]
    ) {
        self.typed = typed
        self.words = words
        self.tokens = tokens
        self.sentences = sentences
        self.corrections = corrections
    }

    /// The tokens as text.
    package var texts: [String] { tokens.map(\.text) }

    /// What was typed for a run of tokens, in the user's own letters: the title of a step of their own.
    ///
    /// Where a word cannot be found again, because reading changed it, the words stand as they were read.
    package func typed(_ tokens: Range<Int>) -> String {
        let run = self.tokens[tokens.clamped(to: self.tokens.indices)].map(\.word)
        guard let first = run.first, let last = run.last else { return "" }
        var position = typed.startIndex
        var start: String.Index?
        for (number, word) in words.enumerated().prefix(last + 1) {
            guard let found = typed.range(of: word, options: .caseInsensitive, range: position..<typed.endIndex) else {
                return words[first...last].joined(separator: " ")
            }
            if number == first { start = found.lowerBound }
            position = found.upperBound
        }
        return start.map { String(typed[$0..<position]) } ?? ""
    }

    /// The same utterance with other sentences: those of a line whose last clause asks.
    func cut(into sentences: [Sentence]) -> Utterance {
        Utterance(typed: typed, words: words, tokens: tokens, sentences: sentences, corrections: corrections)
    }

    /// The same utterance reduced to one of its sentences.
    package func only(_ sentence: Sentence) -> Utterance {
        Utterance(
            typed: typed, words: words, tokens: Array(tokens[sentence.tokens]),
            sentences: [Sentence(tokens: 0..<sentence.tokens.count, isQuestion: sentence.isQuestion)],
            corrections: corrections)
    }
}
