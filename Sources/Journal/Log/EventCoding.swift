import CivilTime
import Coaching
import Foundation
import Knowledge

/// Contents of an event that cannot be what was written.
enum EventCodingError: Error {
    case unknownKind(String)
    case noDate(String)
}

extension Event {
    /// The contents as the log writes them: a JSON object with sorted keys, the same text for the same event.
    func payload() throws -> String {
        switch self {
        case .done(let item, _), .started(let item, _), .known(let item), .skipped(let item), .unskipped(let item),
            .gaveUp(let item):
            try json(ItemPayload(item))
        case .halfway(let item, let portion):
            try json(HalfwayPayload(item: ItemPayload(item), share: portion.share, told: portion.told))
        case .effort(let hours, let item, _): try json(EffortPayload(hours: hours, item: item.map { ItemPayload($0) }))
        case .stuck(let item, let words): try json(StuckPayload(item: ItemPayload(item), words: words))
        case .ownStep(let step): try json(OwnStepPayload(step))
        case .substitute(let item, let replaced):
            try json(SubstitutePayload(item: ItemPayload(item), replaced: ItemPayload(replaced)))
        case .background(let words), .said(let words): try json(WordsPayload(words: words))
        case .worry(let words, let about): try json(WorryPayload(about: about?.rawValue, words: words))
        case .reaction(let reaction):
            try json(ReactionPayload(point: ItemPayload(reaction.point), run: reaction.run, words: reaction.words))
        case .checkIn(let checkIn): try json(CheckInPayload(next: checkIn.next, obstacle: checkIn.obstacle))
        case .taught(let question, let topic): try json(TaughtPayload(question: question, topic: topic.rawValue))
        case .noteEdited(let note, let text): try json(NoteEditPayload(note: note.rawValue, text: text))
        case .forgotten: try json(EmptyPayload())
        case .noteAdded(let text, let about): try json(NotePayload(text: text, about: about?.rawValue))
        case .noteDeleted(let note): try json(NoteDeletionPayload(note: note.rawValue))
        case .hours(let hours), .pace(let hours): try json(HoursPayload(hours: hours))
        case .start(let day), .target(let day): try json(StartPayload(day: day.description))
        case .daysOff(let first, let last):
            try json(DaysOffPayload(from: first.description, to: last.description))
        case .asked(let question, let topic): try json(AskedPayload(question: question, topic: topic.rawValue))
        case .sessionEnded(let summary): try json(SessionPayload(summary))
        case .undone(let turn): try json(UndonePayload(turn: turn.rawValue))
        }
    }

    /// The event that was written as these three.
    init(kind: String, happened: String?, payload: String) throws {
        guard let known = EventKind(rawValue: kind) else { throw EventCodingError.unknownKind(kind) }
        switch known {
        case .done: self = .done(try item(payload), happened: try partialDate(happened))
        case .started: self = .started(try item(payload), happened: try partialDate(happened))
        case .known: self = .known(try item(payload))
        case .skipped: self = .skipped(try item(payload))
        case .unskipped: self = .unskipped(try item(payload))
        case .gaveUp: self = .gaveUp(try item(payload))
        case .halfway:
            let halfway: HalfwayPayload = try contents(payload)
            self = .halfway(halfway.item.item, Portion(share: halfway.share, told: halfway.told))
        case .effort:
            let effort: EffortPayload = try contents(payload)
            self = .effort(hours: effort.hours, on: effort.item?.item, happened: try partialDate(happened))
        case .stuck:
            let stuck: StuckPayload = try contents(payload)
            self = .stuck(stuck.item.item, words: stuck.words)
        case .ownStep:
            let own: OwnStepPayload = try contents(payload)
            self = .ownStep(own.step)
        case .substitute:
            let substitute: SubstitutePayload = try contents(payload)
            self = .substitute(substitute.item.item, for: substitute.replaced.item)
        case .background:
            let told: WordsPayload = try contents(payload)
            self = .background(told.words)
        case .said:
            let told: WordsPayload = try contents(payload)
            self = .said(told.words)
        case .worry:
            let worry: WorryPayload = try contents(payload)
            self = .worry(worry.words, about: worry.about.map(TopicID.init(rawValue:)))
        case .reaction:
            let given: ReactionPayload = try contents(payload)
            self = .reaction(Reaction(run: given.run, point: given.point.item, words: given.words))
        case .checkIn:
            let held: CheckInPayload = try contents(payload)
            self = .checkIn(CheckIn(obstacle: held.obstacle, next: held.next))
        case .taught:
            let taught: TaughtPayload = try contents(payload)
            self = .taught(question: taught.question, topic: TopicID(rawValue: taught.topic))
        case .pace:
            let pace: HoursPayload = try contents(payload)
            self = .pace(pace.hours)
        case .target:
            let target: StartPayload = try contents(payload)
            self = .target(try day(target.day))
        case .noteEdited:
            let edit: NoteEditPayload = try contents(payload)
            self = .noteEdited(NoteID(rawValue: edit.note), text: edit.text)
        case .forgotten, .forgottenNote: self = .forgotten(wasNote: known == .forgottenNote)
        case .noteAdded:
            let note: NotePayload = try contents(payload)
            self = .noteAdded(text: note.text, about: note.about.map(TopicID.init(rawValue:)))
        case .noteDeleted:
            let deletion: NoteDeletionPayload = try contents(payload)
            self = .noteDeleted(NoteID(rawValue: deletion.note))
        case .hours:
            let agreed: HoursPayload = try contents(payload)
            self = .hours(agreed.hours)
        case .start:
            let start: StartPayload = try contents(payload)
            self = .start(try day(start.day))
        case .daysOff:
            let off: DaysOffPayload = try contents(payload)
            self = .daysOff(try day(off.from), try day(off.to))
        case .asked:
            let asked: AskedPayload = try contents(payload)
            self = .asked(question: asked.question, topic: TopicID(rawValue: asked.topic))
        case .sessionEnded:
            let session: SessionPayload = try contents(payload)
            self = .sessionEnded(session.summary)
        case .undone:
            let undone: UndonePayload = try contents(payload)
            self = .undone(TurnID(rawValue: undone.turn))
        }
    }
}

/// JSON text with sorted keys.
func json(_ payload: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(payload), as: UTF8.self)
}

private let decoder = JSONDecoder()

/// The payload that `text` is the JSON of.
func contents<Payload: Decodable>(_ text: String) throws -> Payload {
    try decoder.decode(Payload.self, from: Data(text.utf8))
}

private func item(_ text: String) throws -> ItemReference {
    let payload: ItemPayload = try contents(text)
    return payload.item
}

private func day(_ text: String) throws -> CivilDate {
    guard let date = CivilDate(text) else { throw EventCodingError.noDate(text) }
    return date
}

private func partialDate(_ text: String?) throws -> PartialDate? {
    guard let text else { return nil }
    guard let date = PartialDate(text) else { throw EventCodingError.noDate(text) }
    return date
}
