import ArgumentParser

/// `coach manual`: the manual page, for `make install`. It is no command for everyday use, so help does not list it.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "Print the manual page, coach(1), in mdoc.", shouldDisplay: false)

    mutating func run() throws {
        try Output.line(ManualPage(coach: .read(from: CoachCommand._dumpHelp())).text)
    }
}
