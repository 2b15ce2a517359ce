import CivilTime
import Coaching
import Knowledge
import Terminal

/// The small file from which `coach status` is answered, so that it needs neither guide nor store: an `Outlook` as text.
///
/// ```
/// coach-status 1
/// next task/basic-ml-model the basic ML model
/// start 2026-11-02
/// months 12
/// study-days 270
/// off 2027-08-01 2027-08-31
/// ```
/// Only what does not depend on the day is in it. It can always be made again from the record.
struct StatusFile {
    private static let heading = "coach-status 1"
    private let file: PrivateFile

    /// - Parameter folder: the folder for state; nil without one, and then there is no file.
    init?(folder: String?) {
        guard let folder else { return nil }
        file = PrivateFile(path: "\(folder)/status")
    }

    /// What was written last; nil where there is nothing that can be read.
    var outlook: Outlook? {
        guard let text = try? file.contents(atMost: 64 * 1024) else { return nil }
        return Self.decode(text)
    }

    /// Says from now on what lies ahead; nil says nothing from now on.
    ///
    /// What cannot be written is taken away, for an old line would be a wrong one.
    func tell(_ outlook: Outlook?) {
        guard let outlook else { return remove() }
        guard outlook != self.outlook else { return }
        do {
            try file.replace(with: Self.encode(outlook), isLasting: false)
        } catch {
            remove()
        }
    }

    private func remove() {
        guard let problem = file.remove() else { return }
        Output.warn("\"coach status\" may say what is no longer so: \(problem)")
    }

    static func encode(_ outlook: Outlook) -> String {
        var lines = [heading]
        if let step = outlook.step {
            lines.append("next \(step.id) \(step.title.split(whereSeparator: \.isNewline).joined(separator: " "))")
        }
        if let start = outlook.start { lines.append("start \(start)") }
        if let months = outlook.months { lines.append("months \(months)") }
        if let days = outlook.studyDays { lines.append("study-days \(days)") }
        lines += outlook.daysOff.map { "off \($0.lowerBound) \($0.upperBound)" }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The outlook; nil for a text that was not written by `encode`, of which a part would be worse than nothing.
    static func decode(_ text: String) -> Outlook? {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).makeIterator()
        guard text.hasSuffix("\n"), lines.next() == heading[...] else { return nil }
        var step: ItemReference?
        var (start, months, studyDays): (CivilDate?, Int?, Int?)
        var daysOff: [ClosedRange<CivilDate>] = []
        while let line = lines.next(), !line.isEmpty {
            let words = line.split(separator: " ", maxSplits: 2)
            switch (words.first, words.count) {
            case ("next", 3): step = ItemReference(id: TopicID(rawValue: String(words[1])), title: String(words[2]))
            case ("start", 2): start = CivilDate(words[1])
            case ("months", 2): months = count(words[1])
            case ("study-days", 2): studyDays = count(words[1])
            case ("off", 3):
                guard let first = CivilDate(words[1]), let last = CivilDate(words[2]), first <= last else { return nil }
                daysOff.append(first...last)
            default: return nil
            }
        }
        return Outlook(step: step, start: start, months: months, studyDays: studyDays, daysOff: daysOff)
    }

    /// More than a century of days is no plan.
    private static func count(_ digits: Substring) -> Int? {
        Int(digits).flatMap { (0...100_000).contains($0) ? $0 : nil }
    }
}
