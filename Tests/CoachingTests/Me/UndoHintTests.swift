import Coaching
import Knowledge
import Testing

/// What /me proposes works: the name that it gives to undo finds the record, and what was taught is listed.
struct UndoHintTests {
    @Test(arguments: [
        ["what should I learn next", "done"], ["I finished Andrew Ng's course"], ["I passed the AWS exam"],
        ["I started the Deep Learning Specialization"], ["I finished Andrew Ng's course", "done with the Huyen book"],
    ])
    func theExampleFindsItsRecord(lines: [String]) throws {
        let chat = try Chat()
        for line in lines { chat.say(line) }
        let words = chat.say("/me").answer.words
        let hint = try #require(words.firstMatch(of: /"(undo [^"]+)" that one/)?.1)
        let count = chat.record.states.count
        #expect(chat.say(String(hint)).answer.words.contains("Taken back"), "\(hint)")
        #expect(chat.record.states.count == count - 1)
    }

    @Test(arguments: ["I already know Python", "I can do 6 hours a week", "/teach how's the bacon = salary"])
    func nothingIsNamedThatIsNotRecorded(line: String) throws {
        let words = try Chat().say(line, "/me").answer.words
        #expect(words.contains("\"undo\" takes back the last record;") && !words.contains("AWS"))
    }

    @Test func whatWasTaughtIsListed() throws {
        let words = try Chat().say("/teach how's the bacon = salary", "/me").answer.words
        #expect(words.contains("\"how's the bacon\"") && words.contains("asks for Salary"))
        #expect(!words.contains("unanswered"))
    }
}
