import Foundation
@preconcurrency import Glibc
import Testing

extension PseudoTerminalSuite {
    /// A terminal in which a shell runs a script, with the program as $coach.
    static func shell(
        _ script: String, _ home: CoachHome, environment: [String: String] = [:]
    ) throws -> PseudoTerminal {
        let variables = ["NO_COLOR": "1", "coach": Built.coach].merging(environment) { $1 }
        let terminal = try PseudoTerminal("/bin/bash", ["-c", script], environment: home.environment(variables))
        terminal.keptAlive = home
        return terminal
    }

    @Suite("Places, pipes and statuses") struct Places {
        private func files(_ home: CoachHome) throws -> Set<String> {
            Set(try home.shell("cd '\(home.path)' && find . -type f").text.split(separator: "\n").map(String.init))
        }

        @Test("each XDG folder has its own, for the owner alone; the working directory has nothing")
        func xdg() throws {
            let home = try CoachHome()
            let variables = [
                "COACH_HOME": "", "XDG_CONFIG_HOME": home.path + "/1", "XDG_DATA_HOME": home.path + "/2",
                "XDG_STATE_HOME": home.path + "/3", "XDG_CACHE_HOME": home.path + "/4", "NO_COLOR": "1",
            ]
            let terminal = try home.conversation(environment: variables)
            try terminal.ask("salary?", expecting: "$180,000")
            try terminal.ask("note: x", expecting: "Noted")
            try terminal.leave()
            let files = try files(home)
            #expect(files.contains("./2/coach/journal.sqlite"))
            #expect(files.contains("./3/coach/history"))
            #expect(files.allSatisfy { $0.wholeMatch(of: #/\./[1-4]/coach/.*/#) != nil }, "\(files)")
            for folder in ["/2/coach", "/3/coach"] { #expect(try home.rights(home.path + folder) == 0o700) }
        }

        @Test("relative XDG values are ignored, the usual places in HOME are taken")
        func relative() throws {
            let home = try CoachHome()
            let variables = [
                "COACH_HOME": "", "XDG_DATA_HOME": "data", "XDG_STATE_HOME": "./state", "XDG_CACHE_HOME": "~/cache",
            ]
            let terminal = try PseudoTerminalSuite.shell(
                "mkdir here && cd here && exec \"$coach\" -q".replacing("here", with: "'\(home.path)/here'"), home,
                environment: variables)
            try terminal.wait(for: PseudoTerminal.prompt, timeout: .seconds(30))
            try terminal.ask("note: x", expecting: "Noted")
            try terminal.ask("salary?")
            try terminal.leave()
            let files = try files(home)
            #expect(
                files.contains("./.local/share/coach/journal.sqlite") && files.contains("./.local/state/coach/history"))
            #expect(!files.contains { $0.hasPrefix("./here") }, "\(files)")
        }

        @Test(
            "where nothing can be saved answers come, with one warning, and what was to be kept is said not to be",
            arguments: [
                ["COACH_HOME": "", "HOME": ""], ["COACH_HOME": "", "HOME": "relative"],
                ["COACH_HOME": "/proc/nonexistent"], ["COACH_HOME": "", "HOME": "/proc"],
            ])
        func nowhere(variables: [String: String]) throws {
            let terminal = try CoachHome().conversation(environment: variables)
            for _ in 1...2 { try terminal.ask("salary?", expecting: "$180,000") }
            try terminal.ask("note: lost", expecting: "othing was recorded")
            try terminal.ask("/progress")
            try terminal.leave()
            let warnings = PseudoTerminal.rows(terminal.screen).filter { $0.hasPrefix("coach: ") }
            #expect(warnings.count == 1, "\(warnings)")
        }

        @Test("a home that may only be read: answers come, one warning at most, and nothing is lost or written")
        func readOnly() throws {
            let home = try CoachHome()
            try home.run("notes", "add", "kept")
            try home.shell("chmod -R a-w '\(home.path)'")
            defer { _ = try? home.shell("chmod -R u+w '\(home.path)'") }
            let harmless = "setpriv --bounding-set=-dac_override,-dac_read_search --inh-caps=-all -- "
            let terminal = try PseudoTerminalSuite.shell(
                "exec \(geteuid() == 0 ? harmless : "")\"$coach\" -q", home)
            try terminal.wait(for: PseudoTerminal.prompt, timeout: .seconds(30))
            try terminal.ask("salary?", expecting: "$180,000")
            try terminal.ask("my notes", expecting: "kept")
            try terminal.ask("note: lost", expecting: "othing was recorded")
            try terminal.leave()
            let warnings = PseudoTerminal.rows(terminal.screen).filter { $0.hasPrefix("coach: ") }
            #expect(warnings.count <= 1, "\(warnings)")
            try home.shell("chmod -R u+w '\(home.path)'")
            #expect(try home.notes() == ["kept"])
        }

