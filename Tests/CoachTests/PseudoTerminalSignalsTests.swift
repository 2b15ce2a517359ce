@preconcurrency import Glibc
import Testing

extension PseudoTerminalSuite {
    @Suite("Signals") struct Signals {
        @Test("Ctrl-C gives a fresh prompt; the second in a row says how to leave")
        func controlC() throws {
            let terminal = try CoachHome().conversation()
            terminal.send("half a li")
            try terminal.wait(for: "half a li")
            terminal.send("\u{03}")
            let first = try terminal.wait(for: PseudoTerminal.prompt)
            #expect(first.contains("^C") && !first.contains("Ctrl-D"))
            terminal.send("\u{03}")
            #expect(try terminal.wait(for: PseudoTerminal.prompt).contains("Ctrl-D or quit leaves"))
            terminal.send("\u{03}")
            #expect(try !terminal.wait(for: PseudoTerminal.prompt).contains("Ctrl-D"))
            try terminal.ask("salary?", expecting: "$180,000")
            terminal.send("\u{03}")
            #expect(
                try !terminal.wait(for: PseudoTerminal.prompt).contains("Ctrl-D"),
                "a line between starts the count again")
            try terminal.leave()
        }

        @Test("Ctrl-C within Ctrl-R gives a fresh prompt")
        func searching() throws {
            let terminal = try CoachHome().conversation()
            try terminal.ask("salary?")
            terminal.send("\u{12}")
            try terminal.wait(for: "reverse-i-search")
            terminal.send("sal")
            // How much is drawn anew depends on how many keys came at once; what is seen in the end does not.
            try terminal.wait(until: "the line that was found") {
                $0.rows.contains("(reverse-i-search)`sal': salary?")
            }
            terminal.send("\u{03}")
            try terminal.wait(forInput: "")
            #expect(terminal.display.rows.contains { $0.hasSuffix("^C") })
            try terminal.ask("how long does it take?", expecting: "40 weeks")
            terminal.send("\u{12}")
            try terminal.wait(for: "reverse-i-search")
            terminal.send("salary\r")
            try terminal.wait(for: "$180,000")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.leave()
        }

        @Test("answers wrap to the width that the terminal has when they are printed")
        func resize() throws {
            let terminal = try CoachHome().conversation(columns: 80)
            let wide = PseudoTerminal.rows(try terminal.ask("what are the skills to learn"))
            #expect(wide.contains { $0.count > 50 } && wide.allSatisfy { $0.count <= 80 })
            terminal.resize(columns: 40)
            let narrow = PseudoTerminal.rows(try terminal.ask("what are the skills to learn"))
            #expect(narrow.allSatisfy { $0.count <= 40 }, "\(narrow)")
            terminal.resize(columns: 200)
            let widest = PseudoTerminal.rows(try terminal.ask("what are the skills to learn"))
            #expect(widest.allSatisfy { $0.count <= 100 }, "\(widest)")
            terminal.send("half a question")
            try terminal.wait(for: "half a question")
            terminal.resize(columns: 12)
            usleep(100_000)
            terminal.resize(columns: 80)
            usleep(100_000)
            terminal.send("\u{15}salary?\r")
            try terminal.wait(for: "$180,000")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.leave()
        }

        @Test("terminals of strange widths", arguments: [1, 2, 0, 1000] as [UInt16])
        func widths(columns: UInt16) throws {
            let home = try CoachHome()
            let terminal = try home.terminal("-q", environment: ["NO_COLOR": "1"], columns: columns)
            // At one column the prompt is not in one piece.
            try terminal.wait(forInput: "", timeout: .seconds(30))
            terminal.send("note: strange")
            try terminal.wait(forInput: "note: strange")
            terminal.send("\r")
            try terminal.wait(until: "the next prompt", timeout: .seconds(30)) { screen in
                screen.input(after: PseudoTerminal.prompt) == "coach>"
            }
            try terminal.leave()
            #expect(try home.notes() == ["strange"])
        }

        @Test(
            "what tells it to end ends it by that signal, with session and history saved",
            arguments: [SIGTERM, SIGHUP, SIGQUIT])
        func termination(signal: Int32) throws {
            let home = try CoachHome()
            let terminal = try home.conversation()
            try terminal.ask("salary?")
            try terminal.ask("I finished the Deep Learning Specialization", expecting: "Recorded as done")
            terminal.send("half a li")
            try terminal.wait(for: "half a li")
            terminal.signal(signal)
            #expect(try terminal.exitStatus() == .signal(signal))
            #expect(terminal.isInUsualModes)
            #expect(try home.run("sessions").words.contains("done: Deep Learning Specialization"))
            #expect(home.text(home.history) == "salary?\nI finished the Deep Learning Specialization\n")
            #expect(try home.integrity() == "ok")
        }

        @Test("SIGTERM within Ctrl-R leaves the terminal in order")
        func terminationWhileSearching() throws {
            let terminal = try CoachHome().conversation()
            try terminal.ask("salary?")
            terminal.send("\u{12}")
            try terminal.wait(for: "reverse-i-search")
            terminal.send("sal")
            terminal.signal(SIGTERM)
            #expect(try terminal.exitStatus() == .signal(SIGTERM))
            #expect(terminal.isInUsualModes)
        }

        @Test("a closed terminal ends it, with session and history saved")
        func hangUp() throws {
            let home = try CoachHome()
            let terminal = try home.conversation()
            try terminal.ask("note: before the end")
            try terminal.ask("salary?")
            terminal.hangUp()
            #expect(try terminal.exitStatus() == .signal(SIGHUP))
            #expect(try home.run("sessions").text.contains("noted: before the end"))
            #expect(home.text(home.history) == "salary?\n")
        }

        @Test("Ctrl-Z gives the shell its terminal, and fg the conversation")
        func job() throws {
            let terminal = try CoachHome().conversationInShell()
            terminal.send("sala")
            try terminal.wait(for: "sala")
            terminal.send("\u{1A}")
            try terminal.wait(for: "Stopped")
            try terminal.wait(for: "sh> ")
            terminal.send("fg\r")
            try terminal.wait(for: "coach> sala")
            terminal.send("ry?\r")
            try terminal.wait(for: "$180,000")
            try terminal.wait(for: PseudoTerminal.prompt)
            terminal.send("\u{04}")
            try terminal.wait(for: "sh> ")
            terminal.send("echo status $?\r")
            try terminal.wait(for: "status 0")
        }

        @Test("kill -9: the conversation gets its note at the next start")
        func killed() throws {
            let home = try CoachHome()
            let terminal = try home.conversation()
            for question in [
                "salary?", "how long does it take?", "what will I miss?", "I finished the Deep Learning Specialization",
            ] {
                try terminal.ask(question)
            }
            terminal.signal(SIGKILL)
            #expect(try terminal.exitStatus() == .signal(SIGKILL))
            #expect(try home.run("sessions").text.contains("No conversation"))
            let next = try home.terminal(environment: ["NO_COLOR": "1"])
            let banner = try next.wait(for: PseudoTerminal.prompt, timeout: .seconds(30))
            #expect(banner.contains("Last time, today, done: Deep Learning Specialization"), "\(banner)")
            try next.leave()
            #expect(try home.run("sessions").words.contains("done: Deep Learning Specialization"))
            #expect(try home.integrity() == "ok")
        }
    }
}
