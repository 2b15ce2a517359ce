import Knowledge
import Matching

/// What of the plan a line speaks of.
extension TurnDraft {
    /// The phase that the line names.
    var planPart: TopicID? {
        match?.line.names.lazy.flatMap(\.ids).first { guide.phase($0) != nil }
    }

    /// The task that the line names, or that a resource it names closes.
    var namedTask: TopicID? {
        let ids = match?.line.names.flatMap(\.ids) ?? []
        let named = guide.tasks.first { task in
            ids.contains(task.id) || task.completion?.requirement.ids.contains(where: ids.contains) ?? false
        }
        // "The course" is that of the current step.
        let pointed = ["course", "book", "exam", "step", "task"].contains {
            match?.line.utterance.texts.contains($0) ?? false
        }
        return named?.id ?? (pointed ? book.standing.nextStep?.task.id : nil)
    }

    /// True if the line names a thing that is no phase: what it tells is about that, not about the plan. "That" is one
    /// when a resource was spoken of.
    var namesThing: Bool {
        guard let match else { return false }
        let kinds: Set<String> = ["resource", "task", "step", "skill"]
        if match.line.names.contains(where: { $0.ids.contains { kinds.contains($0.kind) } }) { return true }
        return ["that", "it", "this"].contains(where: match.line.utterance.texts.contains)
            && subject.map { kinds.contains($0.topic.kind) } ?? false
    }

    var isAsking: Bool {
        match?.line.speech.contains(where: \.isQuestion) ?? false
    }

    func asksForStart(_ words: PlanWords) -> Bool {
        words.contains(anyOf: ["start", "begin", "reach", "arrive", "starts", "begins"]) || words.contains("get to")
            || words.contains("be at")
    }

    /// Fills the turn if the line asks whether all of it can be done in less time: "can I do it faster?"
    mutating func fillFromHaste(_ match: Match) -> Bool {
        let texts = match.line.utterance.texts
        let topics: [TopicID] = [.outOfScope, "plan", "faq/duration", "roadmap"]
        guard texts.count <= 10, texts.contains(where: Self.hasty.contains), match.line.names.isEmpty,
            texts.contains(where: { ["i", "it", "this", "me", "we", "plan", "roadmap"].contains($0) }),
            ["can", "could", "how", "is", "would", "will", "any", "what"].contains(texts.first ?? ""),
            topics.contains(match.topic) || match.confidence < Self.sureElsewhere
        else { return false }
        isCertain = true
        set(book.faster, items: guide.roadmap.items.map(\.entry.id))
        return true
    }
    private static let sureElsewhere = 0.9
    private static let hasty: Set<String> = [
        "faster", "quicker", "sooner", "quickly", "speed", "accelerate", "shorten",
    ]

    func slackQuestion(_ words: PlanWords) -> AnswerBook.SlackQuestion {
        if words.contains("afford") || words.contains("room") { return .isOnTrack }
        let asksAmount = words.contains(anyOf: ["how", "much", "many", "slack", "buffer", "margin"])
        if asksAmount { return .amount }
        if words.contains(anyOf: ["late", "behind", "delay", "slipping", "slipped", "lagging"]),
            !words.contains(anyOf: ["ahead", "track"])
        {
            return .isLate
        }
        return words.contains(anyOf: ["track", "schedule", "time"]) && !words.contains("or") ? .isOnTrack : .amount
    }
}
