import Coaching
import Foundation
import GRDB
import Journal
import Testing

/// Permissions, locks, and places where nothing can be written.
struct AccessTests {
    @Test("folders are 0700 and files 0600 under umask 000")
    func modes() throws {
        let scratch = try Scratch()
        let before = umask(0)
        defer { umask(before) }
        let folder = "\(scratch.path)/a/b/coach"
        let journal = try Journal.open(inFolder: folder, access: .recording())
        try journal.append(.note("secret"))
        for path in ["\(scratch.path)/a", "\(scratch.path)/a/b", folder] {
            #expect(try scratch.mode(path) == 0o700)
        }
        for suffix in ["", "-wal", "-shm"] {
            #expect(try scratch.mode("\(folder)/\(Journal.fileName)\(suffix)") == 0o600)
        }
        withExtendedLifetime(journal) {}
    }

    @Test("a file that others could read is closed to them, the folder is the user's own affair")
    func closing() throws {
        let scratch = try Scratch()
        try scratch.recording().append(.note("secret"))
        #expect(chmod(scratch.file, 0o644) == 0)
        #expect(chmod(scratch.folder, 0o755) == 0)
        #expect(try scratch.reading().noteTexts() == ["secret"])
        #expect(try scratch.mode(scratch.file) == 0o600)
        #expect(try scratch.mode(scratch.folder) == 0o755)
    }

    @Test("folders with signs that mean something in a URI", arguments: ["a b?c#d%20", "é", "file:x"])
    func names(name: String) throws {
        let scratch = try Scratch()
        let folder = "\(scratch.path)/\(name)"
        for number in 1...2 {
            try Journal.open(inFolder: folder, access: .recording()).append(.note("\(number)"))
        }
        #expect(try Journal.open(inFolder: folder, access: .reading()).noteTexts() == ["2", "1"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [name])
    }

    @Test("a file in the folder's place, or above it, is no folder")
    func notAFolder() throws {
        let scratch = try Scratch()
        try Data("text".utf8).write(to: URL(fileURLWithPath: scratch.folder))
        for folder in [scratch.folder, "\(scratch.folder)/below"] {
            let refusal = JournalError.notAFolder(path: folder)
            #expect(throws: refusal) { try Journal.open(inFolder: folder, access: .reading()) }
            #expect(throws: refusal) { try Journal.open(inFolder: folder, access: .recording()) }
        }
    }

