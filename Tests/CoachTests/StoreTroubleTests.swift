import Foundation
import Testing

/// A store that cannot be used: answers go on, it is told once, nothing is deleted, and what was to be recorded fails.
@Suite("A store in trouble", .timeLimit(.minutes(5))) struct StoreTroubleTests {
    /// What every test here asks of answers: they come, with at most one warning, in a command and in a conversation.
    private func expectAnswers(
        _ home: CoachHome, unprivileged: Bool = false, warning: String?, at place: SourceLocation = #_sourceLocation
    )
        throws
    {
        let lines = CoachProcess.Input.lines(["salary?", "note: lost", "salary?", "how long does it take?"])
        let asked = try unprivileged ? home.runUnprivileged("ask", "salary?") : home.run("ask", "salary?")
        let piped = try unprivileged ? home.runUnprivileged(input: lines) : home.run(input: lines)
        #expect(asked.words.contains("$180,000 to $350,000"), sourceLocation: place)
        #expect(asked.exit == .status(0), "\(asked.complaint)", sourceLocation: place)
        #expect(piped.words.ranges(of: "$180,000 to $350,000").count == 2, sourceLocation: place)
        #expect(piped.words.contains("Nothing was recorded"), sourceLocation: place)
        #expect(!piped.words.contains("Noted"), sourceLocation: place)
        #expect(piped.exit == .status(0), sourceLocation: place)
        for outcome in [asked, piped] {
            #expect(outcome.complaints.count == (warning == nil ? 0 : 1), "\(outcome.complaint)", sourceLocation: place)
            #expect(warning.map(outcome.complaint.contains) ?? true, "\(outcome.complaint)", sourceLocation: place)
        }
    }

    /// A command that has to record says in one line why it could not.
    private func expectRefusal(
        _ outcome: CoachProcess.Outcome, status: Int32, says: String, at place: SourceLocation = #_sourceLocation
    ) {
        #expect(outcome.exit == .status(status), "\(outcome.complaint)", sourceLocation: place)
        #expect(outcome.complaints.count == 1, "\(outcome.complaint)", sourceLocation: place)
        #expect(outcome.complaint.contains(says), "\(outcome.complaint)", sourceLocation: place)
        #expect(!outcome.text.contains("Noted"), sourceLocation: place)
    }

    @Test(
        "no home: answers with one warning, and nothing can be kept",
        arguments: [
            ["HOME": "", "COACH_HOME": ""], ["HOME": "relative", "COACH_HOME": "", "XDG_DATA_HOME": "also/relative"],
        ])
    func noHome(variables: [String: String]) throws {
        let home = try CoachHome()
        let asked = try home.run("ask", "salary?", environment: variables)
        #expect(asked.exit == .status(0))
        #expect(asked.words.contains("$180,000"))
        #expect(asked.complaints.count == 1)
        #expect(asked.complaint.contains("there is no home folder; set HOME or COACH_HOME"))
        let noted = try home.run("notes", "add", "x", environment: variables)
        expectRefusal(noted, status: 1, says: "set HOME or COACH_HOME")
    }

    @Test("a home that cannot be made")
    func impossibleHome() throws {
        let home = try CoachHome()
        let variables = ["COACH_HOME": "/proc/nonexistent"]
        let asked = try home.run("ask", "salary?", environment: variables)
        #expect(asked.exit == .status(0) && asked.words.contains("$180,000"))
        #expect(asked.complaints.count <= 1)
        expectRefusal(
            try home.run("notes", "add", "x", environment: variables), status: 74,
            says: "cannot create /proc/nonexistent")
    }

    @Test("a read-only store is read and not written")
    func readOnly() throws {
        let home = try CoachHome()
        try home.run("notes", "add", "kept")
        #expect(chmod(home.store, 0o400) == 0 && chmod(home.folder, 0o500) == 0)
        defer { chmod(home.folder, 0o700) }
        let before = home.bytes(home.store)
        try expectAnswers(home, unprivileged: true, warning: nil)
        #expect(try home.runUnprivileged("notes").text.contains("kept"))
        expectRefusal(try home.runUnprivileged("notes", "add", "lost"), status: 74, says: "cannot be written")
        expectRefusal(try home.runUnprivileged("done", "IBM"), status: 74, says: "cannot be written")
        expectRefusal(try home.runUnprivileged("undo"), status: 74, says: "cannot be written")
        #expect(home.bytes(home.store) == before)
        #expect(chmod(home.folder, 0o700) == 0 && chmod(home.store, 0o600) == 0)
        #expect(try home.run("notes", "add", "again").exit == .status(0))
        #expect(try home.notes() == ["kept", "again"])
    }

    enum Damage: String, CaseIterable {
        case randomBytes, randomHeader, randomPages, truncated, empty, otherProgram, folder

        func apply(to home: CoachHome) throws {
            let url = URL(fileURLWithPath: home.store)
            func random(_ count: Int) -> Data {
                Data((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 3 &+ 91) })
            }
            var bytes = try Data(contentsOf: url)
            switch self {
            case .randomBytes: bytes = random(20_000)
            case .randomHeader: bytes.replaceSubrange(0..<100, with: random(100))
            case .randomPages: bytes.replaceSubrange(100..<bytes.count, with: random(bytes.count - 100))
            case .truncated: bytes = bytes.prefix(5000)
            case .empty: bytes = Data()
            case .otherProgram:
                try FileManager.default.removeItem(at: url)
                try home.shell("sqlite3 '\(home.store)' 'create table songs(title); insert into songs values(1)'")
                return
            case .folder:
                try FileManager.default.removeItem(at: url)
                try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
                return
            }
            try bytes.write(to: url)
        }
    }

    @Test("a damaged store is told, answered without, and left as it is", arguments: Damage.allCases)
    func damaged(damage: Damage) throws {
        let home = try CoachHome()
        for number in 1...20 { try home.run("notes", "add", "note \(number)") }
        try damage.apply(to: home)
        let before = home.bytes(home.store)
        try expectAnswers(home, warning: "damaged")
        expectRefusal(try home.run("notes", "add", "lost"), status: 65, says: "damaged")
        expectRefusal(try home.run("undo"), status: 65, says: "damaged")
        #expect(home.bytes(home.store) == before, "the damaged file was changed")
        let names = try FileManager.default.contentsOfDirectory(atPath: home.folder)
        #expect(names.contains("journal.sqlite") && !names.contains { $0.contains("damaged") }, "\(names)")
    }

    @Test("a store of a newer version is refused and left as it is")
    func future() throws {
        let home = try CoachHome()
        try home.run("notes", "add", "kept")
        try home.shell("sqlite3 '\(home.store)' \"insert into grdb_migrations values ('99 future')\"")
        let before = home.bytes(home.store)
        try expectAnswers(home, warning: "newer coach")
        expectRefusal(try home.run("notes", "add", "lost"), status: 65, says: "newer coach")
        #expect(home.bytes(home.store) == before)
    }

    /// Another process that holds the store; `body` runs meanwhile.
    private func holding(_ home: CoachHome, with statements: String, _ body: () throws -> Void) throws {
        let holder = try home.start(program: ["/usr/bin/sqlite3", "-batch", home.store], input: .pipe)
        holder.send(statements + "\nselect 'held';\n")
        try holder.wait(for: "held")
        try body()
        holder.closeInput()
        #expect(try holder.outcome().exit == .status(0))
    }

    @Test("a store that another process writes to is read; recording waits, then says so")
    func beingWritten() throws {
        let home = try CoachHome()
        try home.run("notes", "add", "kept")
        try holding(home, with: "begin immediate;") {
            try expectAnswers(home, warning: nil)
            #expect(try home.run("notes").text.contains("kept"))
            expectRefusal(try home.run("notes", "add", "lost"), status: 75, says: "in use by another program")
        }
        #expect(try home.run("notes", "add", "again").exit == .status(0))
        #expect(try home.notes() == ["kept", "again"])
    }

    @Test("a store that is locked against reading: answers go on after a short wait, with one warning")
    func locked() throws {
        let home = try CoachHome()
        try home.run("notes", "add", "kept")
        try holding(home, with: "pragma locking_mode = exclusive; begin exclusive; select count(*) from sqlite_schema;")
        {
            try expectAnswers(home, warning: "in use by another program")
            expectRefusal(try home.run("notes", "add", "lost"), status: 75, says: "in use by another program")
        }
        #expect(try home.notes() == ["kept"])
    }

    @Test("recording waits for a writer that is soon done")
    func brieflyLocked() throws {
        let home = try CoachHome()
        try home.run("notes", "add", "kept")
        var waiting: CoachProcess?
        try holding(home, with: "begin immediate;") {
            waiting = try home.start(["notes", "add", "patient"])
            usleep(500_000)
        }
        #expect(try waiting?.outcome().exit == .status(0))
        #expect(try home.notes() == ["kept", "patient"])
    }

    @Test("a full disk: the note fails, earlier ones are whole, and the next works when there is room")
    func noRoom() throws {
        let home = try CoachHome()
        try home.run("notes", "add", "kept")
        // SIGXFSZ is ignored as disks do not send it.
        let full = try home.shell(
            "trap '' XFSZ; exec prlimit --fsize=33000 $coach notes add \(String(repeating: "x", count: 4000))")
        #expect(full.complaint.contains("is full"), "\(full.complaint)")
        #expect(full.exit != .status(0) && !full.text.contains("Noted"), "\(full.text)")
        #expect(full.complaints.count == 1, "\(full.complaint)")
        #expect(try home.integrity() == "ok")
        #expect(try home.run("notes", "add", "again").exit == .status(0))
        #expect(try home.notes() == ["kept", "again"])
    }
}
