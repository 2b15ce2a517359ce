import ArgumentParser
import CivilTime
import Coaching
import Journal
import Knowledge
import Rendering

/// `coach sessions`: the notes that past conversations wrote by themselves.
struct SessionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sessions", abstract: "Show what past conversations were about, and change their notes.",
        discussion: "Example:\n  coach sessions --limit 5",
        subcommands: [List.self, Show.self, Edit.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List conversations, the newest first.",
            discussion: "Example:\n  coach sessions")
        @OptionGroup var options: SharedOptions
        @Option(help: "Show at most this many.") var limit = 20

        mutating func run() throws {
            let shell = try options.shell(needsStore: true)
            try options.print(
                SessionText(guide: shell.library.guide)
                    .list(shell.record.sessions, limit: limit, dayOf: shell.dayOf))
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show the note of one conversation, or of the last.",
            discussion: "Example:\n  coach sessions show 3")
        @OptionGroup var options: SharedOptions
        @Argument(help: "The number in the list; the last without one.", completion: ShellCompletion.sessions)
        var number: Int?

        mutating func run() throws {
            let shell = try options.shell(needsStore: true)
            let number = number ?? shell.record.sessions.count
            let session = try shell.session(number)
            try options.print(
                SessionText(guide: shell.library.guide)
                    .answer(session, number: number, day: shell.dayOf(session.ended)))
        }
    }

    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "edit", abstract: "Put your own words in place of a conversation's note.",
            discussion:
                "What the note had of itself is kept below it.\n\nExample:\n  coach sessions edit 3 planned the spring")
        @OptionGroup var options: SharedOptions
        @Argument(help: "The number in the list.", completion: ShellCompletion.sessions) var number: Int
        @Argument(help: "The new text.") var text: [String]

        mutating func run() throws {
            let text = text.joined(separator: " ")
            try InputLimit.check(text)
            let shell = try options.shell(access: .recording())
            let session = try shell.session(number)
            try shell.append([.sessionEnded(session.summary.saying(text))], to: session.id)
            try options.print(
                Answer(topic: "notes", blocks: [.paragraph("Conversation \(number) now says: \(text)")]))
        }
    }
}

extension Shell {
    /// The conversation with a number, counted from the first.
    ///
    /// - Throws: a `Failure` where there is none.
    fileprivate func session(_ number: Int) throws(Failure) -> Session {
        guard record.sessions.indices.contains(number - 1) else {
            throw record.sessions.isEmpty
                ? Failure("no conversation has been kept yet")
                : Failure("there is no conversation \(number); \"coach sessions\" lists them")
        }
        return record.sessions[number - 1]
    }
}
