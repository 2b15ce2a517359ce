import Coaching
import Knowledge
import Testing

/// A few words that could mean two or three things are asked back; a number or a name answers.
struct AskingBackTests {
    static let ambiguous: [(String, [TopicID])] = [
        ("reuse duration", ["transferable", "faq/duration"]),
        ("reuse duration list", ["transferable", "resources", "action"]),
    ]

    @Test(arguments: ambiguous)
    func asksWhich(line: String, topics: [TopicID]) throws {
        let turn = try Chat().say(line)
        #expect(turn.answer.asks)
        #expect(turn.answer.words == "Which one do you mean?")
        #expect(turn.answer.choices.map(\.topic) == topics)
        #expect((2...3).contains(turn.answer.choices.count))
        #expect(turn.answer.sources.count == topics.count)
        #expect(turn.conversation.choices == turn.answer.choices)
        #expect(turn.events.isEmpty)
        #expect(turn.confidence < 0.8)
    }

    @Test func theLabelsAreTitlesThatDiffer() throws {
        let guide = try ShippedCoach.guide()
        for (line, topics) in Self.ambiguous {
            let labels = try Chat().say(line).answer.choices.map(\.label)
            #expect(Set(labels).count == topics.count)
            for (label, topic) in zip(labels, topics) {
                let title = try #require(guide.entry(topic)).title
                #expect(label.contains(title))
            }
        }
    }

    @Test(
        arguments: [
            ("reuse duration", "1", "transferable"), ("reuse duration", "2", "faq/duration"),
            ("reuse duration", "the second one", "faq/duration"), ("reuse duration", "last", "faq/duration"),
            ("reuse duration", "how long it takes", "faq/duration"),
            ("reuse duration list", "certifications", "resources"), ("reuse duration list", "number 3", "action"),
            ("reuse duration list", "the first", "transferable"),
        ] as [(String, String, TopicID)])
    func aNumberOrANameAnswers(line: String, choice: String, topic: TopicID) throws {
        let turn = try Chat().say(line, choice)
        #expect(turn.answer.topic == topic)
        #expect(turn.confidence == 1)
        #expect(turn.conversation.choices.isEmpty)
        #expect(try turn.answer == ShippedCoach.guide().answer(topic))
    }

    @Test(arguments: ["how much will I earn", "hello", "/progress", "tell me a joke"])
    func anotherQuestionForgetsTheChoices(line: String) throws {
        let chat = try Chat()
        let turn = try chat.say("reuse duration", line)
        #expect(!turn.answer.asks)
        #expect(turn.conversation.choices.isEmpty)
        #expect(chat.say("certifications").conversation.choices.isEmpty)
    }

    @Test func aNumberBeyondTheChoicesPicksNone() throws {
        let turn = try Chat().say("reuse duration", "3")
        #expect(turn.confidence < 1 || turn.answer.topic == .outOfScope)
        #expect(turn.conversation.choices.isEmpty)
    }

    @Test(arguments: [
        "reuse duration, which of them please", "how much will I earn", "roadmap", "salary", "tell me a joke", "hello",
    ])
    func whatIsLongOrSureIsNotAskedBack(line: String) throws {
        #expect(try !Chat().say(line).answer.asks)
    }
}
