import Knowledge
import Testing

@Suite("The nearest word")
struct NearestTests {
    @Test(
        "is counted in insertions, deletions, substitutions and swaps",
        arguments: [
            ("", "", 0), ("a", "", 1), ("", "abc", 3), ("same", "same", 0), ("kitten", "sitting", 3),
            ("weeks", "week", 1),
            ("tilte", "title", 1), ("ab", "ba", 1), ("ca", "abc", 3), ("café", "cafe", 1), ("résumé", "resume", 2),
        ])
    func distance(left: String, right: String, edits: Int) {
        #expect(editDistance(left, right) == edits)
        #expect(editDistance(right, left) == edits)
    }

    @Test(
        "is at most two edits away, and keeps at least one letter",
        arguments: [
            ("titel", "title"), ("wekes", "weeks"), ("txt", "text"), ("colour", nil), ("", nil), ("zz", nil),
            ("section", "section"),
        ] as [(String, String?)])
    func nearest(word: String, found: String?) {
        #expect(closest(to: word, among: ["id", "title", "text", "weeks", "section"]) == found)
    }

    @Test("is the first of those that are equally near")
    func ties() {
        #expect(closest(to: "cat", among: ["bat", "hat", "can"]) == "bat")
        #expect(closest(to: "cat", among: []) == nil)
    }

    @Test("is not looked for in a word as long as a file", .timeLimit(.minutes(5)))
    func longWord() {
        let word = String(repeating: "a", count: 2_000_000)
        #expect(closest(to: word, among: Array(repeating: "title", count: 1000)) == nil)
    }
}
