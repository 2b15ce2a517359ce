import CReadline
@preconcurrency import Glibc

/// A program that shows a long text a screen at a time.
package struct Pager: Equatable, Sendable {
    /// How it ended.
    package enum Outcome: Equatable, Sendable {
        case finished
        /// The process was told to end meanwhile, by this signal.
        case ended(signal: Int32)
        /// It could not be started; the system's reason.
        case notStarted(reason: String)
    }

    /// Program and arguments. No shell sees them.
    package let words: [String]

    /// The pager that a command line names: words, with quotes around those that have spaces; nil where it is to be off.
    package init?(_ command: String) {
        let words = Self.words(in: command)
        guard let program = words.first, !(program == "cat" && words.count == 1) else { return nil }
        self.words = words
    }

    /// The pager that the environment names: COACH_PAGER, then `setting`, then PAGER, else less.
    ///
    /// - Parameter setting: what the user set in the program; an empty text turns it off.
    package static func chosen(setting: String?, variable: (String) -> String? = Environment.variable) -> Pager? {
        Pager(variable("COACH_PAGER") ?? setting ?? variable("PAGER") ?? "less -FRX")
    }

    /// Shows a text and waits until the user has seen enough. Ctrl-C and Ctrl-Z are the pager's meanwhile.
    package func show(_ text: String) -> Outcome {
        guard let desk = try? SignalDesk() else { return .notStarted(reason: SystemReason.current) }
        var ends: [Int32] = [-1, -1]
        guard pipe2(&ends, O_CLOEXEC) == 0 else { return .notStarted(reason: SystemReason.current) }
        let child: pid_t
        switch spawn(input: ends[0]) {
        case .success(let started): child = started
        case .failure(let failure):
            close(ends[0])
            close(ends[1])
            return .notStarted(reason: failure.reason)
        }
        close(ends[0])
        let wait = PagerWait(child: child, input: ends[1], text: Array((text + "\n").utf8))
        let signal = wait.untilEnd(desk)
        // Its Ctrl-C was queued here, too.
        Signals.discard(SIGINT)
        return signal.map { .ended(signal: $0) } ?? .finished
    }

    private struct NotSpawned: Error {
        let reason: String
    }

    private func spawn(input: Int32) -> Result<pid_t, NotSpawned> {
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigaddset(&signals, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &signals)

        let arguments = words.map { strdup($0) } + [nil]
        let variables = Self.environment.map { strdup($0) } + [nil]
        defer { (arguments + variables).forEach { free($0) } }
        var child: pid_t = 0
        let code = posix_spawnp(&child, words[0], &files, &attributes, arguments, variables)
        return code == 0 ? .success(child) : .failure(NotSpawned(reason: String(cString: strerror(code))))
    }

    /// The variables of this process, with less kept from starting editors and shells.
    private static var environment: [String] {
        // less shows colours as they are meant only if it is told to.
        var variables = ["LESSSECURE=1"]
        if getenv("LESS") == nil { variables.append("LESS=FRX") }
        var next = environ
        while let variable = next.pointee {
            let text = String(cString: variable)
            if !text.hasPrefix("LESSSECURE=") { variables.append(text) }
            next += 1
        }
        return variables
    }

    /// Words between spaces; single and double quotes keep spaces, and a backslash keeps the character after it.
    static func words(in command: String) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var isEscaped = false
        for character in command {
            if isEscaped {
                word = (word ?? "") + String(character)
                isEscaped = false
            } else if character == "\\", quote != "'" {
                isEscaped = true
                word = word ?? ""
            } else if character == quote {
                quote = nil
            } else if quote == nil, character == "'" || character == "\"" {
                quote = character
                word = word ?? ""
            } else if quote == nil, character.isWhitespace {
                if let finished = word { words.append(finished) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        if let word { words.append(word) }
        return words
    }
}
