import Knowledge
import Matching

/// What was proposed in place of a step, so that asking again gets something new.
struct Proposed: Hashable, Sendable {
    /// The step that was next.
    let step: TopicID
    var ids: [TopicID]
    /// Why the last one was proposed.
    var why: String
    /// The kinds of resource that the user said not to like.
    var disliked: Set<Resource.Kind> = []
}

extension TurnDraft {
    /// The next step; whatever was proposed in its place may be proposed again.
    mutating func fillNext() {
        conversation.proposed = nil
        set(book.next)
    }

    /// Fills the turn with another thing if the line, after a step was proposed, only says that it is disliked.
    mutating func fillFromDislike(_ match: Match) -> Bool {
        let texts = match.line.utterance.texts
        guard subject?.topic == "next", texts.count <= 10, !Self.disliked(in: texts).isEmpty,
            texts.contains(where: Self.disliking.contains), match.line.claim == nil,
            !match.line.speech.contains(where: \.isQuestion)
        else { return false }
        fillAlternative()
        isCertain = true
        return true
    }

    /// Another thing than the next step; asked again, another one than that.
    mutating func fillAlternative() {
        guard let step = book.standing.nextStep else { return fillNext() }
        let texts = match?.line.utterance.texts ?? []
        let disliked = Self.disliked(in: texts).union(
            conversation.proposed?.step == step.task.id ? conversation.proposed?.disliked ?? [] : [])
        let before = proposed(for: step)
        var intro: String?
        var choices = book.alternatives(to: step, disliking: disliked)
        if Self.wantsBook(texts, disliked) {
            choices = choices.filter { $0.kind == "book" } + choices.filter { $0.kind != "book" }
            if before.isEmpty, choices.first?.kind != "book", let skill = step.skill {
                intro = "The guide has no book for \(skill.entry.title)."
            }
        }
        guard let choice = choices.first(where: { !before.contains($0.id) }) else {
            conversation.proposed = nil
            set(book.next)
            let nothing =
                before.isEmpty ? "There is nothing else that is open." : "That was all that is open beside it."
            answer.blocks.insert(.paragraph(nothing), at: 0)
            return
        }
        conversation.proposed = Proposed(
            step: step.task.id, ids: before + [choice.id], why: choice.why, disliked: disliked)
        set(book.answer(proposing: choice, intro: intro))
    }

    /// Something that fits into the time that the line tells.
    mutating func fillSmallStep() {
        guard let step = book.standing.nextStep else { return fillNext() }
        let before = proposed(for: step)
        if let small = book.smallItems.first(where: { !before.contains($0.id) }) {
            conversation.proposed = Proposed(step: step.task.id, ids: before + [small.id], why: small.why)
            return set(book.answer(proposing: small))
        }
        let time = Self.time(in: match?.line.utterance.texts ?? [])
        let why = "no small action item is open\(before.isEmpty ? "" : " beside those"); \(book.reason(for: step))"
        let part = Alternative(
            id: step.recordable, title: step.task.entry.title, kind: step.phase.entry.title, why: why,
            source: Source(step.task.entry))
        conversation.proposed = Proposed(step: step.task.id, ids: [], why: why)
        set(book.answer(proposing: part, title: "The first \(time) of: \(step.task.entry.title)"))
    }

    private func proposed(for step: NextStep) -> [TopicID] {
        guard let proposed = conversation.proposed, proposed.step == step.task.id else { return [] }
        return proposed.ids
    }

    /// The kinds of resource that somebody does not want, by their words: "I hate videos".
    private static func disliked(in texts: [String]) -> Set<Resource.Kind> {
        let words = Set(texts)
        if !words.isDisjoint(with: watching) { return [.course, .workshop] }
        if !words.isDisjoint(with: ["book", "books", "reading"]), !words.isDisjoint(with: disliking) { return [.book] }
        return []
    }

    private static func wantsBook(_ texts: [String], _ disliked: Set<Resource.Kind>) -> Bool {
        disliked.contains(.course)
            || !disliked.contains(.book) && !Set(texts).isDisjoint(with: ["book", "books", "read", "reading"])
    }
    private static let watching: Set<String> = [
        "video", "videos", "course", "courses", "lecture", "lectures", "webcam", "coursera", "watching", "watch",
        "class", "classes", "screencast", "screencasts",
    ]
    private static let disliking: Set<String> = [
        "hate", "dislike", "not", "no", "tired", "bored", "boring", "sick", "cannot", "without", "rather", "never",
    ]

    /// "hour", "20 minutes", as the line tells.
    private static func time(in texts: [String]) -> String {
        for (number, unit) in zip(texts, texts.dropFirst()) where ["min", "mins", "minute", "minutes"].contains(unit) {
            if let minutes = Numbers.value(of: number), minutes >= 1 { return "\(Wording.number(minutes)) minutes" }
        }
        if zip(texts, texts.dropFirst()).contains(where: { $0 == ("half", "an") || $0 == ("half", "hour") }) {
            return "half hour"
        }
        if let hours = HoursReader.hours(in: texts), hours > 1 { return "\(Wording.number(hours)) hours" }
        return "hour"
    }
}
