import Coaching
import Knowledge
import Testing

/// A question is taught what it means: it is answered at once, leaves the list, and can be taken back; and nothing is
/// taught that would spoil an answer.
struct TeachingTests {
    private struct Questions: TestQuestions {
        let questions: [TestQuestion]
        func all() -> [TestQuestion] { questions }
    }

    @Test func aRefusedQuestionIsTaughtInTheNextLine() throws {
        let chat = try Chat()
        #expect(chat.say("how's the bacon").answer.topic == .outOfScope)
        let turn = chat.say("that should be the salary")
        #expect(turn.answer.topic == "about")
        #expect(turn.events == [.taught(question: "how's the bacon", topic: "faq/salary")])
        #expect(chat.record.unansweredGroups.isEmpty)
        let answer = chat.say("How's the bacon?")
        #expect(answer.answer.topic == "faq/salary")
        #expect(answer.answer.words.contains("180,000"))
        #expect(chat.say("/why").answer.words.contains("you taught me \"how's the bacon\""))
        #expect(chat.record.taught.count == 1)
    }

    @Test func undoTakesItBack() throws {
        let chat = try Chat()
        try chat.say("how's the bacon", "that should be the salary", "undo")
        #expect(chat.record.taught.isEmpty)
        #expect(chat.say("how's the bacon").answer.topic == .outOfScope)
    }

    static let lines: [(line: String, topic: TopicID)] = [
        ("that should be the salary", "faq/salary"), ("I meant the roadmap", "roadmap"),
        ("no, I meant the roadmap", "roadmap"),
        ("that should have been phase 2", "phase/advanced-ai-cloud-integration"),
        ("that was about the biggest challenges", "reality/challenges"),
        ("/teach how's the bacon = faq/salary", "faq/salary"), ("/teach how's the bacon = next", "next"),
    ]

    @Test(arguments: lines.indices)
    func theTopicIsFoundFromTheLine(index: Int) throws {
        let (line, topic) = Self.lines[index]
        let chat = try Chat()
        chat.say("how's the bacon")
        #expect(chat.say(line).events == [.taught(question: "how's the bacon", topic: topic)], "\(line)")
    }

    @Test func theQuestionMayStandInTheLine() throws {
        let chat = try Chat()
        let turn = chat.say("when I say what's the damage it's about the salary")
        #expect(turn.events == [.taught(question: "what's the damage", topic: "faq/salary")])
    }

    @Test(arguments: [
        "/teach what's up = nonsense", "/teach what's up = my cat",
    ])
    func aGuessIsNotTaught(line: String) throws {
        let turn = try Chat().say(line)
        #expect(turn.answer.words.contains("I do not know what"))
        #expect(turn.events.isEmpty)
    }

    @Test func anotherMeaningIsSaidToReplaceTheFirst() throws {
        let chat = try Chat()
        chat.say("/teach how's the bacon = salary")
        #expect(chat.say("/teach how's the bacon = roadmap").answer.words.contains("and no longer for Salary"))
    }

    @Test(arguments: ["/teach", "/teach bacon", "/teach = salary", "/teach bacon = xyzzy plugh"])
    func whatIsNotClearTeachesNothing(line: String) throws {
        let turn = try Chat().say(line)
        #expect(turn.answer.topic == "about")
        #expect(turn.events.allSatisfy { if case .taught = $0 { false } else { true } })
    }

    @Test func whatIsTaughtAlreadyIsNotTaughtAgain() throws {
        let chat = try Chat()
        chat.say("/teach how's the bacon = salary")
        let again = chat.say("/teach How's the bacon? = salary")
        #expect(again.events.isEmpty)
        #expect(chat.say("/teach how's the bacon = roadmap").events.count == 1)
        #expect(chat.say("how's the bacon").answer.topic == "roadmap")
    }

    @Test func nothingIsTaughtThatSpoilsAnAnswer() throws {
        let plain = try ShippedCoach.coach()
        let question = TestQuestion(text: "how much will I earn", topics: ["faq/salary"])
        let coach = plain.asking(Questions(questions: [question]))
        let situation = Coach.Situation(
            conversation: Conversation(session: .init(rawValue: "s")), record: Record(), memory: EmptyMemory(),
            today: Chat.monday)
        let refused = coach.turn("/teach How much will I earn? = roadmap", in: situation)
        #expect(refused.events.isEmpty)
        #expect(refused.answer.words.contains("Not taught: it would spoil 1 answer"))
        #expect(refused.answer.words.contains("\"how much will I earn\" would be answered with Roadmap"))
        #expect(coach.turn("/teach how's the bacon = salary", in: situation).events.count == 1)
    }

    /// The other questions keep their answers, to the last point.
    @Test(arguments: ["salary?", "what should I learn next", "will it rain", "how do I learn ML systems design"])
    func whatIsTaughtChangesNothingElse(line: String) throws {
        let before = try Chat().say(line)
        let chat = try Chat()
        chat.append([.taught(question: "how's the bacon", topic: "faq/salary")])
        let after = chat.say(line)
        #expect(before.answer == after.answer)
        #expect(before.confidence == after.confidence)
    }
}

extension Coach {
    /// The same coach with test questions.
    fileprivate func asking(_ questions: some TestQuestions) -> Coach {
        Coach(guide: guide, matcher: matcher, items: items, testQuestions: questions)
    }
}
