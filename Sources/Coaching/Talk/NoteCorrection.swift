import CivilTime
import Matching

/// What a line says a text should have been: "no, room 4.12 not 2.07", "it's 2.07, not 4.12", "no, I meant Tuesday".
struct NoteCorrection {
    /// What is right.
    private let right: [String]
    /// What was wrong, if the line says it.
    private let wrong: [String]

    /// Nil for a line that is no correction.
    init?(_ line: String) {
        let line = NoteText.trim(line).trimmingSuffix { ".!".contains($0) }
        guard line.count < 200 else { return nil }
        let lead =
            /(?i)^(?:(?:no|nope|sorry|oops|wait|actually|correction|hm+|ah|oh)\b[ ,:.;!-]*)+(?:(?:i meant?|it is|it's|its|that is|that's|make that|make it|it should be|should be|rather)\b[ :]*)*(.+)$/
        let contrast = /(?i)^(?:it is|it's|its|that's|i meant?)? ?(.+?)(?:,? not |,? instead of |,? rather than )(.+)$/
        let said = line.firstMatch(of: lead).map { String($0.1) }
        if let found = (said ?? String(line)).firstMatch(of: contrast) {
            right = Self.words(found.1)
            wrong = Self.words(found.2)
        } else if let said {
            right = Self.words(Substring(said))
            wrong = []
        } else {
            return nil
        }
        guard !right.isEmpty, right.count <= 12 else { return nil }
    }

    /// The text with what was wrong replaced; nil where it cannot be told what that was.
    func applied(to text: String) -> String? {
        var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard let range = wrong.isEmpty ? likeRight(in: words) : placeOfWrong(in: words) else { return nil }
        var right = right
        // "room 4.12 not 2.07": the text has "room" in front of what was wrong already.
        while right.count > 1, range.lowerBound > 0, let place = overlap(of: right, before: range.lowerBound, in: words)
        {
            right.removeFirst(place)
        }
        let last = words[range.upperBound - 1]
        let mark = last.last.map { ",.;:!?".contains($0) } ?? false ? String(last.suffix(1)) : ""
        words.replaceSubrange(range, with: right.dropLast() + [(right.last ?? "") + mark])
        return words.joined(separator: " ")
    }

    private func overlap(of right: [String], before place: Int, in words: [String]) -> Int? {
        for count in stride(from: min(right.count - 1, place), through: 1, by: -1)
        where zip(words[(place - count)..<place], right).allSatisfy({ Self.same($0, $1) }) {
            return count
        }
        return nil
    }

    private func placeOfWrong(in words: [String]) -> Range<Int>? {
        let place = words.indices.last { start in
            start + wrong.count <= words.count
                && zip(words[start...], wrong).allSatisfy { Self.same($0, $1) }
        }
        return place.map { $0..<$0 + wrong.count }
    }

    /// Where the words that are right belong: after a word that they share, or in place of the one word of their kind.
    private func likeRight(in words: [String]) -> Range<Int>? {
        if right.count > 1, let place = words.lastIndex(where: { Self.same($0, right[0]) }),
            place + right.count <= words.count
        {
            return place..<place + right.count
        }
        guard right.count == 1, let kind = Kind(right[0]) else { return nil }
        let places = words.indices.filter { Kind(words[$0]) == kind }
        return places.count == 1 ? places[0]..<places[0] + 1 : nil
    }

    private enum Kind {
        case number, weekday, month

        init?(_ word: String) {
            let bare = NoteCorrection.bare(word)
            if bare.contains(where: \.isNumber) {
                self = .number
            } else if let found = DateReader.dates(in: [bare]).first?.expression {
                if case DateExpression.weekday = found {
                    self = .weekday
                } else if case DateExpression.month = found {
                    self = .month
                } else {
                    return nil
                }
            } else {
                return nil
            }
        }
    }

    private static func words(_ text: Substring) -> [String] { text.split(separator: " ").map(String.init) }

    private static func same(_ first: String, _ second: String) -> Bool { bare(first) == bare(second) }

    /// The word in lower case, without the marks around it.
    private static func bare(_ word: String) -> String {
        let marks = ",.;:!?\"'()“”"
        return String(word.lowercased().drop { marks.contains($0) }.trimmingSuffix { marks.contains($0) })
    }
}

extension StringProtocol where SubSequence == Substring {
    /// The text without what fits at its end.
    func trimmingSuffix(_ fits: (Character) -> Bool) -> String {
        var rest = self[...]
        while let last = rest.last, fits(last) { rest.removeLast() }
        return String(rest)
    }
}