    @Test("a folder that cannot be made is said, with the reason; reading there finds nothing")
    func cannotCreate() throws {
        let folder = "/proc/coach/data"
        #expect(try Journal.open(inFolder: folder, access: .reading()).noteTexts() == [])
        #expect {
            try Journal.open(inFolder: folder, access: .recording())
        } throws: { error in
            guard case .cannotCreate("/proc/coach", _) = error as? JournalError else { return false }
            return true
        }
    }

    @Test("a writer that holds the file is waited for, then named; reading goes on")
    func busyWriter() throws {
        let scratch = try Scratch()
        let journal = try scratch.recording()
        try journal.append(.note("before"))
        try scratch.raw { db in
            try db.execute(sql: "BEGIN EXCLUSIVE")
            let refusal = JournalError.busy(path: scratch.file)
            #expect(throws: refusal) { try journal.append(.note("meanwhile")) }
            #expect(throws: refusal) { try scratch.recording() }
            let texts = try scratch.reading().noteTexts()
            #expect(texts == ["before"])
            try db.execute(sql: "COMMIT")
        }
        try journal.append(.note("after"))
        #expect(try journal.noteTexts() == ["after", "before"])
    }

    @Test("another program that keeps everybody out is named too, and its end is noticed")
    func busyAll() throws {
        let scratch = try Scratch()
        try scratch.recording().append(.note("before"))
        try scratch.raw { db in
            try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; DELETE FROM sessions; COMMIT")
            #expect(throws: JournalError.busy(path: scratch.file)) { try scratch.reading() }
            #expect(throws: JournalError.busy(path: scratch.file)) { try scratch.recording() }
        }
        #expect(try scratch.reading().noteTexts() == ["before"])
    }

    @Test("a lock that is given up in time is no failure")
    func patience() async throws {
        let scratch = try Scratch()
        let journal = try scratch.recording(wait: .seconds(20))
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: scratch.file, configuration: configuration)
        try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        async let appended = journal.append(.note("patient"))
        try await Task.sleep(for: .milliseconds(20))
        try await other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
        #expect(try await appended.count == 1)
    }

    @Test("a folder in which nothing can be written is read, with no trace, and not written", arguments: [false, true])
    func readOnlyFolder(fileToo: Bool) throws {
        let scratch = try Scratch()
        try scratch.recording().append(.note("before"))
        try scratch.giveToNobody(fileMode: fileToo ? 0o400 : 0o600, folderMode: 0o500)
        let refusal = JournalError.readOnly(path: scratch.file)
        try asNobody {
            let journal = try scratch.reading()
            #expect(try journal.noteTexts() == ["before"])
            #expect(throws: refusal) { try journal.append(.note("more")) }
            #expect(throws: refusal) { try scratch.recording() }
            #expect(try journal.noteTexts() == ["before"])
            #expect(try scratch.names() == [Journal.fileName])
        }
        try scratch.giveToNobody(fileMode: 0o600, folderMode: 0o700)
        try asNobody {
            let journal = try scratch.reading()
            try journal.append(.note("more"))
            #expect(try journal.noteTexts() == ["more", "before"])
        }
    }

    @Test("a file that may not be written is read and not written, though its folder could be")
    func readOnlyFile() throws {
        let scratch = try Scratch()
        try scratch.recording().append(.note("before"))
        try scratch.giveToNobody(fileMode: 0o400, folderMode: 0o700)
        let refusal = JournalError.readOnly(path: scratch.file)
        try asNobody {
            let journal = try scratch.reading()
            #expect(try journal.noteTexts() == ["before"])
            #expect(throws: refusal) { try journal.append(.note("more")) }
            #expect(throws: refusal) { try scratch.recording() }
        }
    }

    @Test("a journal that was opened where nothing could be written writes as soon as it may")
    func becomesWritable() throws {
        let scratch = try Scratch()
        try scratch.recording().append(.note("before"))
        try scratch.giveToNobody(fileMode: 0o400, folderMode: 0o500)
        let journal = try asNobody { try scratch.reading() }
        try scratch.giveToNobody(fileMode: 0o600, folderMode: 0o700)
        try asNobody {
            let other = try scratch.recording()
            try other.append(.note("from another process"))
            #expect(try journal.noteTexts() == ["from another process", "before"])
            try journal.append(.note("more"))
            #expect(try journal.noteTexts() == ["more", "from another process", "before"])
        }
    }

    @Test("an old store that cannot be migrated is refused, and left as it is")
    func readOnlyOldStore() throws {
        let scratch = try Scratch()
        try scratch.recording().append(.note("before"))
        try scratch.giveToNobody(fileMode: 0o400, folderMode: 0o500)
        let next = Migration(name: "2: test", sql: "CREATE TABLE test (id INTEGER)")
        try asNobody {
            #expect(throws: JournalError.readOnly(path: scratch.file)) {
                try Journal.open(inFolder: scratch.folder, access: .reading(), migrations: Migration.all + [next])
            }
        }
        #expect(try scratch.names() == [Journal.fileName])
    }

    @Test("a folder that may not be looked into is said")
    func closedFolder() throws {
        let scratch = try Scratch()
        try scratch.recording().append(.note("before"))
        try scratch.giveToNobody(fileMode: 0o600, folderMode: 0o000)
        try asNobody {
            #expect(throws: JournalError.io(reason: "\(scratch.file): permission denied")) { try scratch.reading() }
        }
        try scratch.giveToNobody(fileMode: 0o600, folderMode: 0o700)
    }

    @Test(
        "every error says what to do",
        arguments: [
            JournalError.notAFolder(path: "/p"), .cannotCreate(path: "/p", reason: "no"), .damaged(path: "/p"),
            .busy(path: "/p"), .readOnly(path: "/p"), .fullDisk(path: "/p"), .fromTheFuture(path: "/p", version: "9"),
            .notRecordable(kind: "hours", reason: "no"), .io(reason: "no"),
        ])
    func descriptions(_ error: JournalError) {
        let parts = error.description.split(separator: ";")
        #expect(parts.count == 2)
        #expect(!error.description.contains("\n"))
    }
}
