package import CivilTime
package import Knowledge

/// Dates for every phase and task: a pure function of guide, record, terms and today.
///
/// A phase's hours (its weeks times the pace) are shared equally by its tasks; what is open runs one step after the
/// other from the later of start and today, at an equal share of the weekly hours each day that is not off. Steps of
/// the user's own take hours only if those were told.
package struct Schedule: Hashable, Sendable {
    /// A task of the guide, or a step of the user's own.
    package struct Step: Hashable, Sendable {
        package let id: TopicID
        /// The user's title where something of their own stands in its place.
        package let title: String
        /// Zero for a step of the user's own of which no hours were told.
        package let hours: Double
        package let hoursLeft: Double
        package let isOwn: Bool
        package let isDone: Bool
        /// The first and the last day of work on it; nil when it is done, or takes no hours.
        package let days: ClosedRange<CivilDate>?
    }

    /// A phase with its hours and its days.
    package struct Row: Hashable, Sendable {
        package let phase: TopicID
        package let title: String
        /// Hours of the guide's tasks.
        package let hours: Double
        package let hoursDone: Double
        /// The tasks in the order of the roadmap, each followed by the user's own steps that come after it.
        package let steps: [Step]

        /// The first and the last day of work on it; nil when it is done.
        package var days: ClosedRange<CivilDate>? {
            let days = steps.compactMap(\.days)
            guard let first = days.first, let last = days.last else { return nil }
            return first.lowerBound...last.upperBound
        }
    }

    /// What of the action plan is open, and when it is due.
    package struct Due: Hashable, Sendable {
        package let block: TopicID
        package let title: String
        package let day: CivilDate
        package let open: Int
        package let of: Int
    }

    package let terms: PlanTerms
    package let rows: [Row]
    /// The last day of work; nil when nothing is open.
    package let finish: CivilDate?
    /// How many days of study there are up to the finish; nil when nothing is open.
    let studyDays: Int?
    /// The last day of the months that the title promises, counted from the start.
    package let promised: CivilDate?
    /// The blocks of the action plan.
    package let due: [Due]

    package init(standing: Standing, terms: PlanTerms, today: CivilDate) {
        self.terms = terms
        var clock = StudyClock(terms: terms, today: today)
        rows = PlannedPhase.all(standing: standing, pace: terms.pace).map { phase in
            let steps = phase.steps.map { step in
                Step(
                    id: step.id, title: step.title, hours: step.hours, hoursLeft: step.hoursLeft, isOwn: step.isOwn,
                    isDone: step.isDone, days: step.takesDays ? clock.spend(step.hoursLeft) : nil)
            }
            let left = phase.steps.reduce(0) { $1.isOwn ? $0 : $0 + $1.hoursLeft }
            // Thirds of hours do not add up to the last digit.
            let done = ((phase.hours - left) * 1e6).rounded() / 1e6
            return Row(
                phase: phase.entry.id, title: phase.entry.title, hours: phase.hours,
                hoursDone: min(max(0, done), phase.hours), steps: steps)
        }
        finish = rows.compactMap { $0.days?.upperBound }.max()
        studyDays = finish.map { _ in clock.lastDay }
        promised = standing.guide.months.map { terms.start.adding(months: $0).adding(days: -1) }
        due = standing.guide.action.items.map { block in
            Due(
                block: block.entry.id, title: block.entry.title, day: terms.start.adding(days: block.dueDays),
                open: standing.openItems(of: block).count, of: block.items.count)
        }
    }

    /// Days between the finish and the end of the promised months; negative when it is later.
    package var slackDays: Int? {
        guard let finish, let promised else { return nil }
        return promised.days(since: finish)
    }

    /// The days of a phase, a task or a step of the user's own; nil when it is done.
    package func days(of id: TopicID) -> ClosedRange<CivilDate>? {
        rows.first { $0.phase == id }?.days ?? rows.lazy.flatMap(\.steps).first { $0.id == id }?.days
    }

    /// All steps, in their order.
    package var steps: [Step] { rows.flatMap(\.steps) }
}

/// Spends hours on days of study.
private struct StudyClock {
    private let days: StudyDays
    private let hoursPerDay: Double
    private var spent = 0.0
    private(set) var lastDay = 0

    /// Shorter than a second: what sums of fractions leave over.
    private static let nothing = 1e-6

    init(terms: PlanTerms, today: CivilDate) {
        days = StudyDays(from: max(terms.start, today), daysOff: terms.daysOff)
        hoursPerDay = max(terms.hoursPerWeek, PlanTerms.leastHours) / 7
    }

    /// The days on which the next `hours` are spent; what takes none still has its day.
    mutating func spend(_ hours: Double) -> ClosedRange<CivilDate> {
        let first = Int((spent / hoursPerDay + Self.nothing).rounded(.down)) + 1
        spent += hours
        lastDay = max(lastDay, Int((spent / hoursPerDay - Self.nothing).rounded(.up)), 1)
        return days.date(min(first, lastDay))...days.date(lastDay)
    }
}
