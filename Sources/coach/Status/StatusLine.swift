import CivilTime
import Coaching
import Knowledge
import Rendering

/// What `coach status` prints: one short line for a prompt or a bar, or the same as JSON.
struct StatusLine {
    let outlook: Outlook
    let today: CivilDate

    /// A longer title would push a prompt off its line.
    private static let titleWidth = 48

    /// "next: the basic ML model - week 3 - 26 days of slack".
    ///
    /// - Parameter style: tells which characters the terminal has.
    func text(_ style: TextStyle) -> String {
        [outlook.step.map { "next: " + Self.fitted(style.safe($0.title)) } ?? ending, week, slack]
            .compactMap { $0 }.joined(separator: " - ")
    }

    /// The same with exact days. What is not known is null.
    var json: String {
        let step = outlook.step.map { ["id": .string($0.id.rawValue), "short": .string($0.title)] as JSONValue }
        return JSONValue.object([
            .init("schema", 1),
            .init("next", step ?? .null),
            .init("week", Self.number(outlook.week(on: today))),
            .init("slack_days", Self.number(outlook.slack(on: today))),
            .init("start", Self.day(outlook.start)),
            .init("finish", Self.day(outlook.finish(on: today))),
        ]).line
    }

    private var ending: String {
        outlook.studyDays == nil ? "every step is done" : "every open step is skipped"
    }

    private var week: String? {
        if let week = outlook.week(on: today) { return "week \(week)" }
        return outlook.start.map { "starts in \(Self.days($0.days(since: today)))" }
    }

    private var slack: String? {
        guard let slack = outlook.slack(on: today) else { return nil }
        if slack == 0 { return "no slack" }
        return slack > 0 ? "\(Self.days(slack)) of slack" : "\(Self.days(-slack)) late"
    }

    private static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }

    private static func fitted(_ title: String) -> String {
        guard DisplayWidth.of(title) > titleWidth else { return title }
        var kept = title
        while !kept.isEmpty, DisplayWidth.of(kept) > titleWidth - 3 { kept.removeLast() }
        return kept + "..."
    }

    private static func number(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }
    private static func day(_ day: CivilDate?) -> JSONValue { day.map { .string("\($0)") } ?? .null }
}
