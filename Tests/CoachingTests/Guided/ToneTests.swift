import Coaching
import Testing

@Suite("Somebody who is discouraged")
struct ToneTests {
    @Test(
        "is heard in a sentence, and gets one fact and one small step",
        arguments: [
            ("this is too much", "too much"), ("I am too old for this", "The guide sets no age"),
            ("I feel like a fraud", "good enough"), ("I am so behind", "behind"), ("so tired of it all", "tired"),
            ("I think of giving up", "yours to decide"),
        ])
    func heard(line: String, says: String) throws {
        let chat = try Chat()
        let turn = chat.say(line)
        #expect(turn.answer.topic == "progress")
        #expect(turn.answer.words.contains(says), "\(turn.answer.words)")
        #expect(turn.answer.words.contains("enroll in the Machine Learning course"))
        #expect(turn.answer.wordCount < 60)
        #expect(!turn.answer.words.contains("!"))
        #expect(turn.events.map(\.summary) == ["worry \"\(line)\""] && turn.isPrivate)
        #expect(chat.say("undo").answer.words.contains("Taken back") && chat.record.worries.isEmpty)
    }

    @Test("the fact is of the record where there is one")
    func fact() throws {
        let chat = try Chat()
        chat.say("I finished Andrew Ng's course")
        let words = chat.say("this is too much").answer.words
        #expect(words.contains("1 of the 15 steps is done") && words.contains("Machine Learning Specialization"))
    }

    @Test("the same thing said twice gets another fact")
    func twice() throws {
        let chat = try Chat()
        chat.say("I finished Andrew Ng's course")
        #expect(chat.say("this is too much").answer != chat.say("this is too much").answer)
    }

    @Test("a worry about something of the guide is kept and answered with it")
    func worry() throws {
        let chat = try Chat()
        let turn = chat.say("I'm worried about what will be hard about it")
        #expect(turn.answer.topic == "reality/challenges" && turn.answer.words.contains("Kept among your worries"))
        #expect(turn.events.map(\.summary) == ["worry \"I'm worried about what will be hard about it\""])
    }

    @Test(
        "what is no worry of the user's is not kept as one",
        arguments: [
            "I'm not worried about the salary", "my friend is worried about the salary", "is the salary a worry?",
        ])
    func none(line: String) throws {
        let chat = try Chat()
        #expect(!chat.say(line).events.contains { if case .worry = $0 { true } else { false } })
    }

    @Test("worries, obstacles and points that worry are listed together")
    func list() throws {
        let chat = try Chat()
        chat.hold([Said("what worries did I tell you", "progress", "no worries so far")])
        try chat.say(
            "this is too much", "let's do the week", "flu", "stop", "do the reality check with me", "scary", "stop")
        chat.hold([
            Said("what worries did I tell you", "progress", "this is too much", "flu", "scary", "15 June 2026")
        ])
    }
}
