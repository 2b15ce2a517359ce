import Testing

/// The conversation in a real terminal. A pseudo-terminal that cannot be had fails these tests; none is ever skipped.
@Suite("Pseudo-terminal", .timeLimit(.minutes(5))) enum PseudoTerminalSuite {}

extension PseudoTerminal {
    static let prompt = "coach> "

    /// Types a line and waits for a text of its answer and for the next prompt; gives what was shown between.
    @discardableResult
    func ask(
        _ line: String, expecting text: String = "", prompt: String = prompt,
        at place: SourceLocation = #_sourceLocation
    ) throws -> String {
        send(line + "\r")
        // The row of the input ends when it is taken, so that its own words are not taken for the answer.
        try wait(for: "\n")
        let shown = try wait(for: prompt)
        #expect(text.isEmpty || shown.contains(text), "\(shown.debugDescription)", sourceLocation: place)
        return shown
    }

    /// Leaves by Ctrl-D.
    func leave(at place: SourceLocation = #_sourceLocation) throws {
        send("\u{04}")
        #expect(try exitStatus() == .status(0), sourceLocation: place)
        #expect(isInUsualModes, sourceLocation: place)
    }

    /// The rows of a text as a person sees them, without escapes.
    static func rows(_ text: String) -> [String] {
        // By scalars: as a Character, CR LF is neither CR nor LF.
        text.replacing(/\u{1B}\[[0-9;?]*[A-Za-z]/, with: "").unicodeScalars
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { row in String(String.UnicodeScalarView(row.filter { $0 != "\r" })) }
    }
}

extension CoachHome {
    /// Starts a conversation and waits for its first prompt, which is without colour so that it can be found.
    func conversation(
        _ arguments: [String] = ["-q"], environment: [String: String] = [:], columns: UInt16 = 80, rows: UInt16 = 24
    ) throws -> PseudoTerminal {
        let variables = ["NO_COLOR": "1"].merging(environment) { $1 }
        let terminal = try PseudoTerminal(
            Built.coach, arguments, environment: self.environment(variables), columns: columns, rows: rows)
        terminal.keptAlive = self
        try terminal.wait(for: PseudoTerminal.prompt, timeout: .seconds(30))
        return terminal
    }

    /// Starts a shell with job control, and a conversation in it. The shell's prompt is "sh> ".
    func conversationInShell(environment: [String: String] = [:], rows: UInt16 = 24) throws -> PseudoTerminal {
        let variables = ["PS1": "sh> ", "NO_COLOR": "1", "coach": Built.coach].merging(environment) { $1 }
        let terminal = try PseudoTerminal(
            "/bin/bash", ["--norc", "--noprofile", "-i"], environment: self.environment(variables), rows: rows)
        terminal.keptAlive = self
        try terminal.wait(for: "sh> ")
        terminal.send("$coach -q\r")
        try terminal.wait(for: PseudoTerminal.prompt, timeout: .seconds(30))
        return terminal
    }
}
