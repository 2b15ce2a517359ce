import CivilTime
package import Knowledge

/// Answers that change the plan, or only try a change.
extension AnswerBook {
    /// Repeats what was agreed, with the dates that follow and what they were before.
    package func agreed(_ terms: PlanTerms, told events: [Event]) -> Answer {
        let schedule = schedule(terms)
        var first = "Agreed: \(conditions(terms))."
        if let finish = schedule.finish {
            first = "Agreed: \(conditions(terms)). You finish on \(finish.inWords)\(change(to: finish))."
        }
        if events.contains(where: { if case .pace = $0 { true } else { false } }) {
            first = "One week of the guide now means \(Wording.count(terms.pace, "hour")). " + first
        }
        var after = [slackOnly(schedule)].compactMap { $0 }
        if let target = terms.target, let finish = schedule.finish, finish > target {
            after.append(
                "That misses your target of \(target.inWords)." + enough(schedule, until: target))
        }
        after.append(assumption(terms))
        return planAnswer(
            [.paragraph(first), timeline(schedule), .paragraph(after.joined(separator: " "))], suggestion: "undo")
    }

    /// ", 3 weeks earlier than before", where something was agreed before and the finish has moved.
    private func change(to finish: CivilDate) -> String {
        guard standing.record.asLastAgreed != nil, let before = schedule(agreedTerms).finish, before != finish else {
            return ""
        }
        let days = finish.days(since: before)
        return ", \(Wording.weeksAndDays(days)) \(days > 0 ? "later" : "earlier") than before"
    }

    /// How the finish lies to the months of the title, when the finish itself was told.
    private func slackOnly(_ schedule: Schedule) -> String? {
        guard let slack = schedule.slackDays, let promised = schedule.promised, let months = guide.months else {
            return nil
        }
        let end = "the \(months) months of the title, which end on \(promised.inWords)"
        if slack >= 0 { return "\(Wording.capitalized(Wording.weeksAndDays(slack))) of slack against \(end)." }
        return "\(Wording.weeksAndDays(slack)) more than \(end)." + enough(schedule, until: promised)
    }

    /// The plan after days on which nothing could be done.
    func lost(_ days: ClosedRange<CivilDate>, terms: PlanTerms) -> Answer {
        let schedule = schedule(terms)
        let noted = "Noted: no study \(Wording.onDays(days))"
        guard let finish = schedule.finish else { return planAnswer([.paragraph("\(noted).")]) }
        let slip = standing.slip(today: today, dayOf: dayOf)
        let before = slip?.agreedFinish ?? self.schedule(agreedTerms).finish ?? finish
        let moved = finish.days(since: before)
        var first = "\(noted). You now finish on \(finish.inWords)"
        if moved != 0 {
            first +=
                ", \(Wording.weeksAndDays(moved)) \(moved > 0 ? "later" : "earlier") than "
                + (slip.map { "agreed on \($0.agreedOn.inWords)" } ?? "before") + " (\(before.inWords))."
        } else {
            first += slip == nil ? ": what is left runs from today, so no date moves." : ", as before."
        }
        let after = [slackOnly(schedule), assumption(terms)].compactMap { $0 }
        return planAnswer(
            [.paragraph(first), timeline(schedule), .paragraph(after.joined(separator: " "))], suggestion: "undo")
    }

    // MARK: What if

    /// What the plan would be with what `events` change: nothing is recorded, and it is compared with what is agreed.
    package func whatIf(
        _ events: [Event], of part: TopicID? = nil, asksForStart: Bool = false, asksYesOrNo: Bool = false
    ) -> Answer {
        let agreed = agreedTerms
        let terms = agreed.adding(events)
        let schedule = schedule(terms)
        let changes = Self.changes(events)
        var sentences: [String] = []
        if let part {
            sentences.append(
                "\(Wording.capitalized(changes)), \(partSentence(part, schedule, asksForStart: asksForStart))")
            if let before = self.schedule(agreed).days(of: part)?.upperBound, standing.record.hoursPerWeek != nil {
                sentences.append("As agreed, it ends on \(before.inWords).")
            }
        } else {
            let lead = asksYesOrNo ? verdict(schedule) : nil
            let start = "\(lead.map { "\($0): \(changes)" } ?? Wording.capitalized(changes)) you would finish on"
            sentences.append(finishSentence(schedule, start))
            if let comparison = comparison(schedule) { sentences.append(comparison) }
        }
        sentences.append("Nothing is changed by asking.")
        return planAnswer(
            [.paragraph(sentences.joined(separator: " "))] + (part == nil ? [timeline(schedule)] : [])
                + [.paragraph(assumption(terms))],
            suggestion: terms.hoursPerWeek == agreed.hoursPerWeek
                ? nil : "I can do \(Wording.count(terms.hoursPerWeek, "hour")) a week")
    }

    /// "with 8 hours a week, from 1 March 2027, without August 2027".
    private static func changes(_ events: [Event]) -> String {
        let words = events.compactMap { event -> String? in
            switch event {
            case .hours(let hours): "with \(Wording.count(hours, "hour")) a week"
            case .start(let date): "starting on \(date.inWords)"
            case .daysOff(let first, let last): "without \(Wording.days(first...last))"
            case .pace(let hours): "with \(Wording.count(hours, "hour")) for a week of the guide"
            default: nil
            }
        }
        return words.joined(separator: ", ")
    }

    /// Yes or no to "can I do it".
    private func verdict(_ schedule: Schedule) -> String? {
        guard let slack = schedule.slackDays, let months = guide.months else { return nil }
        return slack >= 0 ? "Yes, within the \(months) months" : "Not within the \(months) months"
    }

    private func comparison(_ schedule: Schedule) -> String? {
        let agreed = agreedTerms
        guard let finish = schedule.finish, let before = self.schedule(agreed).finish else { return nil }
        let days = finish.days(since: before)
        let hours = "\(Wording.count(agreed.hoursPerWeek, "hour")) a week"
        let from = standing.record.asLastAgreed == nil ? " from today" : ""
        let what = agreed.hoursAreTold ? "agreed (\(hours))" : "with the assumed \(hours)\(from)"
        if days == 0 { return "That is the same day as \(what)." }
        let change = "\(Wording.weeksAndDays(days)) \(days > 0 ? "later" : "earlier")"
        return "That is \(change) than \(what): \(before.inWords)."
    }

    /// What more hours a week would change.
    var faster: Answer {
        let terms = agreedTerms
        guard schedule(terms).finish != nil else { return plan(terms) }
        let most = Double(Schedule.mostHours)
        let hours = [1, 1.5, 2].map { min(most, (terms.hoursPerWeek * $0).rounded()) }
        var answer = comparison(of: hours, terms: terms)
        answer.blocks.insert(.paragraph("Yes, with more hours a week:"), at: 0)
        return answer
    }

    /// Several numbers of hours side by side.
    func comparison(of hours: [Double], terms: PlanTerms) -> Answer {
        let rows = hours.map { hours -> KeyValue in
            let schedule = schedule(terms.adding([.hours(hours)]))
            let slack = schedule.slackDays.map { days in
                days >= 0 ? ", \(Wording.weeksAndDays(days)) of slack" : ", \(lateness(days))"
            }
            return KeyValue(
                "\(Wording.number(hours)) h a week",
                "finished on \(schedule.finish?.inWords ?? "no day: all is done")\(slack ?? "")")
        }
        return planAnswer([
            .keyValues(rows), .paragraph("Nothing is changed by asking. " + assumption(terms)),
        ])
    }
}
