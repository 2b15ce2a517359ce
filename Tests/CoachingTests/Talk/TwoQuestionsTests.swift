import Coaching
import Knowledge
import Testing

/// A line that asks two things gets both answers, in its order.
struct TwoQuestionsTests {
    static let doubles: [(String, TopicID, TopicID)] = [
        ("salary and how long?", "faq/salary", "faq/duration"),
        ("how long and salary?", "faq/duration", "faq/salary"),
        ("salary and how long does it take?", "faq/salary", "faq/duration"),
        ("how much will I earn? and how long does it take", "faq/salary", "faq/duration"),
        ("how much will I earn, how long does it take?", "faq/salary", "faq/duration"),
        ("roadmap & salary?", "roadmap", "faq/salary"),
        ("salary + downsides", "faq/salary", "reality/miss"),
        ("what are the biggest challenges and how much will I earn", "reality/challenges", "faq/salary"),
        (
            "who wrote Designing Machine Learning Systems and what does the job pay",
            "resource/designing-machine-learning-systems", "faq/salary"
        ),
    ]

    @Test(arguments: doubles)
    func bothAreAnsweredInOrder(line: String, first: TopicID, second: TopicID) throws {
        let turn = try Chat().say(line)
        #expect(turn.answer.topic == first)
        #expect(turn.also.map(\.topic) == [second])
        #expect(turn.events.isEmpty)
        #expect(!turn.answer.asks)
    }

    @Test func eachAnswerIsTheOneToItsQuestionAlone() throws {
        let turn = try Chat().say("how much will I earn? and how long does it take")
        #expect(try turn.answer == Chat().say("how much will I earn").answer)
        #expect(try turn.also == [Chat().say("how long does it take").answer])
    }

    @Test(arguments: [
        "what are the pros and cons", "how much will I earn", "how much will I earn and earn", "salary?", "salary? ?",
        "salary and", "and salary", "Keeping up with the fast pace of AI advancements and tools",
        "how do I keep up with all the new models and tools?", "machine learning and systems design",
        "hello and how much will I earn",
        "how much will I earn and what is the capital of France", "salary and thanks", "",
    ])
    func oneQuestionStaysOne(line: String) throws {
        #expect(try Chat().say(line).also.isEmpty)
    }

    @Test func theFirstIsTheSubjectAfterwards() throws {
        let chat = try Chat()
        let turn = chat.say("salary and how long?") as Turn
        #expect(turn.conversation.subject?.topic == "faq/salary")
        #expect(turn.conversation.asked == ["faq/salary"])
        #expect(chat.say("more").answer.topic == "faq/salary")
    }

    @Test func aMessageOfManyWordsIsNotTakenApart() throws {
        let story = "I was at the harbour with my brother this morning, where it was very cold indeed, "
        let line = story + "and there we thought about this: how much will I earn and how long does it take?"
        #expect(try Chat().say(line).also.isEmpty)
    }

    // MARK: Two things, one question

    @Test func bothCoursesOfASkillAreTheSkill() throws {
        let line = "do I need both Machine Learning Specialization and Deep Learning Specialization?"
        let turn = try Chat().say(line)
        #expect(turn.answer.topic == "skill/ai-ml-algorithms")
        #expect(turn.also.isEmpty)
        #expect(turn.events.isEmpty)
    }
}
