import CivilTime
import Coaching
import Knowledge
import Testing

@Suite("The weekly check-in")
struct WeekTests {
    @Test("says what was planned and recorded, asks three things, and ends with the step and the plan")
    func whole() throws {
        let chat = try Chat(coach: ShippedCoach.leadingCoach())
        chat.say("I started the Machine Learning Specialization")
        chat.comeBack(after: 7)
        chat.hold([
            Said("let's do the week", "progress", "Planned", "Started Machine Learning Specialization", "What else")
        ])
        #expect(chat.conversation.prompt == "week 1/3> ")
        chat.hold([
            Said(
                "I finished Andrew Ng's course", "done", "Recorded as done", "What got in the way?",
                events: ["done resource/machine-learning-specialization"])
        ])
        #expect(chat.conversation.prompt == "week 2/3> ")
        let turn = chat.say("the new puppy")
        #expect(turn.events.map(\.summary) == ["check-in the new puppy"] && turn.isPrivate && turn.questionEvent == nil)
        #expect(chat.conversation.prompt == "week 3/3> ")
        chat.hold([
            Said("6", "progress", "6 hours a week", "Next: the basic ML model", "the plan ends on", "10 hours")
        ])
        #expect(chat.conversation.prompt == "coach> ")
        #expect(chat.record.hoursPerWeek == 6)
        #expect(chat.record.checkIns.last?.checkIn.next?.contains("basic ML model") == true)
        chat.comeBack(after: 7)
        chat.hold([
            Said(
                "/week", "progress", "since the check-in of 22 June 2026", "basic ML model", "Nothing is recorded",
                never: ["Machine Learning Specialization"]),
            Said("nothing", "progress", "What got in the way?"),
            Said("nothing", "progress", "\"Same\" keeps 6", events: ["check-in nothing"]),
            Said("same", "progress", "Next:", events: []),
        ])
        #expect(chat.record.hoursPerWeek == 6)
    }

    @Test("an obstacle told first, thanks, and a question: nobody has to keep to the order")
    func ignored() throws {
        let chat = try Chat(coach: ShippedCoach.leadingCoach())
        chat.hold([
            Said("lets do the week", "progress"),
            Said(
                "honestly it was mostly my new puppy", "progress",
                events: ["check-in honestly it was mostly my new puppy"]),
            Said("thanks!!", "progress", "Next:", never: ["week?"]),
            Said("what should I do next", "next", never: ["Back to the week"]),
        ])
    }

    @Test(
        "keeps what got in the way as it was said, and no more",
        arguments: ["nothing", "flu", "work took my time", "i got sick", "my boss, the idiot", "too tired", "no idea"])
    func obstacle(line: String) throws {
        let chat = try Chat(coach: ShippedCoach.leadingCoach())
        try chat.say("let's do the week", "nothing")
        #expect(chat.say(line).events.map(\.summary) == ["check-in \(line)"])
    }

    @Test(
        "what says little is no obstacle: the second question is asked",
        arguments: ["fine", "8", "10", "same", "good", "it went well", "ok", "same as always"])
    func little(line: String) throws {
        let chat = try Chat(coach: ShippedCoach.leadingCoach())
        chat.say("let's do the week")
        let turn = chat.say(line)
        #expect(turn.events.isEmpty && turn.answer.words == "What got in the way?")
        #expect(chat.conversation.prompt == "week 2/3> ")
    }

    @Test("a bare number answers the last question, and is no obstacle")
    func number() throws {
        let chat = try Chat(coach: ShippedCoach.leadingCoach())
        let turn = try chat.say("let's do the week", "nothing", "8")
        #expect(chat.record.hoursPerWeek == 8 && turn.conversation.guided == nil)
        #expect(chat.record.checkIns.map(\.checkIn.obstacle) == [nil])
    }

    @Test("a question is answered and the check-in goes on; with nothing left to ask it ends")
    func asides() throws {
        let chat = try Chat(coach: ShippedCoach.leadingCoach())
        chat.hold([
            Said("let's do the week", "progress"),
            Said("what does the job pay?", "faq/salary", "Back to the week"),
            Said("note: ask Maria", "note", "Back to the week"),
            Said("flu", "progress", events: ["check-in flu"]),
            Said("what does the job pay?", "faq/salary", never: ["Back to the week"]),
        ])
        #expect(chat.conversation.prompt == "coach> ")
    }

    @Test(
        "hours are recorded only if told and different",
        arguments: [
            ("8", ["hours 8.0"]), ("8 hours", ["hours 8.0"]), ("same", []), ("6", []), ("none", []),
            ("i do not know", []),
        ])
    func hours(line: String, events: [String]) throws {
        let chat = try Chat(coach: ShippedCoach.leadingCoach())
        try chat.say("I can do 6 hours a week", "let's do the week", "nothing", "nothing")
        #expect(chat.say(line).events.map(\.summary) == events)
        #expect(chat.conversation.guided == nil)
    }

    @Test("stop ends it, and it counts as held")
    func stop() throws {
        let chat = try Chat(coach: ShippedCoach.leadingCoach())
        try chat.say("let's do the week", "stop")
        #expect(chat.conversation.guided == nil && chat.record.checkIns.count == 1)
    }

    @Test("something done that is nothing of the guide's is noted, not lost")
    func deed() throws {
        let chat = try Chat(coach: ShippedCoach.leadingCoach())
        chat.hold([
            Said("let's do the week", "progress"),
            Said("read two novels", "progress", "Noted", "What got in the way?", events: ["note \"read two novels\""]),
        ])
    }

    @Test("is due a week after the first record, and a week after the last check-in")
    func due() throws {
        let chat = try Chat(coach: ShippedCoach.leadingCoach())
        func line() -> String? {
            Reminders(guide: chat.coach.guide, record: chat.record, today: chat.today, dayOf: .utc).line
        }
        #expect(line() == nil)
        chat.say("I already know Python")
        #expect(line() == nil)
        chat.comeBack(after: 7)
        #expect(line()?.contains("week has passed") == true)
        #expect(chat.say("hello").answer.words.contains("week has passed"))
        chat.comeBack(after: 98)
        #expect(line() == "Your first record was 15 weeks ago; \"let's do the week\" looks back.")
        try chat.say("let's do the week", "stop")
        chat.comeBack(after: 6)
        #expect(line() == nil)
        chat.comeBack(after: 1)
        #expect(line()?.contains("7 days ago") == true)
    }
}
