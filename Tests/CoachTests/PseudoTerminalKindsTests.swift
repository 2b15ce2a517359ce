@preconcurrency import Glibc
import Testing

extension PseudoTerminalSuite {
    @Suite("Kinds of terminals, and the user's own settings") struct Kinds {
        @Test(
            "a conversation works on every TERM, and ends with the terminal in order",
            arguments: ["xterm", "dumb", "", "linux", "screen-256color", "tmux-256color", "vt100", "nonesuch-terminal"])
        func term(name: String) throws {
            let home = try CoachHome()
            let terminal = try home.conversation(environment: ["TERM": name])
            try terminal.ask("salary?", expecting: "$180,000")
            terminal.send("half a li\u{03}")
            try terminal.wait(for: "^C")
            try terminal.wait(for: PseudoTerminal.prompt)
            terminal.send("notx\u{7F}e: one\r")
            try terminal.wait(for: "1 note in all")
            try terminal.wait(for: PseudoTerminal.prompt)
            terminal.send("\u{12}sal")
            usleep(200_000)
            terminal.send("\u{03}")
            try terminal.wait(for: "^C")
            try terminal.wait(for: PseudoTerminal.prompt)
            terminal.send("/pro\t\r")
            try terminal.wait(for: "0 of 15")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.leave()
            #expect(try home.notes() == ["one"])
            if ["", "dumb"].contains(name) { #expect(!terminal.screen.contains("\u{1B}")) }
            #expect(!terminal.screen.contains("terminfo") && !terminal.screen.contains("ncurses"))
        }

        struct Rule: CustomTestStringConvertible, Sendable {
            var variables: [String: String] = [:]
            var options: [String] = []
            let isColoured: Bool
            var testDescription: String { "\(variables) \(options)" }
        }

        @Test(
            "colour: who decides",
            arguments: [
                Rule(isColoured: true), Rule(variables: ["TERM": "linux"], isColoured: true),
                Rule(variables: ["TERM": "xterm-256color", "CLICOLOR": "1"], isColoured: true),
                Rule(variables: ["NO_COLOR": "1"], isColoured: false),
                Rule(variables: ["NO_COLOR": "0"], isColoured: false),
                Rule(variables: ["CLICOLOR": "0"], isColoured: false),
                Rule(variables: ["CLICOLOR": "0", "CLICOLOR_FORCE": "0"], isColoured: false),
                Rule(variables: ["TERM": "dumb"], isColoured: false), Rule(variables: ["TERM": ""], isColoured: false),
                Rule(options: ["--color", "never"], isColoured: false),
                Rule(options: ["--color", "auto"], isColoured: true),
                Rule(variables: ["NO_COLOR": "1"], options: ["--color", "auto"], isColoured: false),
                Rule(variables: ["NO_COLOR": "1"], options: ["--color", "always"], isColoured: true),
                Rule(variables: ["TERM": "dumb"], options: ["--color", "always"], isColoured: true),
            ])
        func colour(rule: Rule) throws {
            let home = try CoachHome()
            let terminal = try PseudoTerminal(
                Built.coach, rule.options + ["ask", "salary?"], environment: home.environment(rule.variables))
            #expect(try terminal.exitStatus(timeout: .seconds(30)) == .status(0))
            let colours = terminal.screen.matches(of: /\u{1B}\[([0-9;]*)m/).map { String($0.1) }
            #expect(colours.isEmpty != rule.isColoured, "\(colours)")
            // Of sixteen colours: no palette of 256, none of 24 bits.
            #expect(!colours.contains { $0.contains("38;") || $0.contains("48;") }, "\(colours)")
            let piped = try PseudoTerminalSuite.shell(
                "\"$coach\" ask 'salary?' | cat", home, environment: rule.variables.merging(["NO_COLOR": ""]) { $1 })
            #expect(try piped.exitStatus(timeout: .seconds(30)) == .status(0))
            #expect(!piped.screen.contains("\u{1B}"))
        }

        @Test("an empty NO_COLOR is none")
        func emptyNoColor() throws {
            let terminal = try PseudoTerminalSuite.shell(
                "export NO_COLOR=; \"$coach\" ask 'salary?'", CoachHome())
            #expect(try terminal.exitStatus(timeout: .seconds(30)) == .status(0))
            #expect(terminal.screen.contains("\u{1B}["))
        }

        private func conversation(_ home: CoachHome, inputrc lines: String) throws -> PseudoTerminal {
            let file = home.path + "/inputrc"
            try home.shell("cat > '\(file)' << 'END'\n\(lines)\nEND")
            return try home.conversation(environment: ["INPUTRC": file])
        }

        @Test("what the user has bound stays bound, whatever it is")
        func bindings() throws {
            let terminal = try conversation(
                CoachHome(),
                inputrc: #"""
                    TAB: "salary?\C-m"
                    "\C-r": "how long does it take?\C-m"
                    "\e[200~": "what will I miss?\C-m"
                    Control-g: unix-line-discard
                    "\C-k": self-insert
                    """#)
            for (keys, answer) in [("\t", "$180,000"), ("\u{12}", "40 weeks"), ("\u{1B}[200~", "miss")] {
                terminal.send("rubbish\u{07}" + keys)
                try terminal.wait(for: answer)
                try terminal.wait(forInput: "")
            }
            terminal.send("a\u{0B}b")
            try terminal.wait(forInput: "a^Kb")
            terminal.send("\u{03}")
            try terminal.wait(for: "^C")
            try terminal.wait(forInput: "")
            try terminal.leave()
        }

        @Test("sections of inputrc for another program and for coach")
        func sections() throws {
            let terminal = try conversation(
                CoachHome(),
                inputrc: #"""
                    $if Bash
                    "\C-t": "wrong\C-m"
                    $else
                    "\C-t": "salary?\C-m"
                    $endif
                    $if coach
                    "\C-o": "how long does it take?\C-m"
                    set show-all-if-ambiguous on
                    $endif
                    """#)
            terminal.send("\u{14}")
            try terminal.wait(for: "$180,000")
            try terminal.wait(forInput: "")
            terminal.send("\u{0F}")
            try terminal.wait(for: "40 weeks")
            try terminal.wait(forInput: "")
            terminal.send("/\t")
            try terminal.wait(until: "the list at the first Tab") { $0.rows.contains { $0.hasPrefix("/undo") } }
            terminal.send("\u{03}")
            try terminal.wait(for: "^C")
            try terminal.wait(forInput: "")
            try terminal.leave()
        }

        @Test("vi mode: Ctrl-C in its command mode begins anew in insert mode")
        func viMode() throws {
            let terminal = try conversation(CoachHome(), inputrc: "set editing-mode vi\nset keyseq-timeout 20")
            terminal.send("salary?\u{1B}")
            usleep(200_000)
            terminal.send("0\u{03}")
            try terminal.wait(for: "^C")
            try terminal.wait(forInput: "")
            try terminal.ask("salary?", expecting: "$180,000")
            terminal.send("how lone\u{1B}")
            usleep(200_000)
            terminal.send("rgA does it take?\r")
            try terminal.wait(for: "40 weeks")
            try terminal.wait(forInput: "")
            try terminal.leave()
        }

        @Test("an inputrc that cannot be used is no reason to stop")
        func badInputrc() throws {
            let terminal = try conversation(
                CoachHome(), inputrc: "set nonesuch on\n$if\nset editing-mode\n\"\\C-x: nonsense\n\u{1B}[2J")
            try terminal.ask("salary?", expecting: "$180,000")
            try terminal.leave()
        }
    }
}
