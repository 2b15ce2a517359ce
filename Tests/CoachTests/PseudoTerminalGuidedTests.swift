import Testing

extension PseudoTerminalSuite {
    @Suite("Guided dialogues") struct Guided {
        @Test("the prompt tells the point; Ctrl-C keeps it, Ctrl-D leaves, and nothing is lost")
        func reality() throws {
            let home = try CoachHome()
            var terminal = try home.conversation()
            try terminal.ask("/reality", expecting: "business strategy", prompt: "reality 1/12> ")
            try terminal.ask("tired of building crud", expecting: "Kept", prompt: "reality 2/12> ")
            try terminal.ask("salary?", expecting: "$180,000", prompt: "reality 2/12> ")
            try terminal.ask("back", expecting: "You said", prompt: "reality 1/12> ")
            try terminal.ask("skip", prompt: "reality 2/12> ")
            terminal.send("half a line\u{03}")
            try terminal.wait(for: "^C")
            try terminal.wait(for: "reality 2/12> ")
            try terminal.ask("neutral to it", prompt: "reality 3/12> ")
            try terminal.leave()
            #expect(home.text(home.history)?.contains("crud") == false)
            #expect(home.text(home.history)?.contains("neutral") == false)
            #expect(home.text(home.history)?.contains("salary?") == true)

            terminal = try home.conversation()
            try terminal.ask("salary?", expecting: "$180,000")
            try terminal.ask("resume the reality check", expecting: "2 of the 12", prompt: "reality 3/12> ")
            try terminal.ask("stop", expecting: "Stopped at 3 of 12")
            try terminal.ask("/reality show", expecting: "tired of building crud")
            try terminal.leave()
        }

        @Test("coach week asks, and ends with the check-in")
        func week() throws {
            let home = try CoachHome()
            let terminal = try PseudoTerminal(
                Built.coach, ["week"], environment: home.environment(["NO_COLOR": "1"]))
            try terminal.wait(for: "week 1/3> ", timeout: .seconds(30))
            try terminal.ask("nothing", expecting: "What got in the way?", prompt: "week 2/3> ")
            try terminal.ask("the puppy", expecting: "Kept", prompt: "week 3/3> ")
            terminal.send("6\r")
            try terminal.wait(for: "6 hours a week")
            #expect(try terminal.exitStatus() == .status(0))
            #expect(terminal.isInUsualModes)
            #expect(home.text(home.history)?.contains("puppy") != true)
        }

        @Test("what is said in the week is not in the history, whatever became of it")
        func weekHistory() throws {
            let home = try CoachHome()
            let terminal = try home.conversation()
            let replies = ["private5 done", "8", "i read a book about xx", "the puppy", "half of it"]
            for line in replies {
                try terminal.ask("/week", prompt: "week 1/3> ")
                terminal.send("\(line)\r")
                try terminal.wait(for: "\n")
                try terminal.wait(for: "> ")
                terminal.send("stop\r")
                try terminal.wait(for: "\n")
                try terminal.wait(for: PseudoTerminal.prompt)
            }
            try terminal.ask("salary?", expecting: "$180,000")
            try terminal.ask("I'm worried that I'm too old for this")
            try terminal.ask("forget what I said about meetings")
            // The up arrow does not bring them back, either.
            terminal.send("\u{1B}[A")
            try terminal.wait(forInput: "salary?")
            terminal.send("\u{03}")
            try terminal.wait(for: PseudoTerminal.prompt)
            try terminal.leave()
            let kept = try #require(home.text(home.history)).split(separator: "\n").map(String.init)
            #expect(kept.contains("/week") && kept.last == "salary?", "\(kept)")
            #expect(!kept.contains(where: replies.contains), "\(kept)")
            #expect(!kept.contains { $0.contains("worried") || $0.contains("forget") }, "\(kept)")
        }

        @Test("coach reality goes through the points where there are none yet")
        func realityCommand() throws {
            let home = try CoachHome()
            let terminal = try PseudoTerminal(
                Built.coach, ["reality"], environment: home.environment(["NO_COLOR": "1"]))
            try terminal.wait(for: "reality 1/12> ", timeout: .seconds(30))
            try terminal.ask("great", prompt: "reality 2/12> ")
            terminal.send("stop\r")
            try terminal.wait(for: "Stopped at 2 of 12")
            #expect(try terminal.exitStatus() == .status(0))
        }

        @Test("the greeting tells when a week has passed")
        func greeting() throws {
            let home = try CoachHome()
            var terminal = try home.conversation(["--now", "2027-02-01"])
            try terminal.ask("I already know Python", expecting: "Recorded")
            try terminal.leave()
            terminal = try home.conversation(["--now", "2027-02-07"])
            #expect(!terminal.screen.contains("week has passed"))
            try terminal.leave()
            terminal = try home.conversation(["--now", "2027-02-08"])
            #expect(terminal.screen.contains("A week has passed"))
            try terminal.leave()
        }
    }
}
