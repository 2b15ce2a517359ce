import Knowledge

/// Repairs misspelt words against a vocabulary: one edit in words of four letters and more, two in words of eight and
/// more; run-together words are split. A known word is never changed.
struct Spelling: Sendable {
    private let vocabulary: Vocabulary
    /// Words to which repair leads, by their length in bytes.
    private let byLength: [[Target]]

    private struct Target: Sendable {
        let word: String
        let letters: UInt64
    }

    init(vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        var byLength: [[Target]] = []
        for word in vocabulary.frequencies.keys where word.utf8.count >= 4 {
            while byLength.count <= word.utf8.count { byLength.append([]) }
            byLength[word.utf8.count].append(Target(word: word, letters: Self.letters(of: word)))
        }
        self.byLength = byLength
    }

    /// The words to read instead of `word`, or nil to leave it as it is.
    func repaired(_ word: String) -> [String]? {
        let length = word.count
        guard length >= 4, length <= 40, !vocabulary.contains(word),
            word.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic })
        else { return nil }
        if let near = nearest(to: word, length: length) { return [near] }
        return split(word, length: length)
    }

    /// A word in which a letter is drawn out, "sooo", in its usual spelling.
    func unstretched(_ word: String) -> String {
        guard let runs = Self.collapsed(word, to: 2) else { return word }
        if vocabulary.contains(runs) { return runs }
        let single = Self.collapsed(word, to: 1) ?? runs
        return vocabulary.contains(single) ? single : runs
    }

    // MARK: Candidates

    private func nearest(to word: String, length: Int) -> String? {
        let allowed = length >= 8 ? 2 : 1
        let letters = Self.letters(of: word), size = word.utf8.count
        var best: (cost: Double, word: String)?
        let nearby = byLength.indices.filter { abs($0 - size) <= 2 * allowed }.flatMap { byLength[$0] }
        for target in nearby where Self.mayBe(allowed, letters, target.letters) {
            let candidate = target.word
            let distance = editDistance(word, candidate)
            guard distance <= allowed, distance == 1 || candidate.count >= 8 else { continue }
            let frequency = Double(vocabulary.frequencies[candidate] ?? 0)
            let cost =
                Double(distance) + (candidate.first == word.first ? 0 : 0.5)
                - (Self.isNeighbourSlip(word, candidate) ? 0.2 : 0) - min(0.19, 0.01 * frequency)
            if let held = best, (held.cost, held.word) <= (cost, candidate) { continue }
            best = (cost, candidate)
        }
        // A changed first letter is a rare slip; in a short word it more often makes another word.
        guard let best, best.word.first == word.first || length >= 6 else { return nil }
        return best.word
    }

    /// A bit for each letter that stands in a word; letters other than a to z share bits.
    private static func letters(of word: String) -> UInt64 {
        word.unicodeScalars.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
    }

    /// False if so many edits cannot make the words the same: an edit takes one letter away at most, and adds one.
    private static func mayBe(_ edits: Int, _ left: UInt64, _ right: UInt64) -> Bool {
        (left & ~right).nonzeroBitCount <= edits && (right & ~left).nonzeroBitCount <= edits
    }

    private func split(_ word: String, length: Int) -> [String]? {
        guard length >= 7 else { return nil }
        var best: (score: Int, words: [String])?
        for cut in 3...(length - 3) {
            let left = String(word.prefix(cut)), right = String(word.dropFirst(cut))
            guard let first = vocabulary.frequencies[left], let second = vocabulary.frequencies[right] else { continue }
            let score = min(first, second)
            if score > best?.score ?? 0 { best = (score, [left, right]) }
        }
        return best?.words
    }

    /// The word with each run of three or more equal letters cut to `count`; nil if it has no such run.
    private static func collapsed(_ word: String, to count: Int) -> String? {
        var result = ""
        var previous: Character?
        var run = 0
        var longest = 0
        for letter in word {
            // Digits are not drawn out: 180000.
            run = letter == previous && letter.isLetter ? run + 1 : 1
            previous = letter
            longest = max(longest, run)
            if run <= count { result.append(letter) }
        }
        return longest >= 3 ? result : nil
    }

    // MARK: Keyboard

    /// True if the words differ in one letter, and the two letters are neighbours on a QWERTY keyboard.
    private static func isNeighbourSlip(_ left: String, _ right: String) -> Bool {
        guard left.count == right.count else { return false }
        let differing = zip(left, right).filter { $0 != $1 }
        guard differing.count == 1, let (a, b) = differing.first, let from = place(of: a), let to = place(of: b) else {
            return false
        }
        return abs(from.row - to.row) <= 1 && abs(from.column - to.column) <= 1
    }

    private static func place(of letter: Character) -> (row: Int, column: Int)? {
        for (row, letters) in ["qwertyuiop", "asdfghjkl", "zxcvbnm"].enumerated() {
            if let index = letters.firstIndex(of: letter) {
                return (row, letters.distance(from: letters.startIndex, to: index))
            }
        }
        return nil
    }
}
