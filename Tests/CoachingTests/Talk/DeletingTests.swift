import Coaching
import Testing

/// "Delete it" can be undone; only what is said to be gone for good is erased, and only right away without asking.
struct DeletingTests {
    private func erases(_ turn: Turn) -> Bool {
        turn.effects.contains { if case .forget = $0 { true } else { false } }
    }

    @Test(arguments: ["delete it", "remove it", "Delete that!", "please remove this", "delete this one"])
    func aNoteThatIsDeletedComesBack(line: String) throws {
        for before in [["note: two"], ["note: two", "my notes"], ["note: two", "thanks", "my notes"]] {
            let chat = try Chat()
            for line in before { chat.say(line) }
            let turn = chat.say(line)
            #expect(!erases(turn) && chat.record.notes.isEmpty, "\(before)")
            chat.say("undo")
            #expect(chat.record.notes.map(\.text) == ["two"], "\(before)")
        }
    }

    @Test(arguments: ["delete it", "remove that"])
    func anythingElseIsTakenBack(line: String) throws {
        for before in [["I can do 6 hours a week"], ["I can do 6 hours a week", "how much will I earn"]] {
            let chat = try Chat()
            for line in before { chat.say(line) }
            let turn = chat.say(line)
            #expect(!erases(turn) && turn.answer.words.contains("Taken back"))
            #expect(chat.record.hoursPerWeek == nil)
        }
    }

    @Test func whatWasRecordedLongAgoIsNamedFirst() throws {
        let chat = try Chat()
        try chat.say(
            "I can do 6 hours a week", "how much will I earn", "what will I miss", "how much will I earn", "thanks")
        let turn = chat.say("delete it")
        #expect(turn.events.isEmpty && turn.answer.words.contains("Take it back?"))
        chat.say("yes")
        #expect(chat.record.hoursPerWeek == nil)
    }

    @Test(arguments: ["drop it", "scrap that"])
    func droppingASubjectTakesNothingBack(line: String) throws {
        let chat = try Chat()
        try chat.say("I can do 6 hours a week", "how much will I earn", line)
        #expect(chat.record.hoursPerWeek == 6)
    }

    @Test(arguments: ["delete it", "remove it"])
    func withNothingRecordedNothingHappens(line: String) throws {
        let turn = try Chat().say("how much will I earn", line)
        #expect(turn.events.isEmpty && turn.effects.isEmpty)
    }

    @Test(arguments: ["how much will I earn", "what will I miss", "my notes", "how far am I"])
    func erasingAfterAnotherQuestionAsksFirst(line: String) throws {
        let chat = try Chat()
        let turn = try chat.say("note: call Bob", line, "forget that")
        #expect(!erases(turn) && turn.answer.words.contains("call Bob"))
        #expect(erases(chat.say("yes")))
    }

    @Test(arguments: [
        ("delete 2", "two"), ("delete the second", "two"), ("remove the first one", "one"), ("delete the 2", "two"),
        ("delete number 1", "one"), ("/notes delete 2", "two"),
    ])
    func aListedNoteIsNamedByItsNumberAlone(line: String, gone: String) throws {
        let chat = try Chat()
        try chat.say("note: one", "note: two", "my notes", line)
        #expect(["one", "two"].filter { text in !chat.record.notes.contains { $0.text == text } } == [gone])
    }

    @Test(arguments: ["delete 9", "/notes delete 9", "delete note 9", "delete notes 1 and 9"])
    func aNumberThatNoNoteHasIsSaidToBeMissing(line: String) throws {
        let chat = try Chat()
        let turn = try chat.say("note: one", "my notes", line)
        #expect(turn.answer.words.contains("There is no note 9."))
        #expect(chat.record.notes.count == 1)
    }
}
