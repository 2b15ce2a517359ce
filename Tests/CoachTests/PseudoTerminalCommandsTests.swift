import Foundation
import Testing

extension PseudoTerminalSuite {
    @Suite("Commands") struct Commands {
        @Test("/copy gives the terminal the last answer")
        func copy() throws {
            let terminal = try CoachHome().conversation()
            try terminal.ask("salary?", expecting: "$180,000")
            let shown = try terminal.ask("/copy", expecting: "Copied the answer about Salary.")
            let start = try #require(shown.range(of: "\u{1B}]52;c;"))
            let end = try #require(shown.range(of: "\u{07}"))
            let copied = try #require(Data(base64Encoded: String(shown[start.upperBound..<end.lowerBound])))
            #expect(String(decoding: copied, as: UTF8.self).contains("$180,000 to $350,000"))
            try terminal.leave()
        }

        @Test("a terminal that knows no escapes has no clipboard")
        func noCopy() throws {
            let terminal = try CoachHome().conversation(environment: ["TERM": "dumb"])
            try terminal.ask("salary?", expecting: "$180,000")
            try terminal.ask("/copy", expecting: "Nothing was copied")
            #expect(!terminal.screen.contains("\u{1B}"))
            try terminal.leave()
        }

        @Test("/set holds at once and at the next start")
        func set() throws {
            let home = try CoachHome()
            let first = try home.conversation()
            try first.ask("/set width 40", expecting: "width is now 40")
            let shown = try first.ask("salary?", expecting: "$180,000")
            #expect(PseudoTerminal.rows(shown).allSatisfy { $0.count <= 40 })
            try first.leave()
            let second = try home.conversation()
            let again = try second.ask("salary?", expecting: "$180,000")
            #expect(PseudoTerminal.rows(again).allSatisfy { $0.count <= 40 })
            second.send("/set colour always\r")
            try second.wait(for: "color is now always")
            second.send("salary?\r")
            try second.wait(for: "\u{1B}[1mSalary")
            try second.wait(for: "coach>\u{1B}[0m ")
            second.send("\u{04}")
            #expect(try second.exitStatus() == .status(0))
        }

        @Test(
            "Tab knows what a command takes",
            arguments: [
                ("/help wh\t", "why"), ("/set wi\t", "width"), ("/set colour ne\t", "never"), ("/reality s\t", "show"),
                ("/notes sh\t", "show"), ("/notes show \t", "1"),
                ("/guide soft\t", "software-engineer-to-ai-architect"),
                ("/done deep learning spec\t", "Speciali"),
            ])
        func arguments(keys: String, expected: String) throws {
            let home = try CoachHome()
            let terminal = try home.conversation()
            try terminal.ask("note: ask Maria about a mentor")
            terminal.send(keys)
            try terminal.wait(for: expected)
            terminal.send("\u{03}")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.leave()
        }

        @Test("Tab offers notes with their words")
        func notes() throws {
            let terminal = try CoachHome().conversation()
            try terminal.ask("note: ask Maria about a mentor")
            try terminal.ask("note: buy the book")
            terminal.send("/notes delete \t\t")
            let listed = PseudoTerminal.rows(try terminal.wait(for: PseudoTerminal.prompt))
            #expect(listed.contains("2  buy the book"), "\(listed)")
            #expect(listed.contains("1  ask Maria about a mentor"))
            terminal.send("\u{03}")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.leave()
        }

        @Test("Tab offers the choices when the coach has asked back")
        func choices() throws {
            let terminal = try CoachHome().conversation()
            let asked = try terminal.ask("I finished the specialization")
            #expect(asked.contains("  1  "), "\(asked.debugDescription)")
            terminal.send("\t\t")
            let listed = PseudoTerminal.rows(try terminal.wait(for: PseudoTerminal.prompt))
            #expect(listed.contains { $0.hasPrefix("1 ") && $0.count > 5 }, "\(listed)")
            terminal.send("\u{03}")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.leave()
        }

        @Test("Tab names files where a file is wanted")
        func files() throws {
            let home = try CoachHome()
            _ = FileManager.default.createFile(atPath: "\(home.path)/my-record.md", contents: nil)
            let terminal = try home.conversation()
            terminal.send("/export \(home.path)/my-r\t")
            try terminal.wait(for: "my-record.md")
            terminal.send("\r")
            try terminal.wait(for: "Nothing was written")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.leave()
        }

        @Test("three questions are offered to a newcomer, once")
        func newcomer() throws {
            let home = try CoachHome()
            for isFirst in [true, false] {
                let terminal = try home.conversation([])
                #expect(terminal.screen.contains("Try: what should I learn next") == isFirst)
                try terminal.leave()
            }
        }

        @Test("what takes long is told while it is waited for, and Ctrl-C ends it")
        func waiting() throws {
            let home = try CoachHome()
            let knowledge = "\(home.path)/Knowledge"
            try FileManager.default.copyItem(atPath: Built.knowledge, toPath: knowledge)
            for file in try FileManager.default.contentsOfDirectory(atPath: knowledge) where file.hasSuffix(".index") {
                try FileManager.default.removeItem(atPath: "\(knowledge)/\(file)")
            }
            let environment = home.environment(["COACH_KNOWLEDGE": knowledge, "NO_COLOR": "1"])
            let stopped = try PseudoTerminal(Built.coach, ["-q"], environment: environment)
            try stopped.wait(for: "coach: learning the guide's phrases, this once ...", timeout: .seconds(60))
            stopped.send("\u{03}")
            #expect(try stopped.exitStatus() == .signal(2))
            #expect(stopped.isInUsualModes)
            let patient = try PseudoTerminal(Built.coach, ["-q"], environment: environment)
            patient.keptAlive = home
            try patient.wait(for: " 50%", timeout: .seconds(120))
            try patient.wait(for: " done.\r\n", timeout: .seconds(120))
            try patient.wait(for: PseudoTerminal.prompt)
            try patient.leave()
        }
    }
}
