import CivilTime
import Coaching
import GRDB
import Journal
import Knowledge
import Testing

/// How each kind of event stands in the log.
struct EventCodingTests {
    @Test("is written as it always was", arguments: WrittenEvent.all)
    func writes(_ written: WrittenEvent) throws {
        let scratch = try Scratch()
        let journal = try scratch.recording()
        try journal.append(written.event, turn: "turn-9")
        let row = try #require(try scratch.raw { try Row.fetchOne($0, sql: "SELECT * FROM events") })
        #expect(row["kind"] == written.kind)
        #expect(row["happened"] == written.happened)
        #expect(row["payload"] == written.payload)
        #expect(row["turn"] == "turn-9")
        #expect(row["session"] == "s1")
        #expect(row["guide"] == "guide")
        #expect(row["recorded_at"] == "2026-03-05T12:00:00Z")
    }

    @Test("is read as it was written", arguments: WrittenEvent.all)
    func reads(_ written: WrittenEvent) throws {
        let scratch = try Scratch()
        let journal = try scratch.recording()
        try scratch.insert(kind: written.kind, happened: written.happened, payload: written.payload)
        let batch = try journal.events(after: 0)
        #expect(batch.unreadable == [])
        #expect(batch.events.map(\.event) == [written.event])
    }

    @Test("the table has every kind of event")
    func complete() {
        let kinds: Set = [
            "done", "started", "known", "note_added", "note_deleted", "hours", "start", "days_off", "asked",
            "session_end", "undone", "halfway", "effort", "stuck", "skipped", "unskipped", "gave_up", "own_step",
            "substitute", "pace", "target", "note_edited", "background", "worry", "reaction", "check_in", "taught",
            "said", "forgotten", "forgotten_note",
        ]
        #expect(Set(WrittenEvent.all.map(\.kind)) == kinds)
    }

    @Test("keys that a later version added are passed over")
    func laterKeys() throws {
        let scratch = try Scratch()
        let journal = try scratch.recording()
        try scratch.insert(kind: "hours", payload: #"{"because":"holiday","hours":4}"#)
        #expect(try journal.allEvents() == [.hours(4)])
    }

    @Test("ids of events are different, also of equal ones in one turn")
    func ids() throws {
        let scratch = try Scratch()
        try scratch.recording().append(.hours(1), .hours(1), .hours(1))
        let ids = try scratch.raw { try String.fetchSet($0, sql: "SELECT id FROM events") }
        #expect(ids.count == 3)
        #expect(ids.allSatisfy { $0.count == 36 })
    }

    @Test(
        "what would not be read back is refused, and the rest of the turn with it",
        arguments: [
            Event.hours(.nan), .hours(.infinity), .hours(-.infinity),
            .done(ItemReference(id: "task/resume", title: ""), happened: .month(year: 2026, month: 13)),
            .started(ItemReference(id: "task/resume", title: ""), happened: .year(0)),
        ])
    func refuses(_ event: Event) throws {
        let scratch = try Scratch()
        let journal = try scratch.recording()
        #expect {
            try journal.append(.note("before"), event)
        } throws: { error in
            guard case .notRecordable = error as? JournalError else { return false }
            return "\(error)".contains("say it again")
        }
        #expect(try journal.allEvents() == [])
        #expect(try journal.noteTexts() == [])
    }

    @Test("ids with a NUL are refused")
    func refusesIDs() throws {
        let scratch = try Scratch()
        let journal = try scratch.recording()
        #expect(throws: JournalError.self) {
            try journal.append(
                [.hours(3)], turn: TurnID(rawValue: "t\0u"), session: "s1", guide: "guide", at: .noon)
        }
        #expect(try journal.allEvents() == [])
    }
}
