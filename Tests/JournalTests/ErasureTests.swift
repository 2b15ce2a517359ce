import CivilTime
import Coaching
import Foundation
import GRDB
import Journal
import Knowledge
import Testing

/// What is forgotten is in no file any longer, and nothing else is lost.
struct ErasureTests {
    private let scratch: Scratch
    private let journal: Journal
    private static let secret = "Zanzibar umbrella"

    init() throws {
        scratch = try Scratch()
        journal = try scratch.recording()
    }

    /// The files of the folder that have the word somewhere in their bytes.
    private func filesWith(_ word: String) throws -> [String] {
        try scratch.names().filter { name in
            let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(scratch.folder)/\(name)"))
            return bytes.range(of: Data(word.utf8)) != nil || bytes.range(of: Data(word.lowercased().utf8)) != nil
        }
    }

    @discardableResult
    private func forget(_ turns: String...) throws -> Erasure {
        try journal.forget(Set(turns.map(TurnID.init(rawValue:))))
    }

    /// Kinds of events with the secret in them.
    private static let secrets: [Event] = [
        .noteAdded(text: secret, about: "faq/salary"), .background(secret), .worry(secret, about: nil), .said(secret),
        .stuck(ItemReference(id: "task/a", title: "A"), words: secret), .taught(question: secret, topic: "next"),
        .ownStep(OwnStep(item: ItemReference(id: "own/zanzibar", title: secret), after: nil, phase: nil)),
        .reaction(Reaction(run: 1, point: ItemReference(id: "point/a", title: "A"), words: secret)),
        .checkIn(CheckIn(obstacle: secret, next: nil)), .asked(question: secret, topic: .outOfScope),
        .halfway(ItemReference(id: "task/a", title: "A"), Portion(share: 0.5, told: secret)),
        .substitute(ItemReference(id: "own/z", title: secret), for: ItemReference(id: "task/a", title: "A")),
    ]

    @Test("no file has it, of whatever kind it was", arguments: secrets)
    func everyKind(event: Event) throws {
        try journal.append(.note("kept"), turn: "before")
        try journal.append(event, .hours(6), turn: "secret")
        try journal.append(.note("kept, too"), turn: "after")
        #expect(try !filesWith("Zanzibar").isEmpty)
        let erasure = try forget("secret")
        #expect(erasure.words == [Self.secret] && erasure.leftovers == [])
        #expect(try filesWith("Zanzibar") == [])
        #expect(try scratch.text("PRAGMA integrity_check") == "ok")
        #expect(try journal.noteTexts() == ["kept, too", "kept"])
        #expect(try Record(journal.events(after: 0).events).hoursPerWeek == nil)
    }

    @Test("a date of what was done goes, too")
    func happened() throws {
        try journal.append(
            .done(ItemReference(id: "task/a", title: "A"), happened: PartialDate("1999-09-09")), turn: "secret")
        try forget("secret")
        #expect(try filesWith("1999-09-09") == [])
    }

    @Test("with a note go all texts that it ever had, and it is found by none of them")
    func editedNote() throws {
        try journal.append(.note("Zanzibar one"), turn: "a")
        try journal.append(.edit(1, "Zanzibar two"), turn: "b")
        try journal.append(.note("kept"), turn: "c")
        try journal.append(.edit(1, "harmless"), turn: "d")
        try forget("b")
        #expect(try filesWith("Zanzibar") == [])
        #expect(try filesWith("harmless") == [])
        #expect(try journal.noteTexts("zanzibar") == [])
        #expect(try journal.notes(containing: []).map(\.id.rawValue) == [2], "a number is never given twice")
        #expect(try journal.append(.note("new")).count == 1)
        #expect(try journal.notes(containing: []).map(\.id.rawValue) == [3, 2])
    }

    @Test("a deleted note and one that was taken back can be forgotten")
    func gone() throws {
        try journal.append(.note("Zanzibar one"), turn: "a")
        try journal.append(.deletion(1), turn: "b")
        try journal.append(.note("Zanzibar two"), turn: "c")
        try journal.append(.undo("c"), turn: "d")
        try forget("b")
        try forget("d")
        #expect(try filesWith("Zanzibar") == [])
    }

