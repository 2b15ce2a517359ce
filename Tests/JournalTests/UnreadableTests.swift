import Coaching
import GRDB
import Journal
import Testing

/// Events of an unknown kind, or with contents that make no sense.
struct UnreadableTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var kind = "hours"
        var happened: String?
        var payload = "{}"
        var recordedAt = "2026-03-05T12:00:00Z"
    }

    static let cases = [
        Case(testDescription: "a kind of a later version", kind: "mood", payload: #"{"mood":"good"}"#),
        Case(testDescription: "no kind", kind: ""),
        Case(testDescription: "a kind in capitals", kind: "Hours", payload: #"{"hours":3}"#),
        Case(testDescription: "no JSON", payload: "hours: 3"),
        Case(testDescription: "empty text", payload: ""),
        Case(testDescription: "a list", payload: "[3]"),
        Case(testDescription: "a missing key", payload: "{}"),
        Case(testDescription: "a value of another type", payload: #"{"hours":"three"}"#),
        Case(testDescription: "JSON that was cut", payload: #"{"hours":3"#),
        Case(testDescription: "a day that does not exist", kind: "start", payload: #"{"day":"2026-02-30"}"#),
        Case(
            testDescription: "a month that does not exist", kind: "done", happened: "2026-13",
            payload: #"{"id":"task/resume","title":"Résumé"}"#),
        Case(testDescription: "an instant that is none", payload: #"{"hours":3}"#, recordedAt: "yesterday"),
    ]

    @Test("are reported by place and kind, and kept, and the others are read", arguments: cases)
    func reported(_ unreadable: Case) throws {
        let scratch = try Scratch()
        let journal = try scratch.recording()
        try journal.append(.note("before"))
        try scratch.insert(
            kind: unreadable.kind, happened: unreadable.happened, payload: unreadable.payload,
            recordedAt: unreadable.recordedAt)
        try journal.append(.note("after"))
        let batch = try journal.events(after: 0)
        #expect(batch.events.map(\.event) == [.note("before"), .note("after")])
        #expect(batch.unreadable == [UnreadableEvent(sequence: 2, kind: unreadable.kind)])
        #expect(try journal.events(after: 2).unreadable == [])
        try journal.rebuildProjections()
        #expect(try journal.noteTexts() == ["after", "before"])
        #expect(try scratch.text("SELECT payload FROM events WHERE sequence = 2") == unreadable.payload)
    }

    @Test("values of another type in the log's columns are unreadable too")
    func types() throws {
        let scratch = try Scratch()
        let journal = try scratch.recording()
        try scratch.raw { db in
            try db.execute(
                sql: """
                    INSERT INTO events (id, turn, session, guide, recorded_at, kind, payload)
                    VALUES ('a', x'FF', 's', 'g', '2026-03-05T12:00:00Z', 'hours', '{"hours":1}'),
                        ('b', 't', 's', 'g', 17, 'hours', '{"hours":1}'),
                        ('c', 't', 's', 'g', '2026-03-05T12:00:00Z', x'FE', '{"hours":1}'),
                        ('d', 't', 's', 'g', '2026-03-05T12:00:00Z', 'hours', 3.5)
                    """)
        }
        let batch = try journal.events(after: 0)
        #expect(batch.events == [])
        #expect(batch.unreadable.map(\.sequence) == [1, 2, 3, 4])
        #expect(batch.lastSequence == 4)
    }

    @Test("the place of the newest event counts the unreadable")
    func lastSequence() throws {
        let scratch = try Scratch()
        let journal = try scratch.recording()
        try journal.append(.hours(1))
        try scratch.insert(kind: "mood", payload: "{}")
        #expect(try journal.events(after: 0).lastSequence == 2)
    }

    @Test("a note that cannot be read keeps its number")
    func number() throws {
        let scratch = try Scratch()
        let journal = try scratch.recording()
        try journal.append(.note("one"))
        try scratch.insert(kind: "note_added", payload: "{}")
        try journal.append(.note("three"))
        #expect(try journal.notes(containing: []).map(\.id.rawValue) == [3, 1])
        try journal.rebuildProjections()
        #expect(try journal.notes(containing: []).map(\.id.rawValue) == [3, 1])
    }
}
