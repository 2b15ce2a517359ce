import CivilTime
import Knowledge

/// Answers to a question about the plan: a date, a number of weeks, yes or no.
extension AnswerBook {
    /// When the plan ends, or a part of it begins and ends.
    func finish(of part: TopicID? = nil, asksForStart: Bool = false) -> Answer {
        let terms = agreedTerms
        let schedule = schedule(terms)
        guard let part else {
            let text = [finishSentence(schedule), slipSentence, hoursSentence(terms)].compactMap { $0 }
            return planAnswer([sentences(text, schedule)])
        }
        let text = [partSentence(part, schedule, asksForStart: asksForStart), hoursSentence(terms)].compactMap { $0 }
        return planAnswer([sentences(text, schedule)])
    }

    /// One paragraph that ends with what is assumed, while anything is open.
    func sentences(_ text: [String], _ schedule: Schedule) -> Block {
        .paragraph((text + (schedule.finish == nil ? [] : [assumption(schedule.terms)])).joined(separator: " "))
    }

    /// The days of a phase or a step: "Foundation Building ends on 2 May 2027: 80 of its 120 hours are left."
    func partSentence(_ part: TopicID, _ schedule: Schedule, asksForStart: Bool = false) -> String {
        let row = schedule.rows.first { $0.phase == part }
        let step = schedule.steps.first { $0.id == part }
        guard let title = row?.title ?? step.map({ name($0.id) }).map(Wording.capitalized) else {
            return finishSentence(schedule)
        }
        guard let days = schedule.days(of: part) else { return "\(title) is done." }
        let left = row.map { $0.hours - $0.hoursDone } ?? step?.hoursLeft ?? 0
        let hours = row?.hours ?? step?.hours ?? 0
        let begins = max(days.lowerBound, today) > today
        let first =
            asksForStart && begins
            ? "\(title) starts on \(days.lowerBound.inWords) and ends on \(days.upperBound.inWords)"
            : "\(title) ends on \(days.upperBound.inWords)"
        let amount =
            left < hours - 0.01
            ? "\(Wording.hours(left)) of its \(Wording.hours(hours)) are left" : "it takes \(Wording.hours(hours))"
        let from = begins && !asksForStart ? ", from \(days.lowerBound.inWords)" : ""
        return "\(first): \(amount)\(from)."
    }

    private func hoursSentence(_ terms: PlanTerms) -> String? {
        terms.hoursAreTold ? "Counted at \(Wording.count(terms.hoursPerWeek, "hour")) a week." : nil
    }

    // MARK: Slack

    /// What a question about slack wants to hear first.
    enum SlackQuestion { case amount, isLate, isOnTrack }

    func slack(_ question: SlackQuestion) -> Answer {
        let terms = agreedTerms
        let schedule = schedule(terms)
        guard let finish = schedule.finish else { return planAnswer([.paragraph(finishSentence(schedule))]) }
        let slip = standing.slip(today: today, dayOf: dayOf)
        let isBehind = (schedule.slackDays ?? 0) < 0 || (slip?.days ?? 0) > 1
        let verdict =
            switch question {
            case .amount: ""
            case .isLate: isBehind ? "Yes. " : "No. "
            case .isOnTrack: isBehind ? "No. " : "Yes. "
            }
        var sentences = [verdict + slackSentence(schedule, finish, isAmount: question == .amount)]
        if let slip {
            sentences.append(
                abs(slip.days) > 1
                    ? "The finish is \(Wording.weeksAndDays(slip.days)) \(slip.days > 0 ? "later" : "earlier") than "
                        + "agreed on \(slip.agreedOn.inWords) (\(slip.agreedFinish.inWords))."
                    : "The finish is as agreed on \(slip.agreedOn.inWords).")
        }
        if let target = terms.target { sentences.append(targetSentence(target, schedule, finish)) }
        return planAnswer(
            [self.sentences(sentences, schedule)], suggestion: isBehind ? "show the plan" : nil)
    }

    private func slackSentence(_ schedule: Schedule, _ finish: CivilDate, isAmount: Bool) -> String {
        guard let slack = schedule.slackDays, let promised = schedule.promised, let months = guide.months else {
            return "You finish on \(finish.inWords); the guide promises no length."
        }
        let end = "the \(months) months end on \(promised.inWords)"
        if slack > 0 { return "\(Wording.weeksAndDays(slack)) of slack: you finish on \(finish.inWords), \(end)." }
        if slack == 0 { return "No slack: you finish on \(finish.inWords), the last day of the \(months) months." }
        let late = isAmount ? "No slack, \(lateness(slack))" : Wording.capitalized(lateness(slack))
        return "\(late): you finish on \(finish.inWords), \(end)."
            + enough(schedule, until: promised)
    }

