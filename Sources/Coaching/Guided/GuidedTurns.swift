import Knowledge
import Matching

extension TurnDraft {
    /// Fills the turn if a guided dialogue is under way, or if the line begins one.
    mutating func fillFromGuided(_ match: Match) -> Bool {
        switch conversation.guided {
        case .reality(let walk):
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
        guard Self.guidedActs.contains(match.act), match.confidence >= Self.sureAct, match.line.claim == nil else {
            return false
        }
        return fill(act: match.act)
    }

    /// What a line of few words asks for by those words alone.
    private func actByWords(_ match: Match) -> TopicID? {
        let words = Steering.words(of: line)
        let week = coach.matcher.words(playing: "week_words"), beside = coach.matcher.words(playing: "beside_week")
        if words.contains(where: week.contains), words.allSatisfy({ week.contains($0) || beside.contains($0) }),
            words.contains(where: ["do", "lets", "start", "begin", "weekly", "review", "check-in", "checkin"].contains)
        {
            return "progress/week"
        }
        let read = match.line.utterance.texts
        let isOwn = words.contains("my") || words.contains("i")
        if isOwn, words.contains(where: coach.matcher.words(playing: "worry_names").contains),
            asks(match) || words.count <= 4,
            ["progress", "reality", "notes", "challenge", "out-of-scope"].contains(match.topic.kind)
        {
            return "progress/worries"
        }
        if read.count <= 8, read.contains("my"), read.contains("check"),
            read.contains("reality") || match.topic.kind == "reality",
            !read.contains(where: Self.beginning.contains)
        {
            return "reality/mine"
        }
        return nil
    }
    private static let beginning: Set<String> = [
        "do", "start", "begin", "go", "resume", "continue", "redo", "again", "finish", "run", "walk", "take", "let",
        "changed", "change", "changes", "compare", "repeat", "different", "new", "next", "forget", "delete", "note",
    ]

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
        let isOpen = RealityRuns(guide: guide, record: situation.record).open != nil
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
        RealityPage(
            runs: RealityRuns(guide: guide, record: situation.record), matcher: coach.matcher, book: book)
    }

    /// The greeting, with what is due in a line.
    mutating func fillGreeting() {
        set(talk.greeting)
        let reminders = Reminders(guide: guide, record: situation.record, today: situation.today)
        if let line = reminders.line { answer.blocks.append(.paragraph(line)) }
    }

    // MARK: Questions in between

    /// An act that is meant although a point is asked about: it is told by clear words, and by none of feeling.
    private func actWithin(_ match: Match) -> TopicID? {
        if actByWords(match) == "progress/week" || match.act == "progress/week" && match.confidence > Self.sureActWithin
        {
            return "progress/week"
        }
        guard match.confidence >= Self.sureActWithin, Leaning(line, matcher: coach.matcher) == nil,
            Steering(line, matcher: coach.matcher) == nil, match.line.claim == nil
        else { return nil }
        switch match.act {
        case "reality/mine", "reality/changes", "done/forget", "goodbye": return match.act
        default: return nil
        }
    }
    private static let sureActWithin = 0.93

    private mutating func leaveOpen(_ act: TopicID, _ match: Match) -> Bool {
        if act == "goodbye" || act == "progress/week" {
            conversation.paused = conversation.guided
            conversation.guided = nil
        }
        if act == "progress/week" { return fill(act: act) }
        fillUnguided(match)
        remindOfGuided()
        return true
    }

    /// True for a line that asks or requests, by its form.
    func asks(_ match: Match) -> Bool {
        if line.trimmed.hasSuffix("?") { return true }
        let fillers: Set<String> = ["so", "and", "but", "ok", "okay", "wait", "hm", "hmm", "oh", "um", "well", "btw"]
        let words = match.line.utterance.texts.drop(while: fillers.contains)
        guard let first = words.first, let second = words.dropFirst().first else { return false }
        // "Might be fun" and "what a mess" ask nothing.
        if ["what", "which", "who", "when", "where", "how", "why", "whose"].contains(first) { return second != "a" }
        if ["please", "tell", "show", "give", "list", "explain", "describe", "kindly"].contains(first) { return true }
        return ["is", "are", "do", "does", "can", "will", "did", "should", "could", "has", "have", "would"].contains(
            first)
            && ["i", "it", "that", "this", "there", "the", "you", "they", "we", "my", "a"].contains(second)
    }

    /// True for a question that the guide or the coach can answer, and that is not about how something feels.
    func asksAside(_ match: Match) -> Bool {
        guard asks(match), match.topic != .outOfScope, match.act != "progress/low" else { return false }
        let words = Steering.words(of: line)
        let isPlain =
            line.trimmed.hasSuffix("?") && ["what", "which", "how", "who", "when", "where"].contains(words.first)
        guard isPlain || match.confidence >= Self.sureQuestion else { return false }
        guard ["reality", "challenge", "progress", "thanks", "greeting", "done"].contains(match.topic.kind) else {
            return true
        }
        // "What will I miss?" asks what the guide says of it, and "what's not to love?" asks nothing.
        let isTurned =
            words.contains("whats") || words.contains(where: coach.matcher.words(playing: "turning").contains)
        return isPlain && match.confidence >= 0.9 && !isTurned || Leaning(line, matcher: coach.matcher) == nil
    }
    private static let sureQuestion = 0.7

    /// Answers a question in between as if no dialogue were under way, and comes back to it.
    mutating func fillAside(_ match: Match) {
        isCertain = false
        isReply = false
        fillUnguided(match)
        remindOfGuided()
    }

    /// After something in between: the question of the dialogue that goes on, in one line.
    mutating func remindOfGuided() {
        guard let guided = conversation.guided, guided == situation.conversation.guided, !effects.contains(.quit),
            !answer.asks
        else { return }
        switch guided {
        case .reality(var walk):
            for case .undone(let turn) in events {
                let taken = situation.record.reactions.last { $0.turn == turn && $0.reaction.run == walk.run }
                if let place = taken.flatMap({ walk.points.firstIndex(of: $0.reaction.point.id) }) {
                    walk.place = place
                }
            }
            conversation.guided = .reality(walk)
            answer.blocks.append(.paragraph("Back to \(question(of: walk))"))
        case .week(let talk): answer.blocks.append(.paragraph("Back to the week: \(question(of: talk))"))
        }
        answer.suggestions = []
    }
}
