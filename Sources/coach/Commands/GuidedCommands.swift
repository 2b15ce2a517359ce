import ArgumentParser
import Coaching
import Terminal

/// `coach week`: the weekly check-in.
struct WeekCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "week", abstract: "Look back on the week and plan the next one.",
        discussion: """
            In a terminal it asks a few questions; "stop" ends it. Elsewhere it shows what was planned and recorded.

            Example:
              coach week
            """)

    @OptionGroup var options: SharedOptions

    mutating func run() throws {
        guard Screen.current().isInteractive, options.format == .text else {
            return try options.print(options.shell().take("/week"))
        }
        try Dialogue(options: options, shell: options.shell(), opening: "/week").run()
    }
}

/// `coach reality`: the user's own reality check.
struct RealityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reality", abstract: "Show your reality check, or go through it in a terminal.",
        discussion: """
            It is begun or taken up again where there is none, one is open, or the last point was answered 90 days \
            ago. --show only shows it.

            Example:
              coach reality --show
            """)

    @OptionGroup var options: SharedOptions
    @Flag(help: "Show what you said, and ask nothing.") var show = false

    mutating func run() throws {
        let shell = try options.shell()
        let reminders = Reminders(
            guide: shell.library.guide, record: shell.record, today: shell.today, dayOf: shell.dayOf)
        guard Screen.current().isInteractive, options.format == .text, !show, reminders.wantsRealityCheck else {
            return try options.print(shell.take("/reality show"))
        }
        try Dialogue(options: options, shell: shell, opening: "/reality").run()
    }
}
