/// Writes contractions out: "i've" -> i have, "don't" -> do not; a possessive ending is dropped: "ng's" -> ng.
enum Contractions {
    static func expanded(_ word: String) -> [String] {
        guard let apostrophe = word.utf8.firstIndex(of: UInt8(ascii: "'")) else { return [word] }
        if let whole = irregular[word] { return whole }
        let stem = String(word[..<apostrophe])
        let ending = String(word[word.index(after: apostrophe)...])
        switch ending {
        case "t" where stem.hasSuffix("n"): return [String(stem.dropLast()), "not"]
        case "s": return takesIs.contains(stem) ? [stem, "is"] : [stem]
        case "m": return [stem, "am"]
        case "re": return [stem, "are"]
        case "ve": return [stem, "have"]
        case "ll": return [stem, "will"]
        case "d": return [stem, "would"]
        case "": return [stem]
        default: return word.split(separator: "'").map(String.init)
        }
    }

    private static let irregular: [String: [String]] = [
        "can't": ["can", "not"], "won't": ["will", "not"], "shan't": ["shall", "not"], "ain't": ["is", "not"],
        "let's": ["let", "us"], "y'all": ["you", "all"], "o'clock": ["oclock"], "ma'am": ["madam"],
        "how'd": ["how", "did"], "where'd": ["where", "did"],
    ]

    /// After these words 's is "is"; after others it is a possessive.
    private static let takesIs: Set<String> = [
        "what", "who", "where", "when", "how", "why", "that", "this", "there", "here", "it", "he", "she", "which",
        "everything", "something", "nothing", "one",
    ]
}
