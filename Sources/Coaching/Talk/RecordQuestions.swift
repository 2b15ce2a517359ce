import Knowledge
import Matching

extension TurnDraft {
    /// Fills the turn if the line asks what the record says about one thing, or about all: "is the certificate done for
    /// me?", "how far am I with it", "what is open in phase 2", "and in total?".
    mutating func fillFromQuestionAboutRecord(_ match: Match) -> Bool {
        let texts = match.line.utterance.texts
        guard texts.count <= Self.longestQuestion else { return false }
        if conversation.lastAnswer?.topic == "progress", Self.asksInTotal(texts) {
            let isAboutHours = conversation.lastQuestion?.lowercased().contains("hour") ?? false
            set(isAboutHours ? book.hoursStudied(on: nil) : book.progress)
        } else if Self.asksWhatWasTold(texts) {
            set(book.me)
        } else if Self.asksWhatIsOpen(texts), let place = placeMeant(match) {
            guard
                let found = place.kind == "phase"
                    ? guide.phase(place).map(book.openSteps) : guide.block(place).map(book.openItems)
            else { return false }
            set(found)
        } else if let thing = thingThatMayBeNext(match) {
            set(book.isNext(thing))
        } else if Self.asksForHours(texts) {
            fillHoursStudied()
        } else if let question = Self.question(in: match.line) {
            guard let thing = thingMeant(in: texts) ?? (Self.points(texts) ? thingTalkedAbout : nil) else {
                return false
            }
            set(book.record(of: thing.id, title: thing.title, question))
        } else {
            return false
        }
        isCertain = true
        return true
    }

    /// Fills the turn if the line asks about something of the user's own, which no topic knows by its name.
    mutating func fillFromQuestionAboutOwnThing(_ match: Match) -> Bool {
        let texts = match.line.utterance.texts
        guard texts.count <= Self.longestQuestion, let question = Self.question(in: match.line),
            let thing = ownThing(in: texts)
        else { return false }
        set(book.record(of: thing.id, title: thing.title, question))
        isCertain = true
        return true
    }

    static let longestQuestion = 20

    /// The hours studied, in all or on the thing that the line names.
    mutating func fillHoursStudied() {
        let texts = match?.line.utterance.texts ?? []
        let isAll = texts.contains { ["all", "total", "altogether", "together", "overall", "everything"].contains($0) }
        let named = isAll ? nil : thingMeant(in: texts) ?? (Self.points(texts) ? thingTalkedAbout : nil)
        set(
            book.hoursStudied(
                on: named.map { thing in
                    let ids = guide.task(thing.id).map { book.standing.step($0).aspects } ?? [thing.id]
                    let tasks = guide.tasks.filter { $0.ways == [thing.id] }.map(\.id)
                    return (ids + tasks, thing.title)
                }))
    }

    // MARK: What is asked

    private static func question(in line: ReadLine) -> AnswerBook.RecordQuestion? {
        let texts = line.utterance.texts.drop { FollowUpLine.joints.contains($0) }
        let words = Set(texts)
        guard let first = texts.first else { return nil }
        func follows(_ left: String, _ right: String) -> Bool {
            zip(texts, texts.dropFirst()).contains { $0 == (left, right) }
        }
        if follows("how", "far"), !words.isDisjoint(with: ["i", "me", "my", "am"]) { return .howFar }
        if follows("how", "much"), !words.isDisjoint(with: ["done", "finished", "left", "complete", "covered"]),
            !words.isDisjoint(with: ["i", "me", "my"])
        {
            return .howFar
        }
        let isStill = !words.isDisjoint(with: ["still", "then", "now", "anymore", "yet"])
        if isStill, !words.isDisjoint(with: ["needed", "need", "necessary", "required"]),
            line.speech.contains(where: \.isQuestion) || line.utterance.sentences.contains(where: \.isQuestion)
        {
            return .isNeeded
        }
        if ["did", "have", "am"].contains(first), texts.dropFirst().first == "i", !follows("have", "to") {
            let verbs = texts.dropFirst(2)
            guard verbs.contains(where: finishing.contains), !verbs.contains(where: telling.contains) else {
                return nil
            }
            return .isDone
        }
        if ["is", "are", "was", "does"].contains(first), words.isDisjoint(with: ["next", "in", "how", "what"]) {
            return words.isDisjoint(with: doneWords) ? nil : .isDone
        }
        return nil
    }

