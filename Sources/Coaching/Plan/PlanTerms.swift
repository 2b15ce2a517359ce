package import CivilTime

/// What a plan rests on; what the user did not tell is assumed, and said to be.
package struct PlanTerms: Hashable, Sendable {
    /// Hours that one week of the guide means where the user did not say otherwise; the guide gives none.
    package static let referencePace = 10.0

    package var hoursPerWeek: Double
    package var start: CivilDate
    /// Days without study, both ends included; they may overlap.
    package var daysOff: [ClosedRange<CivilDate>]
    /// True if the user told the hours.
    package var hoursAreTold: Bool
    /// Hours that one week of the guide is taken to mean.
    package var pace: Double
    /// True if the user told the pace.
    package var paceIsTold: Bool
    /// The last day on which the user wants to be finished.
    package var target: CivilDate?

    package init(
        hoursPerWeek: Double, start: CivilDate, daysOff: [ClosedRange<CivilDate>], hoursAreTold: Bool,
        pace: Double? = nil, target: CivilDate? = nil
    ) {
        self.hoursPerWeek = hoursPerWeek
        self.start = start
        self.daysOff = daysOff
        self.hoursAreTold = hoursAreTold
        self.pace = pace ?? Self.referencePace
        paceIsTold = pace != nil
        self.target = target
    }

    /// What the record says, with `today` as the start and the guide's pace where it says nothing.
    package init(record: Record, today: CivilDate) {
        self.init(
            hoursPerWeek: record.hoursPerWeek ?? Self.referencePace, start: record.start ?? today,
            daysOff: record.daysOff, hoursAreTold: record.hoursPerWeek != nil, pace: record.pace,
            target: record.target)
    }

    /// The terms with what `events` say about them; events about other things change nothing.
    package func adding(_ events: [Event]) -> PlanTerms {
        var terms = self
        for event in events {
            switch event {
            case .hours(let hours):
                terms.hoursPerWeek = hours
                terms.hoursAreTold = true
            case .start(let date): terms.start = date
            case .daysOff(let first, let last): if first <= last { terms.daysOff.append(first...last) }
            case .pace(let hours):
                terms.pace = hours
                terms.paceIsTold = true
            case .target(let date): terms.target = date
            default: break
            }
        }
        return terms
    }
}

extension Event {
    /// True for what a plan rests on: hours, start, days off, pace, target.
    var isAboutPlan: Bool {
        switch self {
        case .hours, .start, .daysOff, .pace, .target: true
        default: false
        }
    }
}
