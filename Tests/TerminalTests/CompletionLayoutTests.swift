import Testing

@testable import Terminal

@Suite("What the first Tab writes") struct CommonBeginningTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let typed: String
        let kept: String
        let names: [String]
        let written: String
        var testDescription: String { "\"\(typed)\"" }
    }

    @Test(
        "is what the candidates share",
        arguments: [
            Case(typed: "about de", kept: "about ", names: ["deep learning", "deep dive"], written: "about deep "),
            Case(typed: "about d", kept: "about ", names: ["deep learning", "data"], written: "about d"),
            Case(typed: "DE", kept: "", names: ["deep learning", "deep dive"], written: "deep "),
            Case(typed: "de", kept: "", names: ["deep learning", "Deep dive"], written: "de"),
            Case(typed: "x", kept: "", names: ["one", "two"], written: "x"),
            Case(typed: "e", kept: "", names: ["e\u{301}a", "e\u{301}b"], written: "e"),
            Case(typed: "x", kept: "", names: [], written: "x"),
        ])
    func common(one: Case) {
        let completion = Completion(
            keeping: one.kept, candidates: one.names.map { Candidate(text: $0, description: "") })
        #expect(completion.common(after: one.typed) == one.written)
    }
}

@Suite("A list of candidates") struct CandidateListTests {
    /// Two columns for CJK, one for everything else: enough to see that widths are honoured.
    private static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ((0x2E80...0x9FFF).contains($1.value) ? 2 : 1) }
    }

    private func list(_ pairs: [(String, String)]) -> CandidateList {
        CandidateList(
            candidates: pairs.map { Candidate(text: $0.0, description: $0.1) }, displayWidth: Self.width)
    }

    @Test("has the descriptions below each other")
    func columns() {
        let lines = list([("/why", "explains the match"), ("/quit", "leaves")]).lines(columns: 40)
        #expect(lines == ["/why   explains the match", "/quit  leaves"])
    }

    @Test("counts columns, not characters")
    func wide() {
        let lines = list([("漢字", "wide"), ("abcd", "narrow"), ("x", "one")]).lines(columns: 40)
        #expect(lines == ["漢字  wide", "abcd  narrow", "x     one"])
    }

    @Test("cuts descriptions, and leaves them out where there is no room")
    func narrow() {
        let one = list([("deep learning", "a long description of it")])
        #expect(one.lines(columns: 30) == ["deep learning  a long descr..."].map { String($0.prefix(26)) + "..." })
        #expect(one.lines(columns: 20) == ["deep learning"])
        #expect(one.lines(columns: 11) == ["deep le..."])
        #expect(one.lines(columns: 4) == ["dee"])
    }

    @Test("shows forty and counts the rest", arguments: [(1, 1), (40, 40), (41, 41), (300, 41)])
    func many(count: Int, shown: Int) {
        let lines = list((1...count).map { ("topic \($0)", "") }).lines(columns: 80)
        #expect(lines.count == shown)
        #expect(lines.last == (count > 40 ? "... \(count - 40) more" : "topic \(count)"))
    }

    @Test("is never wider than the terminal")
    func fits() {
        let pairs = [("deep learning", "a description"), ("漢字漢字漢字", "説明説明説明"), ("", ""), ("x", "")]
        let many = list(pairs + (1...50).map { ("topic \($0)", "words") })
        for columns in 2...100 {
            for line in many.lines(columns: columns) {
                #expect(Self.width(line) < columns, "\(columns) columns: \"\(line)\"")
            }
        }
        for columns in [0, 1] { #expect(many.lines(columns: columns).allSatisfy { Self.width($0) <= 1 }) }
    }
}
