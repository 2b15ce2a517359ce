import CivilTime
import Coaching
import Knowledge
import Testing

/// What is kept for later days says on each of them what a plan of that day would.
struct OutlookTests {
    private static func standing(_ seed: UInt64) throws -> Standing {
        var random = SeededGenerator(seed: seed)
        let record = Record(RandomLog(seed: seed, turns: Int.random(in: 1...60, using: &random)).events)
        return Standing(guide: try ShippedCoach.guide(), record: record)
    }

    @Test(arguments: UInt64(1)...40)
    func isThePlanOfEveryDay(seed: UInt64) throws {
        let standing = try Self.standing(seed)
        let outlook = Outlook(standing: standing, today: Chat.monday)
        for days in [-400, -30, -1, 0, 1, 6, 7, 8, 60, 365, 2000] {
            let day = Chat.monday.adding(days: days)
            let plan = Schedule(standing: standing, terms: PlanTerms(record: standing.record, today: day), today: day)
            #expect(outlook.slack(on: day) == plan.slackDays, "\(day)")
            #expect(outlook.finish(on: day) == plan.finish, "\(day)")
        }
    }

    @Test(arguments: UInt64(1)...10)
    func doesNotDependOnTheDayItIsMade(seed: UInt64) throws {
        let standing = try Self.standing(seed)
        let later = Outlook(standing: standing, today: Chat.monday.adding(days: 500))
        #expect(Outlook(standing: standing, today: Chat.monday) == later)
    }

    @Test(
        "weeks count from the start, the first seven days are week 1",
        arguments: [(-1, nil), (0, 1), (6, 1), (7, 2), (13, 2), (14, 3), (365, 53)] as [(Int, Int?)])
    func week(days: Int, week: Int?) {
        let outlook = Outlook(step: nil, start: Chat.monday, months: 12, studyDays: nil, daysOff: [])
        #expect(outlook.week(on: Chat.monday.adding(days: days)) == week)
    }

    @Test("without a start it is always the first week, as in the plan that begins today")
    func noStart() throws {
        let outlook = Outlook(step: nil, start: nil, months: 12, studyDays: 10, daysOff: [])
        for days in [0, 100] {
            let day = Chat.monday.adding(days: days)
            #expect(outlook.week(on: day) == 1)
            #expect(outlook.finish(on: day) == day.adding(days: 9))
        }
    }

    @Test("names the step that is next")
    func step() throws {
        let guide = try ShippedCoach.guide()
        let first = try #require(guide.tasks.first)
        let open = Outlook(standing: Standing(guide: guide, record: Record()), today: Chat.monday)
        #expect(open.step == ItemReference(id: first.id, title: first.short))
        let done = Outlook(standing: guide.standing(done: guide.tasks.map(\.id)), today: Chat.monday)
        #expect(done.step == nil && done.studyDays == nil && done.slack(on: Chat.monday) == nil)
    }
}
