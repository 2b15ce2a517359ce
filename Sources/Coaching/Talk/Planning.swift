import CivilTime
import Knowledge
import Matching

extension TurnDraft {
    /// The plan, with what the line tells about hours, start and days off: recorded, unless the line asks "what if".
    mutating func fillPlan() {
        let agreed = PlanTerms(record: situation.record, today: situation.today)
        guard let match else { return set(book.plan(agreed)) }
        let tokens = match.line.utterance.texts
        var terms = agreed
        var told: [Event] = []
        let isWhatIf = Self.isWhatIf(tokens)
        if let hours = HoursReader.hoursPerWeek(in: tokens) ?? HoursReader.hours(in: tokens)
            ?? bareHours(tokens, isWhatIf)
        {
            terms.hoursPerWeek = hours
            terms.hoursAreTold = true
            told.append(.hours(hours))
        }
        if let start = start(in: tokens) {
            terms.start = start
            told.append(.start(start))
        }
        if let off = daysOff(in: tokens) {
            terms.daysOff.append(off)
            told.append(.daysOff(off.lowerBound, off.upperBound))
        }
        if isWhatIf {
            return set(
                book.plan(terms, isWhatIf: true, comparedWith: situation.record.hoursPerWeek == nil ? nil : agreed))
        }
        if !told.isEmpty {
            // The plan keeps the day on which it was first agreed.
            if situation.record.start == nil, start(in: tokens) == nil { told.append(.start(situation.today)) }
            events += told
            conversation.recorded.append("plan: \(Wording.number(terms.hoursPerWeek)) hours a week")
        }
        set(book.plan(terms))
    }

    private static func isWhatIf(_ tokens: [String]) -> Bool {
        zip(tokens, tokens.dropFirst()).contains { pair in
            pair == ("what", "if") || pair == ("and", "if") || pair == ("if", "i") || pair == ("suppose", "i")
        }
    }

    /// "what if 8", after hours were talked about.
    private func bareHours(_ tokens: [String], _ isWhatIf: Bool) -> Double? {
        guard isWhatIf, tokens.count <= 5 else { return nil }
        return tokens.lazy.compactMap(Numbers.value).first { $0 > 0 && $0 <= 100 }
    }

    private static let startWords: Set<String> = [
        "start", "starting", "starts", "begin", "beginning", "from", "commencing", "kick", "since", "starting",
    ]

    private func start(in tokens: [String]) -> CivilDate? {
        for found in DateReader.dates(in: tokens) {
            let before = tokens[max(0, found.tokens.lowerBound - 4)..<found.tokens.lowerBound]
            guard before.contains(where: Self.startWords.contains), !before.contains(where: Self.offWords.contains)
            else { continue }
            return found.expression.inTheFuture(of: situation.today)?.earliest
        }
        return nil
    }

    private static let offWords: Set<String> = [
        "away", "off", "holiday", "vacation", "discounting", "without", "except", "travelling",
    ]

    private func daysOff(in tokens: [String]) -> ClosedRange<CivilDate>? {
        for found in DateReader.dates(in: tokens) {
            let near = tokens[max(0, found.tokens.lowerBound - 4)..<min(tokens.count, found.tokens.upperBound + 2)]
            guard near.contains(where: Self.offWords.contains),
                let date = found.expression.inTheFuture(of: situation.today)
            else { continue }
            switch date {
            case .day(let day): return day...day
            case .month(let year, let month):
                let last = CivilDate.days(inMonth: month, of: year)
                guard let end = CivilDate(year: year, month: month, day: last) else { return nil }
                return date.earliest...end
            case .year: return nil
            }
        }
        return nil
    }
}
