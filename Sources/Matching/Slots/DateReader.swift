package import CivilTime

/// Finds dates in the tokens of an utterance.
///
/// Of days written in numbers, "2026-03-14" and "14.3.2026" are read as they stand. "14/3" and "3/14" are read where
/// only one of the two can be a month; "3/4" could be either, and is no date. "24/7" is one only after a word like "on".
package enum DateReader {
    /// A date as it was said, and where.
    package struct Found: Hashable, Sendable {
        package let expression: DateExpression
        package let tokens: Range<Int>
    }

    /// The dates from left to right; they do not overlap.
    package static func dates(in tokens: [String]) -> [Found] {
        dates(in: tokens) { DateWords.mayStart(with: tokens[$0]) }
    }

    /// The dates that start where one may.
    static func dates(in tokens: [String], where mayStart: (Int) -> Bool) -> [Found] {
        var found: [Found] = []
        var start = 0
        while start < tokens.count {
            if mayStart(start), let date = read(tokens, from: start) {
                found.append(date)
                start = date.tokens.upperBound
            } else {
                start += 1
            }
        }
        return found
    }

    /// The date that starts at `start`; nil if none does.
    static func date(in tokens: [String], at start: Int) -> Found? {
        guard tokens.indices.contains(start), DateWords.mayStart(with: tokens[start]) else { return nil }
        return read(tokens, from: start)
    }

    private static func read(_ tokens: [String], from start: Int) -> Found? {
        let words = DateWords(tokens: tokens, start: start)
        return words.date().map { Found(expression: $0.expression, tokens: start..<(start + $0.length)) }
    }
}
