import Knowledge
import Matching

extension TurnDraft {
    /// Begins the weekly check-in: what was planned and what was recorded, and the first question.
    mutating func beginWeek() {
        isCertain = true
        let summary = WeekSummary(standing: book.standing, today: situation.today)
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

    private mutating func answerWeek(_ talk: WeekTalk, _ match: Match) {
        if talk.question != .hours || match.line.claim != nil, recordsWithin(talk, match) { return }
        isCertain = true
        isReply = true
        switch talk.question {
        case .done where isNothing: advance(talk, after: nil)
        case .done where isDeed(match): noteDeed(talk)
        // Whoever answers the next question first is not asked it again.
        case .done, .obstacle: hoursAlone(match) == nil ? keepObstacle(talk, match) : takeHours(talk, match)
        case .hours: takeHours(talk, match)
        }
    }

    /// Records a statement as at any time, and asks on. After the first question only a sure one: "work finished me" is
    /// an obstacle.
    private mutating func recordsWithin(_ talk: WeekTalk, _ match: Match) -> Bool {
        guard talk.question == .done || match.topic == "done", !isNothing, fillFromRecording(match) else {
            return false
        }
        isReply = true
        guard !answer.asks else { return true }
        var next = talk
        if talk.question == .done { next.question = talk.isKept ? .hours : .obstacle }
        conversation.guided = .week(next)
        answer.suggestions = []
        answer.blocks.append(.paragraph(question(of: next)))
        return true
    }

    /// "Nothing", "no", "that's all": no more to tell.
    private var isNothing: Bool {
        let words = Steering.words(of: line).filter { !Self.besideNothing.contains($0) }
        return !words.isEmpty && words.allSatisfy(Self.nothing.contains)
    }
    private static let nothing: Set<String> = ["nothing", "no", "nope", "nah", "none", "all", "nada", "not", "nout"]
    private static let besideNothing: Set<String> = [
        "else", "really", "much", "more", "new", "this", "week", "thats", "that", "is", "it", "was", "sorry", "at",
        "so",
        "far", "just", "i", "think", "other", "than", "done",
    ]

    private mutating func keepObstacle(_ talk: WeekTalk, _ match: Match) {
        let words = line.trimmed
        events.append(.checkIn(CheckIn(obstacle: words, next: book.standing.nextStep?.task.entry.title)))
        noteCheckIn()
        ask(WeekTalk(question: .hours, isKept: true, asides: talk.asides), after: "Kept: \"\(words)\".")
        guard match.act == "progress/low", match.confidence > 0.8 else { return }
        let low = LowAnswer(line: line, matcher: coach.matcher, book: book, turn: 0)
        answer.blocks.insert(low.heardWithFact, at: 1)
    }

    /// "Read two novels", but not "work took my time" nor "I got sick".
    private func isDeed(_ match: Match) -> Bool {
        let words = Steering.words(of: line).drop { ["also", "and", "just", "so", "well", "then"].contains($0) }
        guard match.line.claim != nil, !words.contains("got"), let first = words.first else { return false }
        return ["i", "ive"].contains(first)
            || ["finished", "started"].contains { coach.matcher.words(playing: $0).contains(first) }
    }

    /// Something was done that is nothing of the guide's: its words are kept as a note.
    private mutating func noteDeed(_ talk: WeekTalk) {
        events.append(.noteAdded(text: line.trimmed, about: nil))
        conversation.recorded.append("noted: \(line.trimmed)")
        var next = talk
        next.question = talk.isKept ? .hours : .obstacle
        ask(next, after: "Noted; I could tie it to no step of yours.")
    }

    /// "8 hours a week", and nothing else: what is asked last, said before its turn.
    private func hoursAlone(_ match: Match) -> Double? {
        let texts = match.line.utterance.texts
        return texts.count <= 6 ? HoursReader.hoursPerWeek(in: texts) : nil
    }

    private mutating func noteCheckIn() {
        if !conversation.recorded.contains("check-in: the week") { conversation.recorded.append("check-in: the week") }
    }

    private mutating func takeHours(_ talk: WeekTalk, _ match: Match) {
        let texts = match.line.utterance.texts
        let terms = PlanTerms(record: situation.record, today: situation.today)
        let number = HoursReader.hoursPerWeek(in: texts) ?? HoursReader.hours(in: texts) ?? bareNumber(texts)
        guard let number, number > 0, number <= 100 else {
            let isNone =
                number == 0 || ["none", "no", "zero", "nothing", "nope"].contains(Steering.words(of: line).first)
            if number == nil, fillFromWorry(match) {
                conversation.guided = nil
                return
            }
            return close(
                talk,
                after: isNone
                    ? "None in the coming week, then; the plan's hours stay as they are."
                    : "The hours stay as they are.")
        }
        guard number != terms.hoursPerWeek || !terms.hoursAreTold else {
            return close(talk, after: "\(Wording.number(number)) hours, as before.")
        }
        events.append(.hours(number))
        if situation.record.start == nil { events.append(.start(situation.today)) }
        conversation.recorded.append("plan: \(Wording.number(number)) hours a week")
        let before = terms.hoursAreTold ? ", \(Wording.number(terms.hoursPerWeek)) before" : ""
        close(talk, after: "From now on \(Wording.number(number)) hours a week\(before).")
    }

    private func bareNumber(_ texts: [String]) -> Double? {
        texts.count <= 8 ? texts.lazy.compactMap { Numbers.value(of: $0) }.first : nil
    }

    // MARK: On and out

    private mutating func ask(_ talk: WeekTalk, after lead: String? = nil) {
        conversation.guided = .week(talk)
        let blocks = [lead, question(of: talk)].compactMap { $0 }.map(Block.paragraph)
        set(Answer(topic: "progress", blocks: blocks))
    }

    private mutating func advance(_ talk: WeekTalk, after lead: String? = nil) {
        switch talk.question {
        case .done: ask(WeekTalk(question: talk.isKept ? .hours : .obstacle, isKept: talk.isKept, asides: talk.asides))
        case .obstacle:
            keepWeek(talk)
            ask(WeekTalk(question: .hours, isKept: true, asides: talk.asides), after: lead)
        case .hours: close(talk)
        }
    }

    /// The check-in was held, though nothing was said to have got in the way.
    private mutating func keepWeek(_ talk: WeekTalk) {
        guard !talk.isKept else { return }
        events.append(.checkIn(CheckIn(obstacle: nil, next: book.standing.nextStep?.task.entry.title)))
        noteCheckIn()
    }

    /// Ends the check-in with the next step and the plan.
    private mutating func close(_ talk: WeekTalk, after lead: String? = nil) {
        keepWeek(talk)
        conversation.guided = nil
        let summary = WeekSummary(standing: book.standing, today: situation.today)
        let outlook = summary.outlook(situation.record.adding(events))
        set(
            Answer(
                topic: "progress", blocks: [.paragraph([lead, outlook].compactMap { $0 }.joined(separator: " "))],
                sources: [Source(guide.roadmap.entry)], suggestions: ["what should I do next"]),
            items: book.standing.nextStep.map { [$0.task.id] } ?? [])
    }

    /// True for a line that is a question, or a short and sure request: it is answered as at any time.
    private func endsWeek(_ talk: WeekTalk, _ match: Match) -> Bool {
        if match.act == "goodbye", match.confidence > 0.9 { return true }
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
