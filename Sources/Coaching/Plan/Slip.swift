package import CivilTime

/// How far the finish has moved since the plan was last agreed.
package struct Slip: Hashable, Sendable {
    /// The day on which hours, start, days off, pace or target were last recorded.
    package let agreedOn: CivilDate
    /// The finish as it was on that day.
    package let agreedFinish: CivilDate
    /// Days by which today's finish is later; negative when it is earlier.
    package let days: Int
}

extension Standing {
    /// The slip of today's plan; nil if nothing was agreed, or nothing was open then or is now.
    package func slip(today: CivilDate, dayOf: DayOf) -> Slip? {
        guard let agreed = record.asLastAgreed,
            // Whoever travels west may be on a day before the one on which it was agreed.
            case let day = min(dayOf(agreed.at), today),
            let before = Schedule(
                standing: Standing(guide: guide, record: agreed.record),
                terms: PlanTerms(record: agreed.record, today: day), today: day
            ).finish,
            let now = Schedule(standing: self, terms: PlanTerms(record: record, today: today), today: today).finish
        else { return nil }
        return Slip(agreedOn: day, agreedFinish: before, days: now.days(since: before))
    }
}

extension Record {
    /// The record as it was after the last turn that said something about the plan and was not taken back.
    var asLastAgreed: (record: Record, at: Instant)? {
        let undone = Self.undoneTurns(in: log)
        guard let last = log.lastIndex(where: { $0.event.isAboutPlan && !undone.contains($0.turn) }) else { return nil }
        let turn = log[last].turn
        let end = log.lastIndex { $0.turn == turn } ?? last
        // What was agreed and taken back was never agreed; what else was recorded counts as it stood on that day.
        let events = log[...end].filter { !($0.event.isAboutPlan && undone.contains($0.turn)) }
        return (Record(events), log[last].recordedAt)
    }
}
