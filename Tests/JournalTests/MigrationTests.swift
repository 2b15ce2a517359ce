import Coaching
import Foundation
import GRDB
import Journal
import Testing

/// Stores of older and of newer versions, played by migrations that only these tests know.
struct MigrationTests {
    private static let goals = Migration(
        name: "3: goals", sql: "CREATE TABLE goals (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
    private static let broken = Migration(
        name: "3: broken", sql: "CREATE TABLE goals (id INTEGER PRIMARY KEY); INSERT INTO nowhere VALUES (1)")
    private static let newer = Migration.all + [goals]

    private let scratch: Scratch
    private var backup: String { scratch.file + ".schema-2" }

    /// A store of today's schema with two notes.
    init() throws {
        scratch = try Scratch()
        try scratch.recording(migrations: Migration.all).append(.note("one"), .note("two"))
    }

    /// The texts of the notes in the backup, read by the version that it is of.
    private func notesInBackup() throws -> [String] {
        let copy = try Scratch()
        try copy.replace(with: Data(contentsOf: URL(fileURLWithPath: backup)))
        return try copy.recording(migrations: Migration.all).noteTexts()
    }

    @Test("names are numbered in order, and the first is what it was released as")
    func names() {
        #expect(Migration.all.first?.name == "1: event log and projections")
        for (number, migration) in zip(1..., Migration.all) {
            #expect(migration.name.hasPrefix("\(number): "))
        }
    }

    @Test("a store of today's schema is not backed up")
    func upToDate() throws {
        try scratch.recording(migrations: Migration.all).append(.note("three"))
        #expect(try scratch.names() == [Journal.fileName])
    }

    @Test("an old store is backed up beside itself, then migrated, once")
    func upgrade() throws {
        for _ in 1...2 {
            let journal = try scratch.recording(migrations: Self.newer)
            #expect(try journal.noteTexts() == ["two", "one"])
            try journal.rebuildProjections()
        }
        #expect(try scratch.names() == [Journal.fileName, Journal.fileName + ".schema-2"])
        #expect(try scratch.text("SELECT count(*) FROM goals") == "0")
        #expect(try scratch.mode(backup) == 0o600)
        #expect(try notesInBackup() == ["two", "one"])
    }

    @Test("reading migrates too")
    func upgradeForReading() throws {
        let journal = try Journal.open(inFolder: scratch.folder, access: .reading(), migrations: Self.newer)
        #expect(try journal.noteTexts() == ["two", "one"])
        #expect(try scratch.names().contains(Journal.fileName + ".schema-2"))
    }

    @Test("a new store is not backed up")
    func new() throws {
        let scratch = try Scratch()
        try scratch.recording(migrations: Self.newer).append(.note("one"))
        #expect(try scratch.names() == [Journal.fileName])
    }

    @Test("the backup has what is still in the log beside the store")
    func backupOfLog() throws {
        let old = try scratch.reading()
        try old.append(.note("three"))
        _ = try scratch.recording(migrations: Self.newer)
        #expect(try notesInBackup() == ["three", "two", "one"])
        withExtendedLifetime(old) {}
    }

    @Test("a migration that fails leaves the store as it was, with a backup and nothing half made")
    func failure() throws {
        for _ in 1...2 {
            #expect {
                try scratch.recording(migrations: Migration.all + [Self.broken])
            } throws: { error in
                guard case .io(let reason) = error as? JournalError else { return false }
                return reason.contains("nowhere")
            }
        }
        #expect(try scratch.names() == [Journal.fileName, Journal.fileName + ".schema-2"])
        #expect(try scratch.reading().noteTexts() == ["two", "one"])
        #expect(try notesInBackup() == ["two", "one"])
        try scratch.recording().append(.note("three"))
        _ = try scratch.recording(migrations: Self.newer)
        #expect(try notesInBackup() == ["three", "two", "one"])
    }

    @Test("several processes that find an old store migrate it once")
    func parallel() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 3...8 {
                group.addTask {
                    try scratch.recording(wait: .seconds(20), migrations: Self.newer).append(.note("\(number)"))
                }
            }
            try await group.waitForAll()
        }
        #expect(try scratch.recording(migrations: Self.newer).notes(containing: []).count == 8)
        #expect(try scratch.names() == [Journal.fileName, Journal.fileName + ".schema-2"])
        let old = try notesInBackup()
        #expect(old == ["two", "one"])
    }

    @Test("a store of a newer version is refused and left byte for byte", arguments: [false, true])
    func future(whileOpen: Bool) throws {
        let later = Migration(name: "10: more", sql: "CREATE TABLE more (id INTEGER PRIMARY KEY)")
        var newer: Journal? = try scratch.recording(migrations: Self.newer + [later])
        try newer?.append(.note("three"))
        if !whileOpen { newer = nil }
        let before = try scratch.contents()
        let refusal = JournalError.fromTheFuture(path: scratch.file, version: "3")
        #expect(throws: refusal) { try scratch.reading() }
        #expect(throws: refusal) { try scratch.recording() }
        #expect(try scratch.contents() == before)
        #expect("\(refusal)".contains("update coach"))
        withExtendedLifetime(newer) {}
    }

    @Test("a journal that was open when a newer version migrated the store writes no more")
    func overtaken() throws {
        let old = try scratch.recording()
        _ = try scratch.recording(migrations: Self.newer)
        #expect(throws: JournalError.fromTheFuture(path: scratch.file, version: "3")) { try old.append(.note("old")) }
        #expect(try scratch.recording(migrations: Self.newer).noteTexts() == ["two", "one"])
    }
}
