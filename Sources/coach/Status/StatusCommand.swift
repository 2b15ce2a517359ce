import ArgumentParser
import Rendering
import Terminal

/// `coach status`: one line for a shell prompt.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Print one short line for a shell prompt.",
        discussion: """
            It tells the next step, the week of the plan, and the days of slack, and is quick: it reads one small file \
            that is kept beside the record. Nothing is printed as long as nothing is recorded.

            Example:
              coach status
            """)

    @OptionGroup var options: SharedOptions

    mutating func run() throws {
        try Self.print(options.format, clock: Clock(option: options.now), places: options.places)
    }

    static func print(_ format: SharedOptions.Format, clock: Clock, places: Places) throws(Failure) {
        guard let outlook = StatusFile(folder: places.state)?.outlook else { return }
        let line = StatusLine(outlook: outlook, today: clock.today)
        switch format {
        case .json: try Output.line(line.json)
        case .text, .markdown: try Output.line(line.text(TextStyle(isASCII: !TextLocale.isUnicode)))
        }
    }
}
