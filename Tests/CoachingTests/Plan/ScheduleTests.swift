import CivilTime
import Coaching
import Knowledge
import Testing

/// The dated plan, exact to the day.
struct ScheduleTests {
    let guide: Guide
    let monday = Chat.monday

    init() throws { guide = try ShippedCoach.guide() }

    func schedule(
        hours: Double = 10, start: CivilDate? = nil, off: [ClosedRange<CivilDate>] = [], done: [TopicID] = [],
        today: CivilDate? = nil
    ) -> Schedule {
        Schedule(
            standing: guide.standing(done: done),
            terms: PlanTerms(hoursPerWeek: hours, start: start ?? monday, daysOff: off, hoursAreTold: true),
            today: today ?? monday)
    }

    func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test func theGuidesPaceTakesItsFortyWeeks() {
        let plan = schedule()
        #expect(plan.finish == monday.adding(days: 279), "280 days, the first counted")
        #expect(plan.rows.map(\.hours) == [120, 100, 80, 60, 40])
        #expect(plan.rows.map(\.hoursDone) == [0, 0, 0, 0, 0])
    }

    @Test func phasesFollowOneAnotherDayAfterDay() throws {
        let plan = schedule()
        var next = monday
        for (row, weeks) in zip(plan.rows, [12, 10, 8, 6, 4]) {
            let days = try #require(row.days)
            #expect(days.lowerBound == next)
            #expect(days.upperBound == next.adding(days: weeks * 7 - 1))
            next = days.upperBound.adding(days: 1)
        }
    }

    @Test func halfTheHoursTakeTwiceTheDays() {
        #expect(schedule(hours: 5).finish == monday.adding(days: 559))
        #expect(schedule(hours: 20).finish == monday.adding(days: 139))
    }

    @Test func aDayThatIsNotUsedUpIsSharedByTwoPhases() throws {
        // 120 hours at 2 a day end in the middle of nothing: 60 days; 100 at 3 a day end within a day.
        let plan = schedule(hours: 21)
        let first = try #require(plan.rows[0].days)
        let second = try #require(plan.rows[1].days)
        let third = try #require(plan.rows[2].days)
        #expect(first.upperBound == monday.adding(days: 39))
        #expect(second == monday.adding(days: 40)...monday.adding(days: 73))
        #expect(third.lowerBound == second.upperBound, "33 days and a third: the rest of that day is the next phase's")
        #expect(plan.finish == monday.adding(days: 133), "400 hours at 3 a day are 133 days and a third")
    }

    @Test func theMonthsOfTheTitleEndTheDayBeforeTheAnniversary() throws {
        #expect(schedule().promised == (try date("2027-06-14")))
        #expect(try schedule(start: date("2027-02-01")).promised == (try date("2028-01-31")))
        #expect(try schedule(start: date("2028-02-29"), today: date("2028-02-29")).promised == (try date("2029-02-27")))
    }

    @Test func slackIsCountedInDays() throws {
        #expect(schedule().slackDays == 365 - 280)
        #expect(schedule(hours: 5).slackDays == 365 - 560)
    }

    // MARK: Days off

    @Test func daysOffMoveTheFinishByTheirNumber() {
        let off = monday.adding(days: 10)...monday.adding(days: 19)
        #expect(schedule(off: [off]).finish == monday.adding(days: 289))
    }

    @Test func daysOffAcrossPhasesLeaveAGap() throws {
        // Twelve weeks end on day 83; ten days off around it.
        let off = monday.adding(days: 79)...monday.adding(days: 88)
        let plan = schedule(off: [off])
        #expect(plan.rows[0].days == monday...monday.adding(days: 93))
        #expect(plan.rows[1].days?.lowerBound == monday.adding(days: 94))
        #expect(plan.finish == monday.adding(days: 289))
    }

    @Test func daysOffBetweenTwoPhasesBelongToNeither() {
        let off = monday.adding(days: 84)...monday.adding(days: 88)
        let plan = schedule(off: [off])
        #expect(plan.rows[0].days?.upperBound == monday.adding(days: 83))
        #expect(plan.rows[1].days?.lowerBound == monday.adding(days: 89))
    }

