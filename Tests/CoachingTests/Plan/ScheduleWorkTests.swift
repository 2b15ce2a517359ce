import CivilTime
import Coaching
import Knowledge
import Testing

/// What is half done, studied, replaced or added, in the plan; and numbers worked out by hand.
struct ScheduleWorkTests {
    let guide: Guide
    let monday = Chat.monday

    init() throws { guide = try ShippedCoach.guide() }

    func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    func plan(_ events: [Event], hours: Double = 10, today: CivilDate? = nil) -> Schedule {
        let record = Record().adding([.hours(hours)] + events)
        let today = today ?? monday
        return Schedule(
            standing: Standing(guide: guide, record: record), terms: PlanTerms(record: record, today: today),
            today: today)
    }

    func left(_ id: TopicID, _ plan: Schedule) -> Double? { plan.steps.first { $0.id == id }?.hoursLeft }

    // MARK: By hand

    @Test func fourHundredHoursAtTenAWeekAreFortyWeeks() throws {
        let plan = plan([.start(try date("2027-01-04"))], today: try date("2027-01-04"))
        #expect(plan.rows.map(\.hours).reduce(0, +) == 400)
        #expect(plan.finish == (try date("2027-10-10")), "280 days from 4 January, a Monday, to a Sunday")
        #expect(plan.promised == (try date("2028-01-03")))
        #expect(plan.slackDays == 85)
    }

    @Test func sixHoursFromFebruaryWithAugustOff() throws {
        let off = Event.daysOff(try date("2027-08-01"), try date("2027-08-31"))
        let plan = plan([.start(try date("2027-02-01")), off], hours: 6, today: try date("2027-01-11"))
        // 120 h are 140 days; 220 h are 256 days and two thirds; 400 h are 466 days and two thirds.
        #expect(plan.rows[0].days == (try date("2027-02-01")...date("2027-06-20")))
        #expect(plan.rows[1].days == (try date("2027-06-21")...date("2027-11-15")))
        #expect(plan.rows[2].days?.lowerBound == (try date("2027-11-15")), "a third of that day is left")
        #expect(plan.finish == (try date("2028-06-12")), "467 days and 31 off, over a leap day")
        #expect(plan.slackDays == -133)
    }

    @Test func everyTaskHasItsDays() throws {
        let steps = plan([]).rows[0].steps
        #expect(steps.map(\.hours) == [40, 40, 40])
        #expect(steps.compactMap(\.days) == [0, 28, 56].map { monday.adding(days: $0)...monday.adding(days: $0 + 27) })
    }

    @Test func actionItemsAreDueFromTheStart() {
        let due = plan([.start(monday)], today: monday.adding(days: 3)).due
        #expect(due.map(\.day) == [7, 30, 90].map { monday.adding(days: $0) })
        #expect(due.map(\.open) == [3, 3, 3])
    }

    // MARK: Pace

    @Test func aSlowerGuideWeekIsAShorterPlan() {
        let plan = plan([.pace(8)])
        #expect(plan.rows.map(\.hours) == [96, 80, 64, 48, 32])
        #expect(plan.finish == monday.adding(days: 223), "320 hours at 10 a week are 224 days")
    }

    // MARK: Shares and hours studied

    @Test func aShareLeavesTheRest() {
        let course = guide.reference("resource/machine-learning-specialization")
        let plan = plan([.halfway(course, Portion(share: 0.25))])
        #expect(left("task/machine-learning-specialization", plan) == 30)
        #expect(plan.finish == monday.adding(days: 272))
    }

    @Test func hoursStudiedShortenTheirStep() {
        let model = guide.reference("task/basic-ml-model")
        let plan = plan([.effort(hours: 15, on: model, happened: nil)])
        #expect(left("task/basic-ml-model", plan) == 25)
        #expect(left("task/machine-learning-specialization", plan) == 40)
    }

    @Test(arguments: [(0.5, 10.0, 20.0), (0.1, 30.0, 10.0), (0, 0, 40)])
    func whicheverLeavesLess(share: Double, hours: Double, left: Double) {
        let course = guide.reference("resource/machine-learning-specialization")
        let plan = plan([
            .halfway(course, Portion(share: share)), .effort(hours: hours, on: course, happened: nil),
        ])
        #expect(self.left("task/machine-learning-specialization", plan) == left)
    }

