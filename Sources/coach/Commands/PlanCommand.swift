import ArgumentParser
import CivilTime
import Coaching
import Foundation
import Journal
import Knowledge
import Rendering

/// `coach plan`: the roadmap with dates.
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Show the roadmap with dates for your hours a week.",
        discussion: """
            Options that say something about the plan are recorded, unless --what-if is among them.

            Examples:
              coach plan --hours 6 --start 2027-02-01 --off 2027-08-01..2027-08-31
              coach plan --hours 8 --what-if
              coach plan --format markdown
            """)

    @OptionGroup var options: SharedOptions
    @Option(help: ArgumentHelp("Study this many hours a week.", valueName: "hours")) var hours: Double?
    @Option(help: ArgumentHelp("Start on this day, as 2027-02-01.", valueName: "day")) var start: String?
    @Option(help: ArgumentHelp("Do not study on these days, as 2027-08-01..2027-08-31.", valueName: "days"))
    var off: [String] = []
    @Option(help: ArgumentHelp("Take a week of the guide for this many hours.", valueName: "hours")) var pace: Double?
    @Flag(help: "Only show what would be; change nothing.") var whatIf = false

    mutating func run() throws {
        let told = try told()
        guard !told.isEmpty else {
            let shell = try options.shell()
            return try print(shell.take("/plan").answer, shell, PlanTerms(record: shell.record, today: shell.today))
        }
        let shell = try options.shell(access: whatIf ? .reading() : .recording())
        let book = AnswerBook(standing: shell.standing, today: shell.today, dayOf: shell.dayOf)
        if whatIf {
            return try print(book.whatIf(told), shell, book.agreedTerms.adding(told))
        }
        let tellsStart = told.contains { if case .start = $0 { true } else { false } }
        let events = told + (shell.record.start == nil && !tellsStart ? [.start(shell.today)] : [])
        try shell.append(events)
        try print(
            book.agreed(book.agreedTerms.adding(events), told: events), shell,
            PlanTerms(record: shell.record, today: shell.today))
    }

    /// The options as the record keeps them.
    private func told() throws(Failure) -> [Event] {
        var events: [Event] = []
        if let hours { events.append(.hours(try checked(hours, "--hours"))) }
        if let pace { events.append(.pace(try checked(pace, "--pace"))) }
        if let start { events.append(.start(try day(start))) }
        for range in off {
            let ends = range.components(separatedBy: "..")
            guard let first = ends.first, let last = ends.last, ends.count <= 2 else {
                throw Failure("\"\(range)\" is no run of days; write 2027-08-01..2027-08-31", .usage)
            }
            let days = (first: try day(first), last: try day(last))
            guard days.first <= days.last else {
                throw Failure("\"\(range)\" ends before it begins", .usage)
            }
            events.append(.daysOff(days.first, days.last))
        }
        return events
    }

    private func checked(_ hours: Double, _ option: String) throws(Failure) -> Double {
        guard hours > 0, hours <= 168 else {
            throw Failure("\(option) takes a number of hours a week, more than 0 and at most 168", .usage)
        }
        return hours
    }

    private func day(_ text: String) throws(Failure) -> CivilDate {
        guard let date = CivilDate(text) else { throw Failure("\"\(text)\" is no day; write 2027-02-01", .usage) }
        return date
    }

    private func print(_ answer: Answer, _ shell: Shell, _ terms: PlanTerms) throws {
        guard options.format == .json else {
            return try options.print(
                options.format == .markdown
                    ? AnswerBook(standing: shell.standing, today: shell.today, dayOf: shell.dayOf).planInFull(terms)
                    : answer)
        }
        let schedule = Schedule(standing: shell.standing, terms: terms, today: shell.today)
        let slip = whatIf ? nil : shell.standing.slip(today: shell.today, dayOf: shell.dayOf)
        try Output.line(
            TurnJSON.line(
                of: TurnReport(
                    question: "", answer: answer, confidence: 1, plan: PlanJSON.value(of: schedule, agreed: slip))))
    }
}
