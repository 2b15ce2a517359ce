import Foundation

/// A command as ArgumentParser describes it to other programs; of that, what a manual page tells.
struct CommandDescription: Decodable {
    let commandName: String
    let shouldDisplay: Bool?
    let abstract: String?
    let discussion: String?
    let defaultSubcommand: String?
    let subcommands: [CommandDescription]?
    let arguments: [Argument]?

    /// An option, a flag, or a word without a name.
    struct Argument: Decodable {
        enum Kind: String, Decodable {
            case positional, option, flag
        }

        struct Name: Decodable, Hashable {
            enum Kind: String, Decodable {
                case long, short, longWithSingleDash
            }

            let kind: Kind
            let name: String

            /// The name with its dashes.
            var typed: String { (kind == .long ? "--" : "-") + name }
        }

        let kind: Kind
        let shouldDisplay: Bool
        let isOptional: Bool
        let isRepeating: Bool
        let names: [Name]?
        let preferredName: Name?
        let valueName: String?
        let defaultValue: String?
        let abstract: String?
    }

    private struct Dump: Decodable {
        let command: CommandDescription
    }

    /// Reads what ArgumentParser dumps.
    ///
    /// - Throws: a `Failure` when another version of it describes commands in another way.
    static func read(from dump: String) throws(Failure) -> CommandDescription {
        do {
            return try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
        } catch {
            throw Failure("the description of the commands has another form than this program knows: \(error)")
        }
    }
}

extension CommandDescription {
    /// The commands below this one that help lists, each followed by those below it, with the words that call them.
    func commands(after words: [String] = []) -> [(words: [String], command: CommandDescription)] {
        (subcommands ?? []).filter { $0.shouldDisplay ?? true }.flatMap { command in
            let called = words + [command.commandName]
            return [(words: called, command: command)] + command.commands(after: called)
        }
    }

    /// The arguments that help lists.
    var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }

    /// The paragraphs of the discussion without its examples.
    var paragraphs: [String] {
        blocks.filter { !Self.isExample($0) }.map { $0.joined(separator: "\n") }
    }

    /// The lines of the discussion's examples, as they are typed.
    var examples: [String] {
        blocks.filter(Self.isExample).flatMap { $0.dropFirst().map { $0.trimmingCharacters(in: .whitespaces) } }
    }

    private var blocks: [[String]] {
        (discussion ?? "").components(separatedBy: "\n\n")
            .map { $0.components(separatedBy: "\n").filter { !$0.isEmpty } }
            .filter { !$0.isEmpty }
    }

    private static func isExample(_ block: [String]) -> Bool {
        block.first == "Example:" || block.first == "Examples:"
    }
}
