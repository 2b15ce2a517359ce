import Foundation
import Testing

extension PseudoTerminalSuite {
    @Suite("README") struct Readme {
        @Test("the conversation that it shows is the one that the program has")
        func conversation() throws {
            let text = try String(contentsOfFile: Built.package + "/README.md", encoding: .utf8)
            let start = try #require(text.range(of: "```\n$ coach\n"))
            let end = try #require(text.range(of: "\n```", range: start.upperBound..<text.endIndex))
            let shown = text[start.upperBound..<end.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
            let terminal = try CoachHome().terminal(
                environment: ["NO_COLOR": "1", "COACH_NOW": "2027-02-01T12:00:00Z"])
            try terminal.wait(for: PseudoTerminal.prompt, timeout: .seconds(30))
            for row in shown {
                guard let typed = row.wholeMatch(of: /(?:coach|reality \d+\/12)> (.+)/) else { continue }
                terminal.send("\(typed.1)\r")
                try terminal.wait(for: "\n")
                try terminal.wait(for: "> ")
            }
            terminal.send("\u{04}")
            #expect(try terminal.exitStatus() == .status(0))
            let printed = PseudoTerminal.rows(terminal.screen).map { row in
                row.hasPrefix("coach> ") && row.count == 7 ? "coach>" : row
            }
            #expect(Array(printed.prefix(shown.count)) == shown.map(String.init))
        }
    }
}
