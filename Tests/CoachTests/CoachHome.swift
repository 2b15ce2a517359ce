import Foundation
import Testing

/// The built program under test and the knowledge that is shipped with it.
enum Built {
    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path
    static let knowledge = package + "/Knowledge"

    /// COACH_BINARY, else the package's release, else its debug build.
    static let coach: String = {
        if let named = ProcessInfo.processInfo.environment["COACH_BINARY"], !named.isEmpty { return named }
        let release = package + "/.build/release/coach"
        return FileManager.default.isExecutableFile(atPath: release) ? release : package + "/.build/debug/coach"
    }()
}

/// A home of a test's own, which goes with it; the programs that are run in it know nothing else.
final class CoachHome {
    let path: String

    init() throws {
        path = "/tmp/coach-home-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    }

    deinit {
        _ = try? FileManager.default.removeItem(atPath: path)
    }

    /// COACH_HOME; it is made by the program.
    var folder: String { path + "/coach" }
    var store: String { folder + "/journal.sqlite" }
    var history: String { folder + "/history" }

    /// Changes variables; an empty value takes one away.
    func environment(_ changes: [String: String] = [:]) -> [String: String] {
        var variables = [
            "PATH": "/usr/bin:/bin", "HOME": path, "COACH_HOME": folder, "COACH_KNOWLEDGE": Built.knowledge,
            "TZ": "UTC",
            "COACH_PAGER": "cat", "LC_ALL": "C.UTF-8", "TERM": "xterm", "INPUTRC": "/dev/null",
            "SWIFT_BACKTRACE": "enable=no",
        ]
        for (name, value) in changes { variables[name] = value.isEmpty ? nil : value }
        return variables
    }

    func start(
        _ arguments: [String] = [], input: CoachProcess.Input = .path("/dev/null"),
        environment: [String: String] = [:], output: String? = nil
    ) throws -> CoachProcess {
        try start(program: [Built.coach] + arguments, input: input, environment: environment, output: output)
    }

    /// Starts any program; the home lasts at least as long.
    func start(
        program words: [String], input: CoachProcess.Input = .path("/dev/null"),
        environment: [String: String] = [:], output: String? = nil
    ) throws -> CoachProcess {
        let process = try CoachProcess(
            words, environment: self.environment(environment), input: input, output: output)
        process.keptAlive = self
        return process
    }

    /// Runs the program to its end.
    @discardableResult
    func run(
        _ arguments: String..., input: CoachProcess.Input = .path("/dev/null"),
        environment: [String: String] = [:], output: String? = nil
    ) throws -> CoachProcess.Outcome {
        try start(arguments, input: input, environment: environment, output: output).outcome()
    }

    /// Answers lines from a pipe.
    @discardableResult
    func pipe(
        _ lines: String..., arguments: [String] = [], environment: [String: String] = [:]
    ) throws -> CoachProcess.Outcome {
        try start(arguments, input: .lines(lines), environment: environment).outcome()
    }

    /// Runs a script, with the program as $coach.
    @discardableResult
    func shell(_ script: String, environment: [String: String] = [:]) throws -> CoachProcess.Outcome {
        var changes = environment
        changes["coach"] = Built.coach
        return try start(program: ["/bin/bash", "-c", script], environment: changes).outcome()
    }

    /// Runs the program as somebody for whom the rights of files count, which they do not for root.
    func runUnprivileged(
        _ arguments: String..., input: CoachProcess.Input = .path("/dev/null")
    ) throws -> CoachProcess.Outcome {
        let harmless = ["/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all", "--"]
        let words = (geteuid() == 0 ? harmless : []) + [Built.coach] + arguments
        return try start(program: words, input: input).outcome()
    }

    /// A copy of the program that lies alone, so that it finds no knowledge beside it.
    func loneBinary() throws -> String {
        // Copied by another process: a file that is open for writing here could not be started if a child inherits it.
        #expect(try shell("cp \"$coach\" '\(path)/lone-coach'").exit == .status(0))
        return path + "/lone-coach"
    }

    /// Starts a conversation in a terminal of its own.
    func terminal(
        _ arguments: String..., environment: [String: String] = [:], columns: UInt16 = 80, rows: UInt16 = 24
    ) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(
            Built.coach, arguments, environment: self.environment(environment), columns: columns, rows: rows)
        terminal.keptAlive = self
        return terminal
    }

    /// The texts of the notes, oldest first.
    func notes() throws -> [String] {
        let shown = try run("notes", "--format", "json")
        let answer = try JSONTurn(shown.output).answer
        return answer.split(separator: "\n").compactMap { line in
            line.wholeMatch(of: /\d+\. (.*) \(\d[^()]*\)/).map { String($0.1) }
        }
    }

    /// A copy of the knowledge, without its index, that a test may break.
    func knowledgeCopy() throws -> String {
        let copy = path + "/Knowledge"
        try FileManager.default.copyItem(atPath: Built.knowledge, toPath: copy)
        return copy
    }

    /// What is in a file; nil if there is none.
    func bytes(_ file: String) -> Data? { FileManager.default.contents(atPath: file) }
    func text(_ file: String) -> String? { bytes(file).map { String(decoding: $0, as: UTF8.self) } }

    func rights(_ file: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        return try #require(attributes[.posixPermissions] as? Int)
    }

    /// What SQLite says of the store's soundness.
    func integrity() throws -> String {
        try shell("sqlite3 '\(store)' 'pragma integrity_check'").text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

/// A turn as other programs read it.
struct JSONTurn: Decodable {
    struct Source: Decodable { let file: String, line: Int, section: String }
    struct Alternative: Decodable { let topic: String, score: Double }
    struct Choice: Decodable { let topic: String, label: String, command: String }

    let schema: Int, question: String, topic: String, confidence: Double, answer: String, sources: [Source]
    let alternatives: [Alternative], suggestions: [String], events: [String], asks: Bool
    let choices: [Choice]?

    init(_ bytes: [UInt8]) throws { self = try JSONDecoder().decode(JSONTurn.self, from: Data(bytes)) }

    static func lines(of outcome: CoachProcess.Outcome) throws -> [JSONTurn] {
        try outcome.output.split(separator: UInt8(ascii: "\n")).map { try JSONTurn(Array($0)) }
    }
}
