import Coaching
import Knowledge
import Testing

/// The commands about the last answer leave it as it was.
struct LastAnswerTests {
    static let commands = ["/why", "/sources", "/again", "why that answer", "say that again"]

    @Test(arguments: commands, commands)
    func oneDoesNotSpoilTheOther(first: String, second: String) throws {
        let question = "how much will I earn"
        let alone = try Chat().say(question, second).answer
        #expect(try Chat().say(question, first, second).answer == alone)
    }

    @Test(arguments: commands)
    func theCopyIsOfTheAnswer(command: String) throws {
        let chat = try Chat()
        let answer = chat.say("how much will I earn").answer
        chat.say(command)
        #expect(chat.say("/copy").effects == [.copy(answer)])
    }

    @Test(arguments: commands)
    func theListThatWasShownStillCounts(command: String) throws {
        let turn = try Chat().say("list the skills to learn", command, "the second one")
        #expect(turn.answer.topic == (try Chat().say("list the skills to learn", "the second one").answer.topic))
    }

    @Test func bothAnswersOfALineAreTheLast() throws {
        let chat = try Chat()
        let turn = chat.say("how much will I earn? and what will I miss")
        try #require(turn.also.count == 1)
        let again = chat.say("/again")
        #expect(again.answer == turn.answer && again.also == turn.also)
        guard case .copy(let copied)? = chat.say("/copy").effects.first else {
            Issue.record("nothing was copied")
            return
        }
        #expect(copied.blocks == turn.answer.blocks + turn.also[0].blocks)
        #expect(chat.say("/sources").answer.sources.count == 2)
    }
}
