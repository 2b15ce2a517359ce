import CivilTime
import Knowledge
import Matching

extension TurnDraft {
    /// Keeps "I'm worried about ..." in the user's words, and answers what it is about if the guide has that.
    mutating func fillFromWorry(_ match: Match) -> Bool {
        let words = Steering.words(of: line)
        let worrying = coach.matcher.words(playing: "worrying")
        guard let place = words.firstIndex(where: worrying.contains), words.count > 2, !asks(match),
            words.count <= Self.longestWorry, !match.line.speech.contains(where: \.isQuestion),
            words[..<place].contains(where: ["i", "im", "my", "me", "ive"].contains),
            !isOnlyAboutOthers,
            !words[..<place].contains(where: ["not", "dont", "no", "isnt", "wasnt", "never", "less"].contains),
            match.act != "progress/worries", match.act != "progress/low", match.topic != "note",
            match.line.claim == nil
        else { return false }
        isCertain = true
        if match.topic != .outOfScope, match.confidence >= 0.7, guide.entry(match.topic) != nil {
            fill(topic: match.topic)
            keepWorry(about: match.topic)
            answer.blocks.insert(.paragraph("Kept among your worries."), at: 0)
        } else {
            fillLow()
        }
        return true
    }

    /// Long stories speak of fears, too, and want something else.
    private static let longestWorry = 30

    /// Hears somebody who is discouraged, tells one true fact and one small step.
    mutating func fillLow() {
        isCertain = true
        guard !isOnlyAboutOthers else { return fillBesideLow() }
        let told = conversation.recorded.count { $0.hasPrefix("worry: ") }
        let low = LowAnswer(line: line, matcher: coach.matcher, book: book, turn: told)
        if low.saysSomething { keepWorry(about: subject?.topic) }
        set(low.answer, items: low.items)
    }

    /// "My friend is worried": no record of the user's.
    private var isOnlyAboutOthers: Bool {
        let words = Steering.words(of: line)
        let others = coach.matcher.words(playing: "others").subtracting(["it", "you", "they", "everyone", "people"])
        return !words.contains { ["i", "im", "ive", "me", "myself"].contains($0) }
            && words.contains(where: others.contains)
    }

    private mutating func fillBesideLow() {
        let second = match?.ranked.dropFirst().first { guide.entry($0.topic) != nil }
        if let second, second.points > Confidence.refusalLine { return fill(topic: second.topic) }
        set(talk.outOfScope(nearby: [], isKept: false))
    }

    private mutating func keepWorry(about topic: TopicID?) {
        events.append(.worry(line.trimmed, about: topic))
        conversation.recorded.append("worry: \(line.trimmed)")
    }

    /// "What worries did I tell you": worries, obstacles, what does not go on, and points of the reality check.
    mutating func fillWorries() {
        isCertain = true
        let record = situation.record
        var blocks: [Block] = []
        func add(_ title: String, _ items: [ListItem]) {
            guard !items.isEmpty else { return }
            blocks += [.paragraph("\(title):"), .list(items)]
        }
        add("Worries", record.worries.map { ListItem("\"\($0.words)\"", aside: day($0.at)) })
        add(
            "What got in the way",
            record.checkIns.compactMap { held in
                held.checkIn.obstacle.flatMap { words in
                    Self.saysNothing(words) ? nil : ListItem("\"\(words)\"", aside: day(held.at))
                }
            })
        add(
            "Stuck",
            record.stuck.sorted { ($0.value.at, $0.key) < ($1.value.at, $1.key) }
                .map { ListItem("\(title($0.key)): \"\($0.value.words)\"", aside: day($0.value.at)) })
        let runs = realityRuns
        let page = RealityPage(runs: runs, matcher: coach.matcher, book: book)
        let said = (runs.newestComplete ?? runs.newest).map(runs.said) ?? []
        let worrying = said.filter { page.side(of: $0) == .worries }
        add("In the reality check", worrying.map { ListItem("\"\($0.words ?? "")\"", aside: page.title($0)) })
        if blocks.isEmpty {
            blocks = [.paragraph("You have told me no worries so far.")]
        } else {
            blocks.insert(.heading("Your worries", aside: nil), at: 0)
        }
        set(Answer(topic: "progress", blocks: blocks))
    }

    private func day(_ instant: Instant) -> String { situation.dayOf(instant).inWords }

    private static func saysNothing(_ words: String) -> Bool {
        ["nothing", "no", "none", "nope"].contains(Steering.words(of: words).joined(separator: " "))
    }
}
