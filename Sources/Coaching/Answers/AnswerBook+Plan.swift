import CivilTime
import Knowledge

/// The dated plan, and the sentences that all answers about it share.
extension AnswerBook {
    /// The plan on the terms that the record holds.
    package var agreedTerms: PlanTerms { PlanTerms(record: standing.record, today: today) }

    /// The dates of the plan on the given terms.
    package func schedule(_ terms: PlanTerms) -> Schedule {
        Schedule(standing: standing, terms: terms, today: today)
    }

    /// The dated plan on the given terms.
    package func plan(_ terms: PlanTerms) -> Answer {
        let schedule = schedule(terms)
        var sentences = [finishSentence(schedule)]
        if terms == agreedTerms { sentences += [slipSentence].compactMap { $0 } }
        return planAnswer(
            [
                .heading("Plan", aside: conditions(terms)), timeline(schedule),
                .paragraph(sentences.joined(separator: " ")),
            ] + actionItems(schedule) + [.paragraph(assumption(terms))],
            suggestion: terms.hoursAreTold ? "what if I do 12 hours a week" : "I can do 6 hours a week")
    }

    func planAnswer(_ blocks: [Block], suggestion: String? = nil) -> Answer {
        Answer(
            topic: "plan", blocks: blocks, sources: [Source(guide.roadmap.entry)],
            suggestions: suggestion.map { [$0] } ?? [])
    }

    /// The phases with their days, each followed by the user's own steps in it.
    func timeline(_ schedule: Schedule) -> Block {
        .timeline(
            schedule.rows.flatMap { row in
                let isUnderWay = row.hoursDone > 0 && row.days != nil
                let phase = TimelineRow(
                    row.title, days: row.days, text: row.days.map(Wording.shortDays) ?? "done",
                    note: isUnderWay
                        ? "\(Wording.number(row.hoursDone)) of \(Wording.hours(row.hours)) done" : nil)
                return [phase] + row.steps.filter(\.isOwn).map(own)
            })
    }

    private func own(_ step: Schedule.Step) -> TimelineRow {
        let text = step.isDone ? "done" : step.days.map(Wording.shortDays) ?? "no hours told"
        return TimelineRow("+ \(step.title) (yours)", days: step.days, text: text)
    }

    // MARK: Sentences

    /// "6 hours a week from 1 February 2027, off: August 2027"; days off that are over are left out.
    func conditions(_ terms: PlanTerms) -> String {
        let off = StudyDays.merged(terms.daysOff.filter { $0.upperBound >= max(today, terms.start) }).map(Wording.days)
        let rest = off.count > 3 ? ["\(off.count - 3) more"] : []
        let away = off.isEmpty ? "" : ", off: " + Wording.list(Array(off.prefix(3)) + rest)
        return "\(Wording.count(terms.hoursPerWeek, "hour")) a week from \(terms.start.inWords)\(away)"
    }

    /// When the plan ends, and how that lies to the months of the title.
    func finishSentence(_ schedule: Schedule, _ start: String = "You finish on") -> String {
        guard let finish = schedule.finish else { return "Every task of the roadmap is done." }
        var text = "\(start) \(finish.inWords)"
        guard let slack = schedule.slackDays, let promised = schedule.promised, let months = guide.months else {
            return text + "."
        }
        let end = "the \(months) months of the title end on \(promised.inWords)"
        if slack == 0 { return text + ": \(end), so there is no slack." }
        text += slack > 0 ? ", with \(Wording.weeksAndDays(slack)) of slack: \(end)." : ", \(lateness(slack)): \(end)."
        return slack < 0 ? text + enough(schedule, until: promised) : text
    }

    func lateness(_ slack: Int) -> String { "\(Wording.weeksAndDays(slack)) late" }

    /// " 8 hours a week would make it.", or that no number of hours would.
    func enough(_ schedule: Schedule, until day: CivilDate, of part: TopicID? = nil) -> String {
        let hours = Schedule.hoursNeeded(
            standing: standing, terms: schedule.terms, today: today, until: day, of: part)
        guard let hours else { return " No number of hours a week up to \(Schedule.mostHours) would make it." }
        return " \(Wording.count(Double(hours), "hour")) a week would make it."
    }

    /// How far the finish has moved since it was agreed; nil if it has not, give or take a day.
    var slipSentence: String? {
        guard let slip = standing.slip(today: today, dayOf: dayOf), abs(slip.days) > 1 else { return nil }
        return
            "That is \(Wording.weeksAndDays(slip.days)) \(slip.days > 0 ? "later" : "earlier") than agreed on "
            + "\(slip.agreedOn.inWords) (\(slip.agreedFinish.inWords))."
    }

    /// When the open items of the action plan are due: they take no hours.
    private func actionItems(_ schedule: Schedule) -> [Block] {
        let due = schedule.due.filter { $0.open > 0 }.map { "\($0.title) by \($0.day.inWords)" }
        return due.isEmpty ? [] : [.paragraph("Action plan: " + due.joined(separator: ", ") + ".")]
    }

    /// What the coach has assumed, and how to change it.
    func assumption(_ terms: PlanTerms) -> String {
        let pace = Wording.count(terms.pace, "hour")
        if terms.paceIsTold {
            let hours = terms.hoursAreTold ? "" : "; assumed: \(Wording.number(terms.hoursPerWeek)) hours a week"
            return "As you said, one week of the guide means \(pace)\(hours)."
        }
        let told = terms.hoursAreTold ? "" : " and that you have as many"
        return "Assumed: one week of the guide means \(pace)\(told); the guide gives no hours. \"pace 8\" changes it."
    }
}

extension Wording {
    /// "1 hour", "2.5 hours".
    package static func count(_ amount: Double, _ noun: String) -> String {
        "\(number(amount)) \(noun)\(amount == 1 ? "" : "s")"
    }
}
