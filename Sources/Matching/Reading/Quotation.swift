import Foundation

/// What a line quotes: words that somebody else may have said.
enum Quotation {
    /// Fewer words between quotation marks are a title or an emphasis.
    private static let fewWords = 3

    /// The tokens of an utterance that stand between quotation marks, if these do not hold the whole line.
    static func tokens(of utterance: Utterance) -> Set<Int> {
        // Most lines have no such mark, which their bytes tell at once.
        guard utterance.typed.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 >= 0x80 }),
            utterance.typed.contains(where: marks.contains)
        else { return [] }
        let parts = utterance.typed.split(whereSeparator: marks.contains)
        guard parts.count > 1 else { return [] }
        var quoted: Set<Int> = []
        let opensInside = utterance.typed.first { !$0.isWhitespace }.map(marks.contains) ?? false
        for (number, part) in parts.enumerated() where number.isMultiple(of: 2) == opensInside {
            let words = part.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
            guard words.count >= fewWords, let first = words.first, let last = words.last else { continue }
            for start in utterance.words.indices where utterance.words[start] == first {
                let end = start + words.count - 1
                guard utterance.words.indices.contains(end), utterance.words[end] == last else { continue }
                quoted.formUnion(utterance.tokens.indices.filter { (start...end).contains(utterance.tokens[$0].word) })
            }
        }
        return quoted
    }

    private static let marks: Set<Character> = ["\"", "\u{201C}", "\u{201D}", "\u{00AB}", "\u{00BB}", "\u{201E}"]
}
