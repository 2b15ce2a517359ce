import CivilTime
import Coaching
import Knowledge
import Testing

/// Notes are found by words, by what was talked about, and by the day where the user is.
struct NoteQueryTests {
    /// Notes of 1, 10 and 14 June 2026; it is Monday, 15 June.
    func diary() throws -> Chat {
        let chat = try Chat(today: Chat.monday.adding(days: -14))
        try chat.say(
            "note: exam budget is 150, ask Renate in HR", "tell me about Chip Huyen's book",
            "note: compare it with our feature store")
        chat.comeBack(after: 9)
        chat.say("note: the reading group is in room 2.07")
        chat.comeBack(after: 4)
        chat.say("note: renew the passport")
        chat.comeBack(after: 1)
        return chat
    }

    @Test(arguments: [
        ("who in HR did I want to ask about the exam budget", [1]),
        ("which room did i write down for the reading group", [3]),
        ("what did I note about Designing Machine Learning Systems?", [2]),
        ("where did I say the reading group is", [3]),
        ("what did I write down on june 1st", [1, 2]), ("what did i note yesterday", [4]),
        ("yesterday's notes", [4]), ("notes from last week", [3, 4]), ("my notes from this week", []),
        ("show my notes from this month", [1, 2, 3, 4]), ("my notes since june 10", [3, 4]),
        ("find my notes about passports", [4]), ("find my note about the group", [3]),
        ("show my notes", [1, 2, 3, 4]), ("show all my notes", [1, 2, 3, 4]), ("show note 3", [3]),
        ("show my last note", [4]), ("my notes about the group from last week", [3]),
        ("my notes about the group from yesterday", []), ("/notes last week", [3, 4]), ("/notes group room", [3]),
    ])
    func finds(line: String, numbers: [Int]) throws {
        let turn = try diary().say(line)
        #expect(turn.answer.topic == "notes")
        #expect(turn.answer.listItems.map(\.marker) == numbers.map { .number($0) })
        #expect(turn.events.isEmpty)
    }

    @Test(arguments: [
        "what did I want to learn next", "how much will I earn", "what should I learn next", "what have I finished",
        "did I finish Chip Huyen's book",
    ])
    func otherQuestionsStayTheirOwn(line: String) throws {
        #expect(try diary().say(line).answer.topic != "notes")
    }

    @Test func nothingFoundNamesTheDay() throws {
        #expect(
            try diary().say("what did I note on june 3rd").answer.words == "No note was written on 3 June 2026.")
    }

    @Test func wordsThatOnlyAskAreNotSearchedFor() throws {
        let chat = try diary()
        chat.say("note: show me what I wrote about my search")
        #expect(chat.say("can you show me what i wrote down about the reading group").answer.listItems.count == 1)
    }

    @Test(arguments: [(13, "15 June 2026"), (-10, "14 June 2026"), (0, "15 June 2026")])
    func theDayIsTheUsers(hours: Int, day: String) throws {
        let chat = try Chat()
        chat.dayOf = DayOf { $0.date(offsetFromUTC: hours * 3600 - 4 * 3600) }
        chat.say("note: x")
        // It was written at ten in the morning in Greenwich, four hours earlier on the clock of this test.
        #expect(chat.say("my notes").answer.listItems.first?.aside == (hours == -10 ? day : "15 June 2026"))
    }
}
