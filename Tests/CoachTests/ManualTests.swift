import Foundation
import Testing

/// The manual page and the completion scripts, as `make install` takes them from the built program.
@Suite("The manual page") struct ManualTests {
    @Test("has the sections that a reader expects, in the usual order")
    func sections() throws {
        let sections = try Run.manual().split(separator: "\n").filter { $0.hasPrefix(".Sh ") }.map { $0.dropFirst(4) }
        #expect(
            sections == [
                "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "CONVERSATION", "ENVIRONMENT", "FILES", "EXIT STATUS",
                "EXAMPLES", "SEE ALSO",
            ])
    }

    @Test("tells every command that help lists, with every option and example")
    func everyCommand() throws {
        let page = try Run.manual()
        let typed = page.replacing("\\-", with: "-").replacing("\\(aq", with: "'").replacing("\\e", with: "\\")
        let items = typed.split(separator: "\n").filter { $0.hasPrefix(".It ") }.map { $0 + " " }
        var commands: [[String]] = []
        for name in try Run.subcommands(of: []) {
            commands.append([name])
            if name != "help" { commands += try Run.subcommands(of: [name]).map { [name, $0] } }
        }
        #expect(commands.contains(["ask"]) && commands.contains(["notes", "search"]) && commands.count > 15)
        for command in commands {
            let called = command.joined(separator: " ")
            #expect(items.contains { $0.hasPrefix(".It Ic \(called) ") }, "\(called) has no entry")
            let help = try Run(command + ["--help"]).output
            for option in help.matches(of: /(?m)^  (?:-\w, )?-(-[a-z-]+)/).map(\.output.1) {
                #expect(items.contains { $0.contains("Fl \(option) ") }, "-\(option) of \(called) has no entry")
            }
            for example in help.matches(of: /(?m)^  (coach .*)$/).map(\.output.1) {
                #expect(typed.contains("\n\(example)\n"), "an example of \(called) is left out")
            }
        }
    }

    @Test("tells every variable that the program reads")
    func everyVariable() throws {
        let page = try Run.manual()
        let folder = Run.package + "/Sources/coach"
        let files = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
        var names: Set<String> = []
        for file in files where file.hasSuffix(".swift") {
            let source = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            names.formUnion(
                source.matches(of: /(?:environment\[|absolute\(|place\()"([A-Z_]+)"/).map { String($0.output.1) })
        }
        #expect(names.isSuperset(of: ["COACH_HOME", "COACH_NOW", "NO_COLOR", "CLICOLOR", "XDG_STATE_HOME"]))
        let entries = page.split(separator: "\n").filter { $0.hasPrefix(".It Ev ") }.joined(separator: " , ") + " "
        for name in names { #expect(entries.contains(" \(name) "), "\(name) has no entry") }
    }

    @Test("tells every exit status", arguments: [0, 1, 3, 64, 65, 74, 75])
    func exitStatus(_ status: Int) throws {
        #expect(try Run.manual().contains("\n.It \(status)\n"))
    }

    @Test("is sound mdoc: nothing is taken for a request by mistake, and what is opened is closed")
    func balance() throws {
        let known: Set<Substring> = [
            "Dd", "Dt", "Os", "Sh", "Nm", "Nd", "Op", "Ar", "Pp", "Bl", "It", "El", "Bd", "Ed", "Xr",
        ]
        var open: [Substring] = []
        for line in try Run.manual().split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            #expect(!line.isEmpty && !line.hasPrefix("'") && line.allSatisfy(\.isASCII), "\(line)")
            #expect(line.matches(of: /\bOo\b/).count == line.matches(of: /\bOc\b/).count, "\(line)")
            guard line.hasPrefix(".") else { continue }
            let macro = line.dropFirst().prefix { $0 != " " }
            #expect(known.contains(macro), "\(line)")
            switch macro {
            case "Bl", "Bd": open.append(macro)
            case "El": #expect(open.popLast() == "Bl")
            case "Ed": #expect(open.popLast() == "Bd")
            default: break
            }
        }
        #expect(open.isEmpty)
    }

    @Test("is fine for mandoc", .enabled(if: Run.canFind("mandoc")))
    func mandoc() throws {
        let lint = try Run(program: "mandoc", ["-T", "lint", "-W", "warning"], input: Run.manual())
        #expect(lint.status == 0 && lint.output.isEmpty && lint.errors.isEmpty, "\(lint.output)\(lint.errors)")
    }

    @Test("is fine for groff, and shows commands as they are typed", .enabled(if: Run.canFind("groff")))
    func groff() throws {
        let shown = try Run(program: "groff", ["-mdoc", "-Tutf8", "-P-cbu", "-ww"], input: Run.manual())
        #expect(shown.status == 0 && shown.errors.isEmpty, "\(shown.errors)")
        #expect(shown.output.contains("printf 'salary?\\n' | coach"))
        #expect(shown.output.contains("coach knowledge check --knowledge Knowledge"))
        #expect(shown.output.contains("--format format"))
    }

    @Test("is the same whatever the environment is")
    func environment() throws {
        let page = try Run.manual()
        let elsewhere = try Run(
            ["manual"], environment: ["LC_ALL": "C", "COACH_HOME": "/nonexistent", "NO_COLOR": "1", "TZ": "Asia/Tokyo"])
        #expect(elsewhere.status == 0 && elsewhere.errors.isEmpty && elsewhere.output == page)
    }

    @Test("is printed by a command that nothing names")
    func hidden() throws {
        for words in [["--help"], ["help"], ["help", "manua"], ["manua"], ["manua", "x"], ["--manua"]] {
            let answer = try Run(words)
            #expect(!(answer.output + answer.errors).contains("manual"), "coach \(words)")
        }
        #expect(try !Run.manual().contains(".It Ic manual"))
    }
}

@Suite("Completion scripts") struct CompletionScriptTests {
    static let shells = ["bash", "zsh", "fish"]

    @Test("come from the option, written in either way, and name no hidden command", arguments: shells)
    func scripts(shell: String) throws {
        let apart = try Run(["--generate-completion-script", shell])
        #expect(apart.status == 0 && apart.errors.isEmpty && apart.output.count > 1000)
        #expect(try Run(["--generate-completion-script=\(shell)"]).output == apart.output)
        for command in try Run.subcommands(of: []) { #expect(apart.output.contains(command)) }
        #expect(!apart.output.contains("manual"))
    }

    @Test("are refused for a shell that is not known")
    func unknownShell() throws {
        let refused = try Run(["--generate-completion-script", "tcsh"])
        #expect(refused.status == 64 && refused.output.isEmpty && !refused.errors.isEmpty)
    }

    @Test("reach the program with an unfinished line, which is no question")
    func unfinished() throws {
        let asked = try Run(["---completion", "ask", "--", "question", "0", "0"])
        #expect(!asked.errors.contains("A question?"))
    }

    @Test("offer commands in bash", .enabled(if: Run.canFind("bash")))
    func bash() throws {
        let script = """
            source /dev/stdin
            complete -p coach
            COMP_WORDS=(coach se) COMP_CWORD=1 COMP_LINE='coach se' COMP_POINT=8 COMP_TYPE=9 COMP_KEY=9
            $(complete -p coach | sed -E 's/.*-F ([^ ]+).*/\\1/') coach se coach
            printf '%s\\n' "${COMPREPLY[@]}"
            """
        let shell = try Run(program: "bash", ["--norc", "-c", script], input: Run.completions("bash"))
        #expect(shell.status == 0 && shell.errors.isEmpty, "\(shell.errors)")
        let offered = shell.output.split(separator: "\n").dropFirst()
        #expect(offered.map { $0.trimmingCharacters(in: .whitespaces) } == ["sessions"])
    }

    @Test("load in zsh", .enabled(if: Run.canFind("zsh")))
    func zsh() throws {
        let folder = try TemporaryScript(named: "_coach", text: Run.completions("zsh"))
        let script = """
            zsh -n "$1/_coach" && fpath=("$1" $fpath) && autoload -Uz compinit && compinit -D -u
            autoload -Uz +X _coach && print -r -- ${_comps[coach]}
            """
        let shell = try Run(program: "zsh", ["-f", "-c", script, "zsh", folder.path], input: "")
        #expect(shell.status == 0 && shell.errors.isEmpty, "\(shell.errors)")
        #expect(shell.output == "_coach\n")
    }

    @Test("offer commands and the values of options in fish", .enabled(if: Run.canFind("fish")))
    func fish() throws {
        let folder = try TemporaryScript(named: "coach.fish", text: Run.completions("fish"))
        let script = "source '\(folder.path)/coach.fish'; complete -C 'coach se'; complete -C 'coach ask --format '"
        let shell = try Run(program: "fish", ["--no-config", "-c", script], input: "")
        #expect(shell.status == 0 && shell.errors.isEmpty, "\(shell.errors)")
        let offered = shell.output.split(separator: "\n").map { $0.prefix { $0 != "\t" } }
        #expect(offered.sorted() == ["json", "markdown", "sessions", "text"])
    }
}

/// A folder with one file, which goes with it.
private final class TemporaryScript {
    let path = "/tmp/coach-script-\(UUID().uuidString.prefix(8))"

    init(named name: String, text: String) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
    }

    deinit { _ = try? FileManager.default.removeItem(atPath: path) }
}

/// A program that ran to its end, with a home that does not exist.
private struct Run {
    let output: String
    let errors: String
    let status: Int32

    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// COACH_BINARY, else the package's release, else its debug build.
    private static let coach: String = {
        if let named = ProcessInfo.processInfo.environment["COACH_BINARY"], !named.isEmpty { return named }
        let release = package + "/.build/release/coach"
        return FileManager.default.isExecutableFile(atPath: release) ? release : package + "/.build/debug/coach"
    }()

    /// Runs the built program.
    init(_ arguments: [String], environment: [String: String] = [:]) throws {
        try self.init(path: Self.coach, arguments, environment: environment, input: "")
    }

    /// Runs a program of the system.
    init(program: String, _ arguments: [String], input: String) throws {
        try self.init(path: "/usr/bin/env", [program] + arguments, environment: ["LC_ALL": "C.UTF-8"], input: input)
    }

    private init(path: String, _ arguments: [String], environment: [String: String], input: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"].merging(environment) { $1 }
        // Through files, so that neither side can wait for the other.
        let folder = try TemporaryScript(named: "input", text: input)
        #expect(FileManager.default.createFile(atPath: folder.path + "/output", contents: nil))
        #expect(FileManager.default.createFile(atPath: folder.path + "/errors", contents: nil))
        process.standardInput = FileHandle(forReadingAtPath: folder.path + "/input")
        process.standardOutput = FileHandle(forWritingAtPath: folder.path + "/output")
        process.standardError = FileHandle(forWritingAtPath: folder.path + "/errors")
        try process.run()
        process.waitUntilExit()
        output = try String(contentsOfFile: folder.path + "/output", encoding: .utf8)
        errors = try String(contentsOfFile: folder.path + "/errors", encoding: .utf8)
        status = process.terminationStatus
    }

    static func manual() throws -> String {
        let run = try Run(["manual"])
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        return run.output
    }

    static func completions(_ shell: String) throws -> String {
        try Run(["--generate-completion-script", shell]).output
    }

    /// The names that help lists below SUBCOMMANDS.
    static func subcommands(of command: [String]) throws -> [String] {
        let help = try Run(command + ["--help"]).output
        guard let list = help.firstRange(of: "SUBCOMMANDS:\n") else { return [] }
        return help[list.upperBound...].matches(of: /(?m)^  ([a-z]+)/).map { String($0.output.1) }
    }

    static func canFind(_ program: String) -> Bool {
        ["/usr/bin/", "/bin/", "/usr/local/bin/"].contains {
            FileManager.default.isExecutableFile(atPath: $0 + program)
        }
    }
}