    @Test func overlappingDaysOffCountOnce() {
        let plan = schedule(off: [
            monday.adding(days: 12)...monday.adding(days: 16), monday.adding(days: 10)...monday.adding(days: 14),
            monday.adding(days: 15)...monday.adding(days: 19),
        ])
        #expect(plan.finish == monday.adding(days: 289))
    }

    @Test func daysOffAtTheStartDelayIt() {
        let plan = schedule(off: [monday.adding(days: -3)...monday.adding(days: 6)])
        #expect(plan.rows[0].days?.lowerBound == monday.adding(days: 7))
        #expect(plan.finish == monday.adding(days: 286))
    }

    @Test func daysOffThatAreOverOrAfterTheEndChangeNothing() {
        let past = monday.adding(days: -30)...monday.adding(days: -1)
        let late = monday.adding(days: 280)...monday.adding(days: 300)
        #expect(schedule(off: [past, late]).finish == schedule().finish)
    }

    // MARK: Start and today

    @Test func workRunsFromTheLaterOfStartAndToday() {
        let before = schedule(start: monday.adding(days: -70))
        #expect(before.rows[0].days?.lowerBound == monday)
        #expect(before.finish == monday.adding(days: 279))
        #expect(before.promised == monday.adding(days: -70).adding(months: 12).adding(days: -1))
        let after = schedule(start: monday.adding(days: 30))
        #expect(after.rows[0].days?.lowerBound == monday.adding(days: 30))
    }

    // MARK: What is done

    @Test func aDoneTaskTakesItsShareOfThePhase() {
        let plan = schedule(done: ["resource/machine-learning-specialization"])
        #expect(plan.rows[0].hoursDone == 40)
        #expect(plan.rows[0].days == monday...monday.adding(days: 55), "80 of 120 hours are 56 days")
        #expect(plan.finish == monday.adding(days: 251))
    }

    @Test func aDonePhaseHasNoDays() {
        let plan = schedule(done: guide.roadmap.items[0].tasks.map(\.id))
        #expect(plan.rows[0].days == nil)
        #expect(plan.rows[0].hoursDone == 120)
        #expect(plan.rows[1].days?.lowerBound == monday)
    }

    @Test func whenAllIsDoneThereIsNoFinish() {
        let plan = schedule(done: guide.tasks.map(\.id))
        #expect(plan.finish == nil)
        #expect(plan.slackDays == nil)
        #expect(plan.rows.allSatisfy { $0.days == nil })
    }

    @Test func actionItemsTakeNoHours() {
        let plan = schedule(done: ["step/join-communities", "step/update-linkedin"])
        #expect(plan.rows == schedule().rows)
        #expect(plan.due.map(\.open) == [2, 2, 3])
    }

    // MARK: Hours needed

    @Test func eightHoursAWeekAreEnoughForTheTwelveMonths() {
        // 400 hours in 365 days are 7.67 hours a week.
        let needed = Schedule.hoursNeeded(standing: guide.standing(), terms: schedule(hours: 3).terms, today: monday)
        #expect(needed == 8)
        #expect((schedule(hours: 8).slackDays ?? -1) >= 0)
        #expect((schedule(hours: 7).slackDays ?? 0) < 0)
    }

    @Test func noHoursHelpWhenTheMonthsAreOver() {
        let terms = schedule(hours: 3, start: monday.adding(days: -400)).terms
        #expect(Schedule.hoursNeeded(standing: guide.standing(), terms: terms, today: monday) == nil)
    }

    // MARK: Terms

    @Test func whatIsNotToldIsAssumed() {
        let terms = PlanTerms(record: Record(), today: monday)
        #expect(terms == PlanTerms(hoursPerWeek: 10, start: monday, daysOff: [], hoursAreTold: false))
    }

    @Test func whatIsToldIsKept() {
        let feb = monday.adding(days: 200)
        let record = Record().adding([.hours(6), .start(feb), .daysOff(feb, feb.adding(days: 6))])
        let terms = PlanTerms(record: record, today: monday)
        #expect(
            terms == PlanTerms(hoursPerWeek: 6, start: feb, daysOff: [feb...feb.adding(days: 6)], hoursAreTold: true))
    }
}
