import CivilTime
import Coaching
import Knowledge
import Testing

/// Laws of every plan, on random terms and records.
struct ScheduleLawTests {
    struct Life {
        var terms: PlanTerms
        var done: [TopicID]
        let today: CivilDate
    }

    static func life(_ seed: UInt64, _ guide: Guide) -> Life {
        var random = SeededGenerator(seed: seed)
        let today = Chat.monday.adding(days: Int.random(in: 0...900, using: &random))
        let off = (0..<Int.random(in: 0...4, using: &random)).map { _ in
            let first = today.adding(days: Int.random(in: -20...300, using: &random))
            return first...first.adding(days: Int.random(in: 0...40, using: &random))
        }
        let terms = PlanTerms(
            hoursPerWeek: Double(Int.random(in: 2...80, using: &random)) / 2,
            start: today.adding(days: Int.random(in: -100...100, using: &random)), daysOff: off, hoursAreTold: true)
        return Life(
            terms: terms, done: guide.tasks.map(\.id).filter { _ in Int.random(in: 0..<3, using: &random) == 0 },
            today: today)
    }

    static let seeds = Array(UInt64(1)...30)

    @Test(arguments: seeds)
    func moreHoursAreNeverLater(seed: UInt64) throws {
        let guide = try ShippedCoach.guide()
        var life = Self.life(seed, guide)
        var last: CivilDate?
        for hours in stride(from: 1.0, through: 40, by: 3) {
            life.terms.hoursPerWeek = hours
            let finish = Schedule(standing: guide.standing(done: life.done), terms: life.terms, today: life.today)
                .finish
            if let last, let finish { #expect(finish <= last, "\(hours) hours a week end later than fewer") }
            last = finish
        }
    }

    @Test(arguments: seeds)
    func moreDoneIsNeverLater(seed: UInt64) throws {
        let guide = try ShippedCoach.guide()
        let life = Self.life(seed, guide)
        let before = Schedule(standing: guide.standing(done: life.done), terms: life.terms, today: life.today)
        for task in guide.tasks where !life.done.contains(task.id) {
            let after = Schedule(
                standing: guide.standing(done: life.done + [task.id]), terms: life.terms, today: life.today)
            guard let later = before.finish, let earlier = after.finish else { continue }
            #expect(earlier <= later, "\(task.id) done makes it later")
        }
    }

    @Test(arguments: seeds)
    func moreDaysOffAreNeverEarlier(seed: UInt64) throws {
        let guide = try ShippedCoach.guide()
        var life = Self.life(seed, guide)
        let standing = guide.standing(done: life.done)
        let before = Schedule(standing: standing, terms: life.terms, today: life.today).finish
        life.terms.daysOff.append(life.today.adding(days: 5)...life.today.adding(days: 9))
        let after = Schedule(standing: standing, terms: life.terms, today: life.today).finish
        if let before, let after { #expect(after >= before) }
    }

    @Test(arguments: seeds)
    func phasesAreInOrderAndNoPhaseBeginsOrEndsOnADayOff(seed: UInt64) throws {
        let guide = try ShippedCoach.guide()
        let life = Self.life(seed, guide)
        let plan = Schedule(standing: guide.standing(done: life.done), terms: life.terms, today: life.today)
        var last = max(life.terms.start, life.today)
        for days in plan.rows.compactMap(\.days) {
            #expect(days.lowerBound >= last)
            for day in [days.lowerBound, days.upperBound] {
                #expect(!life.terms.daysOff.contains { $0.contains(day) }, "\(day) is a day off")
            }
            last = days.upperBound
        }
        if let finish = plan.finish { #expect(finish == last) }
        #expect(plan.rows.allSatisfy { $0.hoursDone >= 0 && $0.hoursDone <= $0.hours })
    }

    @Test(arguments: seeds)
    func theLengthIsTheHoursThatAreOpen(seed: UInt64) throws {
        let guide = try ShippedCoach.guide()
        let life = Self.life(seed, guide)
        let plan = Schedule(standing: guide.standing(done: life.done), terms: life.terms, today: life.today)
        guard let finish = plan.finish else { return }
        var day = max(life.terms.start, life.today)
        var worked = 0
        while day <= finish {
            if !life.terms.daysOff.contains(where: { $0.contains(day) }) { worked += 1 }
            day = day.adding(days: 1)
        }
        let open = plan.rows.reduce(0) { $0 + $1.hours - $1.hoursDone }
        let days = open * 7 / life.terms.hoursPerWeek
        #expect(Double(worked) >= days - 1e-6 && Double(worked) < days + 1 + 1e-6, "\(worked) days for \(days)")
    }

    @Test(arguments: seeds)
    func theHoursNeededAreTheLeast(seed: UInt64) throws {
        let guide = try ShippedCoach.guide()
        var life = Self.life(seed, guide)
        let standing = guide.standing(done: life.done)
        guard let needed = Schedule.hoursNeeded(standing: standing, terms: life.terms, today: life.today) else {
            return
        }
        life.terms.hoursPerWeek = Double(needed)
        #expect((Schedule(standing: standing, terms: life.terms, today: life.today).slackDays ?? -1) >= 0)
        guard needed > 1 else { return }
        life.terms.hoursPerWeek = Double(needed - 1)
        #expect((Schedule(standing: standing, terms: life.terms, today: life.today).slackDays ?? 0) < 0)
    }

    // MARK: On whole records

    /// Events of every kind that a plan reads.
    static func events(_ seed: UInt64, _ guide: Guide) -> [Event] {
        var random = SeededGenerator(seed: seed &+ 1000)
        let ids = guide.tasks.map(\.id) + ["resource/machine-learning-specialization", "skill/ml-systems-design"]
        return (0..<Int.random(in: 0...12, using: &random)).map { number in
            let item = guide.reference(ids.randomElement(using: &random) ?? "task/basic-ml-model")
            switch Int.random(in: 0..<6, using: &random) {
            case 0: return .done(item, happened: nil)
            case 1: return .halfway(item, Portion(share: Double(Int.random(in: 0...4, using: &random)) / 4))
            case 2:
                return .effort(hours: Double(Int.random(in: 1...50, using: &random)), on: item, happened: nil)
            case 3:
                return .ownStep(
                    OwnStep(
                        item: ItemReference(id: TopicID(rawValue: "own/\(number)"), title: "own \(number)"),
                        after: item.id, phase: nil, hours: Double(Int.random(in: 0...20, using: &random))))
            case 4: return .skipped(item)
            default: return .pace(Double(Int.random(in: 1...20, using: &random)))
            }
        }
    }

    func plan(_ events: [Event], _ life: Life, _ guide: Guide) -> Schedule {
        let record = Record().adding(events)
        var terms = life.terms
        terms.pace = record.pace ?? terms.pace
        return Schedule(standing: Standing(guide: guide, record: record), terms: terms, today: life.today)
    }

    @Test(arguments: seeds)
    func stepsAreInOrderAndTheirHoursAddUp(seed: UInt64) throws {
        let guide = try ShippedCoach.guide()
        let life = Self.life(seed, guide)
        let plan = plan(Self.events(seed, guide), life, guide)
        var last = max(life.terms.start, life.today)
        for days in plan.steps.compactMap(\.days) {
            #expect(days.lowerBound >= last)
            for day in [days.lowerBound, days.upperBound] {
                #expect(!life.terms.daysOff.contains { $0.contains(day) }, "\(day) is a day off")
            }
            last = days.upperBound
        }
        for row in plan.rows {
            let left = row.steps.filter { !$0.isOwn }.reduce(0) { $0 + $1.hoursLeft }
            #expect(abs(row.hours - row.hoursDone - left) < 1e-5)
            #expect(row.steps.allSatisfy { $0.hoursLeft >= 0 && $0.hoursLeft <= $0.hours })
        }
        guard let finish = plan.finish else { return }
        let worked = StudyDayCount(off: life.terms.daysOff).count(
            from: max(life.terms.start, life.today), through: finish)
        let days = plan.steps.reduce(0) { $0 + $1.hoursLeft } * 7 / life.terms.hoursPerWeek
        #expect(Double(worked) >= days - 1e-5 && Double(worked) < max(days, 1) + 1 + 1e-5)
    }

    @Test(arguments: seeds)
    func moreStudiedOrDoneIsNeverLater(seed: UInt64) throws {
        let guide = try ShippedCoach.guide()
        let life = Self.life(seed, guide)
        let events = Self.events(seed, guide)
        guard let before = plan(events, life, guide).finish else { return }
        for task in guide.tasks {
            let item = guide.reference(task.id)
            for event in [Event.done(item, happened: nil), .effort(hours: 5, on: item, happened: nil)] {
                if let after = plan(events + [event], life, guide).finish { #expect(after <= before) }
            }
        }
    }

    @Test(arguments: seeds)
    func theOrderOfIndependentEventsChangesNothing(seed: UInt64) throws {
        let guide = try ShippedCoach.guide()
        let life = Self.life(seed, guide)
        var seen: Set<String> = []
        // The newest word on a thing counts, so each thing is spoken of once.
        let events = Self.events(seed, guide).filter { event in
            let key =
                switch event {
                case .done(let item, _), .halfway(let item, _), .effort(_, let item?, _), .skipped(let item):
                    item.id.rawValue
                case .ownStep(let step): step.after?.rawValue ?? ""
                default: "pace"
                }
            return seen.insert(key).inserted
        }
        let plan = plan(events, life, guide)
        var random = SeededGenerator(seed: seed)
        for _ in 0..<3 { #expect(self.plan(events.shuffled(using: &random), life, guide) == plan) }
    }

    @Test(arguments: seeds)
    func aWhatIfChangesNothing(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let chat = try Chat()
        chat.append(Self.events(seed, chat.coach.guide) + [.hours(6), .start(Chat.monday)])
        let before = chat.say("/plan").answer
        let log = chat.log
        for _ in 0..<3 {
            chat.say("/plan what if \(Int.random(in: 1...40, using: &random)) hours from 1 march, away in july")
        }
        #expect(chat.log == log)
        #expect(chat.say("/plan").answer == before)
    }
}

/// Days of study, counted one by one.
struct StudyDayCount {
    let off: [ClosedRange<CivilDate>]

    func count(from first: CivilDate, through last: CivilDate) -> Int {
        var day = first
        var count = 0
        while day <= last {
            if !off.contains(where: { $0.contains(day) }) { count += 1 }
            day = day.adding(days: 1)
        }
        return count
    }
}
