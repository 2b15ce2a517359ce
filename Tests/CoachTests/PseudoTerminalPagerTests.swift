@preconcurrency import Glibc
import Testing

extension PseudoTerminalSuite {
    @Suite("Pager") struct PagerTests {
        private static let end = "leave; the session is kept"

        @Test("an answer longer than the screen is shown by less, and the prompt comes after it")
        func less() throws {
            let terminal = try CoachHome().conversation(environment: ["COACH_PAGER": "less -FRX"], rows: 12)
            terminal.send("/help\r")
            try terminal.wait(for: "Your way")
            terminal.send(" ")
            try terminal.wait(for: "Your record")
            #expect(!terminal.screen.contains(Self.end))
            terminal.send("q")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.ask("salary?", expecting: "$180,000")
            try terminal.leave()
        }

        @Test("PAGER names one, and what was set goes before it")
        func named() throws {
            let home = try CoachHome()
            let fitting = "sh -c 'cat; echo shown by $0' "
            let terminal = try home.conversation(
                environment: ["COACH_PAGER": "", "PAGER": fitting + "PAGER"], rows: 12)
            try terminal.ask("/help", expecting: "shown by PAGER\r\n")
            try terminal.ask("/set pager tail -n 1", expecting: "pager is now tail -n 1.")
            let shown = try terminal.ask("/help", expecting: "what should I learn next")
            #expect(PseudoTerminal.rows(shown).filter { !$0.isEmpty }.count <= 2, "\(shown)")
            try terminal.ask("/set pager off", expecting: "pager is now off.")
            try terminal.ask("/help", expecting: "Your way")
            try terminal.ask("/set pager on", expecting: "pager is now on.")
            try terminal.ask("/help", expecting: "shown by PAGER\r\n")
            try terminal.leave()
        }

        @Test("a shorter one is not")
        func short() throws {
            let terminal = try CoachHome().conversation(environment: ["COACH_PAGER": "/bin/false"], rows: 60)
            try terminal.ask("/help", expecting: Self.end)
            try terminal.leave()
        }

        /// Shows everything and waits for a key, with the usual signals.
        private static let simple = "/bin/sh -c 'cat; read line < /dev/tty'"

        @Test("Ctrl-C in the pager is the pager's, and the conversation goes on")
        func controlC() throws {
            let terminal = try CoachHome().conversation(environment: ["COACH_PAGER": Self.simple], rows: 12)
            for _ in 1...3 {
                terminal.send("/help\r")
                try terminal.wait(for: Self.end)
                terminal.send("\u{03}")
                let shown = try terminal.wait(for: PseudoTerminal.prompt)
                #expect(!shown.contains("Ctrl-D or quit leaves"))
            }
            try terminal.ask("salary?", expecting: "$180,000")
            try terminal.leave()
        }

        @Test("Ctrl-Z in the pager gives the shell its terminal, and fg the pager")
        func controlZ() throws {
            let shell = try CoachHome().conversationInShell(environment: ["COACH_PAGER": Self.simple], rows: 12)
            shell.send("/help\r")
            try shell.wait(for: Self.end)
            shell.send("\u{1A}")
            try shell.wait(for: "Stopped")
            try shell.wait(for: "sh> ")
            shell.send("fg\r")
            try shell.wait(for: "-q\r\n")
            shell.send("\r")
            try shell.wait(for: PseudoTerminal.prompt)
            try shell.ask("salary?", expecting: "$180,000")
            shell.send("\u{04}")
            try shell.wait(for: "sh> ")
        }

        @Test("a secured less does not stop, and neither does the conversation")
        func controlZInLess() throws {
            let terminal = try CoachHome().conversation(environment: ["COACH_PAGER": "less -FRX"], rows: 12)
            terminal.send("/help\r")
            try terminal.wait(for: "\r\n:")
            terminal.send("\u{1A}")
            terminal.send("G")
            try terminal.wait(for: "(END)")
            terminal.send("q")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.leave()
        }

