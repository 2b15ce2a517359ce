import Coaching
import Foundation
import Journal
import Testing

/// A disk without room. They need one, and run where `COACH_SMALL_DISK` names a folder on it:
///
///     mount -t tmpfs -o size=512k tmpfs /mnt/small && COACH_SMALL_DISK=/mnt/small swift test --filter FullDiskTests
@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["COACH_SMALL_DISK"] != nil))
struct FullDiskTests {
    private let scratch: Scratch
    private var ballast: String { "\(scratch.path)/ballast" }

    init() throws {
        scratch = try Scratch(in: try #require(ProcessInfo.processInfo.environment["COACH_SMALL_DISK"]))
    }

    /// Leaves no more than `room` bytes.
    private func fill(leaving room: Int = 0) throws {
        try Data().write(to: URL(fileURLWithPath: ballast))
        let handle = try #require(FileHandle(forWritingAtPath: ballast))
        var size = 0
        while (try? handle.write(contentsOf: Data(count: 4_096))) != nil { size += 4_096 }
        try handle.truncate(atOffset: UInt64(max(0, size - room)))
        try handle.close()
    }

    @Test("what was recorded stays, what was not is said, and the next works when there is room again")
    func fills() throws {
        let journal = try scratch.recording()
        let ten = String(repeating: "0123456789", count: 1_000)
        var recorded = 0
        #expect(throws: JournalError.fullDisk(path: scratch.file)) {
            for _ in 1...200 {
                try journal.append(.note(ten))
                recorded += 1
            }
        }
        #expect(recorded > 3)
        #expect(try journal.notes(containing: []).count == recorded)
        #expect(try scratch.reading().notes(containing: []).count == recorded)
        #expect(throws: JournalError.fullDisk(path: scratch.file)) { try journal.append(.note(ten)) }
    }

    @Test("a full disk leaves the journal readable, and is forgiven", arguments: [0, 4_096, 32_768])
    func full(room: Int) throws {
        try scratch.recording().append(.note("before"))
        try fill(leaving: room)
        let journal = try scratch.reading()
        #expect(try journal.noteTexts() == ["before"])
        let long = Event.note(String(repeating: "long", count: 20_000))
        #expect(throws: JournalError.fullDisk(path: scratch.file)) { try journal.append(long) }
        #expect(throws: JournalError.fullDisk(path: scratch.file)) { try scratch.recording().append(long) }
        #expect(try journal.noteTexts() == ["before"])
        try FileManager.default.removeItem(atPath: ballast)
        try journal.append(.note("after"))
        #expect(try journal.noteTexts() == ["after", "before"])
        #expect(try scratch.text("PRAGMA integrity_check") == "ok")
    }

    @Test("a store that cannot be made leaves nothing behind", arguments: [0, 4_096, 16_384])
    func new(room: Int) throws {
        try FileManager.default.createDirectory(atPath: scratch.folder, withIntermediateDirectories: true)
        try fill(leaving: room)
        #expect(throws: JournalError.fullDisk(path: scratch.file)) { try scratch.recording() }
        #expect(try scratch.names() == [])
        try FileManager.default.removeItem(atPath: ballast)
        try scratch.recording().append(.note("after"))
    }

    @Test("a migration without room for a backup is not begun")
    func upgrade() throws {
        let next = Migration(name: "3: test", sql: "CREATE TABLE test (id INTEGER)")
        try scratch.recording().append(.note(String(repeating: "long", count: 10_000)))
        try fill(leaving: 81_920)
        #expect(throws: JournalError.fullDisk(path: scratch.file)) {
            try scratch.recording(migrations: Migration.all + [next])
        }
        #expect(try scratch.names() == [Journal.fileName])
        #expect(try scratch.reading().notes(containing: []).count == 1)
    }
}
