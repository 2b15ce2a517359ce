import CivilTime
import Coaching
import Knowledge

extension Answer {
    /// Everything that the answer says, a line a piece, for looking up facts in it.
    var words: String {
        blocks.flatMap(\.lines).joined(separator: "\n")
    }

    var wordCount: Int {
        words.split(whereSeparator: \.isWhitespace).count
    }

    var heading: (title: String, aside: String?)? {
        for case .heading(let title, let aside) in blocks { return (title, aside) }
        return nil
    }

    /// The values of the rows with a key.
    func rows(_ key: String) -> [String] {
        blocks.flatMap { block -> [KeyValue] in
            switch block {
            case .keyValues(let rows): rows
            case .table(let table): table.rows.map { KeyValue($0[0], $0.dropFirst().joined(separator: " ")) }
            case .timeline(let rows): rows.map { KeyValue($0.label, $0.text + ($0.note.map { ", " + $0 } ?? "")) }
            default: []
            }
        }.filter { $0.key == key }.map(\.value)
    }

    var listItems: [ListItem] {
        blocks.flatMap { block -> [ListItem] in
            if case .list(let items) = block { items } else { [] }
        }
    }
}

extension Block {
    fileprivate var lines: [String] {
        switch self {
        case .heading(let title, let aside): [title] + (aside.map { [$0] } ?? [])
        case .paragraph(let text): [text]
        case .keyValues(let rows): rows.map { "\($0.key) \($0.value)" }
        case .list(let items): items.map { $0.text + ($0.aside.map { " " + $0 } ?? "") }
        case .bars(let bars): bars.map { "\($0.label) \($0.done) of \($0.of)" }
        case .table(let table): table.rows.map { $0.joined(separator: " ") }
        case .timeline(let rows): rows.map { "\($0.label) \($0.text)" + ($0.note.map { ", " + $0 } ?? "") }
        }
    }
}

extension Event {
    /// What was recorded, in a word and an id: "done resource/mlflow".
    var summary: String {
        switch self {
        case .done(let item, nil): "done \(item.id)"
        case .done(let item, let happened?): "done \(item.id) \(happened)"
        case .started(let item, nil): "started \(item.id)"
        case .started(let item, let happened?): "started \(item.id) \(happened)"
        case .known(let item): "known \(item.id)"
        case .noteAdded(let text, let about): "note \"\(text)\"" + (about.map { " about \($0)" } ?? "")
        case .noteDeleted(let id): "note \(id.rawValue) deleted"
        case .hours(let hours): "hours \(hours)"
        case .start(let date): "start \(date)"
        case .daysOff(let first, let last): "off \(first) \(last)"
        case .asked(_, let topic): "asked \(topic)"
        case .sessionEnded: "session ended"
        case .undone(let turn): "undone \(turn.rawValue)"
        case .halfway(let item, let portion): "halfway \(item.id) \(portion.inWords)"
        case .effort(let hours, let item, _): "effort \(hours)" + (item.map { " \($0.id)" } ?? "")
        case .stuck(let item, let words): "stuck \(item.id) \"\(words)\""
        case .skipped(let item): "skipped \(item.id)"
        case .unskipped(let item): "unskipped \(item.id)"
        case .gaveUp(let item): "gave up \(item.id)"
        case .ownStep(let step): "own step \(step.item.id)"
        case .substitute(let item, let replaced): "substitute \(item.id) for \(replaced.id)"
        case .pace(let hours): "pace \(hours)"
        case .target(let date): "target \(date)"
        case .noteEdited(let id, let text): "note \(id.rawValue) now \"\(text)\""
        case .background(let words): "background \"\(words)\""
        case .worry(let words, _): "worry \"\(words)\""
        case .reaction(let reaction): "reaction \(reaction.run) \(reaction.point.id) \(reaction.words ?? "-")"
        case .checkIn(let checkIn): "check-in \(checkIn.obstacle ?? "-")"
        case .taught(let question, let topic): "taught \"\(question)\" \(topic)"
        case .said(let line): "said \"\(line)\""
        case .forgotten: "forgotten"
        }
    }
}

extension Guide {
    /// The thing with an id as an event names it.
    func reference(_ id: TopicID) -> ItemReference {
        ItemReference(id: id, title: entry(id)?.title ?? id.rawValue)
    }

    /// Where somebody stands who has told these things, and nothing else.
    func standing(done: [TopicID] = [], started: [TopicID] = [], known: [TopicID] = []) -> Standing {
        let events: [Event] =
            done.map { .done(reference($0), happened: nil) } + started.map { .started(reference($0), happened: nil) }
            + known.map { .known(reference($0)) }
        return Standing(guide: self, record: Record().adding(events))
    }

    /// The answer about a topic.
    func answer(_ topic: TopicID, _ standing: Standing? = nil) -> Answer? {
        AnswerBook(standing: standing ?? self.standing(), today: Chat.monday, dayOf: .utc).answer(about: topic)?.answer
    }
}
