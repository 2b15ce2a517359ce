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
    static let all: [WrittenEvent] = [
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
    ]
}

extension CivilDate {
    static let epoch = CivilDate(daysSinceEpoch: 0)
}
