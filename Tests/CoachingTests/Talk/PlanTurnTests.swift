import CivilTime
import Coaching
import Knowledge
import Testing

/// The plan as an answer, and what a line about it records. Today is Monday, 15 June 2026.
struct PlanTurnTests {
    func book(done: [TopicID] = []) throws -> AnswerBook {
        AnswerBook(standing: try ShippedCoach.guide().standing(done: done), today: Chat.monday, dayOf: .utc)
    }

    func terms(_ hours: Double, told: Bool = true) -> PlanTerms {
        PlanTerms(hoursPerWeek: hours, start: Chat.monday, daysOff: [], hoursAreTold: told)
    }

    // MARK: The plan

    @Test func thePlanHasARowForEachPhaseAndItsEnd() throws {
        let answer = try book().plan(terms(10))
        #expect(answer.topic == "plan")
        #expect(answer.heading?.aside == "10 hours a week from 15 June 2026")
        #expect(answer.rows("Foundation Building") == ["15 Jun - 6 Sep 2026"])
        #expect(answer.rows("Practical System Design") == ["16 Nov 2026 - 10 Jan 2027"])
        #expect(
            answer.words.contains(
                "You finish on 21 March 2027, with 12 weeks, 1 day of slack: the 12 months of the title end on 14 June 2027."
            ))
        #expect(answer.words.contains("This Week by 22 June 2026"))
        #expect(answer.wordCount <= 125)
    }

    @Test func whatIsAssumedIsSaid() throws {
        #expect(
            try book().plan(terms(6)).words.contains("Assumed: one week of the guide means 10 hours; the guide gives"))
        #expect(try book().plan(terms(10, told: false)).words.contains("and that you have as many"))
    }

    @Test func aLatePlanSaysWhatWouldMakeIt() throws {
        let words = try book().plan(terms(6)).words
        #expect(words.contains(", 14 weeks, 4 days late: the 12 months"))
        #expect(words.contains("8 hours a week would make it."))
    }

    @Test func whatIsDoneIsShown() throws {
        let answer = try book(done: ["resource/machine-learning-specialization"]).plan(terms(10))
        #expect(answer.rows("Foundation Building") == ["15 Jun - 9 Aug 2026, 40 of 120 h done"])
    }

    @Test func aFinishedRoadmapHasNoEnd() throws {
        let answer = try book(done: ShippedCoach.guide().tasks.map(\.id)).plan(terms(10))
        #expect(answer.rows("Foundation Building") == ["done"])
        #expect(!answer.words.contains("You finish on"))
    }

    @Test func thePlanInFullHasEveryTask() throws {
        let answer = try book().planInFull(terms(10))
        #expect(answer.listItems.count == 15 + 9)
        #expect(answer.listItems[1].aside == "13 July to 9 August 2026")
    }

    // MARK: What is recorded

    @Test(arguments: [
        ("I can do 6 hours a week", ["hours 6.0", "start 2026-06-15"]),
        ("/plan 6 hours from 1 feb", ["hours 6.0", "start 2027-02-01"]),
        (
            "/plan 6 h/week from feb 1, away in august",
            ["hours 6.0", "start 2027-02-01", "off 2026-08-01 2026-08-31"]
        ),
        ("/plan away from 3 to 10 august", ["off 2026-08-03 2026-08-10", "start 2026-06-15"]),
        ("/plan no study in december", ["off 2026-12-01 2026-12-31", "start 2026-06-15"]),
        ("off next week", ["off 2026-06-22 2026-06-28", "start 2026-06-15"]),
        ("/plan I lost two weeks", ["off 2026-06-01 2026-06-14", "start 2026-06-15"]),
        ("/plan did nothing for ten days", ["off 2026-06-05 2026-06-14", "start 2026-06-15"]),
        ("/plan was ill since monday", ["off 2026-06-08 2026-06-14", "start 2026-06-15"]),
        ("/plan missed all of may", ["off 2026-05-01 2026-05-31", "start 2026-06-15"]),
        ("/plan I want to be done by october", ["target 2026-09-30", "start 2026-06-15"]),
        ("/plan deadline is 1 may", ["target 2027-05-01", "start 2026-06-15"]),
        ("pace 8", ["pace 8.0", "start 2026-06-15"]),
        ("/plan change it to 8", ["hours 8.0", "start 2026-06-15"]),
        ("/plan I have 6 hours a week, when am I done?", ["hours 6.0", "start 2026-06-15"]),
        ("/plan 10 to 12 hours a week from 1 july", ["hours 12.0", "start 2026-07-01"]),
    ])
    func recorded(line: String, events: [String]) throws {
        let turn = try Chat().say(line)
        #expect(turn.answer.topic == "plan")
        #expect(Set(turn.events.map(\.summary)) == Set(events))
    }

    @Test(arguments: [
        "/plan what if 8", "/plan what if I start in January", "/plan what if I took all of July off",
        "/plan and if I do 12 hours?",
        "/plan can I do it with 3 hours a week?", "/plan how long does phase 1 take me with 4 hours a week",
        "/plan would 5 hours be enough?", "/plan can I be done by october", "/plan finished by christmas?",
        "/plan compare 6 and 9 hours",
        "/plan double the hours, but do not change anything", "/plan how much slack do I have",
        "/plan what hours did I give you",
        "/plan no time on sundays", "/plan when does phase 2 end for me",
        "/plan if I skip december, how late do I finish",
        "/plan away two weeks in august",
    ])
    func notRecorded(line: String) throws {
        let turn = try Chat().say(line)
        #expect(turn.answer.topic == "plan")
        #expect(turn.events.isEmpty)
    }

    @Test func hoursThatAreToldAreAgreedFromToday() throws {
        let chat = try Chat()
        let turn = chat.say("I can do 6 hours a week")
        #expect(
            turn.answer.words.hasPrefix("Agreed: 6 hours a week from 15 June 2026. You finish on 24 September 2027."))
        chat.comeBack(after: 30)
        #expect(chat.say("/plan").answer.heading?.aside == "6 hours a week from 15 June 2026", "the plan keeps its day")
    }

    @Test func aChangeTellsWhatItMoves() throws {
        let chat = try Chat()
        chat.say("/plan 10 hours a week")
        #expect(
            chat.say("/plan 5 hours a week").answer.words.contains(
                "You finish on 26 December 2027, 40 weeks later than before."))
    }

    @Test func lostWeeksShowTheSlip() throws {
        let chat = try Chat()
        chat.say("/plan 10 hours a week")
        chat.comeBack(after: 14)
        let words = chat.say("/plan I lost two weeks").answer.words
        #expect(words.contains("Noted: no study from 15 to 28 June 2026."))
        #expect(words.contains("4 April 2027, 2 weeks later than agreed on 15 June 2026 (21 March 2027)."))
    }

    // MARK: What if

    @Test func aWhatIfChangesNothingAndDoesNotStack() throws {
        let chat = try Chat()
        chat.say("I can do 6 hours a week")
        let agreed = chat.say("/plan").answer
        let first = chat.say("what if I do 12 hours a week")
        #expect(first.events.isEmpty)
        #expect(first.answer.words.hasPrefix("With 12 hours a week you would finish on 3 February 2027"))
        #expect(first.answer.words.contains("earlier than agreed (6 hours a week): 24 September 2027."))
        #expect(first.answer.words.contains("Nothing is changed by asking."))
        #expect(chat.say("what if I do 12 hours a week").answer == first.answer)
        #expect(chat.say("what if 12").answer == first.answer)
        #expect(chat.say("/plan").answer == agreed)
    }

    @Test(arguments: ["I lost two weeks", "away from 3 to 10 August", "I start on 1 July"])
    func assumedHoursAreNotCalledAgreed(line: String) throws {
        let words = try Chat().say(line, "what if I do 12 hours a week").answer.words
        #expect(words.contains("than with the assumed 10 hours a week"))
        #expect(!words.contains("agreed"))
    }

    @Test func aPartHasDatesOfItsOwn() throws {
        let words = try Chat().say("/plan how long does phase 1 take me with 4 hours a week").answer.words
        #expect(words.hasPrefix("With 4 hours a week, Foundation Building ends on 10 January 2027: it takes 120 h."))
    }

    @Test func severalHoursAreComparedSideBySide() throws {
        let answer = try Chat().say("/plan compare 5 and 10 hours").answer
        #expect(answer.rows("5 h a week").first?.hasPrefix("finished on 26 December 2027") ?? false)
        #expect(answer.rows("10 h a week") == ["finished on 21 March 2027, 12 weeks, 1 day of slack"])
    }

    // MARK: Questions

    @Test func slackComesFirst() throws {
        let chat = try Chat()
        #expect(
            chat.say("/plan how much slack do I have").answer.words.hasPrefix("12 weeks, 1 day of slack: you finish on")
        )
        #expect(chat.say("/plan am I late").answer.words.hasPrefix("No. 12 weeks"))
        chat.say("/plan 6 hours a week")
        #expect(chat.say("/plan am I late").answer.words.hasPrefix("Yes. 14 weeks, 4 days late"))
        #expect(chat.say("/plan am I on track").answer.words.hasPrefix("No. 14 weeks, 4 days late"))
    }

    @Test func aTargetIsAnsweredWithTheHoursItTakes() throws {
        let chat = try Chat()
        chat.say("/plan 10 hours a week")
        // 30 September 2026 is the 108th day: 400 hours in it are 25.9 a week.
        #expect(
            chat.say("/plan can I be done by october").answer.words.hasPrefix(
                "No, not at 10 hours a week: you finish on 21 March 2027, 24 weeks, 4 days after 30 September 2026. It would take 26 hours a week."
            ))
        #expect(chat.say("/plan can I be done by june").answer.words.hasPrefix("Yes: at 10 hours a week"))
    }

    @Test func theTermsAreToldAsTheyWereGiven() throws {
        let chat = try Chat()
        #expect(chat.say("/plan what hours did I give you").answer.words.hasPrefix("You told me no hours"))
        chat.say("/plan 6 hours from 1 july, away in august")
        let answer = chat.say("/plan what hours did I give you").answer
        #expect(answer.words.hasPrefix("You told me 6 hours a week."))
        #expect(answer.rows("Start") == ["1 July 2026"])
        #expect(answer.rows("Days off") == ["August 2026"])
    }

    @Test func aPhaseEndsOnItsDay() throws {
        let chat = try Chat()
        #expect(
            chat.say("/plan when does phase 2 end for me").answer.words.hasPrefix(
                "Advanced AI & Cloud Integration ends on 15 November 2026: it takes 100 h, from 7 September 2026."))
    }
}
