import Foundation
import Testing

/// Conversations that ended, in the list, one by one, and in the user's own words; one under way is nobody else's.
extension PseudoTerminalSuite {
    @Suite("Sessions") struct Sessions {
        private func converse(_ home: CoachHome, _ lines: String...) throws {
            let terminal = try home.conversation()
            for line in lines { try terminal.ask(line) }
            try terminal.leave()
        }

        @Test("are listed with numbers, shown, and given other words")
        func commands() throws {
            let home = try CoachHome()
            try converse(home, "salary?", "I already know Python")
            try converse(home, "how long does it take?", "note: call Bob")
            let listed = try home.run("sessions").text
            #expect(listed.contains("\n  2  ") && listed.contains("noted: call Bob"))
            #expect(try home.run("sessions", "show", "1").words.contains("known: Python"))
            #expect(try home.run("sessions", "show").words.contains("noted: call Bob"))
            #expect(try home.run("sessions", "edit", "1", "my", "own words").exit == .status(0))
            #expect(try home.run("sessions").text.contains("my own words"))
            #expect(try home.run("sessions", "show", "1").words.contains("my own words"))
            #expect(try home.run("sessions", "show", "3").exit == .status(1))
            #expect(try home.run("sessions", "edit", "0", "x").exit == .status(1))
        }

        @Test("one that is open in another terminal gets no note from this one, a killed one does")
        func underWay() throws {
            let home = try CoachHome()
            let first = try home.conversation()
            try first.ask("salary?")
            try first.ask("I already know Python")
            try converse(home, "hello")
            #expect(try home.run("sessions").text.contains("No conversation"), "the first is still under way")
            first.signal(SIGKILL)
            _ = try? first.exitStatus()
            try converse(home, "hello")
            #expect(try home.run("sessions").text.contains("known: Python"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: home.folder + "/running").isEmpty)
        }
    }
}