    static let finishing: Set<String> = [
        "finish", "finished", "complete", "completed", "do", "done", "did", "read", "pass", "passed", "take", "taken",
        "took", "build", "built", "close", "closed", "through", "start", "started", "watch", "watched", "study",
        "studied", "get", "gotten", "earn", "earned", "join", "joined",
    ]
    private static let telling: Set<String> = [
        "tell", "told", "say", "said", "write", "wrote", "written", "note", "noted", "ask", "asked", "mention",
        "mentioned", "give", "gave", "add", "added", "set",
    ]
    static let doneWords: Set<String> = [
        "done", "finished", "completed", "complete", "closed", "ticked", "recorded", "open", "counted", "crossed",
    ]

    /// "and in total?", "overall?"
    private static func asksInTotal(_ texts: [String]) -> Bool {
        let words = texts.filter { !FollowUpLine.joints.contains($0) }
        guard words.count <= 4 else { return false }
        return words.contains { ["total", "overall", "altogether", "everything"].contains($0) }
            || words.joined(separator: " ").contains("all together") || words.joined(separator: " ") == "in all"
    }

    /// "What did I tell you so far?"
    private static func asksWhatWasTold(_ texts: [String]) -> Bool {
        let isAsked = ["did i tell you", "have i told you", "i told you", "did i say", "have i said"].contains {
            texts.joined(separator: " ").contains($0)
        }
        let beside: Set<String> = [
            "what", "whats", "did", "have", "i", "tell", "told", "say", "said", "you", "so", "far", "already", "until",
            "till", "now", "all", "everything", "about", "me", "myself", "show", "list", "to", "the", "things", "up",
        ]
        return isAsked && ["what", "show", "list", "everything", "all"].contains(texts.first)
            && texts.allSatisfy(beside.contains)
    }

    private static func asksWhatIsOpen(_ texts: [String]) -> Bool {
        let words = Set(texts)
        guard !words.isDisjoint(with: ["open", "left", "missing", "remaining", "remains", "outstanding", "undone"])
        else {
            return false
        }
        return !words.isDisjoint(with: ["what", "which", "whats", "anything", "show", "list", "how"])
            || texts.first == "open" || texts.first == "still" || texts.count <= 4
    }

    private static func points(_ texts: [String]) -> Bool {
        texts.contains { ["it", "that", "this", "one"].contains($0) }
    }

    /// "how many hours is that all together": hours that lie behind, and none a week.
    private static func asksForHours(_ texts: [String]) -> Bool {
        let words = Set(texts)
        guard words.contains("hours"), words.contains("how"), words.contains("many") else { return false }
        guard words.isDisjoint(with: ["week", "weekly", "per", "need", "by", "takes", "take", "will", "left"]) else {
            return false
        }
        return !words.isDisjoint(with: ["together", "altogether", "total", "studied", "spent", "logged", "overall"])
            || texts.contains("did") && texts.contains("i") || texts.contains("have") && texts.contains("i")
    }

    // MARK: What is meant

    /// The thing of a line like "and the next step is still the model?"; nil for other lines.
    private func thingThatMayBeNext(_ match: Match) -> TopicID? {
        let texts = match.line.utterance.texts
        let words = Set(texts)
        guard words.contains("next"), words.contains("is"), words.contains("still") || texts.first == "is",
            words.isDisjoint(with: ["what", "which", "how", "there"])
        else { return nil }
        return thingMeant(in: texts.filter { !Self.wordsAroundNext.contains($0) })?.id
    }
    static let wordsAroundNext: Set<String> = [
        "next", "step", "still", "is", "and", "the", "one", "thing", "that",
    ]
}
