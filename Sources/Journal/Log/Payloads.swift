import CivilTime
import Coaching
import Knowledge

// The contents of the kinds of events: JSON objects whose keys are the names of the properties. They never change after
// release. New keys must be optional, since older events do not have them; keys that are unknown here are passed over.

/// `done`, `started`, `known`, `skipped`, `unskipped`, `gave_up`: an item of a guide, with the title of its day.
struct ItemPayload: Codable {
    let id: String
    let title: String

    init(_ item: ItemReference) {
        id = item.id.rawValue
        title = item.title
    }

    var item: ItemReference { ItemReference(id: TopicID(rawValue: id), title: title) }
}

/// `halfway`: a share from 0 to 1.
struct HalfwayPayload: Codable {
    let item: ItemPayload
    let share: Double
    let told: String?
}

/// `effort`: hours spent.
struct EffortPayload: Codable {
    let hours: Double
    let item: ItemPayload?
}

/// `stuck`.
struct StuckPayload: Codable {
    let item: ItemPayload
    let words: String
}

/// `own_step`.
struct OwnStepPayload: Codable {
    let after: String?
    let hours: Double?
    let item: ItemPayload
    let phase: String?

    init(_ step: OwnStep) {
        after = step.after?.rawValue
        hours = step.hours
        item = ItemPayload(step.item)
        phase = step.phase?.rawValue
    }

    var step: OwnStep {
        OwnStep(
            item: item.item, after: after.map(TopicID.init(rawValue:)), phase: phase.map(TopicID.init(rawValue:)),
            hours: hours)
    }
}

/// `substitute`: what is done, and what it is done for.
struct SubstitutePayload: Codable {
    let item: ItemPayload
    let replaced: ItemPayload
}

/// `background`, `said`: what was said.
struct WordsPayload: Codable {
    let words: String
}

/// `worry`: what was said, and about what.
struct WorryPayload: Codable {
    let about: String?
    let words: String
}

/// `reaction`: no words for a point that was skipped.
struct ReactionPayload: Codable {
    let point: ItemPayload
    let run: Int
    let words: String?
}

/// `check_in`.
struct CheckInPayload: Codable {
    let next: String?
    let obstacle: String?
}

/// `taught`.
struct TaughtPayload: Codable {
    let question: String
    let topic: String
}

/// `note_edited`: the number of a note, and its new text.
struct NoteEditPayload: Codable {
    let note: Int
    let text: String
}

/// `forgotten`, `forgotten_note`: nothing is left.
struct EmptyPayload: Codable {}

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

/// `hours`, `pace`: a week.
struct HoursPayload: Codable {
    let hours: Double
}

/// `start`, `target`: a day, `YYYY-MM-DD`.
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
    /// What the user wrote in its place.
    let text: String?
    let worries: [String]?

    init(_ summary: SessionSummary) {
        asked = summary.asked.map(\.rawValue)
        next = summary.next
        questions = summary.questions
        recorded = summary.recorded
        text = summary.text
        worries = summary.worries.isEmpty ? nil : summary.worries
    }

    var summary: SessionSummary {
        SessionSummary(
            asked: asked.map(TopicID.init(rawValue:)), recorded: recorded, next: next, questions: questions,
            worries: worries ?? [], text: text)
    }
}

/// `undone`: the id of the turn that was taken back.
struct UndonePayload: Codable {
    let turn: String
}
