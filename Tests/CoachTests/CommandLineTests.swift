import Foundation
import Testing

/// The commands as a shell user meets them: help, options, words, exit statuses.
@Suite("The command line", .timeLimit(.minutes(3))) struct CommandLineTests {
    static let commands: [[String]] = [
        [], ["ask"], ["next"], ["done"], ["undo"], ["progress"], ["plan"], ["notes"], ["notes", "list"],
        ["notes", "add"],
        ["notes", "search"], ["notes", "show"], ["notes", "delete"], ["sessions"], ["unanswered"], ["me"], ["teach"],
        ["guides"],
        ["knowledge"], ["knowledge", "check"], ["knowledge", "index"], ["paths"], ["status"], ["export"], ["week"],
        ["reality"],
    ]

    @Test("every command has help with an example", arguments: commands)
    func help(command: [String]) throws {
        let outcome = try CoachHome().start(command + ["--help"]).outcome()
        #expect(outcome.exit == .status(0))
        #expect(outcome.errors.isEmpty)
        let words = (["coach"] + command).joined(separator: " ")
        let example = try #require(outcome.text.range(of: "Example"), "no example: \(outcome.text)")
        #expect(
            outcome.text[example.upperBound...].prefix(300).contains(
                "\n  \(command == ["notes", "list"] ? "coach notes" : words)"))
        #expect(outcome.text.contains("USAGE: \(words)"))
        // A sentence goes on to the end of its line.
        let overview = outcome.text[..<example.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
        for (line, next) in zip(overview, overview.dropFirst()) where next.first?.isLowercase == true {
            #expect(line.count >= 55, "\(line)")
        }
        #expect(!outcome.text.contains("\u{1B}"))
    }

    @Test("the commands that help lists are those that this test knows")
    func listed() throws {
        let help = try CoachHome().run("--help").text
        let start = try #require(help.range(of: "SUBCOMMANDS:"))
        let listed = help[start.upperBound...].split(separator: "\n").compactMap { line in
            line.firstMatch(of: #/^  ([a-z]+) /#).map { String($0.1) }
        }
        #expect(Set(listed).isSuperset(of: Set(Self.commands.compactMap(\.first))))
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let words: [String]
        let status: Int32
        var input: String?
        /// What standard error says, in part.
        var says = ""
        var testDescription: String { "coach \(words.joined(separator: " ").prefix(60)) exits \(status)" }
    }

    @Test(
        "exit statuses",
        arguments: [
            Case(words: ["ask", "salary?"], status: 0),
            Case(words: ["ask", "how", "do", "I", "learn", "ML", "systems", "design"], status: 0),
            Case(words: ["next"], status: 0), Case(words: ["progress"], status: 0), Case(words: ["plan"], status: 0),
            Case(words: ["notes"], status: 0), Case(words: ["sessions"], status: 0),
            Case(words: ["unanswered"], status: 0),
            Case(words: ["guides"], status: 0), Case(words: ["paths"], status: 0),
            Case(words: ["--version"], status: 0),
            Case(words: ["knowledge", "check"], status: 0), Case(words: ["help", "ask"], status: 0),
            Case(words: [], status: 0, input: "salary?\n"),
            Case(words: [], status: 0, input: "what is the weather in Paris?\n"),
            Case(words: ["undo"], status: 1, says: "nothing is recorded"),
            Case(
                words: ["done", "the", "moon", "landing"], status: 1,
                says: "nothing of the guide that can be finished is called"),
            Case(
                words: ["done", "python"], status: 1,
                says: "nothing of the guide that can be finished is called \"python\""),
            Case(words: ["notes", "show", "7"], status: 1, says: "there is no note 7"),
            Case(words: ["notes", "delete", "7"], status: 1, says: "there is no note 7"),
            Case(words: ["ask", "what", "is", "the", "weather", "in", "Paris"], status: 3),
            Case(words: ["ask"], status: 64, says: "question"), Case(words: ["ask", ""], status: 64, says: "empty"),
            Case(words: ["ask", "   "], status: 64, says: "empty"),
            Case(words: ["notes", "add", ""], status: 64, says: "empty"),
            Case(words: ["ask", String(repeating: "a", count: 4097)], status: 64, says: "longer than 4096"),
            Case(words: ["ask", String(repeating: "a", count: 120_000)], status: 64, says: "longer than 4096"),
            Case(words: ["notes", "add", String(repeating: "a", count: 5000)], status: 64, says: "longer than 4096"),
            Case(words: ["salary"], status: 64, says: #"no command "salary". A question? coach ask salary"#),
            Case(
                words: ["--plain", "what", "now"], status: 64,
                says: #"no command "what". A question? coach ask what now"#),
            Case(words: ["--nosuch"], status: 64, says: "--nosuch"),
            Case(words: ["next", "--nosuch"], status: 64, says: "--nosuch"),
            Case(words: ["--format", "xml", "next"], status: 64, says: "xml"),
            Case(words: ["--width", "19", "next"], status: 64, says: "--width takes 20 to 100, not 19"),
            Case(words: ["next", "--width", "101"], status: 64, says: "--width takes 20 to 100, not 101"),
            Case(words: ["--width", "20", "next"], status: 0), Case(words: ["--width", "100", "next"], status: 0),
            Case(
                words: ["--knowledge", "/proc/no-guides", "ask", "salary"], status: 65,
                says: "there is no folder /proc/no-guides"),
            Case(words: ["--color", "pink", "next"], status: 64, says: "pink"),
            Case(words: ["--now", "yesterday", "next"], status: 64, says: "no time"),
            Case(words: ["--now", "2026-02-30", "next"], status: 64, says: "no time"),
            Case(words: ["notes", "show", "x"], status: 64, says: "invalid"),
            Case(words: ["--guide", "nonesuch", "next"], status: 65, says: "nonesuch"),
        ])
    func statuses(of example: Case) throws {
        let input = example.input.map { CoachProcess.Input.text($0) } ?? .path("/dev/null")
        let outcome = try CoachHome().start(example.words, input: input).outcome()
        #expect(outcome.exit == .status(example.status), "\(outcome.text)\(outcome.complaint)")
        #expect(example.says.isEmpty || outcome.complaint.contains(example.says))
        // Who asks and gets an answer is told nothing else.
        if example.says.isEmpty { #expect(outcome.errors.isEmpty, "\(outcome.complaint)") }
        #expect(!outcome.complaint.contains("Fatal error"))
    }

    @Test(
        "a first word that is no command: one line, whole",
        arguments: [
            (["salary"], "coach: no command \"salary\". A question? coach ask salary\n"),
            (["how", "long?"], "coach: no command \"how\". A question? coach ask how long?\n"),
        ])
    func noCommand(words: [String], message: String) throws {
        let outcome = try CoachHome().start(words).outcome()
        #expect(outcome.complaint == message)
        #expect(outcome.output.isEmpty)
    }

    @Test(
        "options stand before or after the command's name",
        arguments: [
            [["--format", "json"], ["next"]], [["--width", "40"], ["ask", "salary?"]], [["--plain"], ["plan"]],
            [["--now", "2027-02-01"], ["plan"]], [["--color", "always"], ["ask", "salary?"]],
            [["-q", "--format", "json"], ["notes", "list"]],
            [["--guide", "software-engineer-to-ai-architect"], ["next"]],
            [["--format=json"], ["progress"]],
        ])
    func places(halves: [[String]]) throws {
        let home = try CoachHome()
        let before = try home.start(halves[0] + halves[1]).outcome()
        let after = try home.start(halves[1] + halves[0]).outcome()
        #expect(before.exit == .status(0), "\(before.complaint)")
        #expect(before.text == after.text)
    }

    @Test("options do what they say")
    func options() throws {
        let home = try CoachHome()
        let narrow = try home.run("ask", "what are the skills to learn", "--width", "40").text
        #expect(narrow.split(separator: "\n").allSatisfy { $0.count <= 40 }, "\(narrow)")
        #expect(try home.run("ask", "salary?", "--color", "always").text.contains("\u{1B}["))
        #expect(try !home.run("ask", "salary?", "--color", "never").text.contains("\u{1B}"))
        #expect(try !home.run("ask", "salary?").text.contains("\u{1B}"), "a file gets no colour")
        #expect(try home.run("plan", "--now", "2027-02-01").text.contains("1 February 2027"))
        #expect(try home.run("plan", environment: ["COACH_NOW": "2027-02-01"]).text.contains("1 February 2027"))
    }

    @Test("ask joins its words, and takes what looks like an option after --")
    func words() throws {
        let home = try CoachHome()
        let apart = try home.run("ask", "which", "certification", "comes", "first")
        let joined = try home.run("ask", "which certification comes first")
        #expect(apart.text == joined.text)
        let hostile = try home.run(
            "ask", "--format", "json", "--", "--format", "-rf", "@file", "'; drop table events; --", "%s%n")
        #expect(try JSONTurn(hostile.output).question == "--format -rf @file '; drop table events; -- %s%n")
    }

    @Test("--version is one line")
    func version() throws {
        let outcome = try CoachHome().run("--version")
        #expect(outcome.text.wholeMatch(of: /coach \d+\.\d+\.\d+\n/) != nil, "\(outcome.text)")
    }

    @Test(
        "what was typed is never sent raw to the terminal by an error",
        arguments: [
            ["\u{1B}[31mred"], ["ask", "--\u{1B}[31mred"], ["--now", "\u{1B}]0;title\u{07}", "next"],
            ["next", "\u{1B}[2J"],
            ["--knowledge", "/\u{1B}[31m", "--guide", "\u{1B}[32m", "next"], ["done", "\u{1B}[31mred\u{9B}2J"],
            ["notes", "show", "\u{1B}[31m"],
        ])
    func rawErrors(words: [String]) throws {
        let outcome = try CoachHome().start(words).outcome()
        #expect(outcome.exit != .status(0))
        for text in [outcome.text, outcome.complaint] {
            #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" || $0 == "\u{07}" }, "\(text)")
        }
    }

    @Test(
        "done says once what it could not record: what it could be, or that it is nothing",
        arguments: ["python", "foo"])
    func doneOnce(name: String) throws {
        let outcome = try CoachHome().run("done", name)
        #expect(outcome.exit == .status(1))
        #expect(outcome.output.isEmpty != outcome.errors.isEmpty, "\(outcome.text) \(outcome.complaint)")
    }
}
