package import CivilTime
import Knowledge

/// What is next, and how the plan stands: so much of guide and record that both can be told on any later day without them.
///
/// The law is that on every day until something is recorded ``slack(on:)`` is what a ``Schedule`` of that day has.
package struct Outlook: Hashable, Sendable {
    /// The next step, as it is recorded and in a few words; nil when none is left to propose.
    package let step: ItemReference?
    /// The day on which the plan starts, if that was told; else it starts on any day on which one looks.
    package let start: CivilDate?
    /// The months that the guide promises.
    package let months: Int?
    /// The days of study that are left; nil when nothing is open.
    package let studyDays: Int?
    /// Days without study, both ends included.
    package let daysOff: [ClosedRange<CivilDate>]

    package init(
        step: ItemReference?, start: CivilDate?, months: Int?, studyDays: Int?, daysOff: [ClosedRange<CivilDate>]
    ) {
        self.step = step
        self.start = start
        self.months = months
        self.studyDays = studyDays
        self.daysOff = StudyDays.merged(daysOff)
    }

    /// What lies ahead of somebody who stands there; `today` only where no start was told, and then of no account.
    package init(standing: Standing, today: CivilDate) {
        let record = standing.record
        let schedule = Schedule(standing: standing, terms: PlanTerms(record: record, today: today), today: today)
        self.init(
            step: standing.nextStep.map { ItemReference(id: $0.recordable, title: $0.task.short) },
            start: record.start, months: standing.guide.months, studyDays: schedule.studyDays, daysOff: record.daysOff)
    }

    /// The week of the plan, from 1; nil before it starts.
    package func week(on today: CivilDate) -> Int? {
        let start = start ?? today
        return start <= today ? today.days(since: start) / 7 + 1 : nil
    }

    /// The last day of work if what is left is begun today; nil when nothing is open.
    package func finish(on today: CivilDate) -> CivilDate? {
        studyDays.map { StudyDays(from: max(start ?? today, today), daysOff: daysOff).date($0) }
    }

    /// Days between the finish and the end of the promised months; negative when it is later.
    package func slack(on today: CivilDate) -> Int? {
        guard let finish = finish(on: today), let months else { return nil }
        return (start ?? today).adding(months: months).adding(days: -1).days(since: finish)
    }
}
