import Testing

extension PseudoTerminalSuite {
    /// What the program says of itself, where there are few columns or no ornaments.
    @Suite("Narrow, plain and ASCII") struct Narrow {
        private static func rows(_ text: String) -> [String] {
            PseudoTerminal.rows(text).filter { !$0.isEmpty }
        }

        @Test("banner, hint and farewell are wrapped between words", arguments: [20, 30, 40] as [UInt16])
        func narrow(columns: UInt16) throws {
            let home = try CoachHome()
            let first = try home.terminal(
                environment: ["NO_COLOR": "1", "COACH_NOW": "2027-02-01T10:00:00Z"], columns: columns)
            try first.wait(for: PseudoTerminal.prompt, timeout: .seconds(30))
            try first.ask("I finished the Machine Learning Specialization")
            for _ in 1...2 {
                first.send("\u{03}")
                try first.wait(for: "^C")
                try first.wait(for: PseudoTerminal.prompt)
            }
            first.send("\u{04}")
            #expect(try first.exitStatus() == .status(0))
            let told = Self.rows(first.screen)
            #expect(told.allSatisfy { $0.count <= columns || $0.hasPrefix("coach> ") }, "\(told)")
            #expect(told.joined(separator: " ").contains("Ctrl-D or quit leaves."))
            #expect(told.joined(separator: " ").contains("Session kept: 0 questions, 1 record."))

            let second = try home.terminal(
                environment: ["NO_COLOR": "1", "COACH_NOW": "2027-05-20T10:00:00Z"], columns: columns)
            try second.wait(for: PseudoTerminal.prompt, timeout: .seconds(30))
            let banner = Self.rows(second.screen).prefix { !$0.hasPrefix("coach>") }
            #expect(banner.allSatisfy { $0.count <= columns }, "\(banner)")
            let place = try #require(banner.firstIndex { $0.hasPrefix("Last time, 15 weeks") })
            if columns < 40 {
                #expect(banner[place...].prefix(2).joined(separator: " ").contains("ago"), "\(banner)")
            } else {
                #expect(banner[place].hasSuffix("..."), "\(banner)")
            }
            try second.leave()
        }

        @Test("complaints are wrapped to the terminal that they are written to")
        func complaint() throws {
            let terminal = try CoachHome().terminal("salary", "and", "other", "words", columns: 30)
            #expect(try terminal.exitStatus(timeout: .seconds(30)) == .status(64))
            let rows = Self.rows(terminal.screen)
            #expect(rows.count > 1 && rows.allSatisfy { $0.count <= 30 }, "\(rows)")
            #expect(rows.joined(separator: " ").contains("A question? coach ask salary and other words"), "\(rows)")
        }

        @Test("Tab lists names and descriptions within the width", arguments: [20, 40] as [UInt16])
        func list(columns: UInt16) throws {
            let terminal = try CoachHome().conversation(columns: columns)
            terminal.send("/\t\t")
            let listed = Self.rows(try terminal.wait(for: PseudoTerminal.prompt))
            #expect(listed.dropFirst().allSatisfy { $0.count < columns }, "\(listed)")
            // In twenty columns there is no room for descriptions.
            #expect(listed.contains { $0.hasPrefix("/plan") && $0.count > 15 } == (columns > 20), "\(listed)")
            terminal.send("\u{03}")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.leave()
        }

        @Test("--plain colours nothing: prompt, banner, first questions, answer, list")
        func plain() throws {
            let terminal = try CoachHome().terminal("--plain", "--color", "always")
            try terminal.wait(for: "Try: \"what should I learn next\", \"what will I miss?\"", timeout: .seconds(30))
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.ask("salary?", expecting: "$180,000")
            terminal.send("/\t\t")
            try terminal.wait(for: "/progress")
            try terminal.wait(for: PseudoTerminal.prompt)
            terminal.send("\u{03}")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.leave()
            #expect(!terminal.screen.contains(/\u{1B}\[[0-9;]*m/), "\(terminal.screen.debugDescription)")
        }

        @Test("under LC_ALL=C all that is shown is ASCII, and letters are edited by their bytes")
        func ascii() throws {
            let home = try CoachHome()
            let terminal = try home.terminal(environment: ["NO_COLOR": "1", "LC_ALL": "C"])
            try terminal.wait(for: PseudoTerminal.prompt, timeout: .seconds(30))
            try terminal.ask("I finished the certification", expecting: "  1  ")
            terminal.send("\t\t")
            try terminal.wait(for: "1  ")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.ask("1", expecting: "Recorded")
            terminal.send("note: caf\u{E9}x\u{7F}\u{7F}\u{7F}e\r")
            try terminal.wait(for: "Noted: cafe")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.leave()
            #expect(try home.notes() == ["cafe"])
            #expect(terminal.screen.utf8.allSatisfy { $0 < 0x80 }, "\(terminal.screen.debugDescription)")
        }
    }
}
