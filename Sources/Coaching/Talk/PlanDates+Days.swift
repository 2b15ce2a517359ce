import CivilTime
import Knowledge
import Matching

/// Which days a date of a line about the plan means.
extension PlanDateReader {
    /// Days that were lost are over: the last one is yesterday, for today counts as a day of study.
    func past(_ days: ClosedRange<CivilDate>, _ tokens: Range<Int>) -> ClosedRange<CivilDate>? {
        let yesterday = today.adding(days: -1)
        if days.upperBound == today, ["last", "past", "previous"].contains(where: texts[tokens].contains) {
            return days.lowerBound.adding(days: -1)...yesterday
        }
        return days.lowerBound <= yesterday ? days.lowerBound...min(days.upperBound, yesterday) : nil
    }

    /// "by October" and "until October" are over when October begins, "before the 3rd" on the 2nd; "by the 3rd" and
    /// "by the end of October" are not.
    func last(_ days: ClosedRange<CivilDate>, _ tokens: Range<Int>) -> CivilDate {
        let said = texts[tokens]
        let lead = texts[max(0, tokens.lowerBound - 3)..<tokens.lowerBound]
        if said.contains("end") || lead.contains("end") { return days.upperBound }
        if lead.contains("before") || said.contains("before") { return days.lowerBound.adding(days: -1) }
        let isDay = days.lowerBound == days.upperBound
        if isDay { return days.upperBound }
        if said.contains("until") || said.contains("till") { return start(ofLast: days).adding(days: -1) }
        let isWithin = said.contains("in") || said.contains("during") || lead.contains("in") || lead.contains("during")
        return isWithin ? days.upperBound : days.lowerBound.adding(days: -1)
    }

    func start(ofLast days: ClosedRange<CivilDate>) -> CivilDate {
        CivilDate(year: days.upperBound.year, month: days.upperBound.month, day: 1) ?? days.upperBound
    }

    /// "away from 3 May": without an end it is a day; with "for two weeks" it is as long as that.
    func openEnded(_ days: ClosedRange<CivilDate>, _ tokens: Range<Int>) -> ClosedRange<CivilDate>? {
        guard days.lowerBound == days.upperBound,
            let length = span(from: tokens.upperBound, isLength: true), case .days(let count) = length.span
        else { return nil }
        return days.lowerBound...days.lowerBound.adding(days: count - 1)
    }

    func until(_ tokens: Range<Int>) -> Bool {
        texts[max(0, tokens.lowerBound - 1)..<tokens.upperBound].contains {
            $0 == "until" || $0 == "till" || $0 == "to"
        }
    }

    /// "I lost two weeks", "away for ten days".
    func bareLength(_ found: [PlanDates.Found]) -> [PlanDates.Found] {
        guard act == "plan/lost" || act == "plan/away" || isPast || words.contains(anyOf: Self.sureOffWords),
            let length = span(from: 0, isLength: true) ?? lengthAfterDates(), case .days(let count) = length.span
        else { return [] }
        let isLost = act == "plan/lost" || (isPast && act != "plan/away")
        return isLost
            ? [
                .init(
                    role: .lost, days: today.adding(days: -count)...today.adding(days: -1),
                    place: length.tokens.lowerBound)
            ]
            : [.init(role: .off, days: today...today.adding(days: count - 1), place: length.tokens.lowerBound)]
    }

    func lengthAfterDates() -> Span? {
        texts.indices.lazy.compactMap { span(from: $0, isLength: true) }.first
    }

    private static let sureOffWords: Set<String> = [
        "away", "off", "holiday", "holidays", "vacation", "pause", "break", "travelling", "traveling",
    ]
}
