import Coaching
import Knowledge
import Testing

/// What nobody said is not recorded, and what was typed is quoted as it was.
struct UnclearLinesTests {
    @Test(arguments: ["ugh", "half more", "meh", "more half", "hmm"])
    func aWordThatNamesNothingRecordsNothing(line: String) throws {
        for before in [[], ["what should I learn next"], ["how much will I earn"], ["list the skills to learn"]] {
            let chat = try Chat(coach: ShippedCoach.wholeCoach())
            for line in before { chat.say(line) }
            let turn = chat.say(line)
            #expect(turn.events.allSatisfy { if case .asked = $0 { true } else { false } }, "\(before): \(turn.events)")
        }
    }

    @Test(arguments: ["done", "/done", "Done!", "/done deep learning specialization", "I finished it"])
    func whatWasTypedIsQuoted(line: String) throws {
        let chat = try Chat()
        chat.say("what should I learn next")
        let turn = chat.say(line)
        #expect(turn.committed.allSatisfy { if case .said(let said) = $0 { said == line } else { true } })
        #expect(turn.question == line)
    }
}
