import Knowledge

/// What a line with a slash in front asks for.
enum ParsedCommand {
    case command(Command, rest: String)
    /// The beginning of more than one command.
    case ambiguous(String, [Command])
    case unknown(String, near: String?)

    /// The command that `line` is, with what follows it; nil for a line without a slash in front.
    init?(_ line: String) {
        let trimmed = line.drop { $0.isWhitespace }
        guard trimmed.first == "/", trimmed.dropFirst().first?.isLetter ?? false else { return nil }
        let word = trimmed.dropFirst().prefix { !$0.isWhitespace }
        let rest = trimmed.dropFirst(1 + word.count).drop { $0.isWhitespace }
        // "/usr/bin" is a path, not a command.
        guard word.allSatisfy({ $0.isLetter }) else { return nil }
        self.init(name: String(word), rest: String(rest))
    }

    /// The command with a name, in any case, or with a beginning that only it has.
    init(name word: String, rest: String = "") {
        let name = word.lowercased() == "exit" ? Command.quit.rawValue : word.lowercased()
        let starting = Command.allCases.filter { $0.rawValue.hasPrefix(name) }
        if let command = Command(rawValue: name) {
            self = .command(command, rest: rest)
        } else if let only = starting.first, starting.count == 1 {
            self = .command(only, rest: rest)
        } else if !starting.isEmpty {
            self = .ambiguous(word, starting)
        } else {
            self = .unknown(word, near: closest(to: name, among: Command.allCases.map(\.rawValue)))
        }
    }

    /// Why there is nothing to do, for a word that is no command.
    var complaint: String? {
        switch self {
        case .command: nil
        case .ambiguous(let word, let commands):
            "/\(word) may be \(Wording.list(commands.map { "/" + $0.rawValue }, "or"))."
        case .unknown(let word, let near):
            "There is no command /\(word). \(near.map { "Did you mean /\($0)?" } ?? "/help lists them.")"
        }
    }
}
