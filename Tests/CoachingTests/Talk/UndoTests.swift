import CivilTime
import Coaching
import Knowledge
import Testing

/// Undo takes back the last turn that recorded something; twice goes one further.
struct UndoTests {
    static let book: TopicID = "resource/designing-machine-learning-systems"
    static let python: TopicID = "transferable/python"

    @Test(arguments: ["undo", "/undo", "Undo", "undo that", "take that back"])
    func takesBackTheLastTurn(line: String) throws {
        let chat = try Chat()
        let turn = try chat.say("I already know Python", "I finished Chip Huyen's book", line)
        #expect(turn.answer.words.contains("Taken back: Designing Machine Learning Systems, done."))
        #expect(chat.record.states[Self.book] == nil)
        #expect(chat.record.states[Self.python] != nil)
    }

    @Test(
        "a part of a longer line takes back, and what is named beside it says what",
        arguments: [
            ("oh no, that was a mistake, I did not finish it, please take it back", python, book),
            ("Sorry, wrong line. Please reverse it.", python, book),
            ("hey, scratch that", python, book),
            ("I marked Python by mistake, it is not done. Please take it back", book, python),
        ])
    func partOfALine(line: String, stays: TopicID, goes: TopicID) throws {
        let chat = try Chat()
        let turn = try chat.say("I already know Python", "I finished Chip Huyen's book", line)
        #expect(turn.answer.topic == "done")
        #expect(chat.record.states[goes] == nil)
        #expect(chat.record.states[stays] != nil)
    }

    @Test(
        "what is reversed or taken elsewhere takes nothing back",
        arguments: [
            "python reverse string", "cancel my subscription, please", "so, how do I scratch an itch",
            "can I take the book back to the shop, and what does it say",
        ])
    func takesNothingBack(line: String) throws {
        let chat = try Chat()
        try chat.say("I already know Python", line)
        #expect(chat.record.states[Self.python] != nil)
    }

    @Test func twiceGoesOneFurther() throws {
        let chat = try Chat()
        let turn = try chat.say("I already know Python", "I finished Chip Huyen's book", "undo", "undo")
        #expect(turn.answer.words.contains("Taken back: Python, known."))
        #expect(chat.record.states.isEmpty)
    }

    @Test func answersInBetweenDoNotMatter() throws {
        let chat = try Chat()
        try chat.say("I finished Chip Huyen's book", "how much will I earn", "hello", "undo")
        #expect(chat.record.states.isEmpty)
    }

    @Test func saysWhatIsNextAfterwards() throws {
        let turn = try Chat().say("I finished the Machine Learning Specialization", "undo")
        #expect(turn.answer.words.contains("Next: the Machine Learning Specialization."))
    }

    @Test func isAnEventOfItsOwnAndLosesNothing() throws {
        let chat = try Chat()
        try chat.say("I finished Chip Huyen's book", "undo")
        #expect(chat.log.map(\.event.summary) == ["done \(Self.book)", "undone turn 1"])
    }

    @Test func whatWasTakenBackCanBeToldAgain() throws {
        let chat = try Chat()
        try chat.say("I finished Chip Huyen's book", "undo", "I finished Chip Huyen's book in march")
        #expect(chat.record.states[Self.book]?.happened == .month(year: 2026, month: 3))
        chat.say("undo")
        #expect(chat.record.states.isEmpty)
    }

    @Test func nothingRecordedIsSaid() throws {
        let turn = try Chat().say("undo")
        #expect(turn.events.isEmpty)
        #expect(turn.answer.words == "Nothing is recorded that could be taken back.")
    }

    @Test func undoWhenAllIsTakenBackSaysSo() throws {
        let turn = try Chat().say("I already know Python", "undo", "undo")
        #expect(turn.events.isEmpty)
        #expect(turn.answer.words == "Nothing is recorded that could be taken back.")
    }

