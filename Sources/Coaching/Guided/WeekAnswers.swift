import Knowledge
import Matching

extension TurnDraft {
    /// Fills the turn with what a line answers to the question that was asked.
    mutating func answerWeek(_ talk: WeekTalk, _ match: Match) {
        if talk.question != .hours || match.line.claim != nil, recordsWithin(talk, match) { return }
        isCertain = true
        isReply = true
        switch talk.question {
        case .done where isNothing || saysLittle: advance(talk, after: nil)
        case .done where isDeed(match): noteDeed(talk)
        // Whoever answers the next question first is not asked it again.
        case .obstacle where Double(line.trimmed) != nil: takeHours(talk, match)
        case .done, .obstacle: hoursAlone(match) == nil ? keepObstacle(talk, match) : takeHours(talk, match)
        case .hours: takeHours(talk, match)
        }
    }

    /// Records a statement as at any time, and asks on. After the first question only a sure one: "work finished me" is
    /// an obstacle.
    private mutating func recordsWithin(_ talk: WeekTalk, _ match: Match) -> Bool {
        guard talk.question == .done || match.topic == "done", !isNothing, fillFromRecording(match) else {
            return false
        }
        isReply = true
        guard !answer.asks else { return true }
        var next = talk
        if talk.question == .done { next.question = talk.isKept ? .hours : .obstacle }
        conversation.guided = .week(next)
        answer.suggestions = []
        answer.blocks.append(.paragraph(question(of: next)))
        return true
    }

    /// "Nothing", "no", "that's all": no more to tell.
    var isNothing: Bool {
        let words = Steering.words(of: line).filter { !Self.besideNothing.contains($0) }
        return !words.isEmpty && words.allSatisfy(Self.nothing.contains)
    }
    private static let nothing: Set<String> = ["nothing", "no", "nope", "nah", "none", "all", "nada", "not", "nout"]
    private static let besideNothing: Set<String> = [
        "else", "really", "much", "more", "new", "this", "week", "thats", "that", "is", "it", "was", "sorry", "at",
        "so",
        "far", "just", "i", "think", "other", "than", "done",
    ]

    /// "Fine", "same", "8": nothing got done by that, and nothing got in the way.
    private var saysLittle: Bool {
        let words = Steering.words(of: line)
        let little = coach.matcher.words(playing: "indifferent").union(coach.matcher.words(playing: "liking"))
        return !words.isEmpty
            && words.allSatisfy { word in
                little.contains(word) || Self.besideNothing.contains(word) || Self.besideLittle.contains(word)
                    || Numbers.value(of: word) != nil
            }
    }
    private static let besideLittle: Set<String> = [
        "same", "as", "before", "usual", "always", "went", "well", "going", "all", "pretty", "quite", "very", "too",
        "bad", "not", "hours", "hour", "h", "lol", "the", "last", "im", "am", "thanks", "hmm", "hm",
    ]

    private mutating func keepObstacle(_ talk: WeekTalk, _ match: Match) {
        let words = line.trimmed
        events.append(.checkIn(CheckIn(obstacle: words, next: book.standing.nextStep?.task.entry.title)))
        noteCheckIn()
        ask(WeekTalk(question: .hours, isKept: true, asides: talk.asides), after: "Kept: \"\(words)\".")
        guard match.act == "progress/low", match.confidence > 0.8 else { return }
        let low = LowAnswer(line: line, matcher: coach.matcher, book: book, turn: 0)
        answer.blocks.insert(low.heardWithFact, at: 1)
    }

    /// "Read two novels", but not "work took my time" nor "I got sick".
    private func isDeed(_ match: Match) -> Bool {
        let words = Steering.words(of: line).drop { ["also", "and", "just", "so", "well", "then"].contains($0) }
        guard match.line.claim != nil, !words.contains("got"), let first = words.first else { return false }
        return ["i", "ive"].contains(first)
            || ["finished", "started"].contains { coach.matcher.words(playing: $0).contains(first) }
    }

    /// Something was done that is nothing of the guide's: its words are kept as a note.
    private mutating func noteDeed(_ talk: WeekTalk) {
        events.append(.noteAdded(text: line.trimmed, about: nil))
        conversation.recorded.append("noted: \(line.trimmed)")
        var next = talk
        next.question = talk.isKept ? .hours : .obstacle
        ask(next, after: "Noted; I could tie it to no step of yours.")
    }

    /// "8 hours a week", and nothing else: what is asked last, said before its turn.
    private func hoursAlone(_ match: Match) -> Double? {
        let texts = match.line.utterance.texts
        return texts.count <= 6 ? HoursReader.hoursPerWeek(in: texts) : nil
    }

    mutating func noteCheckIn() {
        if !conversation.recorded.contains("check-in: the week") { conversation.recorded.append("check-in: the week") }
    }

    private mutating func takeHours(_ talk: WeekTalk, _ match: Match) {
        let texts = match.line.utterance.texts
        let terms = PlanTerms(record: situation.record, today: situation.today)
        let number = HoursReader.hoursPerWeek(in: texts) ?? HoursReader.hours(in: texts) ?? bareNumber(texts)
        guard let number, number > 0, number <= 100 else {
            let isNone =
                number == 0 || ["none", "no", "zero", "nothing", "nope"].contains(Steering.words(of: line).first)
            if number == nil, fillFromWorry(match) {
                conversation.guided = nil
                return
            }
            return close(
                talk,
                after: isNone
                    ? "None in the coming week, then; the plan's hours stay as they are."
                    : "The hours stay as they are.")
        }
        guard number != terms.hoursPerWeek || !terms.hoursAreTold else {
            return close(talk, after: "\(Wording.number(number)) hours, as before.")
        }
        events.append(.hours(number))
        if situation.record.start == nil { events.append(.start(situation.today)) }
        conversation.recorded.append("plan: \(Wording.number(number)) hours a week")
        let before = terms.hoursAreTold ? ", \(Wording.number(terms.hoursPerWeek)) before" : ""
        close(talk, after: "From now on \(Wording.number(number)) hours a week\(before).")
    }

    private func bareNumber(_ texts: [String]) -> Double? {
        texts.count <= 8 ? texts.lazy.compactMap { Numbers.value(of: $0) }.first : nil
    }
}