        @Test(
            "off, everything is shown at once",
            arguments: [
                ["COACH_PAGER": "cat"], ["PAGER": "cat", "COACH_PAGER": ""], ["TERM": "dumb", "COACH_PAGER": "less"],
            ])
        func off(environment: [String: String]) throws {
            let terminal = try CoachHome().conversation(environment: environment, rows: 12)
            try terminal.ask("/help", expecting: Self.end)
            try terminal.leave()
        }

        @Test("one that is not there is told, and the answer is shown all the same")
        func missing() throws {
            let terminal = try CoachHome().conversation(environment: ["COACH_PAGER": "no-such-pager -x"], rows: 12)
            let shown = try terminal.ask("/help", expecting: Self.end)
            #expect(shown.contains("the pager no-such-pager cannot be started"))
            try terminal.leave()
        }

        @Test("no shell sees the command")
        func noShell() throws {
            let home = try CoachHome()
            let terminal = try home.conversation(
                environment: ["COACH_PAGER": "/bin/echo $(touch \(home.path)/touched) ; a'b c'd"], rows: 12)
            try terminal.ask("/help", expecting: "$(touch \(home.path)/touched) ; ab cd")
            #expect(access("\(home.path)/touched", F_OK) != 0)
            try terminal.leave()
        }

        @Test("a pager that ends early, or reads nothing, is no error", arguments: ["head -n 2", "/bin/true"])
        func early(command: String) throws {
            let terminal = try CoachHome().conversation(environment: ["COACH_PAGER": command], rows: 12)
            let shown = try terminal.ask("/help")
            #expect(!shown.contains("coach: "))
            try terminal.leave()
        }

        @Test("less may start nothing, and gets no blocked signals")
        func secured() throws {
            let terminal = try CoachHome().conversation(
                environment: ["COACH_PAGER": "/bin/sh -c 'echo secure=$LESSSECURE; grep SigBlk /proc/self/status'"],
                rows: 12)
            try terminal.ask("/help", expecting: "secure=1")
            #expect(terminal.screen.contains("SigBlk:\t0000000000000000"))
            try terminal.leave()
        }

        @Test("a signal that ends the program in the pager ends it truly, session saved", arguments: [SIGTERM, SIGHUP])
        func ended(signal: Int32) throws {
            let home = try CoachHome()
            let terminal = try home.conversation(environment: ["COACH_PAGER": "less -FRX"], rows: 12)
            try terminal.ask("note: before the pager")
            terminal.send("/help\r")
            try terminal.wait(for: "Your way")
            terminal.signal(signal)
            #expect(try terminal.exitStatus() == .signal(signal))
            #expect(terminal.isInUsualModes)
            #expect(try home.run("sessions").text.contains("before the pager"))
        }

        @Test("the terminal may change its size meanwhile")
        func resized() throws {
            let terminal = try CoachHome().conversation(environment: ["COACH_PAGER": Self.simple], rows: 12)
            terminal.send("/help\r")
            try terminal.wait(for: Self.end)
            terminal.resize(columns: 40, rows: 12)
            terminal.send("\r")
            try terminal.wait(for: PseudoTerminal.prompt)
            let shown = try terminal.ask("salary?", expecting: "$180,000")
            #expect(PseudoTerminal.rows(shown).allSatisfy { $0.count <= 40 })
            try terminal.leave()
        }

        @Test("a command of one answer pages too")
        func oneAnswer() throws {
            let home = try CoachHome()
            let terminal = try PseudoTerminal(
                Built.coach, ["ask", "/help"], environment: home.environment(["COACH_PAGER": "less -X"]), rows: 12)
            terminal.keptAlive = home
            try terminal.wait(for: "Your way", timeout: .seconds(30))
            terminal.send("q")
            #expect(try terminal.exitStatus() == .status(0))
        }
    }
}
