import ArgumentParser
import CivilTime
import Coaching
import Journal
import Knowledge
import Rendering

/// `coach notes`: lists, adds, searches, shows and deletes notes.
struct NotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notes", abstract: "Show, add, search and delete notes.",
        discussion: "Example:\n  coach notes add ask Maria about a mentor",
        subcommands: [List.self, Add.self, Search.self, Show.self, Delete.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List all notes.", discussion: "Example:\n  coach notes")
        @OptionGroup var options: SharedOptions
        mutating func run() throws { try options.print(options.shell().take("/notes")) }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add", abstract: "Write a note.",
            discussion: "Example:\n  coach notes add ask Maria about a mentor")
        @OptionGroup var options: SharedOptions
        @Argument(help: "The note.") var text: [String]

        mutating func run() throws {
            let note = text.joined(separator: " ")
            try InputLimit.check(note)
            let shell = try options.shell(access: .recording())
            let turn = try shell.record("/note \(note)")
            try options.print(turn)
            if turn.events.isEmpty { throw ExitCode(Exit.failed.rawValue) }
        }
    }

    struct Search: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "search", abstract: "Find notes by their words.",
            discussion: "Example:\n  coach notes search maria")
        @OptionGroup var options: SharedOptions
        @Argument(help: "The words.") var words: [String]

        mutating func run() throws {
            try options.print(options.shell().take("/notes \(words.joined(separator: " "))"))
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show one note.", discussion: "Example:\n  coach notes show 2")
        @OptionGroup var options: SharedOptions
        @Argument(help: "The note's number.") var number: Int

        mutating func run() throws {
            let shell = try options.shell()
            guard let note = shell.record.notes.first(where: { $0.id.rawValue == number }) else {
                throw Failure("there is no note \(number); \"coach notes\" lists them")
            }
            let day = note.written.date(offsetFromUTC: 0).inWords
            try options.print(
                Answer(topic: "notes", blocks: [.heading("Note \(number)", aside: day), .paragraph(note.text)]))
        }
    }

    struct Delete: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "delete", abstract: "Delete a note; \"coach undo\" brings it back.",
            discussion: "Example:\n  coach notes delete 2")
        @OptionGroup var options: SharedOptions
        @Argument(help: "The note's number.") var number: Int

        mutating func run() throws {
            let shell = try options.shell(access: .recording())
            guard let note = shell.record.notes.first(where: { $0.id.rawValue == number }) else {
                throw Failure("there is no note \(number); \"coach notes\" lists them")
            }
            if let failure = shell.append([.noteDeleted(note.id)]) {
                throw Failure("not deleted: \(failure.message)", failure.exit)
            }
            try options.print(Answer(topic: "notes", blocks: [.paragraph("Deleted note \(number): \(note.text)")]))
        }
    }
}
