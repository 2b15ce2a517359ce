import Coaching
import Knowledge
import Testing

/// When several things are meant equally well, the coach asks back, and takes a number or a name.
struct ChoosingTests {
    static let ambiguous = "I finished the specialization"
    static let both: Set<TopicID> = [
        "resource/machine-learning-specialization", "resource/deep-learning-specialization",
    ]

    @Test func asksWhich() throws {
        let chat = try Chat()
        let turn = chat.say(Self.ambiguous)
        #expect(turn.answer.asks)
        #expect(turn.events.isEmpty)
        #expect(Set(turn.answer.choices.map(\.topic)) == Self.both)
        #expect(turn.answer.words.contains("Which one do you mean?"))
        #expect(turn.conversation.choices == turn.answer.choices)
    }

    @Test(arguments: ["I finished the coursera course", "done with the course on Coursera"])
    func aProviderPointsAtItsCourses(line: String) throws {
        let turn = try Chat().say(line)
        #expect(turn.answer.choices.count == 3 && turn.events.isEmpty)
    }

    static let answers = [
        ("1", 0), ("2", 1), ("the second one", 1), ("the first", 0), ("number 2", 1), ("last", 1), ("2nd", 1),
    ]

    @Test(arguments: answers)
    func aNumberPicksByPlace(line: String, place: Int) throws {
        let chat = try Chat()
        let choices = chat.say(Self.ambiguous).answer.choices
        try #require(choices.count == 2)
        #expect(chat.say(line).events.map(\.summary) == ["done \(choices[place].topic)"])
    }

    @Test(arguments: [
        ("deep learning", "resource/deep-learning-specialization"),
        ("machine", "resource/machine-learning-specialization"),
        ("I mean the deep one", "resource/deep-learning-specialization"),
        ("Machine Learning Specialization", "resource/machine-learning-specialization"),
    ])
    func aNamePicks(line: String, id: String) throws {
        #expect(try Chat().say(Self.ambiguous, line).events.map(\.summary) == ["done \(id)"])
    }

    @Test(arguments: ["the deep thing", "the deep learning thing", "it was the deep one"])
    func aThingIsNamedAsOneIs(line: String) throws {
        #expect(
            try Chat().say(Self.ambiguous, line).events.map(\.summary) == ["done resource/deep-learning-specialization"]
        )
    }

    @Test(arguments: ["none of them", "none", "neither", "no", "nope", "neither of these", "not any of them"])
    func noneRecordsNothing(line: String) throws {
        let turn = try Chat().say(Self.ambiguous, line)
        #expect(turn.events.isEmpty && turn.answer.words == "Nothing was recorded.")
    }

    @Test(arguments: ["all", "both", "all of them", "both of them please", "I mean both"])
    func allRecordsEach(line: String) throws {
        let turn = try Chat().say(Self.ambiguous + " in march", line)
        #expect(Set(turn.events.map(\.summary)) == Set(Self.both.map { "done \($0) 2026-03" }))
    }

    @Test func theDayTravelsWithTheChoice() throws {
        let turn = try Chat().say("I finished the specialization in march", "deep learning")
        #expect(turn.events.map(\.summary) == ["done resource/deep-learning-specialization 2026-03"])
    }

    @Test func theClaimTravelsWithTheChoice() throws {
        let turn = try Chat().say("I started the specialization", "deep learning")
        #expect(turn.events.map(\.summary) == ["started resource/deep-learning-specialization"])
    }

    @Test(arguments: ["how much will I earn", "hello", "/progress"])
    func anotherSubjectForgetsTheChoices(line: String) throws {
        let chat = try Chat()
        let turn = try chat.say(Self.ambiguous, line)
        #expect(turn.answer.topic != "done")
        #expect(turn.conversation.choices.isEmpty)
        #expect(chat.say("2").events.filter { if case .done = $0 { true } else { false } }.isEmpty)
    }

    @Test(arguments: ["3", "0", "learning", "the seventh"])
    func whatFitsNoneOrBothRecordsNothing(line: String) throws {
        let chat = try Chat()
        try chat.say(Self.ambiguous, line)
        #expect(chat.record.states.isEmpty)
    }
}
