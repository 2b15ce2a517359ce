package import CivilTime
package import Knowledge

/// What a plan rests on; what the user did not tell is assumed, and said to be.
package struct PlanTerms: Hashable, Sendable {
    /// Hours that one week of the guide means; the guide gives none.
    package static let referencePace = 10.0

    package var hoursPerWeek: Double
    package var start: CivilDate
    package var daysOff: [ClosedRange<CivilDate>]
    /// True if the user told the hours.
    package var hoursAreTold: Bool

    package init(hoursPerWeek: Double, start: CivilDate, daysOff: [ClosedRange<CivilDate>], hoursAreTold: Bool) {
        self.hoursPerWeek = hoursPerWeek
        self.start = start
        self.daysOff = daysOff
        self.hoursAreTold = hoursAreTold
    }

    /// What the record says, with `today` as the start and the guide's pace where it says nothing.
    package init(record: Record, today: CivilDate) {
        self.init(
            hoursPerWeek: record.hoursPerWeek ?? Self.referencePace, start: record.start ?? today,
            daysOff: record.daysOff, hoursAreTold: record.hoursPerWeek != nil)
    }
}

/// Dates for every phase and task: a pure function of guide, record, terms and today.
///
/// A phase's hours (its weeks times the reference pace) are shared equally by its tasks; what is open runs one task
/// after the other from the later of start and today, at an equal share of the weekly hours each day that is not off.
package struct Schedule: Hashable, Sendable {
    /// A phase with its hours and its days.
    package struct Row: Hashable, Sendable {
        package let phase: TopicID
        package let title: String
        package let hours: Double
        package let hoursDone: Double
        /// The first and the last day of work on it; nil when it is done.
        package let days: ClosedRange<CivilDate>?
    }

    package let terms: PlanTerms
    package let rows: [Row]
    /// The last day of work; nil when nothing is open.
    package let finish: CivilDate?
    /// The last day of the months that the title promises, counted from the start.
    package let promised: CivilDate?

    package init(standing: Standing, terms: PlanTerms, today: CivilDate) {
        self.terms = terms
        var clock = WorkClock(terms: terms, from: max(terms.start, today))
        rows = standing.guide.roadmap.items.map { phase in
            let hours = Double(phase.length.count) * PlanTerms.referencePace
            let share = hours / Double(max(1, phase.tasks.count))
            let open = phase.tasks.count { !standing.isDone($0.id) }
            let done = hours - share * Double(open)
            let days = open == 0 ? nil : clock.work(share * Double(open))
            return Row(phase: phase.entry.id, title: phase.entry.title, hours: hours, hoursDone: done, days: days)
        }
        finish = rows.compactMap { $0.days?.upperBound }.max()
        promised = standing.guide.months.map { terms.start.adding(months: $0).adding(days: -1) }
    }

    /// Days between the finish and the end of the promised months; negative when it is later.
    package var slackDays: Int? {
        guard let finish, let promised else { return nil }
        return promised.days(since: finish)
    }

    /// The least whole hours a week with which the plan would end within the promised months, if there are any.
    package static func hoursNeeded(standing: Standing, terms: PlanTerms, today: CivilDate) -> Int? {
        (1...80).first { hours in
            var faster = terms
            faster.hoursPerWeek = Double(hours)
            return (Schedule(standing: standing, terms: faster, today: today).slackDays ?? -1) >= 0
        }
    }
}

/// Walks over days of study, spending hours.
private struct WorkClock {
    private let perDay: Double
    private let daysOff: [ClosedRange<CivilDate>]
    private var day: CivilDate
    /// Hours that are left of the current day.
    private var left: Double

    init(terms: PlanTerms, from start: CivilDate) {
        perDay = max(terms.hoursPerWeek, 0.25) / 7
        daysOff = terms.daysOff
        day = start
        left = perDay
        skipDaysOff()
    }

    /// Spends `hours` and returns the days on which that happened. A century of days is the end of every plan.
    mutating func work(_ hours: Double) -> ClosedRange<CivilDate> {
        // Sums of sevenths leave a remainder far below a second.
        let nothing = 1e-9
        if left <= nothing { turnPage() }
        let first = day
        var open = hours
        for _ in 0..<36_525 {
            let spent = min(open, left)
            open -= spent
            left -= spent
            if open <= nothing { break }
            turnPage()
        }
        return first...max(first, day)
    }

    private mutating func turnPage() {
        day = day.adding(days: 1)
        left = perDay
        skipDaysOff()
    }

    private mutating func skipDaysOff() {
        for _ in 0..<daysOff.count + 1 {
            guard let range = daysOff.first(where: { $0.contains(day) }) else { return }
            day = range.upperBound.adding(days: 1)
        }
    }
}
