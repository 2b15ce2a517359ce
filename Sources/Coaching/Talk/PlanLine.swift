import CivilTime
import Knowledge
import Matching

/// What a line says about the plan: its values, and whether they are told, asked about or only tried.
struct PlanLine {
    /// Hours a week.
    private(set) var hours: Double?
    /// All numbers of hours of a line that compares several.
    private(set) var compared: [Double] = []
    private(set) var pace: Double?
    private(set) var start: CivilDate?
    private(set) var daysOff: [ClosedRange<CivilDate>] = []
    /// Days in the past on which nothing was done.
    private(set) var lost: [ClosedRange<CivilDate>] = []
    /// The last day on which the user wants to be finished.
    private(set) var target: CivilDate?
    /// The line tries something out: "what if".
    let isWhatIf: Bool
    /// The values stand in a question: nothing of them is agreed.
    let isAsked: Bool

    /// - Parameters:
    ///   - act: what the line is about, `plan/away`; it decides what a date is for that has no word with it.
    ///   - agreed: what "double the hours" doubles.
    init(_ words: PlanWords, act: TopicID, today: CivilDate, agreed: PlanTerms) {
        isWhatIf = act == "plan/if" ? !words.decides : words.tries
        let hours = PlanHours(words, isWhatIf: isWhatIf, agreed: agreed)
        self.hours = hours.hours
        compared = hours.compared
        pace = hours.pace
        let dates = PlanDates(words, act: act, today: today).found
        isAsked = words.asks(at: hours.hours == nil && hours.pace == nil ? dates.first?.place : hours.place)
        for date in dates {
            switch date.role {
            case .start: start = start ?? date.days.lowerBound
            case .off: daysOff.append(date.days)
            case .lost: lost.append(date.days)
            case .target: target = target ?? date.days.upperBound
            }
        }
    }

    /// What the line tells about the terms of the plan, in the order of the record; without the target.
    var terms: [Event] {
        (hours.map { [.hours($0)] } ?? []) + (pace.map { [.pace($0)] } ?? []) + (start.map { [.start($0)] } ?? [])
            + (daysOff + lost).map { .daysOff($0.lowerBound, $0.upperBound) }
    }
}

/// The words of a line, with its pauses and what asks.
struct PlanWords {
    let texts: [String]
    /// Where a clause begins.
    private let clauses: [Int]
    private let questions: [Range<Int>]

    init(_ line: ReadLine) {
        let tokens = line.utterance.tokens
        // "From the 8th until like the 22nd".
        let kept = tokens.indices.filter { !Self.hesitations.contains(tokens[$0].text) }
        func place(_ index: Int) -> Int { kept.firstIndex { $0 >= index } ?? kept.count }
        texts = kept.map { tokens[$0].text }
        let sentences = line.utterance.sentences
        let starts = tokens.indices.filter { tokens[$0].isAfterPause } + sentences.map(\.tokens.lowerBound)
        clauses = Set(starts.map(place)).sorted()
        questions = sentences.filter(\.isQuestion).map { place($0.tokens.lowerBound)..<place($0.tokens.upperBound) }
    }

    private static let hesitations: Set<String> = ["like", "maybe", "roughly", "um", "uh", "lol"]

    /// Words alone, without pauses.
    init(texts: [String]) {
        self.texts = texts
        clauses = [0]
        questions = []
    }

    func word(_ index: Int) -> String { texts.indices.contains(index) ? texts[index] : "" }

    /// True if the words stand in the line, one after the other.
    func contains(_ words: String) -> Bool {
        texts.contains(words.split(separator: " ").map(String.init))
    }

    func contains(anyOf words: Set<String>) -> Bool { texts.contains(where: words.contains) }

    /// "on Sundays", "every Friday": days of each week, which are no dates.
    var namesWeekdays: Bool { texts.indices.contains(where: isEveryWeek) }

    /// "Away two weeks in August": absence, of which the days are not clear.
    var tellsAbsence: Bool { contains(anyOf: ["away", "holiday", "holidays", "vacation", "travelling", "traveling"]) }

