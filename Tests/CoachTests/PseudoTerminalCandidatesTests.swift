import Foundation
import Testing

extension PseudoTerminalSuite {
    /// What Tab offers at every place where there is something to offer.
    @Suite("Candidates") struct Candidates {
        /// The rows that Tab twice lists after a line.
        private func listed(
            _ terminal: PseudoTerminal, _ typed: String, prompt: String = PseudoTerminal.prompt
        ) throws -> [String] {
            terminal.send(typed)
            if !typed.isEmpty { try terminal.wait(forInput: typed, prompt: prompt) }
            terminal.send("\t\t")
            let rows = PseudoTerminal.rows(try terminal.wait(for: prompt)).dropFirst().filter { !$0.isEmpty }
            terminal.send("\u{03}")
            try terminal.wait(for: "^C")
            try terminal.wait(for: prompt)
            return rows
        }

        @Test("asked back, each choice is offered once, with its name", arguments: [40, 80] as [UInt16])
        func choices(columns: UInt16) throws {
            let terminal = try CoachHome().conversation(columns: columns)
            try terminal.ask("I finished the certification", expecting: "  1  ")
            let rows = try listed(terminal, "")
            #expect(rows.count == 3 && rows.allSatisfy { $0.contains(/^[1-3]  \w\w/) }, "\(rows)")
            // Ctrl-C takes back what was typed, not what was asked.
            terminal.send("AWS Sol\t")
            try terminal.wait(forInput: "AWS Solutions Architect - Associate")
            terminal.send("\u{03}")
            try terminal.wait(for: "^C")
            try terminal.wait(for: PseudoTerminal.prompt)
            terminal.send("\t2\r")
            try terminal.wait(for: "Recorded")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.leave()
        }

        @Test("/done offers what can be finished, by its title, and other names once one is begun")
        func done() throws {
            let home = try CoachHome()
            let terminal = try home.conversation(rows: 60)
            let rows = try listed(terminal, "/done ")
            #expect(rows.contains { $0.hasPrefix("Machine Learning Specialization") }, "\(rows)")
            for other in ["Salary", "What you'll love", "Python", "the big picture", "ML specialization"] {
                #expect(!rows.contains { $0.hasPrefix(other) }, "\(other)")
            }
            let begun = try listed(terminal, "/done PyTorch")
            #expect(begun.contains { $0.hasPrefix("PyTorch project  ") }, "\(begun)")
            terminal.send("/done deep learning spec\t\t")
            try terminal.wait(for: "Deep Learning Speciali")
            terminal.send("\u{03}")
            try terminal.wait(for: "^C")
            try terminal.leave()
        }

        @Test("/teach offers topics after the sign, and nothing within the question")
        func teach() throws {
            let terminal = try CoachHome().conversation(rows: 60)
            let rows = try listed(terminal, "/teach how's the bacon = ")
            #expect(rows.count > 30 && !rows.contains { $0.hasPrefix("salary range") }, "\(rows)")
            terminal.send("/teach \t\tx")
            try terminal.wait(forInput: "/teach x")
            terminal.send("\u{03}")
            try terminal.wait(for: "^C")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.ask("/teach how's the bacon = salary r\t", expecting: "Taught")
            try terminal.leave()
        }

        @Test("where one candidate is left and written, Tab tells what it is")
        func last() throws {
            let terminal = try CoachHome().conversation()
            try terminal.ask("note: ask Maria about a mentor")
            #expect(try listed(terminal, "/notes show 1") == ["1  ask Maria about a mentor"])
            #expect(try listed(terminal, "/copy") == ["/copy  put the last answer on the clipboard"])
            try terminal.leave()
        }

        @Test("topics are found by every name that they have")
        func aliases() throws {
            let terminal = try CoachHome().conversation()
            terminal.send("salary ra\t")
            try terminal.wait(forInput: "salary range")
            terminal.send("\u{03}")
            try terminal.wait(for: "^C")
            try terminal.wait(for: PseudoTerminal.prompt)
            #expect(try listed(terminal, "what about sal").contains { $0.hasPrefix("salary range  Salary") })
            try terminal.leave()
        }

        @Test("the values of a setting, the steering of a dialogue, files of the home folder")
        func others() throws {
            let home = try CoachHome()
            _ = FileManager.default.createFile(atPath: "\(home.path)/my-record.md", contents: nil)
            let terminal = try home.conversation()
            #expect(try listed(terminal, "/set pager ").map { $0.prefix { $0 != " " } } == ["on", "off", "less"])
            terminal.send("/export ~/my-r\t")
            try terminal.wait(forInput: "/export ~/my-record.md")
            terminal.send("\u{03}")
            try terminal.wait(for: "^C")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.ask("/reality", prompt: "reality 1/12> ")
            let steering = try listed(terminal, "", prompt: "reality 1/12> ").map { $0.prefix { $0 != " " } }
            #expect(steering == ["skip", "back", "stop"])
            terminal.send("sto\t\r")
            try terminal.wait(for: "Stopped at 1 of 12")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.leave()
        }
    }
}
