import CivilTime
import Knowledge
import Matching

extension TurnDraft {
    /// Fills the turn with the answer to a line about the plan: what it tells is recorded, what it asks or tries is not.
    mutating func fillPlan(act: TopicID = "plan") {
        guard let match, !isCertain || match.topic == "plan" else { return set(plan: book.plan(book.agreedTerms)) }
        let words = PlanWords(match.line)
        fillPlan(
            PlanLine(words, act: act, today: situation.today, agreed: book.agreedTerms), words: words, act: act)
    }

    /// Fills the turn if the line tries something out about the plan, which no follow-up does: "what if 8", and after
    /// that "and 10?".
    mutating func fillFromPlanTalk(_ match: Match) -> Bool {
        let words = PlanWords(match.line)
        // "Off next week" is no goodbye.
        if words.texts.count <= 7, PlanDates.tellsDaysOff(words, today: situation.today), match.topic != "note" {
            fillPlan(act: "plan/away")
            return true
        }
        let isAboutPlan = match.topic == "plan" || subject?.topic == "plan"
        if !isAboutPlan, match.topic.kind == "phase" || match.topic == "faq/duration",
            HoursReader.hoursPerWeek(in: words.texts) != nil
        {
            // With hours a week, how long a phase takes is about the user's own plan.
            fillPlan(act: "plan/finish")
            return true
        }
        guard isAboutPlan, !namesThing else { return false }
        let isBare =
            subject?.topic == "plan" && words.texts.count <= 5
            && ["and", "with", "at", "about"].contains(where: words.texts.prefix(3).contains)
        guard words.tries || isBare else { return false }
        let line = PlanLine(words, act: "plan/if", today: situation.today, agreed: book.agreedTerms)
        guard !line.terms.isEmpty || line.compared.count > 1 else { return false }
        fillPlan(line, words: words, act: "plan/if")
        return true
    }

    /// The plan with what follows "/plan": "6 hours from 1 feb", "what if 8".
    mutating func fillPlan(command rest: String) {
        set(plan: book.plan(book.agreedTerms))
        guard rest.contains(where: { !$0.isWhitespace }) else { return }
        let plain = answer
        if let found = rest.wholeMatch(of: /\s*([-+]?\d+(?:\.\d+)?)\s*(h|hours?(?: a week| per week)?)?\s*/),
            let number = Double(found.1), !(number > 0 && number <= 168)
        {
            let text = "A week has 168 hours, and a plan needs more than none: not \(found.1)."
            return set(Answer(topic: "plan", blocks: [.paragraph(text)], suggestions: ["/help plan"]))
        }
        let isNumber = Double(rest.filter { !$0.isWhitespace }) != nil
        let line = coach.matcher.read(isNumber ? rest + " hours a week" : rest)
        match = Match(line: line, ranked: [ScoredTopic(topic: "plan", points: 100)], nearby: [])
        fillPlan(act: Self.act(of: PlanWords(line)))
        guard answer == plain, events.isEmpty else { return }
        answer.blocks.append(.paragraph("Nothing was taken from \"\(rest)\"; /help plan shows what can follow."))
    }

    /// What is wanted of the plan, by words that are sure: for a line of which no more is known.
    private static func act(of words: PlanWords) -> TopicID {
        if words.contains(anyOf: ["slack", "buffer", "late", "behind", "track", "ahead"]) { return "plan/slack" }
        if words.contains(anyOf: ["terms", "settings", "assume", "assumptions"]) || words.contains("did i give") {
            return "plan/terms"
        }
        if words.contains(anyOf: ["when", "finish", "eta"]) { return "plan/finish" }
        return "plan"
    }

    /// What the words tell about the terms of the plan; a bare number is hours a week. For what corrects a line.
    func planEvents(from texts: [String]) -> [Event] {
        let words = PlanWords(texts: texts)
        let line = PlanLine(words, act: "plan", today: situation.today, agreed: book.agreedTerms)
        let target = line.target.map { [Event.target($0)] } ?? []
        if line.terms.isEmpty, target.isEmpty,
            let number = texts.lazy.compactMap(Numbers.value).first, number > 0, number <= 168
        {
            return [.hours(number)]
        }
        return line.terms + target
    }

    private mutating func fillPlan(_ line: PlanLine, words: PlanWords, act: TopicID) {
        let part = planPart
        let isSpecial = namesThing
        // "I start the AWS course in May" says nothing about the start of the plan.
        var events = line.terms.filter { event in
            if case .start = event { !isSpecial } else { true }
        }
        if act == "plan/terms", line.isAsked || events.isEmpty { return set(plan: book.planTerms) }
        if line.isWhatIf { return fillWhatIf(line, events, part, words, act: act) }
        if let lost = line.lost.first, !line.isAsked { return record(lost: lost, events) }
        if act == "plan/lost", events.isEmpty { return askForDays("Which days did you lose?", "I lost two weeks") }
        if let target = line.target, act == "plan/target" || act == "plan/finish" || events.isEmpty || line.isAsked {
            return fillTarget(target, line, events, part, words)
        }
        if act == "plan/target", events.isEmpty {
            return askForDays("By when? Name a day or a month.", "can I be done by October")
        }
        if events.isEmpty, act == "plan/away" || words.namesWeekdays || words.tellsAbsence, !line.isAsked {
            return fillUnclearDaysOff(words)
        }
        if line.isAsked, !events.isEmpty { return fillWhatIf(line, events, part, words, act: act) }
        if !events.isEmpty {
            if let target = line.target, !isSpecial { events.append(.target(target)) }
            return record(plan: events)
        }
        switch act {
        case "plan/slack": set(plan: book.slack(slackQuestion(words)))
        case "plan/finish": set(plan: book.finish(of: part, asksForStart: asksForStart(words)))
        default: fillPlanAlone(words, part)
        }
    }

