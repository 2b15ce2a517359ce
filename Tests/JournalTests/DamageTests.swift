import Coaching
import Foundation
import GRDB
import Journal
import Testing

/// Files that are no store of ours, or no longer a whole one.
struct DamageTests {
    struct Damage: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let harm: @Sendable (Scratch) throws -> Void
    }

    private static func edit(_ scratch: Scratch, _ change: (inout Data) -> Void) throws {
        var bytes = try scratch.bytes()
        change(&bytes)
        try scratch.replace(with: bytes)
    }

    private static func pseudorandom(_ count: Int) -> [UInt8] {
        var state: UInt32 = 1
        return (0..<count).map { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return UInt8(state >> 24)
        }
    }

    static let all: [Damage] = [
        Damage(testDescription: "an empty file") { try $0.replace(with: Data()) },
        Damage(testDescription: "one byte") { try $0.replace(with: Data([0])) },
        Damage(testDescription: "a text") { try $0.replace(with: Data("my notes, by hand\n".utf8)) },
        Damage(testDescription: "random bytes") { try $0.replace(with: Data(pseudorandom(40_960))) },
        Damage(testDescription: "random bytes in the header") { scratch in
            try edit(scratch) { $0.replaceSubrange(0..<100, with: pseudorandom(100)) }
        },
        Damage(testDescription: "random bytes after the magic") { scratch in
            try edit(scratch) { $0.replaceSubrange(16..<100, with: pseudorandom(84)) }
        },
        Damage(testDescription: "random bytes in the pages in use") { scratch in
            try edit(scratch) { $0.replaceSubrange(4_096..<$0.count, with: pseudorandom($0.count - 4_096)) }
        },
        Damage(testDescription: "zeros in a page in use") { scratch in
            try edit(scratch) { $0.replaceSubrange(4_096..<8_192, with: Data(count: 4_096)) }
        },
        Damage(testDescription: "cut after a page") { scratch in try edit(scratch) { $0 = $0.prefix(4_096) } },
        Damage(testDescription: "cut within a page") { scratch in
            try edit(scratch) { $0 = $0.prefix($0.count - 1_000) }
        },
        Damage(testDescription: "cut within the header") { scratch in try edit(scratch) { $0 = $0.prefix(60) } },
        Damage(testDescription: "another program's database") { scratch in
            try FileManager.default.removeItem(atPath: scratch.file)
            try scratch.raw { try $0.execute(sql: "CREATE TABLE events (sequence INTEGER); PRAGMA application_id = 7") }
        },
        Damage(testDescription: "another program's database without a mark, in WAL") { scratch in
            try FileManager.default.removeItem(atPath: scratch.file)
            try scratch.raw { try $0.execute(sql: "PRAGMA journal_mode = WAL; CREATE TABLE events (sequence INTEGER)") }
        },
        Damage(testDescription: "a log without its store") { scratch in
            try FileManager.default.moveItem(atPath: scratch.file, toPath: scratch.file + "-wal")
        },
    ]

    @Test("are refused, nothing is written or deleted, and it can be set aside", arguments: all)
    func damaged(_ damage: Damage) throws {
        let scratch = try Scratch()
        let journal = try scratch.recording()
        let notes = (0..<200).map { Event.note("note \($0) \(String(repeating: "x", count: 100))") }
        _ = try journal.append(notes, turn: TurnID(rawValue: "t"), session: "s1", guide: "guide", at: .noon)
        try scratch.checkpoint()
        withExtendedLifetime(journal) {}
        let copy = try Scratch()
        try copy.replace(with: try scratch.bytes())
        try damage.harm(copy)

        let before = try copy.contents()
        let refusal = JournalError.damaged(path: copy.file)
        #expect(throws: refusal) { try copy.reading() }
        #expect(throws: refusal) { try copy.recording() }
        #expect(try copy.contents() == before)

        let aside = try Journal.setAside(inFolder: copy.folder)
        #expect(aside == copy.file + ".damaged-1")
        let anew = try copy.recording()
        try anew.append(.note("new"))
        #expect(try anew.noteTexts() == ["new"])
        let kept = try copy.contents()
        #expect(
            before.allSatisfy { name, bytes in
                kept[name.replacing(Journal.fileName, with: Journal.fileName + ".damaged-1")] == bytes
            })
    }

    @Test("a folder in the file's place is damage")
    func folder() throws {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(atPath: scratch.file, withIntermediateDirectories: true)
        #expect(throws: JournalError.damaged(path: scratch.file)) { try scratch.reading() }
        #expect(throws: JournalError.damaged(path: scratch.file)) { try scratch.recording() }
        #expect(try scratch.names() == [Journal.fileName])
    }

    @Test("what was set aside before stays")
    func setAsideTwice() throws {
        let scratch = try Scratch()
        for number in 1...3 {
            try scratch.replace(with: Data("damaged \(number)".utf8))
            #expect(try Journal.setAside(inFolder: scratch.folder) == "\(scratch.file).damaged-\(number)")
        }
        #expect(try scratch.names().count == 3)
    }

    @Test("commits that are still beside the store are no damage, and are read")
    func commitsInLog() throws {
        let (scratch, copy) = (try Scratch(), try Scratch())
        let journal = try scratch.recording()
        try journal.append(.note("in the log"))
        // As after a kill: the store and its log, without the index of the log.
        try FileManager.default.createDirectory(atPath: copy.folder, withIntermediateDirectories: true)
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: scratch.file + suffix, toPath: copy.file + suffix)
        }
        withExtendedLifetime(journal) {}
        #expect(try copy.reading().noteTexts() == ["in the log"])
        #expect(try copy.recording().append(.note("next")).map(\.sequence) == [2])
    }

    @Test("a commit that a power cut left half written is not there, and those before it are")
    func tornLog() throws {
        let (scratch, copy) = (try Scratch(), try Scratch())
        let journal = try scratch.recording()
        try journal.append(.note("acknowledged"))
        let whole = try Data(contentsOf: URL(fileURLWithPath: scratch.file + "-wal")).count
        try journal.append(.note("torn"))
        let log = try Data(contentsOf: URL(fileURLWithPath: scratch.file + "-wal"))
        for length in [whole, whole + 1, whole + 2_000, log.count - 1] {
            try? FileManager.default.removeItem(atPath: copy.folder)
            try copy.replace(with: try scratch.bytes())
            try log.prefix(length).write(to: URL(fileURLWithPath: copy.file + "-wal"))
            #expect(try copy.reading().noteTexts() == ["acknowledged"])
        }
        withExtendedLifetime(journal) {}
    }
}
