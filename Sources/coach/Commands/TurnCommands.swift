import ArgumentParser
import Coaching
import Journal
import Knowledge

/// `coach ask`: one question, one answer.
struct AskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Answer one question; the words need no quotes.",
        discussion: """
            Statements are recorded, and questions that nothing answers are kept for "coach unanswered".
            The exit status is 3 when the guide does not say.

            Example:
              coach ask which certification comes first
            """)

    @OptionGroup var options: SharedOptions
    @Flag(help: "Record nothing.") var noRecord = false
    @Flag(help: "Show why this answer was chosen.") var why = false
    @Argument(help: "The question.", completion: ShellCompletion.topics) var question: [String]

    mutating func run() throws {
        let line = question.joined(separator: " ")
        try InputLimit.check(line)
        let shell = try options.shell(records: !noRecord)
        let turn = shell.take(line)
        try options.print(turn, why: why)
        if why, options.format == .text { try options.print(shell.take("/why").answer) }
        if turn.answer.topic == .outOfScope { throw ExitCode(Exit.outOfScope.rawValue) }
    }
}

/// `coach next`: what to do next.
struct NextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next", abstract: "Show what to do next, and why.",
        discussion: "Example:\n  coach next --format json")

    @OptionGroup var options: SharedOptions

    mutating func run() throws { try options.print(options.shell().take("/next")) }
}

/// `coach progress`: how far the user is.
struct ProgressCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "progress", abstract: "Show how far you are.", discussion: "Example:\n  coach progress")

    @OptionGroup var options: SharedOptions

    mutating func run() throws { try options.print(options.shell().take("/progress")) }
}

/// `coach undo`: takes back what was recorded last.
struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take back what was recorded last.", discussion: "Example:\n  coach undo")

    @OptionGroup var options: SharedOptions

    mutating func run() throws {
        let shell = try options.shell(access: .recording())
        guard !shell.record.undoable.isEmpty else { throw Failure("nothing is recorded that could be taken back") }
        // A command is a conversation of its own: the offer to go further back is accepted by calling it.
        _ = shell.take("/undo")
        try options.print(shell.record("yes"))
    }
}

/// `coach done`: records that something is finished.
struct DoneCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "done", abstract: "Record that you finished something of the guide.",
        discussion: """
            Name it in your own words, or by its id.

            Example:
              coach done Machine Learning Specialization
            """)

    @OptionGroup var options: SharedOptions
    @Argument(help: "What you finished.", completion: ShellCompletion.finishable) var item: [String]

    mutating func run() throws {
        let name = item.joined(separator: " ")
        try InputLimit.check(name)
        let shell = try options.shell(access: .recording())
        let title = shell.library.guide.entry(.init(rawValue: name))?.title ?? name
        let turn = try shell.record("/done \(title)")
        guard !turn.events.isEmpty || turn.answer.asks else {
            throw Failure(
                "nothing of the guide that can be finished is called \"\(name)\"; \"coach ask roadmap\" lists the steps"
            )
        }
        try options.print(turn)
        if turn.events.isEmpty { throw ExitCode(Exit.failed.rawValue) }
    }
}
