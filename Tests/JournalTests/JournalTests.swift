import CivilTime
import Coaching
import Foundation
import Journal
import Knowledge
import Testing

/// Appending and reading, by one process and by two.
struct JournalTests {
    @Test("events come back in order, with their turn, session, guide and instant")
    func order() throws {
        let scratch = try Scratch()
        let journal = try scratch.recording()
        let first = try journal.append(
            [.hours(5), .note("one")], turn: TurnID(rawValue: "t1"), session: "a", guide: "architect", at: .noon)
        let second = try journal.append(
            [.hours(6)], turn: TurnID(rawValue: "t2"), session: "b", guide: "manager",
            at: Instant(secondsSinceEpoch: -1))
        #expect(first.map(\.sequence) == [1, 2])
        #expect(second.map(\.sequence) == [3])
        #expect(try journal.events(after: 0).events == first + second)
        #expect(try journal.events(after: 2).events == second)
        #expect(try journal.events(after: 3) == EventBatch(events: [], unreadable: []))
        #expect(try journal.events(after: 0).lastSequence == 3)
        #expect(try journal.events(after: 3).lastSequence == nil)
    }

    @Test("what was appended is there when the journal is opened again")
    func reopening() throws {
        let scratch = try Scratch()
        for number in 1...5 {
            try scratch.recording().append(.note("note \(number)"))
        }
        let journal = try scratch.reading()
        #expect(try journal.allEvents() == (1...5).map { .note("note \($0)") })
        #expect(try journal.noteTexts() == (1...5).reversed().map { "note \($0)" })
    }

    @Test("appending nothing makes nothing")
    func nothing() throws {
        let scratch = try Scratch()
        let journal = try scratch.reading()
        #expect(try journal.append([], turn: TurnID(rawValue: "t"), session: "s", guide: "g", at: .noon) == [])
        #expect(!FileManager.default.fileExists(atPath: scratch.folder))
    }

    @Test("opening for reading makes neither file nor folder, and the journal is empty")
    func readingMakesNothing() throws {
        let scratch = try Scratch()
        let journal = try scratch.reading()
        #expect(try journal.events(after: 0) == EventBatch(events: [], unreadable: []))
        #expect(try journal.notes(containing: []) == [])
        #expect(try journal.sessions(limit: 9) == [])
        try journal.rebuildProjections()
        #expect(!FileManager.default.fileExists(atPath: scratch.folder))
    }

    @Test("a journal opened for reading makes its file at the first append")
    func readingAppends() throws {
        let scratch = try Scratch()
        let journal = try scratch.reading()
        try journal.append(.note("first"))
        #expect(try journal.noteTexts() == ["first"])
        #expect(try scratch.reading().noteTexts() == ["first"])
    }

    @Test("opening for recording makes the file at once, and nothing else stays beside it")
    func recordingMakesFile() throws {
        let scratch = try Scratch()
        _ = try scratch.recording()
        #expect(try scratch.names() == [Journal.fileName])
        #expect(try scratch.reading().allEvents() == [])
    }

    @Test("two journals on one file see each other's events before every turn")
    func two() throws {
        let scratch = try Scratch()
        let (left, right) = (try scratch.recording(), try scratch.reading())
        try left.append(.note("from the left"))
        #expect(try right.events(after: 0).events.map(\.sequence) == [1])
        try right.append(.note("from the right"))
        #expect(try left.events(after: 1).events.map(\.event) == [.note("from the right")])
        #expect(try left.noteTexts() == ["from the right", "from the left"])
        try left.append(.deletion(2))
        #expect(try right.noteTexts() == ["from the left"])
    }

    @Test("a reader that found no file sees the one that another process makes")
    func fileComesLater() throws {
        let scratch = try Scratch()
        let early = try scratch.reading()
        #expect(try early.allEvents() == [])
        try scratch.recording().append(.hours(3))
        #expect(try early.allEvents() == [.hours(3)])
    }

    @Test("a file that was replaced or removed meanwhile is noticed")
    func fileReplaced() throws {
        let (scratch, other) = (try Scratch(), try Scratch())
        let journal = try scratch.recording()
        try journal.append(.hours(1))
        try other.recording().append(.hours(2))
        try FileManager.default.removeItem(atPath: scratch.folder)
        #expect(try journal.allEvents() == [])
        try FileManager.default.copyItem(atPath: other.folder, toPath: scratch.folder)
        #expect(try journal.allEvents() == [.hours(2)])
        try FileManager.default.removeItem(atPath: scratch.folder)
        try journal.append(.hours(3))
        #expect(try scratch.reading().allEvents() == [.hours(3)])
    }

    @Test("twenty threads that append at once lose nothing and share no number")
    func parallel() async throws {
        let scratch = try Scratch()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...20 {
                group.addTask { try scratch.recording(wait: .seconds(20)).append(.note("note \(number)")) }
            }
            try await group.waitForAll()
        }
        let notes = try scratch.reading().notes(containing: [])
        #expect(Set(notes.map(\.text)) == Set((1...20).map { "note \($0)" }))
        #expect(notes.map(\.id.rawValue) == (1...20).reversed())
        #expect(try scratch.names() == [Journal.fileName])
    }

    @Test(
        "texts of every shape come back to the byte",
        arguments: [
            "", " ", "\0", "a\0b", "\u{FEFF}BOM", "line\r\nline\n", "'; DROP TABLE events; --", "\"quoted\" \\ %s {}",
            "e\u{301} and \u{E9}", "👩🏽‍💻🇩🇪", "مرحبا \u{202E}abc", "\u{1B}[31mred", "\u{FFFD}\u{FFFF}\u{10FFFF}",
            String(repeating: "long ", count: 20_480),
        ])
    func texts(_ text: String) throws {
        let scratch = try Scratch()
        try scratch.recording().append(.note(text), .asked(question: text, topic: "next"))
        let journal = try scratch.reading()
        let bytes = Array(text.utf8)
        #expect(try journal.notes(containing: []).map { Array($0.text.utf8) } == [bytes])
        guard case .asked(let question, _) = try #require(try journal.allEvents().last) else {
            Issue.record("the question is another event")
            return
        }
        #expect(Array(question.utf8) == bytes)
        try journal.rebuildProjections()
        #expect(try journal.notes(containing: []).map { Array($0.text.utf8) } == [bytes])
    }

    @Test("the store is whole, and marked as ours")
    func whole() throws {
        let scratch = try Scratch()
        try scratch.recording().append(.note("one"))
        #expect(try scratch.text("PRAGMA integrity_check") == "ok")
        #expect(try scratch.text("PRAGMA journal_mode") == "wal")
        #expect(try scratch.text("PRAGMA application_id") == "\(0x436F_6163)")
        #expect(try scratch.text("PRAGMA foreign_key_check") == nil)
    }
}
