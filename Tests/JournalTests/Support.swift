import CivilTime
import Coaching
import Foundation
import GRDB
import Journal
import Knowledge

/// A folder that is gone after the test. The journal's folder in it is not made.
final class Scratch: Sendable {
    let path: String
    var folder: String { "\(path)/coach" }
    var file: String { "\(folder)/\(Journal.fileName)" }

    init(in parent: String = NSTemporaryDirectory()) throws {
        path = "\(parent)/journal-tests-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func reading(wait: Duration = .milliseconds(50)) throws(JournalError) -> Journal {
        try Journal.open(inFolder: folder, access: .reading(wait: wait))
    }

    func recording(
        wait: Duration = .milliseconds(50), migrations: [Migration] = Migration.all
    ) throws(JournalError) -> Journal {
        try Journal.open(inFolder: folder, access: .recording(wait: wait), migrations: migrations)
    }

    /// The names in the journal's folder.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    func bytes() throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: file))
    }

    /// The store's file with other contents, and nothing of SQLite's beside it.
    func replace(with bytes: Data) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try bytes.write(to: URL(fileURLWithPath: file))
    }

    /// Permission bits of what is at `path`.
    func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    /// Does something to the file behind the journal's back.
    @discardableResult
    func raw<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let queue = try DatabaseQueue(path: file)
        defer { try? queue.close() }
        return try queue.writeWithoutTransaction(body)
    }
}

extension Scratch {
    /// The first column of the first row that `sql` gives, read behind the journal's back.
    func text(_ sql: String) throws -> String? {
        try raw { db in try String.fetchOne(db, sql: sql) }
    }
}

extension Journal {
    /// Appends with an hour and ids that most tests do not care about.
    @discardableResult
    func append(_ events: Event..., turn: String = UUID().uuidString) throws(JournalError) -> [LoggedEvent] {
        try append(events, turn: TurnID(rawValue: turn), session: "s1", guide: "guide", at: .noon)
    }

    func allEvents() throws -> [Event] {
        try events(after: 0).events.map(\.event)
    }

    func noteTexts(_ words: String...) throws -> [String] {
        try notes(containing: words).map(\.text)
    }
}

extension Instant {
    static let noon = Instant(secondsSinceEpoch: 1_772_712_000)
}

extension SessionID: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self.init(rawValue: value) }
}

extension Event {
    static func note(_ text: String) -> Event { .noteAdded(text: text, about: nil) }
    static func deletion(_ number: Int) -> Event { .noteDeleted(NoteID(rawValue: number)) }
    static func edit(_ number: Int, _ text: String) -> Event { .noteEdited(NoteID(rawValue: number), text: text) }
    static func undo(_ turn: String) -> Event { .undone(TurnID(rawValue: turn)) }
}

extension Scratch {
    /// Puts a row into the log as another program might; returns its sequence.
    @discardableResult
    func insert(
        kind: String, happened: String? = nil, payload: String, recordedAt: String = "2026-03-05T12:00:00Z"
    ) throws -> Int {
        try raw { db in
            try db.execute(
                sql: """
                    INSERT INTO events (id, turn, session, guide, recorded_at, happened, kind, payload)
                    VALUES (?, 'raw', 's1', 'guide', ?, ?, ?, ?)
                    """,
                arguments: [UUID().uuidString, recordedAt, happened, kind, payload])
            return Int(db.lastInsertedRowID)
        }
    }
}

extension Scratch {
    /// Moves all commits into the store's one file.
    func checkpoint() throws {
        try raw { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }

    /// The files of the journal's folder with their contents, but for the index that SQLite shares between processes.
    func contents() throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for name in try names() where !name.hasSuffix("-shm") {
            contents[name] = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
        }
        return contents
    }
}
