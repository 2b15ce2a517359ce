import CivilTime
import Coaching
import Foundation
import Journal
import Testing

/// Stores as released versions wrote them. A fixture is made once, when its schema is released, and never again:
///
///     COACH_WRITE_FIXTURE=Tests/JournalTests/Fixtures/schema-1.sqlite swift test --filter FixtureTests
struct FixtureTests {
    private static let target = ProcessInfo.processInfo.environment["COACH_WRITE_FIXTURE"]

    @Test("makes the fixture of today's schema", .enabled(if: target != nil))
    func write() throws {
        let target = try #require(Self.target)
        let scratch = try Scratch()
        let journal = try scratch.recording()
        for (number, written) in WrittenEvent.all.enumerated() {
            _ = try journal.append(
                [written.event], turn: TurnID(rawValue: "turn-\(number)"),
                session: SessionID(rawValue: "session-\(number)"), guide: "software-engineer-to-ai-architect",
                at: Instant(secondsSinceEpoch: 1_772_712_000 + number * 60))
        }
        try scratch.checkpoint()
        withExtendedLifetime(journal) {}
        try FileManager.default.copyItem(atPath: scratch.file, toPath: target)
    }

    @Test("a store of schema 1 is read whole", .enabled(if: target == nil))
    func schema1() throws {
        let fixture = try #require(
            Bundle.module.path(forResource: "schema-1", ofType: "sqlite", inDirectory: "Fixtures"))
        let scratch = try Scratch()
        try scratch.replace(with: Data(contentsOf: URL(fileURLWithPath: fixture)))

        let journal = try scratch.recording()
        let batch = try journal.events(after: 0)
        #expect(batch.unreadable == [])
        // Kinds that came after schema 1 stand behind these in the table.
        #expect(batch.events.map(\.event) == WrittenEvent.all.prefix(16).map(\.event))
        #expect(batch.events.map(\.turn.rawValue) == (0..<16).map { "turn-\($0)" })
        #expect(batch.events.map(\.session.rawValue) == (0..<16).map { "session-\($0)" })
        #expect(Set(batch.events.map(\.guide)) == ["software-engineer-to-ai-architect"])
        #expect(batch.events.first?.recordedAt == .noon)

        for _ in 1...2 {
            #expect(try journal.notes(containing: []).map(\.id.rawValue) == [2])
            #expect(try journal.sessions(limit: 9).map(\.id.rawValue) == ["session-14", "session-13"])
            try journal.rebuildProjections()
        }
        #expect(try journal.append(.note("next")).map(\.sequence) == [17])
        #expect(try journal.notes(containing: []).map(\.id.rawValue) == [3, 2])
        #expect(try scratch.text("PRAGMA integrity_check") == "ok")
        #expect(try scratch.names().contains(Journal.fileName + ".schema-1"))
        #expect(try journal.noteTexts("next") == ["next"])
        #expect(try journal.append(.edit(3, "changed")).map(\.sequence) == [18])
        #expect(try journal.noteTexts("changed") == ["changed"])
    }
}
