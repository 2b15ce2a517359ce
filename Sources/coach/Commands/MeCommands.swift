import ArgumentParser
import Coaching
import Journal
import Knowledge

/// `coach me`: all that is known about the user.
struct MeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "me", abstract: "Show all that is known about you, and from when.",
        discussion: "Example:\n  coach me")

    @OptionGroup var options: SharedOptions

    mutating func run() throws { try options.print(options.shell().take("/me")) }
}

/// `coach unanswered`: the questions that were refused.
struct UnansweredCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unanswered", abstract: "List the questions that the guide did not answer.",
        discussion: """
            The most frequent come first, and similar ones together. A question that you teach leaves the list.

            Example:
              coach unanswered
            """)

    @OptionGroup var options: SharedOptions

    mutating func run() throws { try options.print(options.shell(needsStore: true).take("/unanswered")) }
}

/// `coach teach`: tells what a question means.
struct TeachCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "teach", abstract: "Teach what a question means.",
        discussion: """
            The topic is an id, or words that name it. Before it is taught, the guide's test questions are asked with \
            it; if one of them would get a worse answer, nothing is taught, and the exit status is 1. "coach paths" shows \
            the file with what you taught.

            Example:
              coach teach "how's the bacon" faq/salary
            """)

    @OptionGroup var options: SharedOptions
    @Flag(help: "Take back what was taught last, or the question given.") var undo = false
    @Argument(help: "The question, in quotes.") var question: String?
    @Argument(help: "The topic that answers it.", completion: ShellCompletion.topicIDs) var topic: [String] = []

    mutating func validate() throws {
        guard !undo, question == nil || topic.isEmpty else { return }
        throw ValidationError("teach takes a question and its topic: coach teach \"how's the bacon\" faq/salary")
    }

    mutating func run() throws {
        if undo { return try takeBack() }
        let line = "/teach \(question ?? "") = \(topic.joined(separator: " "))"
        try InputLimit.check(line)
        let shell = try options.shell(access: .recording())
        let turn = try shell.record(line)
        try options.print(turn)
        if turn.events.isEmpty { throw ExitCode(Exit.failed.rawValue) }
    }

    private func takeBack() throws {
        let shell = try options.shell(access: .recording())
        let wanted = ([question].compactMap { $0 } + topic).joined(separator: " ")
        let turn = shell.record.undoable.last { turn in
            turn.events.contains { event in
                guard case .taught(let question, _) = event else { return false }
                return wanted.isEmpty || question.lowercased() == wanted.lowercased()
            }
        }
        guard let turn else {
            throw Failure(
                wanted.isEmpty ? "nothing was taught that could be taken back" : "\"\(wanted)\" was not taught")
        }
        try shell.append([.undone(turn.turn)])
        for case .taught(let question, let topic) in turn.events {
            let title = shell.library.guide.entry(topic)?.title ?? topic.rawValue
            try options.print(
                Answer(topic: "about", blocks: [.paragraph("Taken back: \"\(question)\" no longer asks for \(title).")])
            )
        }
    }
}
