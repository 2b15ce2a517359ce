import Coaching
import Knowledge
import Testing

/// Only a farewell and nothing beside it ends a conversation.
struct LeaveTakingTests {
    @Test(arguments: [
        "bye", "goodbye", "see you", "good night", "Bye!", "that is all, bye", "see you tomorrow", "bye bye",
        "ok bye for now", "goodbye coach", "byeee", "quit", "exit",
    ])
    func aFarewellEndsIt(line: String) throws {
        #expect(try Chat().say(line).effects == [.quit])
    }

    @Test(arguments: [
        "quit my job now?", "quit smoking", "see you can code", "bye bye coding", "good night shifts", "quit my job",
        "goodbye to Python?", "is that all, bye bye salary", "bye?",
    ])
    func aGuessEndsNothing(line: String) throws {
        let chat = try Chat()
        #expect(!chat.say(line).effects.contains(.quit))
        #expect(chat.record.states.isEmpty)
    }

    @Test func aFarewellThatMayBeNoneSaysHowToLeave() throws {
        let turn = try Chat().say("bye bye shifts")
        #expect(turn.answer.topic == "goodbye" && turn.answer.words.contains("\"quit\" or Ctrl-D"))
    }
}
