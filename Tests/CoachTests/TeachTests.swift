import Foundation
import Testing

/// What is taught is answered by the next process, stands in a file that only its owner can read, and is taken back.
@Suite("Teaching across processes", .timeLimit(.minutes(3))) struct TeachTests {
    private func file(_ home: CoachHome) -> String { home.folder + "/taught/software-engineer-to-ai-architect.yml" }

    @Test("a taught question is answered, listed in its file, and gone after --undo")
    func teachAndUndo() throws {
        let home = try CoachHome()
        #expect(try home.run("ask", "what's the colour of the walrus").exit == .status(3))
        let taught = try home.run("teach", "what's the colour of the walrus", "salary")
        #expect(taught.exit == .status(0))
        #expect(taught.words.contains("Taught: \"what's the colour of the walrus\""))
        #expect(home.text(file(home))?.contains("faq/salary:\n  - \"what's the colour of the walrus\"") == true)
        #expect(try home.rights(file(home)) == 0o600)
        #expect(try home.rights(home.folder + "/taught") == 0o700)
        #expect(try home.run("ask", "What's", "the", "colour", "of", "the", "walrus?").text.contains("180,000"))
        #expect(try home.run("unanswered").text.contains("No question is open"))
        #expect(try home.run("paths").text.contains(file(home)))
        let undone = try home.run("teach", "--undo")
        #expect(undone.exit == .status(0))
        #expect(home.text(file(home))?.contains("walrus") == false)
        #expect(try home.run("ask", "what's the colour of the walrus").exit == .status(3))
        #expect(try home.run("teach", "--undo").exit == .status(1))
    }

    @Test("a conversation answers what it was just taught, and undo takes the file back, too")
    func conversation() throws {
        let home = try CoachHome()
        let turns = try JSONTurn.lines(
            of: home.pipe(
                "what's the colour of the walrus", "that should be the salary", "what's the colour of the walrus",
                "undo", "what's the colour of the walrus",
                arguments: ["--format", "json"]))
        #expect(turns.map(\.topic) == ["out-of-scope", "about", "faq/salary", "done", "out-of-scope"])
        #expect(home.text(file(home))?.contains("walrus") == false)
    }

    @Test("a question of the guide's tests is not taught something else")
    func spoils() throws {
        let home = try CoachHome()
        let questions = try #require(
            home.text(Built.knowledge + "/software-engineer-to-ai-architect/questions.jsonl"))
        let salary = try #require(questions.split(separator: "\n").first { $0.contains("\"faq/salary\"") })
        let row = try #require(try JSONSerialization.jsonObject(with: Data(salary.utf8)) as? [String: Any])
        let question = try #require(row["q"] as? String)
        guard try home.run("ask", "--no-record", question).text.contains("180,000") else { return }
        let refused = try home.run("teach", question, "roadmap")
        #expect(refused.exit == .status(1))
        #expect(refused.words.contains("Not taught"))
        #expect(!FileManager.default.fileExists(atPath: file(home)))
    }

    @Test("a broken file is a warning, and is left as it is")
    func broken() throws {
        let home = try CoachHome()
        try home.run("teach", "what's the colour of the walrus", "salary")
        try "x: [\n".write(toFile: file(home), atomically: true, encoding: .utf8)
        let outcome = try home.run("ask", "salary?")
        #expect(outcome.exit == .status(0))
        #expect(outcome.text.contains("180,000"))
        #expect(outcome.complaintWords.contains("what you taught is left out"))
        #expect(home.text(file(home)) == "x: [\n")
    }

    @Test("what was written into it by hand counts, and a topic that is not there is told")
    func byHand() throws {
        let home = try CoachHome()
        try home.run("teach", "what's the colour of the walrus", "salary")
        try "faq/duration:\n  - when does this journey end then\nfaq/gone:\n  - x y\n"
            .write(toFile: file(home), atomically: true, encoding: .utf8)
        let outcome = try home.run("ask", "when does this journey end then")
        #expect(outcome.text.contains("40 weeks"))
        #expect(outcome.complaintWords.contains("no topic \"faq/gone\""))
    }

    @Test("teach wants a question and a topic", arguments: [["teach"], ["teach", "one"]])
    func usage(words: [String]) throws {
        #expect(try CoachHome().start(words).outcome().exit == .status(64))
    }

    @Test("what done does not find is no question")
    func notFound() throws {
        let home = try CoachHome()
        #expect(try home.run("done", "flumox", "garble").exit == .status(1))
        #expect(try home.run("unanswered").text.contains("No question is open"))
    }

    @Test("me shows what was recorded, from which line")
    func me() throws {
        let home = try CoachHome()
        #expect(try home.run("me").text.contains("Nothing yet."))
        try home.run("ask", "I finished the Deep Learning Specialization")
        let shown = try home.run("me").words
        #expect(shown.contains("Deep Learning Specialization"))
        #expect(shown.contains("\"I finished the Deep Learning Specialization\""))
        #expect(try JSONTurn(home.run("me", "--format", "json").output).topic == "progress")
    }
}
