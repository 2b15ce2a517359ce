import CivilTime
import Knowledge

extension AnswerBook {
    /// The dated plan on the given terms; a what-if says that nothing was changed.
    package func plan(_ terms: PlanTerms, isWhatIf: Bool = false, comparedWith agreed: PlanTerms? = nil) -> Answer {
        let schedule = Schedule(standing: standing, terms: terms, today: today)
        let off = terms.daysOff.map { "\($0.lowerBound.inWords) to \($0.upperBound.inWords) off" }
        let conditions = (["\(Wording.number(terms.hoursPerWeek)) hours a week from \(terms.start.inWords)"] + off)
            .joined(separator: ", ")
        var blocks: [Block] = [
            .heading(isWhatIf ? "What if" : "Plan", aside: conditions),
            .keyValues(schedule.rows.map { KeyValue($0.title, self.row($0)) }),
        ]
        if let finish = schedule.finish { blocks.append(.paragraph(finishLine(finish, schedule))) }
        if isWhatIf {
            var line = "Nothing is changed by asking."
            if let agreed, let before = Schedule(standing: standing, terms: agreed, today: today).finish {
                line =
                    "As agreed, \(Wording.number(agreed.hoursPerWeek)) hours a week would end on \(before.inWords). "
                    + line
            }
            blocks.append(.paragraph(line))
        }
        blocks.append(.paragraph(assumption(terms)))
        return Answer(
            topic: "plan", blocks: blocks, sources: [Source(guide.roadmap.entry)],
            suggestions: terms.hoursAreTold ? ["what if I do 12 hours a week"] : ["I can do 6 hours a week"])
    }

    private func row(_ row: Schedule.Row) -> String {
        guard let days = row.days else { return "done" }
        let done = row.hoursDone > 0 ? ", \(Wording.hours(row.hoursDone)) of \(Wording.hours(row.hours)) done" : ""
        return "\(days.lowerBound.inWords) to \(days.upperBound.inWords)\(done)"
    }

    private func finishLine(_ finish: CivilDate, _ schedule: Schedule) -> String {
        var line = "It ends on \(finish.inWords)"
        guard let slack = schedule.slackDays, let months = guide.months else { return line + "." }
        if slack >= 0 {
            line += ", \(Wording.span(days: slack)) before the \(months) months of the title are over."
        } else {
            line += ", \(Wording.span(days: -slack)) later than the \(months) months of the title."
            if let hours = Schedule.hoursNeeded(standing: standing, terms: schedule.terms, today: today) {
                line += " \(hours) hours a week would make it."
            }
        }
        return line
    }

    private func assumption(_ terms: PlanTerms) -> String {
        let pace = Wording.number(PlanTerms.referencePace)
        let told = terms.hoursAreTold ? "" : " and that you have as many"
        return "Assumed: one week of the guide means \(pace) hours\(told); the guide gives no hours."
    }
}
