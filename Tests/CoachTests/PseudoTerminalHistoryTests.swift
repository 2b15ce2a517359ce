import Foundation
import Testing

extension PseudoTerminalSuite {
    @Suite("History") struct HistoryFile {
        @Test("the lines are there at the next start, each once in a row, without notes and lines with a leading space")
        func nextStart() throws {
            let home = try CoachHome()
            var terminal = try home.conversation()
            for line in [
                "salary?", "salary?", " private question", "note: secret", "write down that Maria is secret",
                "how long does it take?",
            ] {
                try terminal.ask(line)
            }
            try terminal.leave()
            #expect(home.text(home.history) == "salary?\nhow long does it take?\n")
            #expect(try home.rights(home.history) == 0o600)
            #expect(try home.rights(home.folder) == 0o700)

            terminal = try home.conversation()
            terminal.send("\u{1B}[A")
            try terminal.wait(for: "how long does it take?")
            terminal.send("\u{1B}[A\r")
            try terminal.wait(for: "$180,000")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.leave()
            #expect(home.text(home.history) == "salary?\nhow long does it take?\nsalary?\n")
        }

        @Test("a thousand lines are kept, the oldest go")
        func capacity() throws {
            let home = try CoachHome()
            try home.run("paths")
            try FileManager.default.createDirectory(atPath: home.folder, withIntermediateDirectories: true)
            let old = (1...1000).map { "question \($0)\n" }.joined()
            try old.write(toFile: home.history, atomically: true, encoding: .utf8)
            let terminal = try home.conversation()
            try terminal.ask("salary?")
            try terminal.ask("/me")
            try terminal.leave()
            let kept = try #require(home.text(home.history)).split(separator: "\n")
            #expect(kept.count == 1000)
            #expect(kept.first == "question 3" && kept.suffix(2) == ["salary?", "/me"])
        }

        @Test("only its owner can read it, whatever the umask", arguments: ["000", "022", "077"])
        func umask(mask: String) throws {
            let home = try CoachHome()
            let terminal = try PseudoTerminal(
                "/bin/sh", ["-c", "umask \(mask); exec \"$coach\" -q"],
                environment: home.environment(["coach": Built.coach, "NO_COLOR": "1", "COACH_HOME": home.path + "/a/b"])
            )
            try terminal.wait(for: PseudoTerminal.prompt, timeout: .seconds(30))
            try terminal.ask("salary?")
            for name in ["journal.sqlite", "journal.sqlite-wal", "journal.sqlite-shm"] {
                #expect(try home.rights(home.path + "/a/b/" + name) == 0o600, "\(name)")
            }
            try terminal.leave()
            #expect(try home.rights(home.path + "/a/b/history") == 0o600)
            #expect(try home.rights(home.path + "/a/b") == 0o700 && home.rights(home.path + "/a") == 0o700)
        }

        @Test("COACH_HISTORY names another file; empty, nothing is kept")
        func named() throws {
            let home = try CoachHome()
            var terminal = try home.conversation(environment: ["COACH_HISTORY": home.path + "/elsewhere"])
            try terminal.ask("salary?")
            try terminal.leave()
            #expect(home.text(home.path + "/elsewhere") == "salary?\n")
            #expect(home.text(home.history) == nil)
            terminal = try PseudoTerminal(
                "/bin/sh", ["-c", "export COACH_HISTORY=; exec \"$coach\" -q"],
                environment: home.environment(["coach": Built.coach, "NO_COLOR": "1"]))
            try terminal.wait(for: PseudoTerminal.prompt, timeout: .seconds(30))
            try terminal.ask("salary?")
            try terminal.leave()
            #expect(home.text(home.history) == nil)
        }

        @Test("two conversations at once both keep their lines")
        func twoAtOnce() throws {
            let home = try CoachHome()
            let (one, other) = (try home.conversation(), try home.conversation())
            try one.ask("salary?")
            try other.ask("how long does it take?")
            try one.leave()
            try other.leave()
            #expect(home.text(home.history) == "salary?\nhow long does it take?\n")
        }

        @Test(
            "a history that cannot be kept is told and stops nothing",
            arguments: ["/dev/null", "/tmp", "/proc/none/history"])
        func trouble(path: String) throws {
            let terminal = try CoachHome().conversation(environment: ["COACH_HISTORY": path])
            try terminal.ask("salary?", expecting: "$180,000")
            terminal.send("\u{04}")
            #expect(try terminal.exitStatus() == .status(0))
            #expect(terminal.screen.contains("the history"), "\(terminal.screen)")
        }
    }
}
