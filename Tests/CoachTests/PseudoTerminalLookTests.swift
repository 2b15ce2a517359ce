@preconcurrency import Glibc
import Testing

extension PseudoTerminalSuite {
    @Suite("Look") struct Look {
        private func banner(
            _ home: CoachHome, _ environment: [String: String] = [:], columns: UInt16 = 80
        ) throws -> [String] {
            let variables = ["NO_COLOR": "1"].merging(environment) { $1 }
            let terminal = try home.terminal(environment: variables, columns: columns)
            let shown = try terminal.wait(for: PseudoTerminal.prompt, timeout: .seconds(30))
            try terminal.leave()
            return PseudoTerminal.rows(shown).filter { !$0.isEmpty }
        }

        @Test("the banner has two lines: what it is and a hint")
        func firstStart() throws {
            let rows = try banner(CoachHome())
            #expect(rows.count == 2, "\(rows)")
            #expect(rows.first?.hasPrefix("Coach: from Software Engineer to AI Architect.") == true)
            #expect(rows.allSatisfy { $0.count <= 80 })
        }

        @Test("the next start says in one line where the last session ended")
        func lastTime() throws {
            let home = try CoachHome()
            let first = try home.conversation(environment: ["COACH_NOW": "2027-02-01T10:00:00Z"])
            for line in [
                "note: ask Maria about a mentor in the platform team", "salary?", "how long does it take?",
                "what will I miss?",
            ] {
                try first.ask(line)
            }
            try first.leave()
            let rows = try banner(home, ["COACH_NOW": "2027-02-03T10:00:00Z"])
            #expect(rows.count == 2, "\(rows)")
            #expect(rows.last?.hasPrefix("Last time, 2 days ago, noted: ask Maria about a mentor") == true, "\(rows)")
            #expect(rows.allSatisfy { $0.count <= 80 })
        }

        @Test("-q leaves the banner out")
        func quiet() throws {
            let terminal = try CoachHome().terminal("-q", environment: ["NO_COLOR": "1"])
            let shown = PseudoTerminal.rows(try terminal.wait(for: PseudoTerminal.prompt, timeout: .seconds(30)))
            #expect(shown.allSatisfy { $0.isEmpty }, "\(shown)")
            try terminal.leave()
        }

        /// How many escapes colour, which are those that end in m.
        private func colours(of terminal: PseudoTerminal) throws -> Int {
            try terminal.wait(for: "coach>", timeout: .seconds(30))
            terminal.send("salary?\r")
            try terminal.wait(for: "$180,000")
            try terminal.wait(for: "coach>")
            try terminal.leave()
            return terminal.screen.matches(of: /\u{1B}\[[0-9;]*m/).count
        }

        @Test(
            "colour is on in a terminal, and off where the user says so",
            arguments: [
                ([:], true), (["NO_COLOR": "1"], false), (["CLICOLOR": "0"], false), (["TERM": "dumb"], false),
                (["TERM": ""], false),
                (["TERM": "bogus-terminal"], true),
            ] as [([String: String], Bool)])
        func colour(environment: [String: String], isColoured: Bool) throws {
            let terminal = try CoachHome().terminal("-q", environment: environment)
            let count = try colours(of: terminal)
            #expect((count > 0) == isColoured, "\(count) colours")
        }

        @Test("--color decides over the environment")
        func colorOption() throws {
            #expect(try colours(of: CoachHome().terminal("-q", "--color", "never")) == 0)
            #expect(
                try colours(of: CoachHome().terminal("-q", "--color", "always", environment: ["NO_COLOR": "1"])) > 0)
        }

        @Test("TERM=dumb: no escapes at all, and everything works")
        func dumb() throws {
            let terminal = try CoachHome().conversation(environment: ["TERM": "dumb"])
            try terminal.ask("salary?", expecting: "$180,000")
            terminal.send("half\u{03}")
            try terminal.wait(for: "^C")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.leave()
            #expect(!terminal.screen.contains("\u{1B}"), "\(terminal.screen.debugDescription)")
        }

        @Test("--plain leaves out ornaments")
        func plain() throws {
            let (plain, usual) = (try CoachHome().conversation(["-q", "--plain"]), try CoachHome().conversation())
            let (without, with) = (try plain.ask("/progress"), try usual.ask("/progress"))
            let isOrnament = { (scalar: Unicode.Scalar) in (0x2500...0x259F).contains(scalar.value) }
            #expect(with.unicodeScalars.contains(where: isOrnament))
            #expect(!without.unicodeScalars.contains(where: isOrnament), "\(without)")
            #expect(without.contains("0 of 15"))
            try plain.leave()
            try usual.leave()
        }

        @Test("without locale variables é is edited as one letter")
        func locale() throws {
            let home = try CoachHome()
            let terminal = try home.conversation(environment: ["LC_ALL": "", "LANG": ""])
            terminal.send("note: caféx\u{7F}\u{7F}é 漢字")
            try terminal.wait(for: "漢字")
            try terminal.ask("", expecting: "Noted: café 漢字")
            try terminal.leave()
            #expect(try home.notes() == ["café 漢字"])
        }

        @Test("escapes in a note are shown, not obeyed")
        func escapes() throws {
            let home = try CoachHome()
            try home.run("notes", "add", "--", "\u{1B}]0;title\u{07}\u{1B}[2Jx")
            let terminal = try home.conversation(environment: ["TERM": "dumb"])
            try terminal.ask("my notes", expecting: "^[]0;title")
            try terminal.leave()
            #expect(!terminal.screen.contains("\u{1B}"))
        }
    }
}
