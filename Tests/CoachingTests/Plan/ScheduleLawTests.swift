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
}
