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
}
