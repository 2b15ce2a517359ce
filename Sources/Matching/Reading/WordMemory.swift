/// What is known of words from one line to the next while many lines are read: reading is the same with it, and faster.
struct WordMemory {
    /// How a word is read that no neighbour changes.
    struct Reading {
        let texts: [String]
        let correction: Correction?
    }

    var readings: [String: Reading] = [:]
    private var stems: [String: String] = [:]

    mutating func stem(of word: String) -> String {
        if let known = stems[word] { return known }
        let stem = Stemmer.stem(word)
        stems[word] = stem
        return stem
    }
}
