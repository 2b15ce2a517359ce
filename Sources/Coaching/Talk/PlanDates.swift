import CivilTime
import Knowledge
import Matching

/// The dates in a line about the plan, each with what it is for.
struct PlanDates {
    enum Role { case start, off, lost, target }

    struct Found {
        let role: Role
        let days: ClosedRange<CivilDate>
        /// The token at which it was said.
        let place: Int
    }

    let found: [Found]

    /// "Off next week", "away 3 to 10 August": days off, and nothing else.
    static func tellsDaysOff(_ words: PlanWords, today: CivilDate) -> Bool {
        guard let first = words.texts.first(where: { !["i", "am", "be", "will", "im"].contains($0) }),
            ["away", "off"].contains(first)
        else { return false }
        return PlanDates(words, act: "plan/away", today: today).found.contains { $0.role == .off }
    }

    init(_ words: PlanWords, act: TopicID, today: CivilDate) {
        found = PlanDateReader(words: words, act: act, today: today).read()
    }
}

private struct PlanDateReader {
    let words: PlanWords
    let act: TopicID
    let today: CivilDate
    /// The words with hours blotted out: "10 to 12 hours" are no days of a month.
    let texts: [String]

    init(words: PlanWords, act: TopicID, today: CivilDate) {
        self.words = words
        self.act = act
        self.today = today
        let hours = PlanHours.tokens(of: words)
        texts = words.texts.enumerated().map { hours.contains($0.offset) ? "-" : $0.element }
    }

    private typealias Span = (span: DateRangeReader.Span, tokens: Range<Int>)

    func read() -> [PlanDates.Found] {
        var found: [PlanDates.Found] = []
        var position = 0
        while let next = span(from: position, isLength: false) {
            defer { position = next.tokens.upperBound }
            guard case .dates(var days) = next.span, !next.tokens.contains(where: words.isEveryWeek),
                let role = role(next.tokens, after: position)
            else { continue }
            switch role {
            case .start:
                let first = until(next.tokens) ? start(ofLast: days) : days.lowerBound
                // Who speaks of starting this month means what is left of it.
                let isNow = !isPast && days.contains(today) && !until(next.tokens)
                days = isNow ? today...today : first...first
            case .off:
                guard !isPartOfMonth(next.tokens) else { continue }
                days = openEnded(days, next.tokens) ?? days
            case .lost:
                guard !isPartOfMonth(next.tokens), let past = past(days, next.tokens) else { continue }
                days = past
            case .target:
                var last = last(days, next.tokens)
                // "By June", said in June, is a year away.
                if last < today { last = last.adding(months: 12) }
                days = last...last
            }
            found.append(.init(role: role, days: days, place: next.tokens.lowerBound))
        }
        found = joined(found)
        return found + (found.contains { $0.role == .off || $0.role == .lost } ? [] : bareLength(found))
    }

    /// "Starting on 20 December ... until the 6th": two days away, of which the text says that they are two ends.
    private func joined(_ found: [PlanDates.Found]) -> [PlanDates.Found] {
        let off = found.filter { $0.role == .off }
        guard off.count == 2, texts.contains(where: { ["until", "untill", "till", "through"].contains($0) }) else {
            return found
        }
        let ends = off.map { $0.days.lowerBound == today ? $0.days.upperBound : $0.days.lowerBound }.sorted()
        let last = max(ends[1], off.map(\.days.upperBound).max() ?? ends[1])
        return found.filter { $0.role != .off } + [.init(role: .off, days: ends[0]...last, place: off[0].place)]
    }

    /// "Two weeks in August" does not say which.
    private func isPartOfMonth(_ tokens: Range<Int>) -> Bool {
        guard tokens.count <= 2, Month.number(of: texts[tokens.upperBound - 1]) != nil else { return false }
        let before = texts[max(0, tokens.lowerBound - 2)..<tokens.lowerBound]
        return before.contains { ["week", "weeks", "days", "fortnight"].contains($0) } && before.last == "in"
    }

    private func span(from position: Int, isLength: Bool) -> Span? {
        guard position < texts.count else { return nil }
        let rest = Array(texts[position...])
        guard let found = DateRangeReader.range(in: rest, today: today, direction: isPast ? .past : .future) else {
            return nil
        }
        if case .days = found.span, !isLength { return nil }
        if case .dates = found.span, isLength { return nil }
        return (found.span, found.tokens.lowerBound + position..<found.tokens.upperBound + position)
    }

    // MARK: What a date is for

    private var isPast: Bool {
        act == "plan/lost" || words.texts.indices.contains(where: isLost) || words.contains("was away")
            || words.contains("start was") || words.contains("start date was")
            || words.contains("was on") || words.contains("were away") || words.contains(anyOf: ["started", "began"])
    }

