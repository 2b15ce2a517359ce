import Coaching
import Knowledge
import Testing

/// Short lines that lean on the answer before them.
struct FollowUpTests {
    struct Case: CustomTestStringConvertible {
        let lines: [String]
        let topic: TopicID
        var testDescription: String { lines.joined(separator: " > ") }

        init(_ lines: String..., gives topic: TopicID) {
            self.lines = lines
            self.topic = topic
        }
    }

    static let cases = [
        Case("show me the roadmap", "the second one", gives: "phase/advanced-ai-cloud-integration"),
        Case("show me the roadmap", "2", gives: "phase/advanced-ai-cloud-integration"),
        Case("show me the roadmap", "the last one", gives: "phase/portfolio-job-search"),
        Case("which skills do I need", "the third", gives: "skill/ml-systems-design"),
        Case("tell me about phase 2", "what is the phase after this", gives: "phase/practical-system-design"),
        Case("tell me about phase 2", "the previous one", gives: "phase/foundation-building"),
        Case("what are the biggest challenges", "the first one", gives: "challenge/research-to-production"),
        Case("how do I learn ML systems design", "any book?", gives: "resource/designing-machine-learning-systems"),
        Case("how much will I earn", "say that again", gives: "faq/salary"),
        Case("tell me about phase 2", "and the next?", gives: "phase/practical-system-design"),
        Case("how much will I earn", "more", gives: "faq/salary"),
        Case("how much will I earn", "and compared to a software engineer?", gives: "faq/salary"),
        Case("how much will I earn", "in comparison to now?", gives: "faq/salary"),
        Case("what should I learn next", "why", gives: "next"),
        Case("what should I learn next", "and after that?", gives: "next"),
        Case("show me the roadmap", "hello", "the second one", gives: "phase/advanced-ai-cloud-integration"),
    ]

    @Test(arguments: cases)
    func leansOnTheAnswerBefore(_ talk: Case) throws {
        let chat = try Chat()
        let turns = talk.lines.map { chat.say($0) as Turn }
        #expect(turns.last?.answer.topic == talk.topic)
        #expect(turns.last?.events.isEmpty == true)
    }

    @Test func whyTellsTheReasonOfTheStep() throws {
        let words = try Chat().say("what should I learn next", "why").answer.words
        #expect(words.contains("the roadmap starts with it"))
    }

    @Test func afterThatIsTheStepAfterNext() throws {
        let words = try Chat().say("what should I learn next", "and after that?").answer.words
        #expect(words.contains("After that: Design and implement a basic ML model using scikit-learn"))
    }

    @Test func aSubjectFadesAfterEightTurns() throws {
        let chat = try Chat()
        chat.say("tell me about Chip Huyen's book")
        for _ in 0..<9 { chat.say("hello") }
        #expect(chat.say("I finished it").events.isEmpty)
    }
}
