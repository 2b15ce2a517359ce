import Knowledge
import Matching

extension TurnDraft {
    /// Begins the weekly check-in: what was planned and what was recorded, and the first question.
    mutating func beginWeek() {
        isCertain = true
        let summary = WeekSummary(standing: book.standing, today: situation.today, dayOf: situation.dayOf)
        conversation.guided = .week(WeekTalk())
        var blocks: [Block] = [.heading("The week", aside: summary.span)]
        if !summary.rows.isEmpty { blocks.append(.keyValues(summary.rows)) }
        if summary.isEmpty { blocks.append(.paragraph("Nothing is recorded since then.")) }
        blocks.append(.paragraph(question(of: WeekTalk())))
        set(Answer(topic: "progress", blocks: blocks, sources: [Source(guide.roadmap.entry)]))
    }

    /// What is asked at a place of the check-in.
    func question(of talk: WeekTalk) -> String {
        switch talk.question {
        case .done: return "What else did you get done? \"Nothing\" goes on, \"stop\" ends it."
        case .obstacle: return "What got in the way?"
        case .hours:
            let terms = PlanTerms(record: situation.record, today: situation.today)
            let hours = Wording.number(terms.hoursPerWeek)
            return terms.hoursAreTold
                ? "How many hours in the coming week? \"Same\" keeps \(hours)."
                : "How many hours a week from now on? Assumed so far: \(hours)."
        }
    }

    // MARK: A line within

    /// Fills the turn with what a line means within the check-in; false if the line ends it by being something else.
    mutating func take(_ talk: WeekTalk, _ match: Match) -> Bool {
        switch Steering(line, matcher: coach.matcher) {
        case .stop, .thanks: close(talk)
        case .again: ask(talk)
        case .startOver: beginWeek()
        case .skip: advance(talk)
        case .back:
            let before = WeekTalk.Question(rawValue: talk.question.rawValue - 1) ?? .done
            ask(WeekTalk(question: before, isKept: talk.isKept, asides: talk.asides))
        case .remaining:
            let left = WeekTalk.Question.allCases.count - talk.question.rawValue
            ask(talk, after: "\(Wording.count(left, "question")) to go.")
        case nil:
            if !isNothing, endsWeek(talk, match) { return leave(talk, match) }
            answerWeek(talk, match)
            return true
        }
        isCertain = true
        isReply = true
        return true
    }

    // MARK: On and out

    mutating func ask(_ talk: WeekTalk, after lead: String? = nil) {
        conversation.guided = .week(talk)
        let blocks = [lead, question(of: talk)].compactMap { $0 }.map(Block.paragraph)
        set(Answer(topic: "progress", blocks: blocks))
    }

    mutating func advance(_ talk: WeekTalk, after lead: String? = nil) {
        switch talk.question {
        case .done: ask(WeekTalk(question: talk.isKept ? .hours : .obstacle, isKept: talk.isKept, asides: talk.asides))
        case .obstacle:
            keepWeek(talk)
            ask(WeekTalk(question: .hours, isKept: true, asides: talk.asides), after: lead)
        case .hours: close(talk)
        }
    }

    /// The check-in was held, though nothing was said to have got in the way.
    mutating func keepWeek(_ talk: WeekTalk) {
        guard !talk.isKept else { return }
        events.append(.checkIn(CheckIn(obstacle: nil, next: book.standing.nextStep?.task.entry.title)))
        noteCheckIn()
    }

    /// Ends the check-in with the next step and the plan.
    mutating func close(_ talk: WeekTalk, after lead: String? = nil) {
        keepWeek(talk)
        conversation.guided = nil
        let summary = WeekSummary(standing: book.standing, today: situation.today, dayOf: situation.dayOf)
        let outlook = summary.outlook(situation.record.adding(events))
        set(
            Answer(
                topic: "progress", blocks: [.paragraph([lead, outlook].compactMap { $0 }.joined(separator: " "))],
                sources: [Source(guide.roadmap.entry)], suggestions: ["what should I do next"]),
            items: book.standing.nextStep.map { [$0.task.id] } ?? [])
    }

    /// "Family visit" is no farewell, whatever it was learned from.
    private static let leaving: Set<String> = [
        "bye", "goodbye", "quit", "exit", "later", "night", "farewell", "cya", "leave", "leaving", "going", "go",
        "tomorrow",
        "ciao", "cheers",
    ]

    /// True for a line that is a question, or a short and sure request: it is answered as at any time.
    private func endsWeek(_ talk: WeekTalk, _ match: Match) -> Bool {
        let words = Steering.words(of: line)
        if match.act == "goodbye", match.confidence > 0.9, words.contains(where: Self.leaving.contains) { return true }
        guard match.topic != .outOfScope, match.confidence >= 0.7, match.act != "progress/low" else { return false }
        // "Why can't I find the time?" is no question to a guide, and "nothing planned" no request for the plan.
        if asks(match) { return match.topic.kind != "progress" || Leaning(line, matcher: coach.matcher) == nil }
        return talk.question != .hours && match.line.utterance.tokens.count <= 3
            && Steering.words(of: line).contains(match.topic.rawValue)
    }

    /// Answers what came in between. The check-in goes on after the first such line if its main question is still open.
    private mutating func leave(_ talk: WeekTalk, _ match: Match) -> Bool {
        if talk.isKept || talk.asides > 0 || match.topic == "goodbye" || match.act == "progress/week" {
            conversation.guided = nil
            fillUnguided(match)
            return true
        }
        var next = talk
        next.asides += 1
        fillAside(match)
        if case .week? = conversation.guided { conversation.guided = .week(next) }
        return true
    }
}