    private func role(_ tokens: Range<Int>, after previous: Int) -> PlanDates.Role? {
        if act == "plan/lost" { return .lost }
        let before = max(previous, tokens.lowerBound - 7)..<tokens.lowerBound
        let after = tokens.upperBound..<min(words.texts.count, tokens.upperBound + 5)
        let isEnd = texts[tokens].contains("end")
        let near =
            before.reversed().lazy.compactMap(role).first ?? (isEnd ? .target : after.lazy.compactMap(role).first)
        if act == "plan/away" {
            let isOff = words.texts[before].contains(where: Self.offWords.contains) || near != .start
            return isOff || !words.contains("from") ? .off : .start
        }
        if act == "plan/target" { return near == .start || near == .off ? near : .target }
        if near == .off, isPast, !words.contains(anyOf: ["started", "began"]) { return .lost }
        if let near { return near }
        // "3 to 10 August", in a line about the plan.
        return isRange(tokens) ? .off : nil
    }

    /// True for what tells of lost time: "ill since Monday", but not "ill be gone".
    private func isLost(_ index: Int) -> Bool {
        let word = words.word(index)
        return Self.lostWords.contains(word)
            && !(word == "ill" && ["be", "have", "go", "do", "not"].contains(words.word(index + 1)))
    }

    private func role(at index: Int) -> PlanDates.Role? {
        if isLost(index) { return .lost }
        let word = words.word(index)
        if Self.offWords.contains(word) { return .off }
        if Self.startWords.contains(word) { return .start }
        return Self.targetWords.contains(word) ? .target : nil
    }

    private func isRange(_ tokens: Range<Int>) -> Bool {
        texts[tokens].contains { ["from", "to", "until", "till", "between", "through"].contains($0) }
            && tokens.count > 3
    }

    private static let startWords: Set<String> = [
        "start", "starting", "starts", "started", "begin", "beginning", "begins", "began", "from", "commencing", "kick",
        "since",
    ]
    private static let offWords: Set<String> = [
        "away", "off", "holiday", "holidays", "vacation", "vacations", "hols", "out", "gone", "block", "discounting",
        "travelling", "traveling", "travel", "trip", "break", "pause", "unavailable", "available", "except", "without",
        "excluding", "skip", "free", "leave", "no", "not", "nothing", "cannot", "none", "honeymoon",
    ]
    private static let lostWords: Set<String> = ["lost", "missed", "ill", "sick", "flu", "covid", "zilch", "zero"]
    private static let targetWords: Set<String> = [
        "by", "before", "deadline", "until", "till", "target", "aim", "due", "finish", "finished", "finishing", "done",
        "complete", "completed", "through", "ready", "end", "over", "hit",
    ]

    // MARK: Their days

    /// Days that were lost are over: the last one is yesterday, for today counts as a day of study.
    private func past(_ days: ClosedRange<CivilDate>, _ tokens: Range<Int>) -> ClosedRange<CivilDate>? {
        let yesterday = today.adding(days: -1)
        if days.upperBound == today, ["last", "past", "previous"].contains(where: texts[tokens].contains) {
            return days.lowerBound.adding(days: -1)...yesterday
        }
        return days.lowerBound <= yesterday ? days.lowerBound...min(days.upperBound, yesterday) : nil
    }

    /// "by October" and "until October" are over when October begins, "before the 3rd" on the 2nd; "by the 3rd" and
    /// "by the end of October" are not.
    private func last(_ days: ClosedRange<CivilDate>, _ tokens: Range<Int>) -> CivilDate {
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

    private func start(ofLast days: ClosedRange<CivilDate>) -> CivilDate {
        CivilDate(year: days.upperBound.year, month: days.upperBound.month, day: 1) ?? days.upperBound
    }

    /// "away from 3 May": without an end it is a day; with "for two weeks" it is as long as that.
    private func openEnded(_ days: ClosedRange<CivilDate>, _ tokens: Range<Int>) -> ClosedRange<CivilDate>? {
        guard days.lowerBound == days.upperBound,
            let length = span(from: tokens.upperBound, isLength: true), case .days(let count) = length.span
        else { return nil }
        return days.lowerBound...days.lowerBound.adding(days: count - 1)
    }

    private func until(_ tokens: Range<Int>) -> Bool {
        texts[max(0, tokens.lowerBound - 1)..<tokens.upperBound].contains {
            $0 == "until" || $0 == "till" || $0 == "to"
        }
    }

    /// "I lost two weeks", "away for ten days".
    private func bareLength(_ found: [PlanDates.Found]) -> [PlanDates.Found] {
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

    private func lengthAfterDates() -> Span? {
        texts.indices.lazy.compactMap { span(from: $0, isLength: true) }.first
    }

    private static let sureOffWords: Set<String> = [
        "away", "off", "holiday", "holidays", "vacation", "pause", "break", "travelling", "traveling",
    ]
}
