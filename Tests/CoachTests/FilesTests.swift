import Foundation
import Testing

/// Where files lie, whose they are, and what happens when output cannot be written.
@Suite("Files and places", .timeLimit(.minutes(3))) struct FilesTests {
    private func paths(_ home: CoachHome, _ variables: [String: String]) throws -> [String: [String]] {
        let outcome = try home.run("paths", environment: variables)
        #expect(outcome.exit == .status(0))
        var rows: [String: [String]] = [:]
        for line in outcome.text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            rows[String(parts[0]), default: []].append(parts.last.map { $0.trimmingCharacters(in: .whitespaces) } ?? "")
        }
        return rows
    }

    @Test("COACH_HOME holds everything")
    func coachHome() throws {
        let home = try CoachHome()
        let rows = try paths(home, [:])
        #expect(rows["config"] == [home.folder])
        #expect(rows["data"] == [home.store])
        #expect(rows["history"] == [home.history])
        #expect(rows["cache"] == [home.folder + "/cache"])
        #expect(rows["knowledge"]?.first == Built.knowledge)
    }

    @Test(
        "without it the XDG folders do, else the usual ones in HOME; relative values are ignored",
        arguments: [
            [:],
            [
                "XDG_CONFIG_HOME": "/x/config", "XDG_DATA_HOME": "/x/data", "XDG_STATE_HOME": "/x/state",
                "XDG_CACHE_HOME": "/x/cache",
            ],
            ["XDG_CONFIG_HOME": "x", "XDG_DATA_HOME": "./x", "XDG_STATE_HOME": "~/x", "XDG_CACHE_HOME": ""],
        ])
    func xdg(variables: [String: String]) throws {
        let home = try CoachHome()
        let rows = try paths(home, variables.merging(["COACH_HOME": ""]) { first, _ in first })
        func expected(_ name: String, _ usual: String) -> String {
            variables[name].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "\(home.path)/\(usual)"
        }
        #expect(rows["config"] == [expected("XDG_CONFIG_HOME", ".config") + "/coach"])
        #expect(rows["data"] == [expected("XDG_DATA_HOME", ".local/share") + "/coach/journal.sqlite"])
        #expect(rows["history"] == [expected("XDG_STATE_HOME", ".local/state") + "/coach/history"])
        #expect(rows["cache"] == [expected("XDG_CACHE_HOME", ".cache") + "/coach"])
    }

    @Test("--knowledge comes first, COACH_HISTORY names the history or turns it off, and JSON says the same")
    func otherPlaces() throws {
        let home = try CoachHome()
        #expect(try home.run("paths", "--knowledge", "/a").text.contains("knowledge  /a\n"))
        #expect(try paths(home, ["COACH_HISTORY": "/elsewhere"])["history"] == ["/elsewhere"])
        #expect(try home.shell("COACH_HISTORY= $coach paths").text.contains("history    none"))
        let json = try home.run("paths", "--format", "json")
        let object = try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any]
        #expect(object?["data"] as? String == home.store)
        #expect(object?["history"] as? String == home.history)
        #expect((object?["knowledge"] as? [String])?.contains(Built.knowledge) == true)
    }

    @Test("asking makes no store; recording makes it")
    func nothingForNothing() throws {
        let home = try CoachHome()
        try home.run("ask", "salary?")
        try home.run("notes")
        #expect(!FileManager.default.fileExists(atPath: home.store))
        try home.run("notes", "add", "x")
        #expect(FileManager.default.fileExists(atPath: home.store))
    }

    @Test("folders are 0700 and files 0600 whatever the umask", arguments: ["000", "022", "077"])
    func rights(umask: String) throws {
        let home = try CoachHome()
        let variables = ["COACH_HOME": home.path + "/new/deep/coach"]
        // Looked at while the conversation holds the store, when the -wal and -shm are there.
        let script = """
            umask \(umask)
            out=$(mktemp)
            (printf 'note: x\\n'; exec sleep 20) 2>/dev/null | $coach > "$out" 2>/dev/null &
            for i in $(seq 400); do grep -q Noted "$out" && break; sleep 0.05; done
            cd "$COACH_HOME/.." && stat -c '%a %n' . coach coach/*
            kill $! && rm -f "$out"
            """
        let listed = try home.shell(script, environment: variables).text.split(separator: "\n").map(String.init)
        #expect(listed.prefix(2) == ["700 .", "700 coach"], "\(listed)")
        for name in ["journal.sqlite", "journal.sqlite-wal", "journal.sqlite-shm"] {
            #expect(listed.contains("600 coach/\(name)"), "\(listed)")
        }
        #expect(listed.dropFirst(2).allSatisfy { $0.hasPrefix("600 ") || $0 == "700 coach/cache" }, "\(listed)")
    }

    @Test(
        "a full disk behind standard output is an I/O failure",
        arguments: [
            ["plan"], ["ask", "salary?"], ["next", "--format", "json"], ["paths"], ["guides"], ["--help"],
            ["notes", "--help"],
            ["--version"], ["knowledge", "check"],
        ])
    func devFull(words: [String]) throws {
        let outcome = try CoachHome().start(words, output: "/dev/full").outcome()
        #expect(outcome.exit == .status(74))
        #expect(outcome.complaint == "coach: cannot write the answer: No space left on device\n")
    }

    @Test("so it is for answers to a pipe")
    func devFullPipe() throws {
        let outcome = try CoachHome().start([], input: .text("salary?\nbooks\n"), output: "/dev/full").outcome()
        #expect(outcome.exit == .status(74))
        #expect(outcome.complaints.count == 1)
    }

    @Test(
        "a reader that leaves early is no error",
        arguments: ["plan", "ask what are the skills to learn", "knowledge check", "--help"])
    func head(command: String) throws {
        let home = try CoachHome()
        let outcome = try home.shell(
            "$coach \(command) | head -1; echo \"${PIPESTATUS[0]}\"; $coach \(command) | true; exit")
        #expect(outcome.errors.isEmpty, "\(outcome.complaint)")
        #expect(outcome.text.hasSuffix("\n0\n"), "\(outcome.text)")
        let pipe = try home.shell("yes 'salary?' | head -300 | $coach | head -1")
        #expect(pipe.errors.isEmpty)
        #expect(pipe.text == "Salary\n")
    }

    @Test(
        "no socket is opened: nothing leaves the machine",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")))
    func network() throws {
        let home = try CoachHome()
        try home.shell("printf 'salary?\\nnote: x\\n' | strace -f -qq -e trace=network -o '\(home.path)/trace' $coach")
        let trace = try #require(home.text(home.path + "/trace"))
        #expect(!trace.contains("socket("), "\(trace)")
    }
}
