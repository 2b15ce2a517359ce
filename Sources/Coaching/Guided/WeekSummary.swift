import CivilTime
import Knowledge

/// What the record says about the time since the last check-in.
struct WeekSummary {
    let standing: Standing
    let today: CivilDate
    /// The first day that is looked at.
    let since: CivilDate
    /// What the last check-in named as the step for the week, or else the step that is next now.
    let planned: String?
    private let last: HeldCheckIn?
    private let events: [Event]

    private static let daysOfWeek = 7

    init(standing: Standing, today: CivilDate, dayOf: DayOf) {
        self.standing = standing
        self.today = today
        let turns = standing.record.undoable
        last = standing.record.checkIns.last
        if let last, let place = turns.lastIndex(where: { $0.turn == last.turn }) {
            since = dayOf(last.at)
            events = turns[turns.index(after: place)...].flatMap(\.events)
        } else {
            let from = today.adding(days: -Self.daysOfWeek)
            since = from
            events = turns.filter { dayOf($0.recordedAt) >= from }.flatMap(\.events)
        }
        planned = last?.checkIn.next ?? standing.nextStep?.task.entry.title
    }

    /// Planned, studied, done and the like: a row each.
    var rows: [KeyValue] {
        var rows = planned.map { [KeyValue("Planned", $0)] } ?? []
        if hours > 0 { rows.append(KeyValue("Studied", Wording.hours(hours))) }
        var reached: [(id: TopicID, text: String)] = []
        var others: [(kind: String, what: [String])] = []
        for event in events {
            switch event {
            case .effort, .checkIn, .reaction, .noteEdited, .noteDeleted, .worry, .background, .taught, .hours, .start,
                .pace, .target, .daysOff:
                continue
            case .halfway(let item, let portion):
                reached.removeAll { $0.id == item.id }
                reached.append((item.id, "\(item.title), \(portion.inWords)"))
            default:
                guard let words = EventWords(event) else { continue }
                if let place = others.firstIndex(where: { $0.kind == words.kind }) {
                    if !others[place].what.contains(words.what) { others[place].what.append(words.what) }
                } else {
                    others.append((words.kind, [words.what]))
                }
            }
        }
        rows += others.map { KeyValue(Wording.capitalized($0.kind), $0.what.joined(separator: "; ")) }
        if !reached.isEmpty { rows.append(KeyValue("Reached", reached.map(\.text).joined(separator: "; "))) }
        return rows
    }

    private var hours: Double {
        events.reduce(0) { sum, event in
            if case .effort(let hours, _, _) = event { sum + hours } else { sum }
        }
    }

    /// True if nothing but the plan is known of these days.
    var isEmpty: Bool { rows.count <= (planned == nil ? 0 : 1) }

    /// "since the check-in of 5 October 2026".
    var span: String {
        last == nil ? "the last 7 days" : "since the check-in of \(since.inWords)"
    }

    // MARK: What comes

    /// The next step, and when the plan ends, with what that rests on.
    func outlook(_ record: Record) -> String {
        let standing = Standing(guide: standing.guide, record: record)
        guard let step = standing.nextStep else { return "The roadmap is finished." }
        let terms = PlanTerms(record: record, today: today)
        var text = "Next: \(step.task.short)."
        if let finish = Schedule(standing: standing, terms: terms, today: today).finish {
            let hours = "\(Wording.number(terms.hoursPerWeek)) hours a week"
            text += " At \(hours)\(terms.hoursAreTold ? "" : " (assumed)") the plan ends on \(finish.inWords)"
            text += ", taking a week of the guide for \(Wording.number(record.pace ?? PlanTerms.referencePace)) hours."
        }
        return text
    }
}
