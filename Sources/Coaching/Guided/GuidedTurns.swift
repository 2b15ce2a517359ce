import Knowledge
import Matching

extension TurnDraft {
    /// Fills the turn if a guided dialogue is under way, or if the line begins one.
    mutating func fillFromGuided(_ match: Match) -> Bool {
        switch conversation.guided {
        case .reality(let walk):
            if fillFromCommandWithin() { return true }
            if let act = actWithin(match) { return leaveOpen(act, match) }
            take(walk, match)
            return true
        case .week(let talk): return take(talk, match)
        case nil: return fillFromBeginning(match) || fillFromWorry(match) || fillFromNothingToStop()
        }
    }

    /// "Stop" when nothing is under way any longer.
    private mutating func fillFromNothingToStop() -> Bool {
        guard Steering(line, matcher: coach.matcher) == .stop, !line.lowercased().contains("quit") else { return false }
        isCertain = true
        let isReality = conversation.lastAnswer?.topic == realityTopic
        set(
            Answer(
                topic: isReality ? realityTopic : "help",
                blocks: [.paragraph("Nothing is under way. \"quit\" or Ctrl-D leaves.")]))
        return true
    }

    /// The acts that begin a dialogue or show what one kept: they are told from follow-ups by their own words.
    private mutating func fillFromBeginning(_ match: Match) -> Bool {
        if let list = listOneByOne(match) {
            beginReality(list)
            return true
        }
        if let resumed = isBareResume() {
            resumed ? resumeReality() : beginReality()
            return true
        }
        if isLow(match) {
            fillLow()
            return true
        }
        if let act = actByWords(match) { return fill(act: act) }
        if subject?.topic.kind == "reality", asksForChanges, match.line.names.isEmpty {
            return fill(act: "reality/changes")
        }
        // "Why that answer" is asked of the answer before it.
        guard Self.guidedActs.contains(match.act), match.line.utterance.texts.first != "why",
            match.confidence >= Self.sureAct, match.line.claim == nil
        else {
            return false
        }
        return fill(act: match.act)
    }

    /// True for somebody who says that they are low in words that nothing else matches.
    private func isLow(_ match: Match) -> Bool {
        let words = Steering.words(of: line)
        let surely = coach.matcher.words(playing: "low_surely")
        return match.topic == .outOfScope && words.count <= 20 && !asks(match)
            && words.contains { ["i", "im", "my", "me", "feeling", "so"].contains($0) }
            && words.contains(where: surely.contains)
            && !words.contains { ["not", "less", "never", "boss", "colleague", "friend", "he", "she"].contains($0) }
    }

    private static let guidedActs: Set<TopicID> = [
        "progress/week", "progress/worries", "reality/run", "reality/mine", "reality/changes", "reality/should",
    ]
    private static let sureAct = 0.8

    /// "What changed since the first one", of the reality check that was just shown.
    private var asksForChanges: Bool {
        let words = Steering.words(of: line)
        return words.count <= 9
            && words.contains { ["changed", "different", "differ", "differs", "changes"].contains($0) }
    }

    /// "Resume" after a stop in this conversation (true), or as the first thing said while one is open (false).
    private func isBareResume() -> Bool? {
        guard
            Steering(line, matcher: coach.matcher) == .again
                || ["go on", "carry on", "lets go on"].contains(
                    Steering.words(of: line).joined(separator: " ")),
            !line.lowercased().contains("again"),
            !line.lowercased().contains("repeat")
        else { return nil }
        if conversation.paused != nil { return true }
        let isOpen = realityRuns.open != nil
        return conversation.lastAnswer == nil && isOpen ? false : nil
    }

    /// The list of the reality check that the line wants to be led through, point by point.
    private func listOneByOne(_ match: Match) -> PointList? {
        let text = Steering.words(of: line).joined(separator: " ")
        guard Self.oneByOne.contains(where: text.contains), !match.line.speech.contains(where: \.isAboutOthers) else {
            return nil
        }
        if let list = guide.list(match.topic) { return list }
        let named = match.line.names.flatMap(\.ids).compactMap(guide.list)
        guard match.topic.kind == "reality" || match.topic.kind == "challenge", named.count == 1 else { return nil }
        return named[0]
    }
    private static let oneByOne = [
        "one by one", "one at a time", "point by point", "one after the other", "one after another", "walk me through",
        "go through",
    ]

    var realityPage: RealityPage {
        RealityPage(runs: realityRuns, matcher: coach.matcher, book: book)
    }

    /// The greeting, with what is due in a line.
    mutating func fillGreeting() {
        if let asked = askedAfterGreeting {
            match = asked
            if !fill(act: asked.act) { fill(topic: asked.topic) }
            return
        }
        set(talk.greeting)
        let reminders = Reminders(
            guide: guide, record: situation.record, today: situation.today, dayOf: situation.dayOf)
        if let line = reminders.line { answer.blocks.append(.paragraph(line)) }
    }

    /// What a line asks after its greeting: "hi, what is this".
    private var askedAfterGreeting: Match? {
        guard let comma = line.firstIndex(where: { ",!.;:".contains($0) }) else { return nil }
        let rest = String(line[line.index(after: comma)...])
        guard rest.contains(where: \.isLetter) else { return nil }
        let asked = coach.matcher.match(rest)
        let isQuestion = asked.line.speech.contains { $0.isQuestion || $0.isRequest }
        let isSure = asked.confidence >= Self.sureAfterGreeting && asked.topic != .outOfScope
        return isQuestion && isSure && asked.topic != "greeting" ? asked : nil
    }
    private static let sureAfterGreeting = 0.9
}
