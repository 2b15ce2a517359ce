import Knowledge
import Testing

@Suite("An error of the knowledge")
struct KnowledgeErrorTests {
    @Test(
        "says what is wrong and what to do",
        arguments: [
            (
                KnowledgeError.noGuide(searched: ["/a", "/b"]),
                "no guide found; looked in /a, /b. Name a Knowledge folder with --knowledge DIR or COACH_KNOWLEDGE"
            ),
            (
                .unknownGuide(id: "x", available: ["a", "b"]),
                "no guide \"x\"; there is a, b. Choose one with --guide ID"
            ),
            (.severalGuides(available: ["a", "b"]), "several guides: a, b. Choose one with --guide ID"),
            (.unreadable(path: "a/faq.yml", reason: "Permission denied"), "cannot read a/faq.yml: Permission denied"),
            (
                .missingFile(path: "a/faq.yml"),
                "a/faq.yml is missing; every guide needs it (Knowledge/README.md shows its form)"
            ),
            (
                .invalid([
                    Diagnostic("one", file: "a.yml", line: 1, column: 2),
                    Diagnostic("two", file: "b.yml", line: 3, column: 4, severity: .warning),
                ]), "a.yml:1:2: one\nb.yml:3:4: warning: two"
            ),
        ])
    func description(error: KnowledgeError, text: String) {
        #expect(error.description == text)
    }

    @Test("orders diagnostics by file, line, column and message")
    func order() {
        let sorted = [
            Diagnostic("z", file: "a.yml", line: 2, column: 9), Diagnostic("a", file: "a.yml", line: 10, column: 1),
            Diagnostic("a", file: "a.yml", line: 10, column: 2), Diagnostic("b", file: "a.yml", line: 10, column: 2),
            Diagnostic("a", file: "b.yml", line: 1, column: 1),
        ]
        #expect(sorted.reversed().sorted() == sorted)
    }
}
