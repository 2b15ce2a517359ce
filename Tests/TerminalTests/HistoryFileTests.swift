@preconcurrency import Glibc
import Terminal
import Testing

@Suite("The history's file") struct HistoryFileTests {
    private func history(at path: String) -> History {
        let history = History(path: path)
        history.record("salary?")
        return history
    }

    @Test("is the owner's alone, also where the umask takes nothing away")
    func rights() throws {
        let folder = try TemporaryFolder()
        // The umask is the whole process's; this one harms no other test.
        let before = umask(0)
        defer { umask(before) }
        try history(at: folder.path("state/coach/history")).save()
        #expect(folder.rights("state") == 0o700)
        #expect(folder.rights("state/coach") == 0o700)
        #expect(folder.rights("state/coach/history") == 0o600)
        #expect(try folder.names("state/coach") == ["history"])
    }

    @Test("becomes the owner's alone if it was not, and a folder that was there stays as it was")
    func tightening() throws {
        let folder = try TemporaryFolder()
        try folder.write("one\n", to: "history", rights: 0o644)
        chmod(folder.path, 0o755)
        try history(at: folder.path("history")).save()
        #expect(folder.rights("history") == 0o600)
        #expect(folder.rights("") == 0o755)
        #expect(try folder.text(of: "history") == "one\nsalary?\n")
    }

    @Test("is never written through a link")
    func link() throws {
        let folder = try TemporaryFolder()
        try folder.write("precious\n", to: "target", rights: 0o644)
        let path = folder.path("history")
        let targets: [(String, FileError)] = [
            ("target", .link(path: path)), ("nowhere", .link(path: path)), ("/dev/null", .notAFile(path: path)),
        ]
        for (target, error) in targets {
            symlink(target, path)
            defer { unlink(path) }
            #expect(throws: HistoryError(error)) { try history(at: path).save() }
        }
        #expect(try folder.text(of: "target") == "precious\n")
        #expect(try folder.names() == ["target"])
    }

    @Test("is not a folder, a device or a pipe")
    func others() throws {
        let folder = try TemporaryFolder()
        mkfifo(folder.path("pipe"), 0o600)
        for path in [folder.path, folder.path("pipe"), "/dev/null"] {
            #expect(throws: HistoryError(.notAFile(path: path))) { try history(at: path).load() }
            #expect(throws: HistoryError(.notAFile(path: path))) { try history(at: path).save() }
        }
        #expect(folder.rights("pipe") == 0o600)
    }

    @Test("may be missing")
    func missing() throws {
        let folder = try TemporaryFolder()
        let history = History(path: folder.path("none/history"))
        try history.load()
        #expect(history.entries == [])
    }

    @Test(
        "is reported if its folder cannot be made or written", arguments: ["/proc/none/history", "/dev/null/history"])
    func unwritable(path: String) {
        let error = #expect(throws: HistoryError.self) { try history(at: path).save() }
        #expect(error?.description.contains(path) == true)
        #expect(error?.description.contains("COACH_HISTORY") == true)
    }

    @Test("may hold bytes that are no text, and may not be larger than a history")
    func odd() throws {
        let folder = try TemporaryFolder()
        try folder.write([0x61, 0xFF, 0x0A, 0x62], to: "history", rights: 0o600)
        let history = History(path: folder.path("history"))
        try history.load()
        #expect(history.entries == ["a\u{FFFD}", "b"])
        truncate(folder.path("history"), 1 << 30)
        #expect(throws: HistoryError(.tooLarge(path: folder.path("history")))) { try history.load() }
    }

    @Test("a new file is made whole, and replaces nothing")
    func create() throws {
        let folder = try TemporaryFolder()
        let file = PrivateFile(path: folder.path("export.md"))
        try file.create(with: "first")
        #expect(folder.rights("export.md") == 0o600)
        #expect(throws: FileError.exists(path: file.path)) { try file.create(with: "second") }
        symlink(folder.path("nowhere"), folder.path("link"))
        #expect(throws: FileError.exists(path: folder.path("link"))) {
            try PrivateFile(path: folder.path("link")).create(with: "third")
        }
        #expect(throws: FileError.self) { try PrivateFile(path: folder.path("none/x")).create(with: "x") }
        #expect(try folder.text(of: "export.md") == "first")
        #expect(try folder.names().sorted() == ["export.md", "link"])
    }

    @Test("a file for one thing is read up to a limit, and taken away")
    func privateFile() throws {
        let folder = try TemporaryFolder()
        let file = PrivateFile(path: folder.path("state/line"))
        #expect(file.remove() == nil)
        try file.replace(with: "twelve bytes")
        #expect(folder.rights("state/line") == 0o600)
        #expect(try file.contents(atMost: 12) == "twelve bytes")
        #expect(throws: FileError.tooLarge(path: file.path)) { try file.contents(atMost: 11) }
        #expect(file.remove() == nil)
        #expect(try file.contents() == "" && folder.names("state").isEmpty)
        #expect(PrivateFile(path: folder.path("state")).remove() != nil)
    }
}
