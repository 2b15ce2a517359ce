import Foundation
import Testing

/// `coach status`: the line that a shell prompt asks for.
@Suite("The status line", .timeLimit(.minutes(5))) struct StatusTests {
    private struct Status: Decodable {
        struct Step: Decodable { let id: String, short: String }
        let schema: Int, next: Step?, week: Int?, slack_days: Int?, start: String?, finish: String?
    }

    private struct PlanJSON: Decodable {
        struct Plan: Decodable { let slack_days: Int?, finish: String? }
        let plan: Plan
    }

    private static let monday = "2026-11-02"

    private func file(_ home: CoachHome) -> String { home.folder + "/status" }

    private func planned(_ home: CoachHome) throws {
        #expect(
            try home.run(
                "plan", "--hours", "12", "--start", Self.monday, "--off", "2027-08-01..2027-08-31",
                environment: ["COACH_NOW": Self.monday]
            ).exit == .status(0))
    }

    private func status(_ home: CoachHome, on day: String = monday) throws -> Status {
        let outcome = try home.run("status", "--format", "json", "--now", day)
        #expect(outcome.exit == .status(0) && outcome.errors.isEmpty)
        return try JSONDecoder().decode(Status.self, from: Data(outcome.output))
    }

    @Test("says nothing as long as nothing is recorded, and makes nothing")
    func nothing() throws {
        let home = try CoachHome()
        try home.run("ask", "--no-record", "salary")
        for arguments in [["status"], ["status", "--format", "json"], ["--plain", "status"]] {
            let outcome = try home.start(arguments).outcome()
            #expect(outcome.exit == .status(0) && outcome.output.isEmpty && outcome.errors.isEmpty)
        }
        #expect(home.bytes(file(home)) == nil && home.bytes(home.store) == nil)
    }

    @Test("says nothing without a home, and of a file that cannot be read or is not its own")
    func unreadable() throws {
        let home = try CoachHome()
        func expectSilence(_ comment: Comment, environment: [String: String] = [:]) throws {
            let outcome = try home.run("status", environment: environment)
            #expect(outcome.exit == .status(0) && outcome.output.isEmpty && outcome.errors.isEmpty, comment)
        }
        try expectSilence("no home", environment: ["HOME": "", "COACH_HOME": ""])
        try home.shell("mkdir -p '\(home.folder)'")
        for script in [
            "mkdir", "mkfifo", "ln -s /dev/zero", ": >", "head -c 100000 /dev/urandom >", "echo 'coach-status 2' >",
            "printf 'coach-status 1\\nweek 3\\n' >", "printf 'coach-status 1\\nnext task/x' >",
            "printf 'coach-status 1\\noff 2027-08-02 2027-08-01\\n' >",
        ] {
            try home.shell("rm -rf '\(file(home))'; \(script) '\(file(home))'")
            try expectSilence("\(script)")
        }
    }

    @Test("follows every commit: a record, a plan, an undo")
    func follows() throws {
        let home = try CoachHome()
        try home.run("done", "Machine Learning Specialization", environment: ["COACH_NOW": Self.monday])
        #expect(try status(home).next?.short == "the basic ML model")
        try planned(home)
        let line = try home.run("status", "--now", Self.monday).text
        #expect(line.wholeMatch(of: /next: the basic ML model - week 1 - \d+ days of slack\n/) != nil, "\(line)")
        try home.pipe("undo", "yes", environment: ["COACH_NOW": Self.monday])
        #expect(try status(home).start == nil)
        try home.run("undo", environment: ["COACH_NOW": Self.monday])
        #expect(try status(home).next?.short == "the Machine Learning Specialization")
        #expect(try home.rights(file(home)) == 0o600)
    }

    @Test(
        "is right on later days: what the plan of that day says",
        arguments: [
            ("2026-10-01", nil), ("2026-11-02", 1), ("2026-11-08", 1), ("2026-11-09", 2), ("2027-08-15", 41),
            ("2028-02-29", 70),
        ] as [(String, Int?)])
    func laterDays(day: String, week: Int?) throws {
        let home = try CoachHome()
        try planned(home)
        let told = try status(home, on: day)
        let plan = try JSONDecoder().decode(
            PlanJSON.self, from: Data(home.run("plan", "--format", "json", "--now", day).output)
        ).plan
        #expect(told.week == week && told.slack_days == plan.slack_days && told.finish == plan.finish)
    }

    @Test("takes the time from COACH_NOW, and the day from where the user is")
    func zone() throws {
        let home = try CoachHome()
        try planned(home)
        func line(_ zone: String) throws -> String {
            try home.run("status", environment: ["TZ": zone, "COACH_NOW": "2026-11-09T03:00:00Z"]).text
        }
        #expect(try line("UTC").contains("- week 2 -"))
        #expect(try line("America/Los_Angeles").contains("- week 1 -"))
        #expect(try home.run("status", "--now", "soon").exit == .status(64))
        #expect(try home.run("status", "--now", "soon").complaints.count == 1)
    }

    @Test("is the same with options that the parser has to read")
    func parsed() throws {
        let home = try CoachHome()
        try planned(home)
        let now = ["COACH_NOW": "2026-12-01"]
        let quick = try home.run("status", environment: now).text
        for arguments in [["status", "--plain"], ["--color", "never", "status"], ["status", "--format=text"]] {
            #expect(try home.start(arguments, environment: now).outcome().text == quick)
        }
        #expect(try home.run("status", "--format", "yaml").exit == .status(64))
        #expect(try home.run("status", "more").exit == .status(64))
        #expect(try home.run("status", output: "/dev/full").exit == .status(74))
    }

    @Test("opens neither guide nor store")
    func opensLittle() throws {
        let home = try CoachHome()
        try planned(home)
        let line = try home.run("status", "--now", Self.monday).text
        try home.shell("echo damaged > '\(home.store)'")
        let outcome = try home.run(
            "status", "--now", Self.monday, environment: ["COACH_KNOWLEDGE": "/nonexistent"])
        #expect(outcome.text == line && outcome.errors.isEmpty)
    }

    @Test("is gone when everything is forgotten, and has no word of what was erased")
    func forgotten() throws {
        let home = try CoachHome()
        try home.pipe("add my own step: learn Zigzag first", "I finished the Machine Learning Specialization")
        try home.run("forget", "--turn", "last", "--yes")
        #expect(try status(home).next != nil)
        try home.run("forget", "--all", "--yes")
        #expect(home.bytes(file(home)) == nil)
        let outcome = try home.run("status")
        #expect(outcome.exit == .status(0) && outcome.output.isEmpty && outcome.errors.isEmpty)
    }

    @Test("is safe and short, whatever the file says")
    func hostile() throws {
        let home = try CoachHome()
        try home.shell("mkdir -p '\(home.folder)'")
        let title = "\u{1B}]0;x\u{7}\u{202E}" + String(repeating: "漢", count: 200)
        try "coach-status 1\nnext task/x \(title)\n".write(toFile: file(home), atomically: true, encoding: .utf8)
        let line = try home.run("status").text
        #expect(line.hasPrefix("next: ^[]0;x^G<U+202E>") && line.hasSuffix("... - week 1\n"))
        #expect(line.count < 60 && !line.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }

    @Test("records go on where it cannot be written, and no old line stays")
    func unwritable() throws {
        let home = try CoachHome()
        try home.run("done", "Machine Learning Specialization")
        try home.shell("rm '\(file(home))'; mkdir '\(file(home))'")
        let outcome = try home.run("notes", "add", "x")
        #expect(outcome.exit == .status(0))
        #expect(try home.notes() == ["x"])
        #expect(try home.run("status").output.isEmpty)
    }

    @Test("of many that record at once it tells what all of them recorded")
    func together() throws {
        let titles = ["Machine Learning Specialization", "Deep Learning Specialization", "task/basic-ml-model"]
        let alone = try CoachHome()
        for title in titles { try alone.run("done", title) }
        let told = try #require(alone.text(file(alone)))
        for _ in 0..<5 {
            let home = try CoachHome()
            let running = try titles.map { try home.start(["done", $0]) }
            for process in running { #expect(try process.outcome().exit == .status(0)) }
            #expect(home.text(file(home)) == told)
        }
    }
}
