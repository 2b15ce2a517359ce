@preconcurrency import Glibc
import Testing

extension PseudoTerminalSuite {
    @Suite("Paste") struct Paste {
        private static func bracketed(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }

        @Test("a tab in it is a tab: nothing is completed")
        func tabs() throws {
            let home = try CoachHome()
            let terminal = try home.conversation()
            terminal.send(Self.bracketed("note: one\ttwo\t\t/pro\t"))
            try terminal.wait(until: "what was pasted") { $0.rows.contains { $0.contains("/pro") } }
            #expect(!terminal.screen.contains("/progress"))
            try terminal.ask("", expecting: "1 note in all")
            try terminal.leave()
            #expect(try home.notes().map { $0.split(separator: " ") } == [["one", "two", "/pro"]])
        }

        @Test(
            "what acts on a terminal is shown and not obeyed, neither typed nor answered",
            arguments: [
                "\u{1B}[2J\u{1B}[H", "\u{1B}]0;title\u{07}", "\u{1B}]52;c;bWFsaWNl\u{07}", "\u{9B}2J", "\u{1B}[200~",
                "\u{03}\u{04}\u{1A}", "\u{1B}c", "\u{1B}[?1049h", "\u{0E}\u{12}\u{16}",
            ])
        func escapes(text: String) throws {
            let home = try CoachHome()
            let terminal = try home.conversation()
            // The keyboard sends some of these as signals, whatever a paste says: the line discipline comes first.
            let typed = text.unicodeScalars.filter { !["\u{03}", "\u{1A}"].contains($0) }
            let before = terminal.screen.utf8.count
            terminal.send(Self.bracketed("note: begin" + String(String.UnicodeScalarView(typed)) + "end"))
            try terminal.wait(until: "what was pasted") { $0.rows.contains { $0.hasSuffix("end") } }
            try terminal.ask("", expecting: "1 note in all")
            let written = String(decoding: terminal.screen.utf8.dropFirst(before), as: UTF8.self)
            for harmful in ["\u{1B}]", "\u{9B}", "\u{1B}c", "\u{1B}[2J", "\u{1B}[?1049", "\u{0E}"] {
                #expect(!written.contains(harmful), "\(harmful.debugDescription) in \(written.debugDescription)")
            }
            try terminal.ask("my notes", expecting: "begin")
            try terminal.leave()
            #expect(try home.notes().count == 1)
        }

        @Test("500 lines are one input")
        func manyLines() throws {
            let home = try CoachHome()
            let terminal = try home.conversation()
            terminal.send(Self.bracketed("note: " + (1...500).map { "n\($0)" }.joined(separator: "\r")))
            try terminal.wait(until: "the last line") { $0.rows.contains("n500") }
            #expect(!terminal.screen.contains("Noted"), "a pasted line ran before Enter")
            try terminal.ask("", expecting: "1 note in all")
            try terminal.ask("salary?", expecting: "$180,000")
            try terminal.leave()
            #expect(try home.run("notes", "show", "1").words.contains("n1 n2 n3 n4"))
            #expect(try home.run("notes", "show", "1").words.contains("n499 n500"))
        }

        @Test("more than a question may have is refused in a line, and nothing runs")
        func tooMuch() throws {
            let home = try CoachHome()
            let terminal = try home.conversation()
            terminal.send(Self.bracketed((1...500).map { "note: number \($0)" }.joined(separator: "\r")) + "\r")
            try terminal.wait(for: "longer than 4096 characters")
            try terminal.wait(forInput: "")
            try terminal.ask("salary?", expecting: "$180,000")
            try terminal.leave()
            #expect(try home.notes().isEmpty)
            #expect(home.text(home.history) == "salary?\n")
        }

        @Test("the end of a paste may come later, and keys after it are keys again")
        func inPieces() throws {
            let home = try CoachHome()
            let terminal = try home.conversation()
            for piece in [
                "\u{1B}", "[20", "0~note: one\r", "two", "\u{1B}[20", "1", "~ three\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}",
            ] {
                terminal.send(piece)
                usleep(30_000)
            }
            terminal.send("3")
            try terminal.wait(until: "what was pasted") { $0.rows.contains("two 3") }
            try terminal.ask("", expecting: "1 note in all")
            try terminal.leave()
            #expect(try home.notes() == ["one two 3"])
        }

        @Test("a pasted input comes back whole from the history, also at the next start")
        func history() throws {
            let home = try CoachHome()
            var terminal = try home.conversation()
            terminal.send(Self.bracketed("what will\rI miss?"))
            try terminal.ask("", expecting: "miss")
            try terminal.leave()
            #expect(home.text(home.history) == "what will\\nI miss?\n")
            terminal = try home.conversation()
            terminal.send("\u{1B}[A")
            try terminal.wait(until: "both rows") { $0.rows.suffix(2) == ["coach> what will", "I miss?"] }
            terminal.send("\r")
            try terminal.wait(for: "miss")
            try terminal.wait(forInput: "")
            try terminal.leave()
        }
    }
}