    @Test func moreHoursThanItTakesCloseNothing() {
        let course = guide.reference("resource/machine-learning-specialization")
        let plan = plan([.effort(hours: 60, on: course, happened: nil)])
        let step = plan.steps[0]
        #expect(step.hoursLeft == 0)
        #expect(!step.isDone)
        #expect(step.days == monday...monday, "it still has its day")
        #expect(plan.finish == monday.adding(days: 251))
    }

    @Test func hoursWithoutANameGoToTheStepThatWasCurrent() throws {
        let chat = try Chat()
        chat.append([.effort(hours: 4, on: nil, happened: nil)])
        chat.append([.done(guide.reference("resource/machine-learning-specialization"), happened: nil)])
        chat.append([.effort(hours: 6, on: nil, happened: nil)])
        let plan = Schedule(
            standing: chat.standing, terms: PlanTerms(record: chat.record, today: monday), today: monday)
        #expect(left("task/machine-learning-specialization", plan) == 0)
        #expect(left("task/basic-ml-model", plan) == 34)
    }

    // MARK: The user's own

    func own(_ name: String, hours: Double?, after: TopicID? = nil) -> Event {
        .ownStep(
            OwnStep(
                item: ItemReference(id: TopicID(rawValue: "own/\(name)"), title: name), after: after,
                phase: "phase/foundation-building", hours: hours))
    }

    @Test func anOwnStepTakesItsHoursAfterItsTask() {
        let plan = plan([own("cuda", hours: 10, after: "task/machine-learning-specialization")])
        #expect(plan.rows[0].steps.map(\.isOwn) == [false, true, false, false])
        #expect(plan.rows[0].hours == 120, "the guide's own hours")
        #expect(plan.days(of: "own/cuda") == monday.adding(days: 28)...monday.adding(days: 34))
        #expect(plan.finish == monday.adding(days: 286))
    }

    @Test func anOwnStepWithoutHoursTakesNoDays() {
        let plan = plan([own("cuda", hours: nil)])
        #expect(plan.rows[0].steps.last?.id == "own/cuda")
        #expect(plan.days(of: "own/cuda") == nil)
        #expect(plan.finish == monday.adding(days: 279))
    }

    @Test func aSubstituteHasThePlaceOfWhatItReplaces() {
        let course = guide.reference("resource/machine-learning-specialization")
        let plan = plan([.substitute(ItemReference(id: "own/cs229", title: "CS229"), for: course)])
        #expect(plan.steps[0].title == "CS229")
        #expect(plan.steps[0].hours == 40)
    }

    @Test func whatIsSkippedIsStillPlanned() {
        #expect(plan([.skipped(guide.reference("task/basic-ml-model"))]).finish == plan([]).finish)
    }

    // MARK: Slip

    @Test func theSlipIsAgainstTheFinishWhenLastAgreed() throws {
        let chat = try Chat()
        chat.append([.hours(10), .start(monday)])
        #expect(chat.standing.slip(today: monday, dayOf: .utc)?.days == 0)
        chat.comeBack(after: 14)
        #expect(chat.standing.slip(today: chat.today, dayOf: .utc)?.days == 14, "nothing was done in two weeks")
        chat.append([.effort(hours: 20, on: guide.reference("task/machine-learning-specialization"), happened: nil)])
        #expect(chat.standing.slip(today: chat.today, dayOf: .utc)?.days == 0, "the hours of two weeks were")
        chat.append([.hours(5)])
        #expect(chat.standing.slip(today: chat.today, dayOf: .utc)?.days == 0, "agreed anew")
        #expect(chat.standing.slip(today: chat.today, dayOf: .utc)?.agreedOn == chat.today)
    }

    @Test func whatWasTakenBackWasNeverAgreed() throws {
        let chat = try Chat()
        chat.append([.hours(10), .start(monday)])
        chat.comeBack(after: 7)
        chat.say("/plan 20 hours a week")
        chat.say("/undo")
        #expect(chat.standing.slip(today: chat.today, dayOf: .utc)?.agreedOn == monday)
        #expect(chat.standing.slip(today: chat.today, dayOf: .utc)?.days == 7)
    }

    @Test func withoutAnAgreementNothingSlips() {
        #expect(guide.standing().slip(today: monday, dayOf: .utc) == nil)
    }
}