    @Test func hoursAreTakenBackToo() throws {
        let chat = try Chat()
        chat.append([.hours(6), .start(chat.today)])
        let turn = chat.say("undo")
        #expect(turn.answer.words.contains("6 hours a week and the start on 15 June 2026"))
        #expect(chat.record.hoursPerWeek == nil && chat.record.start == nil)
    }

    // MARK: One thing

    @Test(arguments: [
        ("undo the python one", "Python, known"), ("undo the book", "Designing Machine Learning Systems, done"),
        ("undo the note", "the note \"call Tom\""), ("undo the hours", "6 hours a week"),
        ("take back the hours", "6 hours a week"), ("take the note back", "the note \"call Tom\""),
        ("undo the note about Tom", "the note \"call Tom\""), ("untick Python", "Python, known"),
        ("undo the last note", "the note \"call Tom\""), ("undo my days off", "days off from"),
    ])
    func theNewestRecordOfAThing(line: String, what: String) throws {
        let chat = try Chat()
        try chat.say("I already know Python", "I finished Chip Huyen's book", "note: call Tom")
        chat.append([.hours(6)])
        chat.append([.daysOff(chat.today, chat.today)])
        chat.append([.target(chat.today)])
        let before = chat.record.undoable.count
        let turn = chat.say(line)
        #expect(turn.answer.words.contains("Taken back: \(what)"))
        #expect(chat.record.undoable.count == before - 1)
    }

    @Test func alsoFromAnEarlierConversation() throws {
        let chat = try yesterday()
        chat.say("undo the python one")
        #expect(chat.record.states[Self.python] == nil && chat.record.states[Self.book] != nil)
    }

    @Test func nothingOfThatIsSaid() throws {
        let turn = try Chat().say("I already know Python", "undo the banana")
        #expect(turn.events.isEmpty)
        #expect(turn.answer.words.contains("Nothing is recorded about \"banana\". The last record is Python, known."))
    }

    // MARK: In a new conversation

    func yesterday() throws -> Chat {
        let chat = try Chat()
        try chat.say("I already know Python", "I finished Chip Huyen's book")
        chat.comeBack(after: 1)
        return chat
    }

    @Test func namesTheOlderOneAndAsks() throws {
        let chat = try yesterday()
        let turn = chat.say("undo")
        #expect(turn.events.isEmpty)
        #expect(turn.answer.words.contains("from yesterday: Designing Machine Learning Systems, done."))
        #expect(turn.answer.words.contains("\"yes\" or \"no\""))
    }

    @Test(arguments: ["yes", "Yes please", "ok", "sure"])
    func yesTakesItBack(line: String) throws {
        let chat = try yesterday()
        try chat.say("undo", line)
        #expect(chat.record.states[Self.book] == nil)
        #expect(chat.record.states[Self.python] != nil)
    }

    @Test(arguments: ["no", "nope", "no thanks", "not that"])
    func noLeavesIt(line: String) throws {
        let chat = try yesterday()
        let turn = try chat.say("undo", line)
        #expect(turn.answer.words == "It stays as it is.")
        #expect(chat.record.states[Self.book] != nil)
        #expect(chat.say("yes").events.isEmpty, "the offer is over")
    }

    @Test func anotherQuestionLetsTheOfferLapse() throws {
        let chat = try yesterday()
        let turn = try chat.say("undo", "how much will I earn")
        #expect(turn.answer.topic == "faq/salary")
        chat.say("yes")
        #expect(chat.record.states[Self.book] != nil)
    }

    @Test func itsOwnRecordsGoFirst() throws {
        let chat = try yesterday()
        try chat.say("I started the Deep Learning Specialization", "undo")
        #expect(chat.record.states["resource/deep-learning-specialization"] == nil)
        #expect(chat.record.states[Self.book] != nil)
        let turn = chat.say("undo")
        #expect(turn.answer.words.contains("Take it back?"))
        #expect(
            !turn.answer.words.contains("Nothing was recorded in this conversation"), "something was, and is taken back"
        )
    }
}
