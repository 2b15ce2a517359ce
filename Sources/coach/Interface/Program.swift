import ArgumentParser
import Coaching
@preconcurrency import Glibc

/// Parses, runs, and turns every outcome into an exit status.
enum Program {
    static func run(_ arguments: [String]) -> Never {
        signal(SIGPIPE, SIG_IGN)
        do {
            try perform(arguments)
            exit(Exit.answered.rawValue)
        } catch  where arguments.first == CommandLineWords.completion {
            // Somebody is in the middle of a line, in which a complaint would stand.
            exit(Exit.failed.rawValue)
        } catch let failure as Failure {
            try? Output.flush()
            Output.warn(failure.message)
            exit(failure.exit.rawValue)
        } catch {
            // The parser quotes what was typed, which may be anything.
            Output.complain(CoachCommand.fullMessage(for: error))
            exit(CoachCommand.exitCode(for: error).rawValue)
        }
    }

    /// Runs the command. What the parser prints itself, help and the version, can fail to be written as an answer can.
    private static func perform(_ arguments: [String]) throws {
        do {
            var command = try CoachCommand.parseAsRoot(CommandLineWords(arguments).inOrder())
            try command.run()
        } catch  where CoachCommand.exitCode(for: error).isSuccess {
            try Output.line(BashScript.completed(CoachCommand.fullMessage(for: error)))
        }
        try Output.flush()
    }
}

/// Puts the command's name in front of the options that stand before it, and refuses a first word that is no command.
struct CommandLineWords {
    private let words: [String]

    /// What completion scripts call the program with.
    static let completion = "---completion"

    /// Options that take a value, so that the value is not taken for a command.
    static let valued: Set<String> = [
        "--knowledge", "--guide", "--format", "--color", "--width", "--now", "--generate-completion-script",
    ]

    init(_ words: [String]) {
        self.words = words
    }

    /// - Throws: a `Failure` with status 64 for a first word that is no command.
    func inOrder() throws(Failure) -> [String] {
        // What completion scripts ask: the words after it are somebody's unfinished command line.
        if words.first == Self.completion { return words }
        var index = 0
        while index < words.count, words[index].hasPrefix("-"), words[index] != "-" {
            if words[index] == "--" { return words }
            index += Self.valued.contains(words[index]) ? 2 : 1
        }
        guard index < words.count else { return words }
        let name = words[index]
        let commands = CoachCommand.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        guard commands.contains(name) else {
            let question = words.suffix(from: index).joined(separator: " ")
            throw Failure("no command \"\(name.prefix(80))\". A question? coach ask \(question.prefix(200))", .usage)
        }
        try refuseUnknown(after: index)
        var ordered = [name]
        ordered.append(contentsOf: nested(after: index))
        let rest = index + ordered.count
        ordered.append(contentsOf: words.prefix(index))
        ordered.append(contentsOf: words.suffix(from: rest))
        return ordered
    }

    /// A word that is no command below `notes` or `sessions` would be told as an argument too many of a command that
    /// nobody typed.
    private func refuseUnknown(after index: Int) throws(Failure) {
        let name = words[index]
        let below = CoachCommand.configuration.subcommands.first { $0.configuration.commandName == name }
        guard let below, below.configuration.defaultSubcommand != nil, index + 1 < words.count else { return }
        let word = words[index + 1]
        let names = below.configuration.subcommands.compactMap { $0.configuration.commandName }
        guard !word.hasPrefix("-"), !names.contains(word) else { return }
        throw Failure(
            "no command \"\(name) \(word.prefix(80))\"; there are \(Wording.list(names)). Help: coach help \(name)",
            .usage)
    }

    /// The names of commands below a command stay beside it.
    private func nested(after index: Int) -> [String] {
        let below = CoachCommand.configuration.subcommands.first { $0.configuration.commandName == words[index] }
        let names = below?.configuration.subcommands.compactMap { $0.configuration.commandName } ?? []
        guard index + 1 < words.count, names.contains(words[index + 1]) else { return [] }
        return [words[index + 1]]
    }
}
