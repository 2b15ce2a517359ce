import Coaching
import Knowledge
import Testing

/// What was talked about is recorded only where the words point at it, and not where they tell of something else.
struct OtherObjectsTests {
    @Test(arguments: [
        ["deep learning specialization", "I finished lunch"], ["I skipped breakfast"], ["I skipped the gym"],
        ["Deep Learning Specialization", "I finished the work at home"],
        ["AWS Solutions Architect - Associate", "I skipped lunch"], ["AWS SageMaker", "I have finished everything"],
        ["Google Cloud Professional Cloud Architect", "I finished phase 1"], ["reddit"],
        ["I finished notes for the Machine Learning Specialization"],
        ["I finished reading about the Deep Learning Specialization"],
        ["I finished the Machine Learning Specialization, just kidding"],
        ["our team finished the Machine Learning Specialization"],
    ])
    func nothingIsRecorded(lines: [String]) throws {
        let chat = try Chat()
        for line in lines { chat.say(line) }
        #expect(chat.record.states.isEmpty && chat.record.skipped.isEmpty)
    }

    @Test(arguments: [
        (["Deep Learning Specialization", "I finished it"], "done resource/deep-learning-specialization"),
        (["Deep Learning Specialization", "finished that one at last"], "done resource/deep-learning-specialization"),
        (["what should I learn next", "I skipped it"], "skipped task/machine-learning-specialization"),
        (
            ["I finished the first week of the Machine Learning Specialization"],
            "started resource/machine-learning-specialization"
        ),
    ])
    func whatIsPointedAtIs(lines: [String], event: String) throws {
        let chat = try Chat()
        let turns = lines.map { chat.say($0) as Turn }
        #expect(turns.last?.events.map(\.summary) == [event])
    }

    @Test(arguments: ["no wait, I did not pass", "sorry, that's not true", "I have not finished it"])
    func whatIsTakenBackByWordsIsOffered(line: String) throws {
        let chat = try Chat()
        let turn = try chat.say("I finished the Machine Learning Specialization", line)
        #expect(turn.events.isEmpty && turn.answer.topic == "done")
        #expect(turn.answer.words.contains("\"undo\" takes it back"))
    }

    @Test func aNameAfterTheQuestionWhatItWasIsRecorded() throws {
        let chat = try Chat()
        #expect(chat.say("I finished phase 1").answer.words.contains("What have you finished"))
        #expect(
            chat.say("Andrew Ng's course").events.map(\.summary) == ["done resource/machine-learning-specialization"])
        #expect(chat.say("I finished a book").answer.asks)
        #expect(chat.say("the Huyen one").events.map(\.summary) == ["done resource/designing-machine-learning-systems"])
    }

    @Test func aPhaseThatThereIsNotIsSaidToBeNone() throws {
        let answer = try Chat().say("phase 6").answer
        #expect(answer.topic == "roadmap")
        #expect(answer.words.contains("There is no phase 6: the roadmap has 5."))
    }
}
