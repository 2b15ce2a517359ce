@preconcurrency import Glibc
import Testing

extension PseudoTerminalSuite {
    @Suite("Resize") struct Resize {
        static let widths: [UInt16] = [60, 23, 8, 7, 6, 2, 1, 3, 9, 200, 80, 1, 80]

        private static func sweep(_ terminal: PseudoTerminal) {
            for width in widths {
                terminal.resize(columns: width)
                usleep(15_000)
            }
        }

        @Test("in the middle of something, nothing of it is lost", arguments: TypingState.allCases)
        func states(state: TypingState) throws {
            let terminal = try CoachHome().conversation()
            try state.enter(terminal)
            Self.sweep(terminal)
            terminal.send("\u{03}")
            try terminal.wait(for: "^C")
            try terminal.wait(forInput: "", prompt: state.prompt)
            try terminal.ask("salary?", expecting: "$180,000", prompt: state.prompt)
            try terminal.leave()
        }

        @Test("a line over several rows is whole afterwards, on the screen and in the answer")
        func longLine() throws {
            let home = try CoachHome()
            let terminal = try home.conversation()
            let text = "note: " + (1...40).map { "word\($0)" }.joined(separator: " ")
            terminal.send(text)
            try terminal.wait(forInput: text)
            for width in Self.widths {
                terminal.resize(columns: width)
                usleep(15_000)
                terminal.send("x\u{7F}")
                // What is higher than the screen cannot be seen whole.
                if text.count / Int(width) < 20 { try terminal.wait(forInput: text) }
            }
            terminal.send("\u{01}\u{06}\u{05} end")
            try terminal.wait(forInput: text + " end")
            try terminal.ask("", expecting: "1 note in all")
            try terminal.leave()
            #expect(try home.notes() == [String(text.dropFirst(6)) + " end"])
        }

        @Test("coloured prompts take the columns that are seen")
        func coloured() throws {
            let home = try CoachHome()
            let terminal = try home.terminal("-q", columns: 30)
            try terminal.wait(forInput: "", timeout: .seconds(30))
            #expect(terminal.screen.contains("\u{1B}[1;36mcoach>"))
            let text = "note: a line that takes three rows of such a narrow terminal, or so"
            terminal.send(text)
            try terminal.wait(forInput: text)
            terminal.send(String(repeating: "\u{02}", count: 50) + "X\u{01}Y\u{05}Z\u{01}\u{04}")
            let edited = "note: a line thatX takes three rows of such a narrow terminal, or soZ"
            try terminal.wait(forInput: edited)
            #expect(terminal.display.rows.filter { $0.hasPrefix("coach>") }.count == 1)
            terminal.send("\r")
            try terminal.wait(forInput: "")
            try terminal.leave()
            #expect(try home.notes() == [String(edited.dropFirst(6))])
        }

        @Test("while answers print: each is wrapped to some width that there was, and the prompt comes")
        func printing() throws {
            let terminal = try CoachHome().conversation()
            for width in Self.widths {
                terminal.send("salary?\r")
                usleep(UInt32(width) * 20)
                terminal.resize(columns: width)
                try terminal.wait(for: "$180,000", timeout: .seconds(20))
                try terminal.wait(forInput: "")
            }
            let rows = PseudoTerminal.rows(try terminal.ask("salary?", expecting: "$180,000"))
            #expect(rows.allSatisfy { $0.count <= 80 })
            try terminal.leave()
        }

        @Test("while the program is stopped, it is noticed at fg")
        func stopped() throws {
            let terminal = try CoachHome().conversationInShell()
            let text = "what are the skills to learn in the first weeks of it"
            terminal.send(text)
            try terminal.wait(forInput: text)
            terminal.send("\u{1A}")
            try terminal.wait(for: "sh> ")
            terminal.resize(columns: 34)
            terminal.send("fg\r")
            try terminal.wait(forInput: text)
            terminal.send("\u{15}what are the skills to learn\r")
            try terminal.wait(for: "\n")
            let shown = PseudoTerminal.rows(try terminal.wait(for: PseudoTerminal.prompt))
            #expect(shown.count > 3 && shown.allSatisfy { $0.count <= 34 }, "\(shown)")
            terminal.send("\u{04}")
            try terminal.wait(for: "sh> ")
        }
    }
}
