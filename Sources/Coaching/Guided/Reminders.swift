package import CivilTime
package import Knowledge

/// What the coach says of itself when a conversation begins: a check-in is due, the reality check is old.
package struct Reminders: Sendable {
    private let guide: Guide
    private let record: Record
    private let today: CivilDate
    private let dayOf: DayOf

    package init(guide: Guide, record: Record, today: CivilDate, dayOf: DayOf) {
        self.guide = guide
        self.record = record
        self.today = today
        self.dayOf = dayOf
    }

    private static let daysOfWeek = 7
    /// Days after the last point was answered.
    private static let daysUntilOffered = 90

    /// One line, or nil where nothing is due. The week comes first: it is due far more often.
    package var line: String? { weekDue ?? realityOffer ?? realityOpen }

    /// A week has passed since the last check-in, or since the first record.
    var weekDue: String? {
        if let last = record.checkIns.last.map({ dayOf($0.at) }) {
            guard today.days(since: last) >= Self.daysOfWeek else { return nil }
            return "The last check-in was \(Wording.ago(from: last, to: today)); \"let's do the week\" starts one."
        }
        guard let first = record.undoable.first.map({ dayOf($0.recordedAt) }),
            case let days = today.days(since: first), days >= Self.daysOfWeek
        else { return nil }
        let passed =
            days < 2 * Self.daysOfWeek
            ? "A week has passed since your first record"
            : "Your first record was \(Wording.ago(from: first, to: today))"
        return "\(passed); \"let's do the week\" looks back."
    }

    /// The reality check is 90 days old.
    var realityOffer: String? {
        let runs = RealityRuns(guide: guide, record: record, dayOf: dayOf)
        guard runs.open == nil, let last = runs.lastAnswered, today.days(since: last) >= Self.daysUntilOffered else {
            return nil
        }
        return
            "Your reality check is \(today.days(since: last)) days old; \"do the reality check again\" shows what changed."
    }

    /// True if there is no reality check yet, if one is open, or if the last one is old.
    package var wantsRealityCheck: Bool {
        realityOffer != nil || RealityRuns(guide: guide, record: record, dayOf: dayOf).newestComplete == nil
            || realityOpen != nil
    }

    private var realityOpen: String? {
        let runs = RealityRuns(guide: guide, record: record, dayOf: dayOf)
        guard let open = runs.open else { return nil }
        return
            "The reality check is at \(runs.said(in: open).count) of \(runs.points.count); "
            + "\"resume the reality check\" goes on."
    }
}
