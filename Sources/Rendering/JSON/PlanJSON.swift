import CivilTime
package import Coaching
import Knowledge

/// The JSON of a plan: exact dates for every phase and step.
///
/// ```
/// {"finish":"2028-04-26","slack_days":-86,"terms":{…},"assumptions":[…],"phases":[{…,"steps":[…]}],"action":[…]}
/// ```
package enum PlanJSON {
    /// The object; `agreed` tells how far the finish has moved since the plan was last agreed.
    package static func value(of plan: Schedule, agreed: Slip?) -> JSONValue {
        [
            "finish": date(plan.finish),
            "promised": date(plan.promised),
            "slack_days": plan.slackDays.map { .integer($0) } ?? .null,
            "slip_days": agreed.map { .integer($0.days) } ?? .null,
            "agreed_on": date(agreed?.agreedOn),
            "agreed_finish": date(agreed?.agreedFinish),
            "terms": terms(plan.terms),
            "assumptions": .strings(assumptions(plan.terms)),
            "phases": .array(plan.rows.map(phase)),
            "action": .array(plan.due.map(due)),
        ]
    }

    private static func terms(_ terms: PlanTerms) -> JSONValue {
        [
            "hours_per_week": .number(terms.hoursPerWeek),
            "start": .string(terms.start.description),
            "days_off": .array(terms.daysOff.map { days($0) }),
            "hours_per_guide_week": .number(terms.pace),
            "target": date(terms.target),
        ]
    }

    private static func assumptions(_ terms: PlanTerms) -> [String] {
        var assumptions: [String] = []
        if !terms.paceIsTold {
            assumptions.append(
                "one week of the guide means \(Wording.count(terms.pace, "hour")); the guide gives no hours")
        }
        if !terms.hoursAreTold {
            assumptions.append("\(Wording.count(terms.hoursPerWeek, "hour")) a week, as none were told")
        }
        return assumptions + [
            "the hours of a phase are shared equally by its tasks",
            "the hours of a week are spread evenly over its seven days",
            "the months of the title count from the start",
        ]
    }

    private static func phase(_ row: Schedule.Row) -> JSONValue {
        .object(
            [
                .init("id", .string(row.phase.rawValue)), .init("title", .string(row.title)),
                .init("hours", .hundredths(row.hours)), .init("hours_done", .hundredths(row.hoursDone)),
            ] + members(of: row.days) + [.init("steps", .array(row.steps.map(step)))])
    }

    private static func step(_ step: Schedule.Step) -> JSONValue {
        .object(
            [
                .init("id", .string(step.id.rawValue)), .init("title", .string(step.title)),
                .init("own", .bool(step.isOwn)), .init("done", .bool(step.isDone)),
                .init("hours", .hundredths(step.hours)), .init("hours_left", .hundredths(step.hoursLeft)),
            ] + members(of: step.days))
    }

    private static func due(_ due: Schedule.Due) -> JSONValue {
        [
            "id": .string(due.block.rawValue), "title": .string(due.title), "due": .string(due.day.description),
            "open": .integer(due.open), "of": .integer(due.of),
        ]
    }

    private static func members(of days: ClosedRange<CivilDate>?) -> [JSONValue.Member] {
        [.init("first_day", date(days?.lowerBound)), .init("last_day", date(days?.upperBound))]
    }

    private static func days(_ days: ClosedRange<CivilDate>) -> JSONValue {
        ["first_day": .string(days.lowerBound.description), "last_day": .string(days.upperBound.description)]
    }

    private static func date(_ date: CivilDate?) -> JSONValue {
        date.map { .string($0.description) } ?? .null
    }
}
