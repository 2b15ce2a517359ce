import Coaching
import Knowledge
import Testing

/// Words that are no question are not refused as one, and not kept as unanswered.
struct SmallTalkTests {
    @Test(arguments: [
        "yes", "ok", "nice", "lol", "hmm", "great", "perfect", "nothing", "cool", "got it", "ok, makes sense", "I see",
    ])
    func whatOnlySaysThatItWasHeard(line: String) throws {
        let turn = try Chat(coach: ShippedCoach.wholeCoach()).say(line)
        #expect(turn.answer.words == "All right." && turn.events.isEmpty && turn.questionEvent == nil)
    }

    @Test(arguments: ["is it good?", "is that all", "really?", "see all", "is it bad"])
    func aQuestionIsNone(line: String) throws {
        #expect(try Chat().say(line).answer.words != "All right.")
    }

    @Test(arguments: ["great", "hmm", "nice"])
    func theAnswerBeforeIsStillTheLast(line: String) throws {
        let chat = try Chat()
        let answer = chat.say("how much will I earn").answer
        chat.say(line)
        #expect(chat.say("/again").answer == answer)
    }

    @Test func yesStillTakesWhatIsProposed() throws {
        #expect(try Chat().say("hello", "yes").answer.topic == "next")
    }

    @Test(arguments: ["what do you mean", "i don't understand", "huh?", "I don't get it", "sorry, what?"])
    func confusionIsAskedAbout(line: String) throws {
        let first = try Chat().say(line)
        #expect(first.answer.topic == "help" && first.events.isEmpty)
        let turn = try Chat().say("how much will I earn", line)
        #expect(turn.answer.words.hasPrefix("That was about Salary.") && turn.events.isEmpty)
    }

    @Test(arguments: ["copy", "export", "guide", "teach", "set"])
    func aBareCommandIsSaidToBeOne(line: String) throws {
        let turn = try Chat().say("how much will I earn", line)
        #expect(turn.answer.words.hasPrefix("/\(line) is a command") && turn.effects.isEmpty && turn.events.isEmpty)
    }

    @Test(arguments: ["back", "go back", "redo", "clear", "sources"])
    func whatSteersDoesNothingElse(line: String) throws {
        let chat = try Chat(coach: ShippedCoach.wholeCoach())
        let turn = try chat.say("how much will I earn", line)
        #expect(turn.events.isEmpty && turn.conversation.guided == nil)
        #expect(turn.answer.topic == "help" || line == "sources")
    }

    @Test(arguments: ["back", "great", "nothing"])
    func whatWasTaughtIsMeant(line: String) throws {
        #expect(try Chat().say("/teach \(line) = salary", line).answer.topic == "faq/salary")
    }

    @Test(arguments: [
        ("what did I tell you so far", "progress"), ("what have I told you", "progress"),
        ("what did I tell you about me", "progress"),
    ])
    func whatWasToldIsShown(line: String, topic: TopicID) throws {
        let chat = try Chat()
        chat.say("I already know Python")
        let answer = chat.say(line).answer
        #expect(answer.topic == topic && answer.heading?.title == "What I know about you")
    }

    @Test func aQuestionBesideAStoryIsAnsweredByItself() throws {
        let turn = try Chat().say("I am a java developer with 10 years experience, what should I do next?")
        #expect(turn.answer.topic == "next")
        #expect(turn.events.contains { if case .background = $0 { true } else { false } })
    }

    @Test func aQuestionIsNotToldThatNothingIsRecorded() throws {
        for line in ["did I leave my company?", "have I finished my dinner?", "leave my company?"] {
            #expect(!(try Chat().say(line).answer.words.contains("that was a question")))
        }
    }
}
