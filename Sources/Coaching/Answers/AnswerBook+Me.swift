import CivilTime
import Knowledge

extension AnswerBook {
    /// All that is known about the user, grouped, each with its day and the line that it came from.
    var me: (Answer, [TopicID]) {
        let record = standing.record
        let groups = workGroups + personGroups
        guard groups.contains(where: { !$0.items.isEmpty }) else {
            let text = "Nothing yet. Tell me what you have done, what you know, or how many hours a week you have."
            return (
                Answer(topic: "progress", blocks: [.paragraph(text)], suggestions: ["I already know Python"]), []
            )
        }
        var items: [ListItem] = []
        for group in groups where !group.items.isEmpty {
            items.append(ListItem(group.title))
            items += group.items
        }
        let since = record.undoable.first.map { dayOf($0.recordedAt) }
        let answer = Answer(
            topic: "progress",
            blocks: [
                .heading("What I know about you", aside: since.map { "since \($0.inWords)" }), .list(items),
                .paragraph(
                    "\"undo\" takes back the last record\(example.map { ", \"undo \($0)\" that one" } ?? ""); \"forget that\" erases the last for good."
                ),
            ], suggestions: ["how far am I"])
        return (answer, record.states.keys.sorted())
    }

    private typealias Group = (title: String, items: [ListItem])

    /// The name of something that is recorded, by which undo finds it.
    private var example: String? {
        (standing.recorded(.done).last ?? standing.recorded(.started).last).map { name($0.reference.id) }
    }

    private var workGroups: [Group] {
        let record = standing.record
        func states(_ stage: Stage) -> [ListItem] {
            standing.recorded(stage).map { item(describe($0), from: $0.turn, at: $0.recordedAt) }
        }
        let progress = record.progress.values.filter { record.states[$0.item.id]?.stage == .known }
            .sorted { ($0.at, $0.item.id) < ($1.at, $1.item.id) }
        return [
            ("Done", states(.done)), ("Known", states(.known)), ("Started", states(.started)),
            ("How far", progress.map { item("\($0.item.title): \($0.portion.inWords)", from: $0.turn, at: $0.at) }),
            (
                "Studied",
                record.efforts.map { effort in
                    let on = effort.item.map { " on \(name($0))" } ?? ""
                    let when = effort.happened.map { " \($0.inWords)" } ?? ""
                    return item(Wording.hours(effort.hours) + on + when, from: effort.turn, at: effort.at)
                }
            ),
            (
                "Stuck",
                record.stuck.sorted { $0.key < $1.key }.map { id, saying in
                    item(name(id), from: saying.turn, at: saying.at)
                }
            ),
            ("Skipped", record.skipped.map { skipped in told(name(skipped)) { $0 == .skipped(skipped) } }),
            ("Given up", record.gaveUp.map { left in told(name(left)) { $0 == .gaveUp(left) } }),
            (
                "Your own steps",
                record.ownSteps.map { step in
                    told(step.item.title + (standing.isDone(step.item.id) ? ", done" : "")) { $0 == .ownStep(step) }
                }
            ),
            (
                "Instead",
                record.substitutes.values.sorted { $0.item.id < $1.item.id }.map { other in
                    item("\(other.item.title), for \(name(other.replaced))", from: other.turn, at: nil)
                }
            ),
        ]
    }

    private var personGroups: [Group] {
        let record = standing.record
        var terms: [ListItem] = []
        func add(_ text: String, _ isIt: @escaping (Event) -> Bool) { terms.append(told(text, isIt)) }
        if let hours = record.hoursPerWeek {
            add("\(Wording.number(hours)) hours a week") { if case .hours = $0 { true } else { false } }
        }
        if let pace = record.pace {
            add("a week of the guide means \(Wording.number(pace)) hours") {
                if case .pace = $0 { true } else { false }
            }
        }
        if let start = record.start {
            add("start on \(start.inWords)") { if case .start = $0 { true } else { false } }
        }
        for off in record.daysOff {
            add("off from \(off.lowerBound.inWords) to \(off.upperBound.inWords)") {
                $0 == .daysOff(off.lowerBound, off.upperBound)
            }
        }
        if let target = record.target {
            add("finished by \(target.inWords)") { if case .target = $0 { true } else { false } }
        }
        var counts: [ListItem] = []
        if !record.worries.isEmpty {
            counts.append(
                ListItem(
                    record.worries.count == 1 ? "1 worry" : "\(record.worries.count) worries",
                    aside: "\"what worries did I tell you\"", isNested: true))
        }
        if !record.notes.isEmpty {
            counts.append(ListItem(Wording.count(record.notes.count, "note"), aside: "\"my notes\"", isNested: true))
        }
        if !record.reactions.isEmpty {
            counts.append(
                ListItem(openRealityCheck ?? "a reality check", aside: "\"my reality check\"", isNested: true))
        }
        if !record.checkIns.isEmpty {
            counts.append(ListItem(Wording.count(record.checkIns.count, "weekly check-in"), isNested: true))
        }
        return [
            ("About you", record.background.map { item($0.words, from: nil, at: $0.at) }), ("Plan", terms),
            ("Kept", counts),
            (
                "Taught",
                record.taught.map { taught in
                    ListItem("\"\(taught.question)\"", aside: "asks for \(name(taught.topic))", isNested: true)
                }
            ),
        ]
    }

    // MARK: Where it is from

    private func item(_ text: String, from turn: TurnID?, at instant: Instant?) -> ListItem {
        var parts: [String] = []
        if let day = instant ?? turn.flatMap(standing.record.instant) {
            parts.append(dayOf(day).inWords)
        }
        if let line = turn.flatMap({ standing.record.lines[$0] }) { parts.append("\"\(Self.short(line))\"") }
        return ListItem(text, aside: parts.isEmpty ? nil : parts.joined(separator: ", "), isNested: true)
    }

    /// An item for the newest event that is the one.
    private func told(_ text: String, _ isIt: (Event) -> Bool) -> ListItem {
        let turn = standing.record.undoable.last { $0.events.contains(where: isIt) }?.turn
        return item(text, from: turn, at: nil)
    }
}

extension Record {
    /// When a turn recorded something.
    func instant(of turn: TurnID) -> Instant? { undoable.last { $0.turn == turn }?.recordedAt }
}
