import Terminal
import Testing

@Suite("Completion") struct CompletionTests {
    static let topics = ["deep learning", "Deep dive", "data engineering", "cloud", "what next", "é la carte"]
        .map { Candidate(text: $0, description: "") }

    struct Case: CustomTestStringConvertible, Sendable {
        let line: String
        let kept: String
        let found: [String]
        var testDescription: String { "\"\(line)\"" }
    }

    static let cases = [
        Case(line: "clo", kept: "", found: ["cloud"]),
        Case(line: "what about deep le", kept: "what about ", found: ["deep learning"]),
        Case(line: "what about DEEP", kept: "what about ", found: ["deep learning", "Deep dive"]),
        Case(line: "tell me  d", kept: "tell me  ", found: ["deep learning", "Deep dive", "data engineering"]),
        Case(line: "what n", kept: "", found: ["what next"]),
        Case(line: "é l", kept: "", found: ["é la carte"]),
        Case(line: "deep learning", kept: "", found: ["deep learning"]),
        Case(line: "deep ", kept: "", found: ["deep learning", "Deep dive"]),
        Case(line: "  clo", kept: "  ", found: ["cloud"]),
        Case(line: "deep/le", kept: "", found: []),
        Case(line: "/etc/pas", kept: "", found: []),
        Case(line: "xyz", kept: "", found: []),
        Case(line: "", kept: "", found: topics.map(\.text)),
        Case(line: "xyz ", kept: "xyz ", found: topics.map(\.text)),
    ]

    @Test("takes as many of the last words as name something", arguments: cases)
    func lastWords(of one: Case) {
        let completion = Completion(of: one.line, among: Self.topics)
        #expect(completion.candidates.map(\.text) == one.found)
        #expect(completion.kept == one.kept)
    }

    @Test("of any line keeps a beginning of it, and offers only what goes on from the rest", arguments: cases)
    func law(of one: Case) {
        for end in one.line.indices {
            let line = String(one.line[..<end])
            let completion = Completion(of: line, among: Self.topics)
            guard !completion.candidates.isEmpty else { continue }
            #expect(line.hasPrefix(completion.kept))
            let rest = line.dropFirst(completion.kept.count).lowercased()
            #expect(completion.candidates.allSatisfy { $0.text.lowercased().hasPrefix(rest) })
        }
    }
}
