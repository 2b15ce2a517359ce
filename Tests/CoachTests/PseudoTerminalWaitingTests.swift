import Foundation
@preconcurrency import Glibc
import Testing

extension PseudoTerminalSuite {
    /// What takes seconds within a conversation: a guide that must be learned first, a question that is tried out.
    @Suite("While the program works") struct Working {
        private static let learning = "coach: learning the guide's phrases, this once ..."

        /// A conversation with the shipped guide, beside which lies a second one, "other", without an index.
        private func conversation(_ home: CoachHome) throws -> PseudoTerminal {
            let folder = try home.knowledgeCopy()
            let guide = "software-engineer-to-ai-architect"
            let made = try home.shell(
                """
                cd '\(folder)' && cp -R \(guide) other && sed -i 's/^id: \(guide)$/id: other/' other/guide.yml &&
                    for copy in 1 2 3 4 5 6 7 8; do cat other/questions.jsonl; done >> \(guide)/questions.jsonl
                """)
            #expect(made.exit == .status(0), "\(made.complaint)")
            return try home.conversation(
                ["-q", "--guide", guide], environment: ["COACH_KNOWLEDGE": folder])
        }

        @Test("Ctrl-C while a guide is learned gives the prompt back, with the guide before")
        func interruptedLearning() throws {
            let home = try CoachHome()
            let terminal = try conversation(home)
            try terminal.ask("note: ask Maria", expecting: "1 note in all")
            terminal.send("/guide other\r")
            try terminal.wait(for: Self.learning, timeout: .seconds(60))
            terminal.send("\u{03}")
            try terminal.wait(for: "^C")
            let shown = try terminal.wait(for: PseudoTerminal.prompt)
            #expect(shown.contains("\r\nLearning was broken off, and the guide is still the one before."), "\(shown)")
            try terminal.ask("/guide", expecting: "software-engineer-to-ai-architect  in use")
            try terminal.ask("salary?", expecting: "$180,000")
            terminal.send("\u{04}")
            try terminal.wait(for: "Session kept")
            #expect(try terminal.exitStatus() == .status(0))
            #expect(terminal.isInUsualModes)
            #expect(home.text(home.history)?.contains("salary?\n") == true)
        }

        @Test(
            "told to end while a guide is learned, it ends by that signal, and all is kept",
            arguments: [SIGTERM, SIGHUP])
        func endedLearning(signal: Int32) throws {
            let home = try CoachHome()
            let terminal = try conversation(home)
            try terminal.ask("note: ask Maria", expecting: "1 note in all")
            try terminal.ask("salary?", expecting: "$180,000")
            terminal.send("/guide other\r")
            try terminal.wait(for: Self.learning, timeout: .seconds(60))
            if signal == SIGHUP { terminal.hangUp() } else { terminal.signal(signal) }
            #expect(try terminal.exitStatus() == .signal(signal))
            if signal == SIGTERM { #expect(terminal.isInUsualModes) }
            #expect(home.text(home.history) == "salary?\n/guide other\n")
            #expect(try home.run("sessions").text.contains("noted: ask Maria"))
        }

        @Test("Ctrl-Z while a guide is learned stops it, and it goes on")
        func stoppedLearning() throws {
            let home = try CoachHome()
            let terminal = try conversation(home)
            terminal.send("/guide other\r")
            try terminal.wait(for: Self.learning, timeout: .seconds(60))
            terminal.send("\u{1A}")
            // The leader of a session without a shell is an orphan, which is not stopped for good.
            try terminal.wait(for: " done.\r\n", timeout: .seconds(180))
            try terminal.wait(for: "From now on the guide is")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.ask("salary?", expecting: "$180,000")
            try terminal.leave()
        }

        @Test("/teach tells that it tries the question out, and Ctrl-C breaks that off: nothing is taught")
        func interruptedTeaching() throws {
            let home = try CoachHome()
            let terminal = try conversation(home)
            terminal.send("/teach what's the colour of the walrus = salary\r")
            try terminal.wait(for: "coach: trying it out with the guide's own questions ...", timeout: .seconds(30))
            terminal.send("\u{03}")
            try terminal.wait(for: "^C")
            let shown = try terminal.wait(for: PseudoTerminal.prompt)
            #expect(shown.contains("\r\nNothing was taught: trying it out was broken off."), "\(shown)")
            try terminal.ask("what's the colour of the walrus", expecting: "The guide does not say")
            terminal.send("/teach what's the colour of the walrus = salary\r")
            try terminal.wait(for: " done.\r\n", timeout: .seconds(120))
            try terminal.wait(for: "Taught: \"what's the colour of the walrus\"")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.ask("what's the colour of the walrus", expecting: "$180,000")
            try terminal.leave()
        }
    }
}
