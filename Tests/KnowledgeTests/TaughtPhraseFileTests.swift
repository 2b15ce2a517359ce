import Testing

@testable import Knowledge

/// The file of taught questions: what was written comes back, whatever was typed, and a broken file says where.
struct TaughtPhraseFileTests {
    @Test func aListOfQuestionsUnderEachTopic() throws {
        let phrases = try TaughtPhraseFile.phrases(
            in: "faq/salary:\n  - how's the bacon\n  - \"what: the damage\"\nroadmap: where to\n", file: "taught.yml")
        #expect(phrases == ["faq/salary": ["how's the bacon", "what: the damage"], "roadmap": ["where to"]])
    }

    @Test(arguments: [
        "", "\n\n", "# nothing left\n", TaughtPhraseFile.text(of: [:]), TaughtPhraseFile.text(of: ["next": []]),
    ])
    func anEmptyFileTeachesNothing(text: String) throws {
        #expect(try TaughtPhraseFile.phrases(in: text, file: "taught.yml").isEmpty)
    }

    static let typed = [
        "how's the bacon", "say \"hi\"", "a \\ b", "- x", "# no comment", "yes", "null", "1.5", "[a, b]", "{a: b}",
        "&a *b",
        "ümläut 🥓", "a: b: c", "tab\there", "'", "", " spaces ", "%TAG", "!tag", "line\u{2028}end", "bell\u{7}",
    ]

    @Test(arguments: typed)
    func whatWasTypedComesBack(question: String) throws {
        let text = TaughtPhraseFile.text(of: ["faq/salary": [question, "more"], "next": ["x"]])
        let read = try TaughtPhraseFile.phrases(in: text, file: "taught.yml")
        #expect(read["next"] == ["x"])
        #expect(read["faq/salary"]?.last == "more")
        let trimmed = question.first == " " ? "spaces" : question
        if !question.isEmpty { #expect(read["faq/salary"]?.first == trimmed) }
    }

    @Test(arguments: ["x: [", "- a list", "just text", "No Topic!: [a]", "faq/salary: {a: b}"])
    func aBrokenOneSaysWhere(text: String) {
        do {
            _ = try TaughtPhraseFile.phrases(in: text, file: "taught.yml")
            Issue.record("read \(text)")
        } catch {
            #expect("\(error)".contains("taught.yml:"))
        }
    }
}
