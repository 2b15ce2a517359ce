import Coaching
import Knowledge
import Matching
import Testing

/// "Why that answer": the parts add up to the points.
struct ExplanationTests {
    static let lines = [
        "how much will I earn", "what will I miss", "show me the roadmap", "tell me about Chip Huyen's book",
        "how do I learn ML systems design", "tell me a joke",
    ]

    /// The numbers in front of the rows, the last being the sum.
    func numbers(_ answer: Answer) throws -> [Double] {
        try answer.blocks.flatMap { block -> [[String]] in
            if case .table(let table) = block { table.rows } else { [] }
        }.map { try #require(Double($0[0])) }
    }

    @Test(arguments: lines)
    func thePartsAddUp(line: String) throws {
        let answer = try Chat().say(line, "/why").answer
        let numbers = try numbers(answer)
        let sum = try #require(numbers.last)
        // Each row is rounded to a tenth.
        #expect(abs(numbers.dropLast().reduce(0, +) - sum) <= 0.05 * Double(numbers.count) + 1e-9, "\(answer.words)")
        #expect(answer.words.contains("in all, "))
        #expect(answer.words.contains("I refuse below \(Confidence.refusalLine)."))
        #expect(answer.words.contains("Next best: "))
    }

    @Test(arguments: lines)
    func theExplanationIsTheScore(line: String) throws {
        let coach = try ShippedCoach.coach()
        let match = coach.matcher.match(line)
        for scored in match.ranked.prefix(3) {
            let explanation = coach.matcher.explanation(of: scored.topic, in: match)
            #expect(abs(explanation.points - scored.points) < 1e-3, "\(scored.topic)")
            #expect(abs(explanation.evidence.reduce(0) { $0 + $1.points } - explanation.points) < 1e-9)
        }
    }

    @Test func theAnswerKeepsItsTopic() throws {
        let answer = try Chat().say("how much will I earn", "/why").answer
        #expect(answer.topic == "faq/salary")
        #expect(answer.words.hasPrefix("Salary was chosen by"))
        #expect(answer.words.contains("the word \"earn\""))
    }

    @Test func aRefusalTellsTheNearest() throws {
        let answer = try Chat().say("tell me a joke", "/why").answer
        #expect(answer.topic == .outOfScope)
        #expect(answer.words.hasPrefix("Refused: the nearest was"))
    }

    @Test func aRecordIsExplainedByTheClaim() throws {
        let answer = try Chat().say("I finished Chip Huyen's book", "/why").answer
        #expect(answer.topic == "done")
        #expect(answer.words.contains("says that you finished something"))
    }

    @Test func whatFollowedFromTheConversationSaysSo() throws {
        let answer = try Chat().say("show me the roadmap", "the last one", "/why").answer
        #expect(answer.topic == "phase/portfolio-job-search")
        #expect(answer.words.contains("followed from what was said before"))
    }
}
