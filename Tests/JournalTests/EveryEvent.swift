import CivilTime
import Coaching
import Knowledge
import Testing

/// An event as the log must write it, for ever: these texts are in people's stores.
struct WrittenEvent: CustomTestStringConvertible, Sendable {
    let event: Event
    let kind: String
    var happened: String?
    let payload: String

    var testDescription: String { "\(kind) \(happened ?? "")\(payload)" }

    private static let course = ItemReference(id: "resource/machine-learning", title: "Machine Learning")
    private static let march = PartialDate("2026-03")

    /// Every kind, with and without what may be missing.
    static let all: [WrittenEvent] =
        [
            WrittenEvent(
                event: .done(course, happened: march), kind: "done", happened: "2026-03",
                payload: #"{"id":"resource/machine-learning","title":"Machine Learning"}"#),
            WrittenEvent(
                event: .done(ItemReference(id: "task/resume", title: "Résumé \"new\""), happened: nil), kind: "done",
                payload: #"{"id":"task/resume","title":"Résumé \"new\""}"#),
            WrittenEvent(
                event: .started(course, happened: PartialDate("2026")), kind: "started", happened: "2026",
                payload: #"{"id":"resource/machine-learning","title":"Machine Learning"}"#),
            WrittenEvent(
                event: .started(course, happened: PartialDate("2026-03-05")), kind: "started", happened: "2026-03-05",
                payload: #"{"id":"resource/machine-learning","title":"Machine Learning"}"#),
            WrittenEvent(
                event: .known(ItemReference(id: "skill/cloud", title: "Cloud/AI")), kind: "known",
                payload: #"{"id":"skill/cloud","title":"Cloud/AI"}"#),
            WrittenEvent(
                event: .noteAdded(text: "ask Maria\nabout a mentor 👩🏽‍💻", about: "resource/mentor"), kind: "note_added",
                payload: #"{"about":"resource/mentor","text":"ask Maria\nabout a mentor 👩🏽‍💻"}"#),
            WrittenEvent(
                event: .noteAdded(text: "\0", about: nil), kind: "note_added", payload: #"{"text":"\u0000"}"#),
            WrittenEvent(event: .deletion(1), kind: "note_deleted", payload: #"{"note":1}"#),
            WrittenEvent(event: .hours(7.5), kind: "hours", payload: #"{"hours":7.5}"#),
            WrittenEvent(event: .hours(10), kind: "hours", payload: #"{"hours":10}"#),
            WrittenEvent(
                event: .start(CivilDate("2026-01-31") ?? .epoch), kind: "start", payload: #"{"day":"2026-01-31"}"#),
            WrittenEvent(
                event: .daysOff(CivilDate("2026-12-24") ?? .epoch, CivilDate("2027-01-02") ?? .epoch), kind: "days_off",
                payload: #"{"from":"2026-12-24","to":"2027-01-02"}"#),
            WrittenEvent(
                event: .asked(question: "salary?", topic: .outOfScope), kind: "asked",
                payload: #"{"question":"salary?","topic":"out-of-scope"}"#),
            WrittenEvent(
                event: .sessionEnded(
                    SessionSummary(
                        asked: ["next", "faq/salary"], recorded: ["done: Machine Learning"], next: "Update LinkedIn",
                        questions: 3)),
                kind: "session_end",
                payload: #"{"asked":["next","faq/salary"],"next":"Update LinkedIn","questions":3,"#
                    + #""recorded":["done: Machine Learning"]}"#),
            WrittenEvent(
                event: .sessionEnded(SessionSummary(asked: [], recorded: [], next: nil, questions: 0)),
                kind: "session_end", payload: #"{"asked":[],"questions":0,"recorded":[]}"#),
            WrittenEvent(event: .undo("turn-1"), kind: "undone", payload: #"{"turn":"turn-1"}"#),
        ] + study + plan + talk

    private static let courseJSON = #"{"id":"resource/machine-learning","title":"Machine Learning"}"#

    private static let study: [WrittenEvent] = [
        WrittenEvent(
            event: .halfway(course, Portion(share: 0.25, told: "module 3 of 12")), kind: "halfway",
            payload: #"{"item":\#(courseJSON),"share":0.25,"told":"module 3 of 12"}"#),
        WrittenEvent(
            event: .halfway(course, Portion(share: 0.5)), kind: "halfway",
            payload: #"{"item":\#(courseJSON),"share":0.5}"#),
        WrittenEvent(
            event: .effort(hours: 2.5, on: course, happened: march), kind: "effort", happened: "2026-03",
            payload: #"{"hours":2.5,"item":\#(courseJSON)}"#),
        WrittenEvent(event: .effort(hours: 3, on: nil, happened: nil), kind: "effort", payload: #"{"hours":3}"#),
        WrittenEvent(
            event: .stuck(course, words: "week 2 is hard"), kind: "stuck",
            payload: #"{"item":\#(courseJSON),"words":"week 2 is hard"}"#),
        WrittenEvent(event: .skipped(course), kind: "skipped", payload: courseJSON),
        WrittenEvent(event: .unskipped(course), kind: "unskipped", payload: courseJSON),
        WrittenEvent(event: .gaveUp(course), kind: "gave_up", payload: courseJSON),
        WrittenEvent(
            event: .ownStep(OwnStep(item: own, after: "task/resume", phase: "phase/one", hours: 6)),
            kind: "own_step",
            payload: #"{"after":"task/resume","hours":6,"item":\#(ownJSON),"phase":"phase/one"}"#),
        WrittenEvent(
            event: .ownStep(OwnStep(item: own, after: nil, phase: nil)), kind: "own_step",
            payload: #"{"item":\#(ownJSON)}"#),
        WrittenEvent(
            event: .substitute(own, for: course), kind: "substitute",
            payload: #"{"item":\#(ownJSON),"replaced":\#(courseJSON)}"#),
    ]
    private static let own = ItemReference(id: "own/a-guide", title: "A guide")
    private static let ownJSON = #"{"id":"own/a-guide","title":"A guide"}"#

    private static let plan: [WrittenEvent] = [
        WrittenEvent(event: .pace(8), kind: "pace", payload: #"{"hours":8}"#),
        WrittenEvent(
            event: .target(CivilDate("2028-02-29") ?? .epoch), kind: "target", payload: #"{"day":"2028-02-29"}"#),
    ]

    private static let talk: [WrittenEvent] = [
        WrittenEvent(
            event: .sessionEnded(
                SessionSummary(
                    asked: [], recorded: [], next: nil, questions: 4, worries: ["too old"], text: "planned the spring")),
            kind: "session_end",
            payload: #"{"asked":[],"questions":4,"recorded":[],"text":"planned the spring","worries":["too old"]}"#),
        WrittenEvent(
            event: .noteEdited(NoteID(rawValue: 2), text: "room 4"), kind: "note_edited",
            payload: #"{"note":2,"text":"room 4"}"#),
        WrittenEvent(event: .background("led a team"), kind: "background", payload: #"{"words":"led a team"}"#),
        WrittenEvent(
            event: .worry("too old", about: "reality"), kind: "worry",
            payload: #"{"about":"reality","words":"too old"}"#),
        WrittenEvent(event: .worry("too old", about: nil), kind: "worry", payload: #"{"words":"too old"}"#),
        WrittenEvent(
            event: .reaction(Reaction(run: 2, point: course, words: "fine")), kind: "reaction",
            payload: #"{"point":\#(courseJSON),"run":2,"words":"fine"}"#),
        WrittenEvent(
            event: .reaction(Reaction(run: 1, point: course, words: nil)), kind: "reaction",
            payload: #"{"point":\#(courseJSON),"run":1}"#),
        WrittenEvent(
            event: .checkIn(CheckIn(obstacle: "a new puppy", next: "Machine Learning")), kind: "check_in",
            payload: #"{"next":"Machine Learning","obstacle":"a new puppy"}"#),
        WrittenEvent(event: .checkIn(CheckIn(obstacle: nil, next: nil)), kind: "check_in", payload: "{}"),
        WrittenEvent(
            event: .taught(question: "the bacon?", topic: "faq/salary"), kind: "taught",
            payload: #"{"question":"the bacon?","topic":"faq/salary"}"#),
        WrittenEvent(event: .said("finished it"), kind: "said", payload: #"{"words":"finished it"}"#),
        WrittenEvent(event: .forgotten(wasNote: false), kind: "forgotten", payload: "{}"),
        WrittenEvent(event: .forgotten(wasNote: true), kind: "forgotten_note", payload: "{}"),
    ]
}

extension CivilDate {
    static let epoch = CivilDate(daysSinceEpoch: 0)
}
