@preconcurrency import Glibc
import Testing

extension PseudoTerminalSuite {
    @Suite("Keys") struct Keys {
        @Test("a typed line is answered, and another prompt comes")
        func typed() throws {
            let terminal = try CoachHome().conversation()
            #expect(!terminal.isInUsualModes)
            try terminal.ask("salary?", expecting: "$180,000 to $350,000")
            try terminal.ask("note: é 漢字", expecting: ": é 漢字")
            try terminal.ask("/nosuch", expecting: "There is no command /nosuch.")
            try terminal.leave()
        }

        @Test("Ctrl-D leaves on an empty line alone: elsewhere it takes away the letter under the cursor")
        func controlDWithin() throws {
            let terminal = try CoachHome().conversation()
            terminal.send("xsalary?\u{04}")
            try terminal.wait(forInput: "xsalary?")
            terminal.send("\u{01}\u{04}")
            try terminal.wait(forInput: "salary?")
            terminal.send("\u{05}\u{04}")
            try terminal.ask("", expecting: "$180,000")
            try terminal.leave()
        }

        @Test(
            "what may be typed for a command: a beginning, two that it may be, a bare word, what other programs have",
            arguments: [
                ("/pr", "0 of 15"), ("/n", "/n may be /next, /note or /notes."), ("help notes", "/notes delete 2"),
                ("?", "Your way"), ("\\?", "Your way"), ("/nxt", "Did you mean /next?"),
            ])
        func words(line: String, answer: String) throws {
            let terminal = try CoachHome().conversation(rows: 60)
            try terminal.ask(line, expecting: answer)
            try terminal.leave()
        }

        @Test(
            "how else one leaves", arguments: ["quit", "exit", "q", "/quit", "/q", "/exit", ":q", ":q!", ":wq", "\\q"])
        func leaving(line: String) throws {
            let home = try CoachHome()
            let terminal = try home.conversation()
            terminal.send(line + "\r")
            #expect(try terminal.exitStatus() == .status(0))
            #expect(terminal.isInUsualModes)
            #expect(try home.run("unanswered").text.contains("No question is open"))
        }

        @Test("empty lines do nothing")
        func emptyLines() throws {
            let terminal = try CoachHome().conversation()
            for line in ["", "   "] {
                let shown = try terminal.ask(line)
                #expect(PseudoTerminal.rows(shown).allSatisfy { $0.isEmpty }, "\(shown.debugDescription)")
            }
            try terminal.leave()
        }

        @Test(
            "Tab completes commands and topics, also within a line and in any case",
            arguments: [
                ("/prog\t", "/progress"), ("/so\t", "/sources"), ("deep learning sp\t\t", "Deep Learning Speciali"),
                ("tell me about deep le\t", "deep le"), ("foundation b\t", "Foundation Building"),
                ("what about FOUNDATION B\t", "oundation Building"),
            ])
        func tab(keys: String, line: String) throws {
            let terminal = try CoachHome().conversation()
            terminal.send(keys)
            try terminal.wait(for: line)
            terminal.send("\u{03}")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.leave()
        }

        @Test("Tab twice lists what could be meant with a description, fitted to the width, and never file names")
        func candidates() throws {
            let terminal = try CoachHome().conversation(columns: 50)
            terminal.send("/\t\t")
            let listed = PseudoTerminal.rows(try terminal.wait(for: PseudoTerminal.prompt))
            #expect(listed.contains { $0.hasPrefix("/undo ") && $0.contains("take back") }, "\(listed)")
            #expect(listed.allSatisfy { $0.count <= 50 })
            terminal.send("\u{15}\t\t")
            try terminal.wait(for: " more\r\n")
            try terminal.wait(for: PseudoTerminal.prompt)
            terminal.send("/etc/pas\t\t./\t\t\u{03}")
            try terminal.wait(for: PseudoTerminal.prompt)
            #expect(!terminal.screen.contains("passwd") && !terminal.screen.contains("Package.swift"))
            try terminal.leave()
        }

        @Test("Tab shows forty at most, and says how many more there are")
        func manyCandidates() throws {
            let terminal = try CoachHome().conversation(rows: 60)
            terminal.send("\t\t")
            let listed = PseudoTerminal.rows(try terminal.wait(for: PseudoTerminal.prompt))
                .filter { !$0.isEmpty && $0 != "\u{07}" }
            #expect(listed.last?.wholeMatch(of: /\.\.\. \d+ more/) != nil, "\(listed)")
            #expect(listed.count == 41)
            try terminal.leave()
        }

        @Test("Ctrl-D on an empty line ends with the session saved")
        func controlD() throws {
            let home = try CoachHome()
            let terminal = try home.conversation()
            try terminal.ask("note: buy the book")
            terminal.send("\u{04}")
            try terminal.wait(for: "Session kept: 0 questions, 1 record.")
            #expect(try terminal.exitStatus() == .status(0))
            #expect(terminal.isInUsualModes)
            #expect(try home.run("sessions").text.contains("noted: buy the book"))
        }

        @Test("several pasted lines are one input, run at Enter")
        func paste() throws {
            let home = try CoachHome()
            let terminal = try home.conversation()
            terminal.send("\u{1B}[200~note: first\rsecond\rthird\u{1B}[201~")
            try terminal.wait(for: "third")
            usleep(200_000)
            #expect(!terminal.screen.contains("Noted"), "a pasted line ran before Enter")
            try terminal.ask("", expecting: "1 note in all")
            try terminal.leave()
            #expect(try home.notes() == ["first second third"])
        }

        @Test("keys typed ahead are taken one line after the other")
        func typeAhead() throws {
            let home = try CoachHome()
            let terminal = try home.conversation()
            terminal.send("note: one\rnote: two\rnote: three\r")
            try terminal.wait(for: "3 notes in all")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.leave()
            #expect(try home.notes() == ["one", "two", "three"])
        }

        @Test("vi mode by INPUTRC, also only for coach")
        func viMode() throws {
            let home = try CoachHome()
            let inputrc = home.path + "/inputrc"
            try home.shell(
                "printf 'set keyseq-timeout 50\\n$if Coach\\nset editing-mode vi\\n\"\\\\C-xo\": \"salary?\\\\r\"\\n$endif\\n' > '\(inputrc)'"
            )
            let terminal = try home.conversation(environment: ["INPUTRC": inputrc])
            terminal.send("salaxy?\u{1B}")
            usleep(300_000)
            terminal.send("Fxrr\r")
            try terminal.wait(for: "$180,000 to $350,000")
            try terminal.wait(for: PseudoTerminal.prompt)
            terminal.send("\u{18}o")
            try terminal.wait(for: "$180,000 to $350,000")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.leave()
        }

        @Test("bytes that are no text, and lines that are too long, are answered safely")
        func hostile() throws {
            let terminal = try CoachHome().conversation()
            terminal.send([0xFF, 0xC3, 0x41, 0x0D])
            try terminal.wait(for: "\n")
            try terminal.wait(for: PseudoTerminal.prompt)
            let paste = "\u{1B}[200~" + String(repeating: "long ", count: 1000) + "\u{1B}[201~\r"
            terminal.send(paste)
            try terminal.wait(for: "longer than 4096 characters")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.ask("salary?", expecting: "$180,000")
            try terminal.leave()
        }
    }
}
