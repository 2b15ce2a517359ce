package import CivilTime
package import Knowledge

extension Schedule {
    /// More hours a week than these are no answer to anybody.
    package static let mostHours = 80

    /// The least whole hours a week with which the plan would end within the promised months, if there are any.
    package static func hoursNeeded(standing: Standing, terms: PlanTerms, today: CivilDate) -> Int? {
        guard let months = standing.guide.months else { return nil }
        let last = terms.start.adding(months: months).adding(days: -1)
        return hoursNeeded(standing: standing, terms: terms, today: today, until: last)
    }

    /// The least whole hours a week with which the plan, or one of its phases or steps, would end on `day` or before.
    package static func hoursNeeded(
        standing: Standing, terms: PlanTerms, today: CivilDate, until day: CivilDate, of part: TopicID? = nil
    ) -> Int? {
        func ends(with hours: Int) -> Bool {
            var faster = terms
            faster.hoursPerWeek = Double(hours)
            let plan = Schedule(standing: standing, terms: faster, today: today)
            let last = part.map { plan.days(of: $0)?.upperBound } ?? plan.finish
            return last.map { $0 <= day } ?? false
        }
        guard ends(with: mostHours) else { return nil }
        // More hours never end later.
        var (low, high) = (1, mostHours)
        while low < high {
            let middle = (low + high) / 2
            if ends(with: middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