        @Test(
            "exit statuses",
            arguments: [
                ("\"$coach\" ask 'salary?'", 0), ("\"$coach\" undo", 1), ("\"$coach\" ask 'the weather in Paris?'", 3),
                ("\"$coach\" salary", 64), ("\"$coach\" --nonesuch", 64),
                ("\"$coach\" --knowledge /nonexistent --guide nonesuch next", 65),
                ("\"$coach\" ask 'salary?' > /dev/full", 74), ("\"$coach\" < /tmp", 74), ("\"$coach\" <&-", 74),
                ("printf 'salary?\\n' | \"$coach\" > /dev/full", 74),
            ] as [(String, Int32)])
        func statuses(command: String, status: Int32) throws {
            let terminal = try PseudoTerminalSuite.shell("\(command); exit $?", CoachHome())
            #expect(try terminal.exitStatus(timeout: .seconds(30)) == .status(status), "\(terminal.screen)")
        }

        @Test("75 while another program holds the store; the conversation goes on, and says that nothing was recorded")
        func busy() throws {
            let home = try CoachHome()
            try home.run("notes", "add", "kept")
            let holder = try PseudoTerminal(
                "/usr/bin/sqlite3", ["-batch", home.store], environment: home.environment())
            holder.send(
                "pragma locking_mode = exclusive; begin exclusive; select 'held', count(*) from sqlite_schema;\r")
            try holder.wait(for: "held|")
            let command = try PseudoTerminalSuite.shell("\"$coach\" notes add lost; exit $?", home)
            #expect(try command.exitStatus(timeout: .seconds(60)) == .status(75), "\(command.screen)")
            let terminal = try home.conversation()
            try terminal.ask("salary?", expecting: "$180,000")
            terminal.send("note: lost\r")
            try terminal.wait(for: "othing was recorded", timeout: .seconds(60))
            try terminal.wait(for: PseudoTerminal.prompt)
            terminal.send("\u{04}")
            #expect(try terminal.exitStatus(timeout: .seconds(60)) == .status(0))
            holder.send("\u{04}")
            _ = try holder.exitStatus()
            #expect(try home.notes() == ["kept"])
        }

        @Test("a pipe on either side: no prompt, no banner, no redrawing; one turn a line, also the unfinished last")
        func pipes() throws {
            let home = try CoachHome()
            let input = try PseudoTerminalSuite.shell("printf 'salary?\\nhow long?' | \"$coach\"", home)
            #expect(try input.exitStatus(timeout: .seconds(30)) == .status(0))
            #expect(input.screen.contains("$180,000") && input.screen.contains("40 weeks"), "\(input.screen)")
            let output = try PseudoTerminalSuite.shell("\"$coach\" | cat", home)
            output.send("salary?\r")
            try output.wait(for: "$180,000", timeout: .seconds(30))
            output.send("\u{04}")
            #expect(try output.exitStatus(timeout: .seconds(30)) == .status(0))
            for shown in [input.screen, output.screen] {
                for trace in ["coach>", "Coach:", "Ctrl-D", "\u{1B}"] { #expect(!shown.contains(trace), "\(shown)") }
            }
        }

        @Test("a command that is no conversation ends by the signal that was typed")
        func commandInterrupted() throws {
            let home = try CoachHome()
            let copy = try home.knowledgeCopy()
            try home.shell("find '\(copy)' -name '*.index' -delete")
            let terminal = try home.terminal("--knowledge", copy, "ask", "salary?", environment: ["NO_COLOR": "1"])
            usleep(100_000)
            terminal.send("\u{03}")
            #expect(try terminal.exitStatus() == .signal(SIGINT))
        }

        @Test(
            "an unknown /word gets the nearest, an abbreviation works, a path is no command",
            arguments: [
                ("/porgress", "Did you mean /progress?"), ("/hlep", "Did you mean /help?"),
                ("/zzzzzz", "/help lists them."), ("/prog", "0 of 15"), ("/PROGRESS", "0 of 15"),
            ])
        func words(line: String, answer: String) throws {
            let terminal = try CoachHome().conversation()
            try terminal.ask(line, expecting: answer)
            #expect(try !terminal.ask("/usr/bin/coach").contains("no command"))
            try terminal.leave()
        }
    }
}