    /// A line about the plan that names no hours and no days.
    private mutating func fillPlanAlone(_ words: PlanWords, _ part: TopicID?) {
        let asksForStep =
            words.contains(anyOf: ["first", "next"]) && words.contains(anyOf: ["thing", "step", "task"])
        if asksForStep { return set(book.next) }
        if part != nil, words.contains("when") || words.contains("date") || words.contains("long") {
            return set(plan: book.finish(of: part, asksForStart: asksForStart(words)))
        }
        // "When will I be finished" wants a day.
        if words.contains("when"), words.contains(anyOf: Self.ending) { return set(plan: book.finish()) }
        set(plan: book.plan(book.agreedTerms))
    }
    private static let ending: Set<String> = [
        "finish", "finished", "done", "ready", "through", "complete", "completed", "end", "ends", "there", "over",
    ]

    private mutating func fillWhatIf(
        _ line: PlanLine, _ events: [Event], _ part: TopicID?, _ words: PlanWords, act: TopicID
    ) {
        if line.compared.count > 1 {
            return set(plan: book.comparison(of: line.compared, terms: book.agreedTerms))
        }
        if let target = line.target {
            return set(plan: book.target(target, terms: book.agreedTerms.adding(events), of: part ?? namedTask))
        }
        guard !events.isEmpty else {
            if act == "plan/target" { return askForDays("By when? Name a day or a month.", "can I be done by October") }
            if act == "plan/slack" { return set(plan: book.slack(.isOnTrack)) }
            if part != nil { return set(plan: book.finish(of: part)) }
            return askForDays(
                "What if what? Name hours a week, a start or days off; nothing is changed.", "what if 8 hours")
        }
        set(
            plan: book.whatIf(
                events, of: part, asksForStart: asksForStart(words), asksYesOrNo: words.asksYesOrNo))
    }

    private mutating func fillTarget(
        _ target: CivilDate, _ line: PlanLine, _ events: [Event], _ part: TopicID?, _ words: PlanWords
    ) {
        let asks =
            line.isAsked || isAsking
            || words.contains(anyOf: ["possible", "doable", "feasible", "can", "could", "how", "enough"])
        let isKept = !asks && part == nil && !namesThing
        let terms = book.agreedTerms.adding(events)
        guard isKept else {
            let asksHours =
                words.contains("how") && words.contains("hours") || words.contains("take") || words.contains("how hard")
            return set(
                plan: book.target(target, terms: terms, of: part ?? namedTask, asksHours ? .hours : .isPossible))
        }
        keep(plan: events + [.target(target)])
        set(plan: book.target(target, terms: terms, .none))
    }

    private mutating func fillUnclearDaysOff(_ words: PlanWords) {
        guard words.namesWeekdays else { return askForDays("Which days are you away?", "away from 3 to 10 August") }
        let hours = Wording.count(book.agreedTerms.hoursPerWeek, "hour")
        set(
            Answer(
                topic: "plan",
                blocks: [
                    .paragraph(
                        "A free day in every week moves no date: the \(hours) a week are spread evenly over it, whichever "
                            + "days you study. If it costs you hours, tell me how many a week are left. Nothing is recorded."
                    )
                ], suggestions: ["what if 8 hours"]))
    }

    private mutating func askForDays(_ question: String, _ suggestion: String) {
        set(Answer(topic: "plan", blocks: [.paragraph(question)], suggestions: [suggestion]))
    }

    // MARK: What is recorded

    private mutating func record(plan events: [Event]) {
        let all = keep(plan: events)
        set(plan: book.agreed(book.agreedTerms.adding(all), told: all))
    }

    private mutating func record(lost: ClosedRange<CivilDate>, _ events: [Event]) {
        let all = keep(plan: events)
        set(plan: book.lost(lost, terms: book.agreedTerms.adding(all)))
    }

    /// Records what was told; a plan that is first agreed keeps that day as its start.
    @discardableResult
    private mutating func keep(plan told: [Event]) -> [Event] {
        var all = told
        let tellsStart = told.contains { if case .start = $0 { true } else { false } }
        if situation.record.start == nil, !tellsStart { all.append(.start(situation.today)) }
        events += all
        conversation.recorded.append("plan: " + told.compactMap { EventWords($0)?.what }.joined(separator: ", "))
        return all
    }

    private mutating func set(plan answer: Answer) {
        set(answer, items: guide.roadmap.items.map(\.entry.id))
    }
}
