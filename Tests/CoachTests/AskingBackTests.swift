import Foundation
import Testing

/// The shipped guide, with all its phrases, asks back for a few words that mean several things, and for nothing else.
@Suite("Asking back on the shipped guide", .timeLimit(.minutes(3))) struct AskingBackTests {
    @Test(
        "asks which is meant, with commands for the choices, and exits with 0",
        arguments: ["certification?", "aws", "google", "machine learning", "specialization", "coursera"])
    func asks(line: String) throws {
        let outcome = try CoachHome().run("ask", "--format", "json", "--", line)
        #expect(outcome.exit == .status(0))
        let turn = try #require(try JSONSerialization.jsonObject(with: Data(outcome.text.utf8)) as? [String: Any])
        let choices = try #require(turn["choices"] as? [[String: Any]])
        #expect(turn["asks"] as? Bool == true)
        #expect((2...3).contains(choices.count))
        #expect(choices.first?["topic"] as? String == turn["topic"] as? String)
    }

    @Test("a choice of the conversation is answered, by number and by a part of its name")
    func answers() throws {
        let turns = try JSONTurn.lines(
            of: CoachHome().pipe(
                "certification?", "no, I meant the google one", "salary?", "aws", "2",
                arguments: ["--format", "json"]))
        #expect(
            turns.map(\.topic) == [
                "skill/ai-architecture-certification", "resource/google-cloud-professional-cloud-architect",
                "faq/salary",
                "resource/aws-solutions-architect-associate", "resource/aws-sagemaker",
            ])
    }

    @Test("fewer than one of twenty questions of the guide's own tests is asked back")
    func rarely() throws {
        let path = Built.knowledge + "/software-engineer-to-ai-architect/questions.jsonl"
        let rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        // Every tenth, each a process of its own conversation: asked in one, a follow-up would be taken for one.
        let sample = rows.enumerated().filter { $0.offset.isMultiple(of: 10) }.map(\.element)
        #expect(sample.count > 50)
        let home = try CoachHome()
        var asked = 0
        for row in sample {
            let fields = try JSONSerialization.jsonObject(with: Data(row.utf8)) as? [String: Any]
            let question = try #require(fields?["q"] as? String)
            let outcome = try home.run("ask", "--no-record", "--format", "json", "--", question)
            let answer = try JSONSerialization.jsonObject(with: Data(outcome.text.utf8)) as? [String: Any]
            if try #require(answer?["asks"] as? Bool) { asked += 1 }
        }
        #expect(asked * 20 < sample.count)
    }
}
