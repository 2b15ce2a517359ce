import ArgumentParser
import Foundation

/// `coach`: the conversation, and the parent of all commands.
struct CoachCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coach",
        abstract: "A conversation with a guide for a career change.",
        discussion: """
            Without a command it starts a conversation, or answers one line after another from a pipe.

            Examples:
              coach
              coach ask how do I learn ML systems design
              printf 'salary?\\n' | coach
            """,
        version: "coach \(Version.number)",
        subcommands: [
            AskCommand.self, NextCommand.self, DoneCommand.self, UndoCommand.self, ProgressCommand.self,
            PlanCommand.self, WeekCommand.self, RealityCommand.self, NotesCommand.self, SessionsCommand.self,
            MeCommand.self, UnansweredCommand.self, ForgetCommand.self, TeachCommand.self, GuidesCommand.self,
            StatusCommand.self, ExportCommand.self, KnowledgeCommand.self, PathsCommand.self, ManualCommand.self,
        ])

    @OptionGroup var options: SharedOptions

    mutating func run() throws {
        try ConversationRunner(options: options).run()
    }
}

/// The version of the program.
enum Version {
    static let number = "0.1.0"
    /// The day of the version, as manual pages write it.
    static let date = "November 23, 2026"
}
