package import CivilTime
package import Knowledge

/// The new value in a line that corrects what was just told: "no, April", "sorry, 8 not 6".
package struct CorrectedValue: Hashable, Sendable {
    /// What sort of value it is, as far as the line alone tells.
    package enum Kind: Hashable, Sendable {
        case date(DateExpression)
        case hours(Double)
        case number(Double)
        /// Words: "wrong, it was the book".
        case words
    }

    package let kind: Kind
    /// The tokens of the new value.
    package let tokens: Range<Int>
    /// The tokens of the value that was wrong, where the line names it.
    package let wrong: Range<Int>?
}

/// Tells whether a short line corrects what was just told.
///
/// Words that only mean a correction ("I meant") are in the role `corrects` of `speech.yml`; those that may mean other
/// things ("no", "actually") are in `objects`, and correct only with a date, a number or "it was". So does "8 not 6".
package struct CorrectionReader: Sendable {
    private let words: SpeechWords
    /// Longer lines tell or ask something of their own.
    private static let longest = 12

    package init(language: Language) {
        words = SpeechWords(language.speech)
    }

    /// The new value; nil if the line corrects nothing.
    package func correction(in utterance: Utterance) -> CorrectedValue? {
        let tokens = utterance.texts
        guard (1...Self.longest).contains(tokens.count), !utterance.sentences.contains(where: \.isQuestion) else {
            return nil
        }
        let pauses = utterance.tokens.indices.filter { utterance.tokens[$0].isAfterPause }
        let line = MarkedTokens(tokens, words: words, pauses: Set(pauses))
        let start = opening(of: line)
        guard start.index < tokens.count, !line[start.index].contains(.questions) else { return nil }
        if let pair = contrasted(from: start.index, line, isSure: start.isSure) { return pair }
        guard start.isOpened else { return nil }
        let value = trimmed(start.index..<tokens.count, line)
        guard !value.isEmpty, value.count <= 8 else { return nil }
        let kind = kind(of: value, line)
        if kind != .words { return CorrectedValue(kind: kind, tokens: value, wrong: nil) }
        let isPointer =
            value.count == 1 && (line[value.lowerBound].contains(.others) || line.word(value.lowerBound) == "that")
        let isTold = start.isSure && !start.isMade || ["it", "that", "this"].contains(line.word(start.index))
        return isTold && !isPointer && isOnlyThing(value, line)
            ? CorrectedValue(kind: .words, tokens: value, wrong: nil) : nil
    }

    // MARK: How it opens

    private struct Start {
        var index = 0
        var isOpened = false
        /// "I meant", "wrong".
        var isSure = false
        /// "make that", which may ask for anything.
        var isMade = false
    }

    /// Where the value may start, after the words that open a correction.
    private func opening(of line: MarkedTokens) -> Start {
        var start = Start()
        while start.index < line.tokens.count {
            let roles = line[start.index]
            if roles.contains(.corrects) {
                start.isSure = true
                start.isMade = line.tokens[start.index] == "make"
            } else if !roles.contains(.objects) {
                guard roles.contains(.fillers) else { break }
            }
            start.isOpened = start.isOpened || roles.contains(.corrects) || roles.contains(.objects)
            start.index += roles.contains(.corrects) || roles.contains(.objects) ? line.lengths[start.index] : 1
        }
        return start
    }

    // MARK: The one, not the other

    /// "8 not 6", "not 6, 8 hours", "the book, not the course".
    private func contrasted(from start: Int, _ line: MarkedTokens, isSure: Bool) -> CorrectedValue? {
        guard let not = (start..<line.tokens.count).first(where: { line.tokens[$0] == "not" }) else { return nil }
        let end = line.tokens.count
        var new = start..<not, old = not + 1..<end
        if new.allSatisfy({ line[$0].contains(.fillers) || isSmall($0, line) }) {
            let cut = (old.lowerBound..<end).dropFirst().first { line.pauses.contains($0) || line.word($0) == "but" }
            guard let cut = cut ?? secondValue(old, line) else { return nil }
            (new, old) = (cut..<end, old.lowerBound..<cut)
        }
        let (value, wrong) = (trimmed(new, line), trimmed(old, line))
        guard !value.isEmpty, !wrong.isEmpty, value.count <= 6, wrong.count <= 6 else { return nil }
        let kind = kind(of: value, line)
        let isAlike = kind != .words && self.kind(of: wrong, line) != .words
        let isWords =
            kind == .words && isOnlyThing(value, line) && isOnlyThing(wrong, line)
            && (isSure || start > 0 || ["it", "that"].contains(line.word(start)))
        guard isAlike || isWords else { return nil }
        return CorrectedValue(kind: kind, tokens: value, wrong: wrong)
    }

    /// Where the second of two values starts that nothing parts: "not 6 8 hours".
    private func secondValue(_ range: Range<Int>, _ line: MarkedTokens) -> Int? {
        guard let first = Numbers.amount(in: line.tokens, at: range.lowerBound) else { return nil }
        return (range.lowerBound + first.length..<range.upperBound).first {
            Numbers.amount(in: line.tokens, at: $0) != nil
        }
    }

    // MARK: Values

    private func kind(of range: Range<Int>, _ line: MarkedTokens) -> CorrectedValue.Kind {
        let words = Array(line.tokens[range])
        if let hours = HoursReader.hoursPerWeek(in: words) ?? HoursReader.hours(in: words) { return .hours(hours) }
        // In the whole line: "in" tells that May is a month.
        if let date = DateReader.dates(in: line.tokens).first(where: { range.overlaps($0.tokens) }) {
            return .date(date.expression)
        }
        guard let at = words.indices.first(where: { Numbers.amount(in: words, at: $0) != nil }), at <= 1,
            let amount = Numbers.amount(in: words, at: at), words.count <= at + amount.length + 1
        else { return .words }
        return .number(amount.value)
    }

    /// Without the words that lead to it: "it was in april" -> april.
    private func trimmed(_ range: Range<Int>, _ line: MarkedTokens) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isSmall(start, line) || line[start].contains(.fillers) || line[start].contains(.objects) {
            start += 1
        }
        while end > start,
            line[end - 1].contains(.fillers) || line[end - 1].contains(.objects) || line.word(end - 1) == "please"
        {
            end -= 1
        }
        return start..<end
    }

    private func isSmall(_ index: Int, _ line: MarkedTokens) -> Bool {
        line[index].contains(.copulas)
            || ["it", "that", "this", "in", "on", "at", "i", "by", "for", "to", "should", "did"].contains(
                line.tokens[index])
    }

    /// True for words that name something and do nothing: no subject, no verb, no plan.
    private func isOnlyThing(_ range: Range<Int>, _ line: MarkedTokens) -> Bool {
        range.allSatisfy {
            line[$0].isDisjoint(with: SpeechRoles(.hedges, .denials, .copulas, .perfect, .requests))
                && !["i", "we", "you"].contains(line.tokens[$0])
        }
    }
}
