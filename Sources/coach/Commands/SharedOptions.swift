import ArgumentParser
import Coaching
import Foundation
import Journal
import Rendering
import Terminal

/// The options that every command takes.
struct SharedOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, markdown
    }

    enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
        case always, never, auto
    }

    @Option(help: ArgumentHelp("Look for guides in DIR first.", valueName: "dir"), completion: .directory)
    var knowledge: String?

    @Option(help: ArgumentHelp("Use the guide with this id.", valueName: "id"), completion: ShellCompletion.guides)
    var guide: String?

    @Option(help: "Print text, json or markdown.")
    var format: Format = .text

    @Option(help: "Colour the output: always, never or auto.")
    var color: ColorChoice = .auto

    @Flag(help: "Leave out ornaments, for screen readers.")
    var plain = false

    @Option(help: ArgumentHelp("Wrap text at this many columns, 20 to 100.", valueName: "columns"))
    var width: Int?

    @Option(help: ArgumentHelp("Take this as the time, as 2027-02-01T18:30:00Z.", valueName: "instant"))
    var now: String?

    @Flag(name: [.customShort("q"), .long], help: "Leave out the banner.")
    var quiet = false

    var places: Places { Places() }

    mutating func validate() throws {
        guard let width, !TextStyle.widths.contains(width) else { return }
        throw ValidationError("--width takes 20 to 100, not \(width)")
    }

    /// Reads guide and record; throws where the record is what was asked for and cannot be had.
    func shell(
        access: Journal.Access = .reading(), records: Bool = true, needsStore: Bool = false
    ) throws -> Shell {
        let clock = try Clock(option: now)
        let places = places
        let guides = GuideShelf(knowledge: knowledge, places: places)
        let library = try guides.open(guide, remembers: false)
        let config = ConfigFile(places: places)
        let (settings, complaints) = config.read()
        for complaint in complaints { Output.warn(complaint) }
        return Shell(
            library: library, store: try RecordStore(folder: places.data, access: access, isNeeded: needsStore),
            clock: clock, guides: guides, config: config, settings: settings,
            status: StatusFile(folder: places.state), records: records)
    }

    /// How text is to look on this terminal, or in this pipe. An option goes before what was set, and that before what
    /// the environment asks of every program (no-color.org).
    func style(_ settings: Settings, screen: Screen = Screen.current()) -> TextStyle {
        let environment = ProcessInfo.processInfo.environment
        let wantsNone = !(environment["NO_COLOR"] ?? "").isEmpty || environment["CLICOLOR"] == "0"
        let isColoured =
            switch (color, settings.color) {
            case (.always, _): true
            case (.never, _), (.auto, .never): false
            case (.auto, .always): screen.outputIsTerminal && !screen.isDumb
            case (.auto, .auto): screen.outputIsTerminal && !screen.isDumb && !wantsNone
            }
        let columns = screen.outputIsTerminal ? screen.columns : 80
        return TextStyle(
            width: width ?? settings.width.map { min($0, columns) } ?? columns, isColoured: isColoured, isPlain: plain,
            isASCII: !TextLocale.isUnicode)
    }

    /// Prints an answer in the format that was asked for.
    func print(_ answer: Answer) throws {
        switch format {
        case .text: try page { TextRenderer($0, choices: .commands).render(answer) }
        case .json: try Output.line(TurnJSON.line(of: TurnReport(question: "", answer: answer, confidence: 1)))
        case .markdown: try Output.line(Markdown.render(answer))
        }
    }

    /// Prints a turn in the format that was asked for.
    func print(_ turn: Turn, choices: TextRenderer.ChoiceForm = .commands, why: Bool = false) throws {
        switch format {
        case .text: try page { turn.text($0, choices: choices) }
        case .json: try Output.line(TurnJSON.line(of: turn.report(why: why)))
        case .markdown:
            try Output.line(([turn.answer] + turn.also).map { Markdown.render($0) }.joined(separator: "\n\n"))
        }
    }

    /// Shows a text as the user set it, in the pager where it is longer than the screen.
    private func page(_ text: (TextStyle) -> String) throws {
        let settings = ConfigFile(places: places).read().settings
        if let signal = try Paging(settings: settings, isPlain: plain).show(text(style(settings))) {
            Signals.die(of: signal)
        }
    }
}
