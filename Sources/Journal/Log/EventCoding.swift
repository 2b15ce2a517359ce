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
        case .done(let item, _), .started(let item, _), .known(let item):
            try json(ItemPayload(id: item.id.rawValue, title: item.title))
        case .noteAdded(let text, let about): try json(NotePayload(text: text, about: about?.rawValue))
        case .noteDeleted(let note): try json(NoteDeletionPayload(note: note.rawValue))
        case .hours(let hours): try json(HoursPayload(hours: hours))
        case .start(let day): try json(StartPayload(day: day.description))
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
    let item: ItemPayload = try contents(text)
    return ItemReference(id: TopicID(rawValue: item.id), title: item.title)
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