    @Test("session notes that quote it are mended, others stay")
    func sessions() throws {
        try journal.append(.note(Self.secret), turn: "a")
        let summary = SessionSummary(
            asked: ["next"], recorded: ["noted: \(Self.secret)", "known: Python"], next: "Update LinkedIn",
            questions: 3, worries: [Self.secret, "another"], text: "spoke of the \(Self.secret)")
        try journal.append(.sessionEnded(summary), turn: "b")
        try forget("a")
        let mended = try #require(try journal.sessions(limit: 1).first?.summary)
        #expect(
            mended
                == SessionSummary(
                    asked: ["next"], recorded: ["known: Python"], next: "Update LinkedIn", questions: 3,
                    worries: ["another"]))
        #expect(try filesWith("Zanzibar") == [])
    }

    @Test("a backup of an older schema that has it is removed, one that has not stays")
    func backups() throws {
        try journal.append(.note(Self.secret), turn: "the turn of the secret")
        try scratch.checkpoint()
        try scratch.bytes().write(to: URL(fileURLWithPath: scratch.file + ".schema-1"))
        try scratch.bytes().write(to: URL(fileURLWithPath: scratch.file + ".damaged-1"))
        try Data("nothing".utf8).write(to: URL(fileURLWithPath: scratch.file + ".schema-0"))
        let erasure = try forget("the turn of the secret")
        #expect(erasure.leftovers == [scratch.file + ".damaged-1"], "what was set aside is only told of")
        #expect(try filesWith("Zanzibar") == ["journal.sqlite.damaged-1"])
        #expect(try scratch.names().contains("journal.sqlite.schema-0"))
    }

    @Test("everything is everything, and the journal works on")
    func everything() throws {
        for number in 1...50 { try journal.append(.note("Zanzibar \(number)"), .hours(Double(number))) }
        try scratch.checkpoint()
        try scratch.bytes().write(to: URL(fileURLWithPath: scratch.file + ".schema-1"))
        #expect(try journal.forgetEverything().leftovers == [])
        #expect(try filesWith("Zanzibar") == [])
        #expect(try journal.events(after: 0).events == [])
        try journal.append(.note("new"))
        #expect(try journal.noteTexts() == ["new"])
        #expect(try journal.notes(containing: []).map(\.id.rawValue) == [1])
        #expect(try scratch.text("PRAGMA integrity_check") == "ok")
    }

    @Test("a journal that was open elsewhere is told to read anew")
    func elsewhere() throws {
        let other = try scratch.reading()
        try journal.append(.note(Self.secret), turn: "a")
        let before = try other.events(after: 0)
        try forget("a")
        let after = try other.events(after: before.lastSequence ?? 0)
        #expect(after.events == [] && after.erasures != before.erasures)
        #expect(try other.allEvents() == [.forgotten(wasNote: true)])
        #expect(try other.noteTexts() == [])
        #expect(try filesWith("Zanzibar") == [])
    }

    @Test("while somebody reads, SQLite's log stays, which is told")
    func reader() throws {
        try journal.append(.note(Self.secret), turn: "a")
        let queue = try DatabaseQueue(path: scratch.file)
        let erasure = try queue.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN; SELECT count(*) FROM events")
            defer { try? db.execute(sql: "COMMIT") }
            return try forget("a")
        }
        #expect(erasure.leftovers == [scratch.file + "-wal"])
        #expect(try journal.allEvents() == [.forgotten(wasNote: true)])
        try queue.close()
    }

    @Test("what cannot be read can be forgotten")
    func unreadable() throws {
        try scratch.insert(kind: "from_tomorrow", payload: #"{"words":"Zanzibar"}"#)
        try forget("raw")
        #expect(try filesWith("Zanzibar") == [])
        #expect(try journal.events(after: 0).unreadable == [])
    }

    @Test("forgetting twice, or what was never there, is no failure")
    func twice() throws {
        try journal.append(.note("kept"), turn: "k")
        try journal.append(.note(Self.secret), turn: "a")
        try forget("a")
        try forget("a", "never")
        #expect(try journal.noteTexts() == ["kept"])
    }
}
