import Coaching
import Knowledge
import Testing

/// What plain words order is done, however near another topic is.
@Suite("Orders in plain words")
struct ActByWordsTests {
    @Test(
        "begin the reality check",
        arguments: [
            "ok do the reality check with me", "let's do the reality check", "please start a reality check",
            "can we go through the reality check", "could you walk me through the reality check now?",
            "I want to redo the reality check",
        ])
    func begin(line: String) throws {
        let chat = try Chat(coach: ShippedCoach.coach())
        #expect(chat.say(line).answer.topic == "reality")
        #expect(chat.conversation.prompt == "reality 1/12> ")
    }

    @Test(
        "do not where they ask about it, or do not want it",
        arguments: [
            "what do I do in the reality check?", "should I do the reality check", "do I need to do the reality check",
            "what can you do in the reality check?", "how can we do the reality check?",
            "why do people take the reality check",
            "could you tell me when to start the reality check", "I will do the reality check tomorrow",
            "I go through the reality check every month", "remind me to do the reality check",
            "I don't want to do the reality check", "how do I start the reality check", "I did the reality check",
        ])
    func asked(line: String) throws {
        let chat = try Chat(coach: ShippedCoach.coach())
        chat.say(line)
        #expect(chat.conversation.prompt == "coach> ")
    }

    @Test(
        "ask what is known of the user",
        arguments: [
            "what do you know about me", "what do you remember about me?", "which things have you kept on me",
            "tell me what you know about me",
        ])
    func known(line: String) throws {
        let turn = try Chat(coach: ShippedCoach.coach()).say(line)
        #expect(turn.answer.topic == "progress")
        #expect(turn.answer.words.contains("know") && !turn.answer.words.contains("language model"))
    }

    @Test("ask for worries to come, which are the guide's, and not for those that were told")
    func obstacles() throws {
        let chat = try Chat(coach: ShippedCoach.leadingCoach())
        #expect(chat.say("what are my worries").answer.words.contains("no worries so far"))
        #expect(!chat.say("which obstacles will I meet").answer.words.contains("no worries so far"))
    }
}
