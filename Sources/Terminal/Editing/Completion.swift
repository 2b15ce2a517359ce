/// The candidates for the end of a line, and the part of the line that stays as it is.
package struct Completion: Equatable, Sendable {
    /// The start of the line, up to what the candidates replace: "what about ".
    package let kept: String
    /// What could stand after `kept`, in the order to show.
    package let candidates: [Candidate]

    package static let none = Completion(keeping: "", candidates: [])

    package init(keeping kept: String, candidates: [Candidate]) {
        self.kept = kept
        self.candidates = candidates
    }

    /// The candidates that begin with the last words of a line, in any case of letters; as many words as possible.
    ///
    /// "what about deep le" finds "deep learning" and keeps "what about ". An empty line, and one that ends with
    /// a space and matches nothing longer, finds all.
    package init(of line: String, among candidates: [Candidate]) {
        let folded = candidates.map { $0.text.lowercased() }
        for start in Self.wordStarts(in: line) {
            let typed = line[start...].lowercased()
            let found = candidates.indices.filter { folded[$0].hasPrefix(typed) }
            guard found.isEmpty else {
                self.init(keeping: String(line[..<start]), candidates: found.map { candidates[$0] })
                return
            }
        }
        self = .none
    }

    /// The lines that could stand, each whole.
    var lines: [String] { candidates.map { kept + $0.text } }

    /// What Tab may write without choosing: the beginning that all lines share, if it goes on from what was typed.
    func common(after typed: String) -> String {
        guard let first = lines.first else { return typed }
        let shared = lines.dropFirst().reduce(first) { Self.sharedBeginning($0, $1) }
        return shared.lowercased().hasPrefix(typed.lowercased()) ? shared : typed
    }

    private static func sharedBeginning(_ one: String, _ other: String) -> String {
        String(zip(one, other).prefix { $0 == $1 }.map(\.0))
    }

    /// Where words start, and the end if a new one would start there.
    private static func wordStarts(in line: String) -> [String.Index] {
        var starts: [String.Index] = []
        var isBetweenWords = true
        for index in line.indices {
            if isBetweenWords, !line[index].isWhitespace { starts.append(index) }
            isBetweenWords = line[index].isWhitespace
        }
        return isBetweenWords ? starts + [line.endIndex] : starts
    }
}
