import Foundation
import Testing

/// Tab in the shells themselves, with the completion scripts that are installed.
extension PseudoTerminalSuite {
    @Suite("Shells") struct Shells {
        /// A shell without anybody's settings, and how it is told of the script.
        struct Shell: CustomTestStringConvertible {
            let program: String
            let arguments: [String]
            let script: String
            let setup: String

            var testDescription: String { program }
            var path: String { "/usr/bin/\(program)" }
            var isThere: Bool { FileManager.default.isExecutableFile(atPath: path) }

            static let all = [
                Shell(
                    program: "bash", arguments: ["--norc", "--noprofile", "-i"], script: "coach.bash",
                    setup: "source ./coach.bash; bind 'set enable-bracketed-paste off'"),
                Shell(
                    program: "zsh", arguments: ["-f", "-i"], script: "_coach",
                    setup: "fpath=($PWD $fpath); autoload -U compinit; compinit -u -D"),
                Shell(
                    program: "fish", arguments: ["--no-config", "-i"], script: "coach.fish",
                    setup: "source ./coach.fish"),
            ]
        }

        private func start(_ shell: Shell, in home: CoachHome) throws -> PseudoTerminal {
            let made = try home.shell(
                """
                mkdir '\(home.path)/bin' && ln -s "$coach" '\(home.path)/bin/coach' &&
                    "$coach" --generate-completion-script \(shell.program) > '\(home.path)/\(shell.script)'
                """)
            #expect(made.exit == .status(0))
            let terminal = try PseudoTerminal(
                shell.path, shell.arguments,
                environment: home.environment(["PATH": "\(home.path)/bin:/usr/bin:/bin", "TERM": "dumb"]),
                columns: 160)
            terminal.keptAlive = home
            // In two pieces, so that the line as it is typed is not taken for what it prints.
            terminal.send("cd '\(home.path)'; \(shell.setup); echo rea''dy\r")
            try terminal.wait(for: "ready", timeout: .seconds(30))
            return terminal
        }

        @Test("complete what only the program knows", arguments: Shell.all.filter(\.isThere))
        func tab(shell: Shell) throws {
            let home = try CoachHome()
            try home.run("notes", "add", "ask Maria")
            let terminal = try start(shell, in: home)
            terminal.send("coach notes show \t\r")
            try terminal.wait(for: "Note 1", timeout: .seconds(30))
            terminal.send("coach done 'The AI Prod\t\r")
            try terminal.wait(for: "Recorded as done: The AI Product Manager's Handbook", timeout: .seconds(30))
            terminal.send("coach done deep\\ learning\\ speci\t\r")
            try terminal.wait(for: "Recorded as done: Deep Learning Specialization", timeout: .seconds(30))
            terminal.send("coach ask --no-record sal\t --format json\r")
            try terminal.wait(for: "faq/salary", timeout: .seconds(30))
            terminal.send("exit\r")
            _ = try terminal.exitStatus()
        }

        @Test("bash lists names with a slash whole, offers the commands to help, and files as files")
        func slashes() throws {
            let home = try CoachHome()
            let terminal = try start(#require(Shell.all.first), in: home)
            for (typed, listed) in [
                ("coach ask ai\t\t", "ai/ML Algorithms"),
                ("coach teach x \t\t", "faq/salary"), ("coach help un\t\t", "unanswered"),
                ("coach help \t\t", "reality"),
            ] {
                terminal.send(typed)
                try terminal.wait(for: listed, timeout: .seconds(30))
                terminal.waitForSilence(milliseconds: 300)
                terminal.send("\u{03}")
                terminal.waitForSilence(milliseconds: 300)
            }
            terminal.send("mkdir -p one/two one/three; echo ma''de\r")
            try terminal.wait(for: "made")
            terminal.send("coach export one/t\t\t")
            let shown = try terminal.wait(for: "three/", timeout: .seconds(30))
            #expect(!shown.contains("one/three/"), "\(shown)")
            terminal.waitForSilence(milliseconds: 300)
            terminal.send("\u{03}")
            terminal.waitForSilence(milliseconds: 300)
            terminal.send("exit\r")
            _ = try terminal.exitStatus()
        }
    }
}
