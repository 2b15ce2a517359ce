import CivilTime
import Coaching
import Knowledge
import Testing

/// The plan as an answer, and what a line about it records.
struct PlanTurnTests {
    func book(done: [TopicID] = []) throws -> AnswerBook {
        AnswerBook(standing: try ShippedCoach.guide().standing(done: done), today: Chat.monday)
    }

    func terms(_ hours: Double, told: Bool = true) -> PlanTerms {
        PlanTerms(hoursPerWeek: hours, start: Chat.monday, daysOff: [], hoursAreTold: told)
    }

    @Test func thePlanHasARowForEachPhaseAndItsEnd() throws {
        let answer = try book().plan(terms(10))
        #expect(answer.topic == "plan")
        #expect(answer.heading?.aside == "10 hours a week from 15 June 2026")
        #expect(answer.rows("Foundation Building") == ["15 June 2026 to 6 September 2026"])
        #expect(answer.rows("Portfolio & Job Search") == ["22 February 2027 to 21 March 2027"])
        #expect(answer.words.contains("It ends on 21 March 2027, 12 weeks before the 12 months of the title are over."))
        #expect(answer.wordCount <= 120)
    }

    @Test func whatIsAssumedIsSaid() throws {
        #expect(
            try book().plan(terms(6)).words.contains(
                "Assumed: one week of the guide means 10 hours; the guide gives no hours."))
        #expect(try book().plan(terms(10, told: false)).words.contains("and that you have as many"))
    }

    @Test func aLatePlanSaysWhatWouldMakeIt() throws {
        #expect(
            try book().plan(terms(6)).words.contains(
                "later than the 12 months of the title. 8 hours a week would make it."))
    }

    @Test func whatIsDoneIsShown() throws {
        let answer = try book(done: ["resource/machine-learning-specialization"]).plan(terms(10))
        #expect(answer.rows("Foundation Building").joined().hasSuffix(", 40 h of 120 h done"))
    }

    @Test func aFinishedRoadmapHasNoEnd() throws {
        let answer = try book(done: ShippedCoach.guide().tasks.map(\.id)).plan(terms(10))
        #expect(answer.rows("Foundation Building") == ["done"])
        #expect(!answer.words.contains("It ends on"))
    }

    @Test func hoursThatAreToldAreAgreedFromToday() throws {
        let chat = try Chat()
        let turn = chat.say("I can do 6 hours a week")
        #expect(turn.events == [.hours(6), .start(Chat.monday)])
        #expect(turn.answer.heading?.aside == "6 hours a week from 15 June 2026")
        chat.comeBack(after: 30)
        #expect(chat.say("/plan").answer.heading?.aside == "6 hours a week from 15 June 2026", "the plan keeps its day")
    }

    @Test func aWhatIfChangesNothingAndDoesNotStack() throws {
        let chat = try Chat()
        chat.say("I can do 6 hours a week")
        let agreed = chat.say("/plan").answer
        let first = chat.say("what if I do 12 hours a week")
        #expect(first.events.isEmpty)
        #expect(first.answer.heading?.title == "What if")
        #expect(first.answer.words.contains("As agreed, 6 hours a week would end on"))
        #expect(first.answer.words.contains("Nothing is changed by asking."))
        #expect(chat.say("what if I do 12 hours a week").answer == first.answer)
        #expect(chat.say("/plan").answer == agreed)
    }
}