    private func targetSentence(_ target: CivilDate, _ schedule: Schedule, _ finish: CivilDate) -> String {
        let spare = target.days(since: finish)
        if spare >= 0 {
            let days = spare == 0 ? "met to the day" : "met, with \(Wording.weeksAndDays(spare)) to spare"
            return "Your own target, \(target.inWords), is \(days)."
        }
        return "Your own target, \(target.inWords), is missed by \(Wording.weeksAndDays(spare))."
            + enough(schedule, until: target)
    }

    // MARK: Terms

    /// What the plan is worked out from, and which of it was told.
    var planTerms: Answer {
        let terms = agreedTerms
        let record = standing.record
        let hours = Wording.count(terms.hoursPerWeek, "hour")
        let first =
            terms.hoursAreTold
            ? "You told me \(hours) a week." : "You told me no hours; the plan assumes \(hours) a week."
        let off = StudyDays.merged(terms.daysOff).map(Wording.days)
        let start = record.start.map { "\($0.inWords)" } ?? "not told; the plan starts today"
        var rows = [
            KeyValue("Hours", "\(Wording.number(terms.hoursPerWeek)) a week\(terms.hoursAreTold ? "" : ", assumed")"),
            KeyValue("Start", start), KeyValue("Days off", off.isEmpty ? "none" : off.joined(separator: "; ")),
        ]
        if let target = terms.target { rows.append(KeyValue("Target", "finished by \(target.inWords)")) }
        rows.append(
            KeyValue(
                "A guide week",
                "\(Wording.count(terms.pace, "hour"))\(terms.paceIsTold ? "" : ", assumed: it gives none")"))
        return planAnswer([
            .paragraph(first), .keyValues(rows),
            .paragraph(
                "The hours are spread evenly over the seven days of a week, and those of a phase over its tasks."),
        ])
    }

    // MARK: Target

    /// What a line about a day to be finished by wants to hear first.
    enum TargetQuestion { case isPossible, hours, none }

    /// Whether the plan, or a part of it, can end by a day, and the hours a week that it takes.
    func target(
        _ day: CivilDate, terms: PlanTerms, of part: TopicID? = nil, _ question: TargetQuestion = .isPossible
    ) -> Answer {
        let schedule = schedule(terms)
        let title = part.map(name)
        guard let last = part.map({ schedule.days(of: $0)?.upperBound }) ?? schedule.finish else {
            return planAnswer([
                .paragraph("\(title.map(Wording.capitalized) ?? "Every task of the roadmap") is done already.")
            ])
        }
        let needed = Schedule.hoursNeeded(standing: standing, terms: terms, today: today, until: day, of: part)
        let hours = "\(terms.hoursAreTold ? "" : "the assumed ")\(Wording.count(terms.hoursPerWeek, "hour")) a week"
        let ends = "\(title.map { "\($0) ends" } ?? "you finish") on \(last.inWords)"
        let distance = Wording.weeksAndDays(day.days(since: last))
        let takes = needed.map { "\(Wording.count(Double($0), "hour")) a week" }
        let by = "by \(day.inWords)"
        let text: String
        if last <= day {
            let spare = last == day ? "to the day" : "\(distance) early"
            let enough = takes.map { question == .isPossible ? " \(Wording.capitalized($0)) would do." : "" } ?? ""
            text =
                question == .isPossible
                ? "Yes: at \(hours) \(ends), \(spare)." + (Double(needed ?? 0) < terms.hoursPerWeek ? enough : "")
                : "It takes \(takes ?? hours) to be done \(by). At \(hours) \(ends), \(spare)."
        } else if let takes {
            text =
                question == .isPossible
                ? "No, not at \(hours): \(ends), \(distance) after \(day.inWords). It would take \(takes)."
                : "It takes \(takes) to be done \(by). At \(hours) \(ends), \(distance) later."
        } else {
            text = "No: not even \(Schedule.mostHours) hours a week would do it \(by). At \(hours) \(ends)."
        }
        let isKept = question == .none
        let kept = isKept ? [Block.paragraph("Kept as your target: finished \(by).")] : []
        let suggestion = isKept ? "undo" : last <= day ? nil : takes.map { "I can do \($0)" }
        return planAnswer(kept + [sentences([text], schedule)], suggestion: suggestion)
    }
}
