import CivilTime
import Knowledge
import Matching

/// What is said to somebody who is discouraged: what was heard, one fact, one small step.
///
/// Nothing is invented: facts are of the record or of the guide.
struct LowAnswer {
    let line: String
    let matcher: IntentMatcher
    let book: AnswerBook
    /// How often something of the kind was said in this conversation: another fact comes each time.
    let turn: Int

    private enum Kind: String, CaseIterable {
        case quitting = "low_quitting"
        case age = "low_age"
        case doubting = "low_doubting"
        case behind = "low_behind"
        case tired = "low_tired"
        case swamped = "low_swamped"
    }

    private var standing: Standing { book.standing }
    private var guide: Guide { book.guide }

    /// What weighs on the user, by their words; the first kind that has one.
    private var kind: Kind? {
        let words = Set(Steering.words(of: line))
        return Kind.allCases.first { !words.isDisjoint(with: matcher.words(playing: $0.rawValue)) }
    }

    /// True for a line that says what weighs on the user; "ugh" says only that something does.
    var saysSomething: Bool { kind != nil || isWorry || Set(Steering.words(of: line)).count > 1 }

    var answer: Answer {
        Answer(
            topic: "progress",
            blocks: [heardWithFact, .paragraph(smallStep)]
                + (saysSomething ? [.paragraph("Kept among your worries; \"undo\" takes it back.")] : []),
            sources: [Source(guide.roadmap.entry)], suggestions: kind == .quitting ? ["should I do it"] : [])
    }

    /// What was heard, and one true thing.
    var heardWithFact: Block {
        let facts = facts
        return .paragraph(heard + (facts.isEmpty ? "" : " " + facts[turn % facts.count]))
    }

    var items: [TopicID] { (openAction ?? standing.nextStep?.task).map { [$0.id] } ?? [] }

    private var isWorry: Bool {
        let words = Steering.words(of: line)
        return words.count <= 20 && words.contains(where: matcher.words(playing: "worrying").contains)
    }

    /// One sentence that names what was said.
    private var heard: String {
        switch kind {
        case .quitting: "You are thinking of giving this up, and that is yours to decide."
        case .age where line.lowercased().contains("old"): "You think that you are too old for this."
        case .age: "You compare yourself with younger people."
        case .doubting: "You doubt that you are good enough for this."
        case .behind: "You feel that you are behind."
        case .tired where line.lowercased().contains("motivat"): "You say that your motivation is low."
        case .tired: "You are tired, you say."
        case .swamped: "It is too much at the moment, you say."
        case nil:
            isWorry
                ? "\"\(line.trimmed)\": that is a worry, and it stays in your words."
                : "This is hard on you at the moment."
        }
    }

    // MARK: Facts

    private var facts: [String] {
        switch kind {
        case .age: [noAge, steps, effort].compactMap { $0 }
        case .doubting: [own, steps, transferable, effort].compactMap { $0 }
        case .behind: [slack, effort, steps, room].compactMap { $0 }
        case .tired: [effort, steps, room].compactMap { $0 }
        case .swamped: [steps, oneAtATime, effort].compactMap { $0 }
        case .quitting, nil: [steps, effort, transferable].compactMap { $0 }
        }
    }

    /// "3 of 15 steps are done, the last one on 5 February 2027: the basic ML model."
    private var steps: String? {
        let done = guide.tasks.filter { standing.isDone($0.id) }
        guard !done.isEmpty else { return nil }
        let count = "\(done.count) of the \(guide.tasks.count) steps \(done.count == 1 ? "is" : "are") done"
        guard let last = standing.recorded(.done).last else { return "\(count)." }
        let when = (last.happened ?? .day(book.dayOf(last.recordedAt))).inWords
        return "\(count), the last thing recorded \(when): \(last.reference.title)."
    }

    private var effort: String? {
        let hours = standing.record.efforts.reduce(0) { $0 + $1.hours }
        return hours > 0 ? "You have recorded \(Wording.hours(hours)) of study so far." : nil
    }

    /// What the user finished or knows, by name.
    private var own: String? {
        let known = (standing.recorded(.done) + standing.recorded(.known)).suffix(3).map(\.reference.title)
        return known.isEmpty ? nil : "Your own record has, done or known: \(known.joined(separator: "; "))."
    }

    private var transferable: String? {
        let titles = guide.transferable.items.map(\.title)
        return titles.isEmpty
            ? nil : "The guide counts \(titles.count) skills that you bring along: \(Wording.list(titles))."
    }

    /// That the guide sets no age, if it has no word about one.
    private var noAge: String? {
        let hasAge = guide.topics.contains { entry in
            !Set(Steering.words(of: entry.title + " " + entry.text)).isDisjoint(with: ["age", "old", "young", "older"])
        }
        guard !hasAge, let transferable else { return transferable }
        return "The guide sets no age. It counts \(transferable.dropFirst("The guide counts ".count))"
    }

    private var slack: String? {
        let terms = PlanTerms(record: standing.record, today: book.today)
        guard terms.hoursAreTold, let months = guide.months,
            let days = Schedule(standing: standing, terms: terms, today: book.today).slackDays, days > 0
        else { return nil }
        return
            "At \(Wording.number(terms.hoursPerWeek)) hours a week the plan ends \(Wording.span(days: days)) before the "
            + "\(months) months are over (a week of the guide taken for \(Wording.number(PlanTerms.referencePace)) hours)."
    }

    private var room: String? {
        guard let months = guide.months else { return nil }
        let weeks = guide.totalLength.count
        let over = months * 52 / 12 - weeks
        return over > 0
            ? "The guide's phases add up to \(weeks) weeks; its title gives \(months) months, about \(over) weeks more."
            : nil
    }

    private var oneAtATime: String? {
        "The roadmap takes its \(guide.tasks.count) steps one after the other; one of them is next."
    }

    // MARK: The step

    private var openAction: GuideTask? {
        guide.action.items.lazy.compactMap { standing.openItems(of: $0).first }.first
    }

    private var smallStep: String {
        let lead =
            switch kind {
            case .quitting: "If you go on, one small thing"
            case .tired: "Nothing has to be done today. When you want, one small thing"
            default: "One small thing"
            }
        if let action = openAction { return "\(lead): \(action.short)." }
        if let step = standing.nextStep { return "\(lead): the first hour of \(step.task.short)." }
        return "Nothing is open in the roadmap."
    }
}
