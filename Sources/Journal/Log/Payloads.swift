import CivilTime
import Coaching
import Knowledge

// The contents of the kinds of events: JSON objects whose keys are the names of the properties. They never change after
// release. New keys must be optional, since older events do not have them; keys that are unknown here are passed over.

/// `done`, `started`, `known`: an item of a guide, with the title of its day.
struct ItemPayload: Codable {
    let id: String
    let title: String
}

/// `note_added`.
struct NotePayload: Codable {
    let text: String
    /// The id of the topic that was being talked about.
    let about: String?
}

/// `note_deleted`: the number of a note.
struct NoteDeletionPayload: Codable {
    let note: Int
}

/// `hours`: a week.
struct HoursPayload: Codable {
    let hours: Double
}

/// `start`: a day, `YYYY-MM-DD`.
struct StartPayload: Codable {
    let day: String
}

/// `days_off`: two days, `YYYY-MM-DD`, both included.
struct DaysOffPayload: Codable {
    let from: String
    let to: String
}

/// `asked`.
struct AskedPayload: Codable {
    let question: String
    let topic: String
}

/// `session_end`.
struct SessionPayload: Codable {
    let asked: [String]
    let next: String?
    let questions: Int
    let recorded: [String]

    init(_ summary: SessionSummary) {
        asked = summary.asked.map(\.rawValue)
        next = summary.next
        questions = summary.questions
        recorded = summary.recorded
    }

    var summary: SessionSummary {
        SessionSummary(
            asked: asked.map(TopicID.init(rawValue:)), recorded: recorded, next: next, questions: questions)
    }
}

/// `undone`: the id of the turn that was taken back.
struct UndonePayload: Codable {
    let turn: String
}
