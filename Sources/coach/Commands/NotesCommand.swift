import ArgumentParser
import CivilTime
import Coaching
import Journal
import Knowledge
import Rendering

/// `coach notes`: lists, adds, searches, shows and deletes notes.
struct NotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notes", abstract: "Show, add, search, change and delete notes.",
        discussion: "Example:\n  coach notes add ask Maria about a mentor",
        subcommands: [List.self, Add.self, Search.self, Show.self, Edit.self, Delete.self], defaultSubcommand: List.self
    )

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List all notes.", discussion: "Example:\n  coach notes")
        @OptionGroup var options: SharedOptions
        mutating func run() throws { try options.print(options.shell(needsStore: true).take("/notes")) }
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
            try options.print(options.shell(needsStore: true).take("/notes \(words.joined(separator: " "))"))
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show one note.", discussion: "Example:\n  coach notes show 2")
        @OptionGroup var options: SharedOptions
        @Argument(help: "The note's number.", completion: ShellCompletion.notes) var number: Int

        mutating func run() throws {
            let shell = try options.shell(needsStore: true)
            let note = try shell.note(number)
            let day = shell.dayOf(note.written).inWords
            try options.print(
                Answer(topic: "notes", blocks: [.heading("Note \(number)", aside: day), .paragraph(note.text)]))
        }
    }

    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "edit", abstract: "Give a note another text; \"coach undo\" brings the old one back.",
            discussion: "Example:\n  coach notes edit 2 ask Tom, not Maria")
        @OptionGroup var options: SharedOptions
        @Argument(help: "The note's number.", completion: ShellCompletion.notes) var number: Int
        @Argument(help: "The new text.") var text: [String]

        mutating func run() throws {
            let text = text.joined(separator: " ")
            try InputLimit.check(text)
            let shell = try options.shell(access: .recording())
            let note = try shell.note(number)
            try shell.append([.noteEdited(note.id, text: text)])
            try options.print(Answer(topic: "note", blocks: [.paragraph("Note \(number) now says: \(text)")]))
        }
    }

    struct Delete: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "delete", abstract: "Delete a note; \"coach undo\" brings it back.",
            discussion: "Example:\n  coach notes delete 2")
        @OptionGroup var options: SharedOptions
        @Argument(help: "The note's number.", completion: ShellCompletion.notes) var number: Int

        mutating func run() throws {
            let shell = try options.shell(access: .recording())
            let note = try shell.note(number)
            try shell.append([.noteDeleted(note.id)])
            try options.print(Answer(topic: "notes", blocks: [.paragraph("Deleted note \(number): \(note.text)")]))
        }
    }
}

extension Shell {
    /// The note with a number.
    ///
    /// - Throws: a `Failure` where there is none.
    func note(_ number: Int) throws(Failure) -> Note {
        guard let note = record.notes.first(where: { $0.id.rawValue == number }) else {
            throw Failure("there is no note \(number); \"coach notes\" lists them")
        }
        return note
    }
}