    func isEveryWeek(_ index: Int) -> Bool {
        let word = word(index)
        if word == "weekends" || word == "weekdays" { return true }
        if word.hasSuffix("s"), Weekday(rawValue: String(word.dropLast())) != nil { return true }
        return Weekday(rawValue: word) != nil && ["every", "each"].contains(self.word(index - 1))
    }

    /// "Can I do it with 3 hours", "is that enough".
    var asksYesOrNo: Bool {
        let words = texts.drop(while: Self.fillers.contains)
        guard let first = words.first, words.dropFirst().first != "you" else { return false }
        return ["can", "could", "is", "are", "will", "would"].contains(first)
    }

    // MARK: Trying

    /// "what if", "suppose", "don't change anything".
    var tries: Bool {
        guard !decides else { return false }
        if ["suppose", "imagine", "hypothetically", "hypothetical", "compare", "dry"].contains(where: texts.contains) {
            return true
        }
        if ["what if", "what happens if", "what would", "and if", "just curious", "not deciding"].contains(
            where: contains)
        {
            return true
        }
        if contains("not change") || contains("without changing") || contains("not save") { return true }
        return zip(texts, texts.dropFirst()).contains { word, next in
            word == "if" && ["i", "we", "it", "begin", "start", "starting", "my"].contains(next)
        }
    }

    /// "change it to 8 hours", "set my hours to 7".
    var decides: Bool {
        [
            "change it to", "change to", "make it", "switch to", "set my", "set it", "let us do", "go with",
            "put that in",
        ]
        .contains(where: contains) && !contains("not change")
    }

    // MARK: Asking

    /// True if what stands at a token is part of a question; a clause in which somebody tells of themselves beside a
    /// question is none: "I have 6 hours a week, when am I done?"
    func asks(at index: Int?) -> Bool {
        let asking = clauses.indices.contains { asks(clause($0)) } || !questions.isEmpty
        guard asking else { return false }
        guard let index, let place = clauses.indices.last(where: { clause($0).contains(index) }) else { return true }
        let own = clause(place)
        let words = texts[own].drop(while: Self.fillers.contains)
        let tells = (words.first.map(Self.tellers.contains) ?? false) && !words.contains(where: Self.doubts.contains)
        // In a line of one clause the question mark is the clause's own.
        let isWhole = questions.contains { $0.lowerBound == own.lowerBound && $0.upperBound == own.upperBound }
        return !tells || asks(own) || isWhole
    }

    private func clause(_ place: Int) -> Range<Int> {
        clauses[place]..<(place + 1 < clauses.count ? clauses[place + 1] : max(texts.count, clauses[place]))
    }

    private func asks(_ clause: Range<Int>) -> Bool {
        let words = Array(texts[clause].drop(while: Self.fillers.contains))
        guard let first = words.first, Self.questionWords.contains(first) else { return false }
        // "Was ill since Monday" and "did nothing" tell.
        if Self.verbs.contains(first), let next = words.dropFirst().first, !Self.subjects.contains(next) {
            return false
        }
        // "Can you make a plan with 6 hours" is a request.
        return !(["can", "could", "would", "will"].contains(first) && words.dropFirst().first == "you")
    }

    private static let fillers: Set<String> = [
        "so", "and", "but", "um", "uh", "ok", "okay", "well", "hey", "hi", "oh", "yeah", "right", "also", "now", "then",
        "please", "like", "lol", "btw",
    ]
    /// What a clause begins with in which somebody tells of themselves.
    private static let tellers: Set<String> = [
        "i", "we", "my", "me", "lost", "missed", "was", "had", "did", "away", "off", "no",
    ]
    private static let doubts: Set<String> = ["could", "might", "would", "if", "should"]
    private static let verbs: Set<String> = ["was", "did", "do", "does", "is", "are", "am", "may", "might"]
    private static let subjects: Set<String> = [
        "i", "we", "you", "it", "that", "this", "the", "my", "there", "these", "those", "he", "she", "they", "a", "an",
        "our", "anything", "any",
    ]
    private static let questionWords: Set<String> = [
        "what", "when", "how", "which", "where", "who", "why", "is", "are", "am", "was", "do", "does", "did", "can",
        "could", "would", "will", "should", "may", "might", "shall", "till", "until",
    ]
}
