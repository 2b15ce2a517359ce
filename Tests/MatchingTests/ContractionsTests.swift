import Testing

@testable import Matching

@Suite("A contraction")
struct ContractionsTests {
    @Test(
        "is written out, and what only looks like one is not",
        arguments: [
            ("i've", ["i", "have"]), ("i'm", ["i", "am"]), ("i'll", ["i", "will"]), ("i'd", ["i", "would"]),
            ("you're", ["you", "are"]), ("don't", ["do", "not"]), ("haven't", ["have", "not"]),
            ("can't", ["can", "not"]), ("won't", ["will", "not"]), ("ain't", ["is", "not"]), ("let's", ["let", "us"]),
            ("what's", ["what", "is"]), ("it's", ["it", "is"]), ("ng's", ["ng"]), ("friend's", ["friend"]),
            ("o'clock", ["oclock"]), ("o'reilly", ["o", "reilly"]), ("dont", ["dont"]), ("well", ["well"]),
            ("ill", ["ill"]), ("dogs'", ["dogs"]), ("cat't", ["cat", "t"]), ("", [""]),
        ])
    func expansion(word: String, words: [String]) {
        #expect(Contractions.expanded(word) == words)
    }
}
