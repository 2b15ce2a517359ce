import Coaching
import Knowledge
import Testing

/// A few words that could mean two or three things are asked back; a number or a name answers.
///
/// Which words are that close changes with every training, so the lines are looked for: words of different topics side by
/// side, in a fixed order. That none is found fails.
struct AskingBackTests {
    private static let words = [
        "reuse", "duration", "list", "books", "pay", "months", "skills", "courses", "phases", "stages", "material",
        "learn", "missing", "weeks", "need", "read",
    ]

    /// The first line that is asked back with two choices.
    private static let ambiguous = Result<[String], any Error> {
        var found: [String] = []
        for first in words {
            for second in words where first != second && found.isEmpty {
                let line = "\(first) \(second)"
                if try Chat().say(line).answer.choices.count == 2 { found.append(line) }
            }
        }
        return found
    }

    private func lines() throws -> [String] {
        let lines = try Self.ambiguous.get()
        try #require(!lines.isEmpty, "no pair of words is asked back")
        return lines
    }

    @Test func asksWhich() throws {
        for line in try lines() {
            let turn = try Chat().say(line)
            #expect(turn.answer.words == "Which one do you mean?")
            #expect(Set(turn.answer.choices.map(\.topic)).count == 2)
            #expect(turn.answer.sources.count == 2)
            #expect(turn.conversation.choices == turn.answer.choices)
            #expect(turn.events.isEmpty)
            #expect(turn.confidence < 0.85)
        }
    }

    @Test func theLabelsAreTitlesThatDiffer() throws {
        let guide = try ShippedCoach.guide()
        for line in try lines() {
            let choices = try Chat().say(line).answer.choices
            #expect(Set(choices.map(\.label)).count == 2)
            for choice in choices {
                #expect(choice.label.contains(try #require(guide.entry(choice.topic)).title))
            }
        }
    }

    @Test(arguments: [("1", 0), ("2", 1), ("the second one", 1), ("last", 1), ("the first", 0), ("number 2", 1)])
    func aNumberAnswers(choice: String, place: Int) throws {
        let line = try lines()[0]
        let topic = try Chat().say(line).answer.choices[place].topic
        let turn = try Chat().say(line, choice)
        #expect(turn.answer.topic == topic)
        #expect(turn.confidence == 1)
        #expect(turn.conversation.choices.isEmpty)
        #expect(try turn.answer == ShippedCoach.guide().answer(topic))
    }

    @Test func allAnswersWithEach() throws {
        let line = try lines()[0]
        let choices = try Chat().say(line).answer.choices
        let turn = try Chat().say(line, "both")
        #expect([turn.answer.topic] + turn.also.map(\.topic) == choices.map(\.topic))
    }

    @Test(arguments: ["none of them", "neither"])
    func noneAnswersWithNone(line: String) throws {
        let turn = try Chat().say(lines()[0], line)
        #expect(turn.answer.topic == "thanks" && turn.events.isEmpty)
    }

    @Test(arguments: [0, 1])
    func aNameAnswers(place: Int) throws {
        let line = try lines()[0]
        let choice = try Chat().say(line).answer.choices[place]
        let turn = try Chat().say(line, choice.label)
        #expect(turn.answer.topic == choice.topic)
        #expect(turn.confidence == 1)
    }

    @Test(arguments: ["how much will I earn", "hello", "/progress", "tell me a joke"])
    func anotherQuestionForgetsTheChoices(line: String) throws {
        let chat = try Chat()
        let turn = try chat.say(lines()[0], line)
        #expect(!turn.answer.asks)
        #expect(turn.conversation.choices.isEmpty)
    }

    @Test(arguments: ["3", "0", "17"])
    func aNumberBeyondTheChoicesPicksNoneAndKeepsThem(number: String) throws {
        let turn = try Chat().say(lines()[0], number)
        #expect(turn.answer.words.contains("There are 2 to choose from"))
        #expect(turn.events.isEmpty)
        #expect(turn.conversation.choices.count == 2)
    }

    @Test(arguments: [
        "reuse duration, which of them please", "how much will I earn", "roadmap", "salary", "tell me a joke", "hello",
    ])
    func whatIsLongOrSureIsNotAskedBack(line: String) throws {
        #expect(try !Chat().say(line).answer.asks)
    }
}
