import Foundation
import Testing

/// What the program answers to the completion scripts of the shells, which ask it at Tab.
@Suite("Completion in shells", .timeLimit(.minutes(3))) struct ShellCompletionTests {
    /// The lines that are offered for the last of `words`; those after `--` of a script's call.
    private func offered(
        _ home: CoachHome, _ shell: String, _ argument: String, of command: String, _ words: String...,
        environment: [String: String] = [:]
    ) throws -> [String] {
        let typed = ["coach"] + words
        let call =
            ["---completion"] + command.split(separator: " ").map(String.init)
            + ["--", argument, "\(typed.count - 1)", "\(typed.last?.count ?? 0)"] + typed
        var variables = environment
        variables["SAP_SHELL"] = shell
        let outcome = try home.start(call, environment: variables).outcome()
        #expect(outcome.exit == .status(0) && outcome.errors.isEmpty, "\(outcome.complaint)")
        return outcome.text.split(separator: "\n").map(String.init).filter { $0 != " " }
    }

    @Test("offers the titles of topics, and those of all their names that go on from what was typed")
    func topics() throws {
        let home = try CoachHome()
        let all = try offered(home, "fish", "positional@0", of: "ask", "ask", "")
        #expect(all.contains("Salary\tFrequently asked questions") && all.count > 40)
        #expect(!all.contains { $0.hasPrefix("salary range") })
        #expect(try offered(home, "bash", "positional@0", of: "ask", "ask", "sal") == ["salary", "salary\\ range"])
        #expect(try offered(home, "bash", "positional@0", of: "ask", "ask", "SAL") == ["SALary", "SALary\\ range"])
        #expect(try offered(home, "bash", "positional@0", of: "ask", "ask", "nix").isEmpty)
    }

    @Test(
        "goes on with a name of several words, however they are typed",
        arguments: [
            (["machine", "learning", "spec"], "specialization"), (["machine\\ learning\\ spec"], nil),
            (["'machine learning spec"], nil), (["\"machine learning spec"], nil),
            (["--guide", "software-engineer-to-ai-architect", "--why", "machine", "learning spec"], "learning spec"),
        ] as [([String], String?)])
    func severalWords(words: [String], start: String?) throws {
        let home = try CoachHome()
        let typed = ["coach", "ask"] + words
        let outcome = try home.start(
            [
                "---completion", "ask", "--", "positional@0", "\(typed.count - 1)", "\(typed[typed.count - 1].count)",
            ] + typed, environment: ["SAP_SHELL": "fish"]
        ).outcome()
        #expect(outcome.text.contains("\(start ?? "machine learning spec")"), "\(outcome.text)")
        #expect(outcome.text.split(separator: "\n").count == 2, "specialization in both spellings")
    }

    @Test("offers what can be finished, and no longer what is")
    func finishable() throws {
        let home = try CoachHome()
        let course = "Machine Learning Specialization\tSkills to learn, AI/ML Algorithms"
        let before = try offered(home, "fish", "positional@0", of: "done", "done", "")
        #expect(before.contains(course) && before.contains { $0.hasPrefix("Design and implement a basic ML model") })
        #expect(home.bytes(home.store) == nil, "a store was made")
        try home.run("done", "Machine Learning Specialization")
        let after = try offered(home, "fish", "positional@0", of: "done", "done", "")
        #expect(!after.contains(course) && after.count < before.count)
    }

    @Test(
        "offers the numbers of notes with their texts, as each shell takes them", arguments: ["show", "edit", "delete"])
    func notes(command: String) throws {
        let home = try CoachHome()
        try home.run("notes", "add", "Maria: \u{1B}[31m mentor")
        try home.run("notes", "add", "it's Tom")
        func offered(_ shell: String) throws -> [String] {
            try self.offered(home, shell, "positional@0", of: "notes \(command)", "notes", command, "")
        }
        #expect(try offered("bash") == ["1", "2"])
        #expect(try offered("zsh") == ["1:Maria: ^[[31m mentor", "2:it's Tom"])
        #expect(try offered("fish") == ["1\tMaria: ^[[31m mentor", "2\tit's Tom"])
    }

    @Test("offers ids of topics, numbers of conversations and guides")
    func others() throws {
        let home = try CoachHome()
        let topics = try offered(home, "fish", "positional@1", of: "teach", "teach", "\"q\"", "faq")
        #expect(topics.contains("faq/salary\tSalary"))
        let guides = try offered(home, "fish", "--guide", of: "", "--guide", "")
        #expect(guides == ["software-engineer-to-ai-architect\t\(Built.knowledge)"])
        #expect(try offered(home, "fish", "positional@0", of: "sessions show", "sessions", "show", "").isEmpty)
    }

    @Test("offers nothing that bash would run or expand")
    func expansion() throws {
        let home = try CoachHome()
        let guide = try home.knowledgeCopy() + "/software-engineer-to-ai-architect"
        let trap = "zz $(touch \(home.path)/ran) `touch \(home.path)/ran` $HOME \\\\ ~ * {a,b} ' & ; < > | # !"
        let faq = guide + "/faq.yml"
        let text = try #require(home.text(faq))
        let line = try #require(text.split(separator: "\n").first { $0.contains("title: Salary") })
        try text.replacing(line, with: line.replacing("Salary", with: "\"\(trap)\""))
            .write(toFile: faq, atomically: true, encoding: .utf8)
        let words = try offered(
            home, "bash", "positional@0", of: "ask", "ask", "zz",
            environment: ["COACH_KNOWLEDGE": home.path + "/Knowledge"])
        let word = try #require(words.first)
        try word.write(toFile: home.path + "/words", atomically: true, encoding: .utf8)
        let expanded = try home.shell("IFS=$'\\n'; compgen -W \"$(cat '\(home.path)/words')\" -- zz")
        #expect(expanded.text == trap.replacing("\\\\", with: "\\") + "\n")
        #expect(!FileManager.default.fileExists(atPath: home.path + "/ran"))
    }

    @Test("is silent on every error")
    func silent() throws {
        let home = try CoachHome()
        try home.shell("mkdir -p '\(home.folder)'; head -c 9000 /dev/urandom > '\(home.store)'")
        #expect(try offered(home, "zsh", "positional@0", of: "notes show", "notes", "show", "").isEmpty)
        let nowhere = ["COACH_KNOWLEDGE": "/nonexistent", "HOME": "", "COACH_HOME": ""]
        _ = try offered(home, "bash", "positional@0", of: "ask", "ask", "", environment: nowhere)
        for arguments in [
            ["---completion"], ["---completion", "nix", "--", "positional@0", "1", "0", "coach"],
            ["---completion", "ask", "--", "positional@0", "-3", "0"],
            ["---completion", "ask", "--", "positional@0", "99", "99", "coach", "ask", "\\"],
            ["---completion", "done", "--", "positional@0", "2", "1", "coach", "other", "x"],
        ] {
            let outcome = try home.start(arguments).outcome()
            #expect(outcome.errors.isEmpty, "\(outcome.complaint)")
            if case .signal = outcome.exit { Issue.record("\(arguments) ends by a signal") }
        }
    }
}
