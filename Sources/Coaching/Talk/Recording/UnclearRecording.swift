import Knowledge
import Matching

extension TurnDraft {
    /// Fills the turn with the next best answer if the line only sounds like a report and asks something: "I've designed
    /// systems for years, does that help?"
    mutating func fillQuestionAboutDoing() -> Bool {
        guard let match, match.line.speech.contains(where: \.isQuestion) || Self.asksLate(match.line),
            let second = match.ranked.dropFirst().first, second.points > Confidence.refusalLine,
            guide.entry(second.topic) != nil
        else { return false }
        fill(topic: second.topic)
        return true
    }

    /// A question that follows a report without a full stop between them.
    static func asksLate(_ line: ReadLine) -> Bool {
        let texts = line.utterance.texts
        return zip(texts, texts.dropFirst()).contains { pair in
            ["does", "do", "is", "are", "will", "can", "how", "what", "which"].contains(pair.0)
                && ["that", "this", "it", "i", "those", "any", "there"].contains(pair.1)
        }
    }

    /// The line speaks of something done, but nothing can be recorded: tells why, or asks what it was.
    mutating func fillUnclearRecording() {
        guard let match else { return }
        let named = coach.items.items(in: match.line.utterance.texts) { _ in true }.first?.id
        if named == nil, match.line.told.isEmpty, match.line.speech.contains(where: \.isQuestion) {
            return fillOutOfScope()
        }
        // A word or two that sound like a report and tell nothing are a name that is asked about: "reddit".
        if match.line.told.isEmpty, match.line.utterance.tokens.count <= 2,
            let other = match.ranked.first(where: { guide.entry($0.topic) != nil }),
            other.points > Confidence.refusalLine
        {
            return fill(topic: other.topic)
        }
        let reason = match.line.speech.lazy.compactMap(reasonNotToRecord).first
        // Whatever keeps it from being recorded, it is about something.
        let meant = named.map { things.closedResource(of: $0) ?? $0 } ?? (reason == nil ? nil : nearest(in: match))
        if let meant, let found = book.answer(about: meant) {
            set(found)
            if let reason { answer.blocks.insert(.paragraph("Nothing is recorded: \(reason)."), at: 0) }
            return
        }
        set(
            Answer(
                topic: "done",
                blocks: [
                    .paragraph(Self.whatIsDone)
                ],
                suggestions: book.standing.nextStep.map { ["I finished \($0.task.short)"] } ?? []))
    }

    private static let whatIsDone =
        "What have you finished, started or known before? Name the course, the book or the step, and I record it."

    /// Takes a name for what was finished, after the coach asked for it: "the Huyen one".
    mutating func fillFromNamingWhatIsDone(_ match: Match) -> Bool {
        guard conversation.lastAnswer?.blocks == [.paragraph(Self.whatIsDone)], !asks(match), match.line.told.isEmpty,
            match.line.utterance.tokens.count <= Self.longestName
        else { return false }
        let claim = coach.matcher.match("I finished \(line)")
        guard !claim.line.told.isEmpty, fillFromRecording(claim), !events.isEmpty || answer.asks else { return false }
        self.match = claim
        return true
    }
    private static let longestName = 6

    /// Says how to take back what the turn before recorded, to somebody who says that it is not so: "no wait, I did not
    /// pass".
    mutating func fillFromRetraction(_ match: Match) -> Bool {
        let texts = match.line.utterance.texts
        guard conversation.recordedAt == conversation.turnNumber - 1, let recorded = conversation.recorded.last,
            texts.count <= Self.longestRetraction, match.line.corrected == nil, match.line.names.isEmpty,
            !asks(match), texts.contains(where: ["not", "never"].contains),
            texts.contains(where: Self.retracting.contains)
        else { return false }
        isCertain = true
        let text = "It stands as recorded: \(recorded). \"undo\" takes it back."
        set(Answer(topic: "done", blocks: [.paragraph(text)], suggestions: ["undo"]))
        return true
    }
    private static let longestRetraction = 8
    private static let retracting: Set<String> = [
        "true", "right", "correct", "pass", "passed", "finish", "finished", "done", "did", "really", "happen",
        "complete",
        "completed", "so",
    ]

    /// The entry of the guide that the line names, or that its words are nearest to.
    private func nearest(in match: Match) -> TopicID? {
        let named = match.line.names.flatMap(\.ids)
        return (named + match.ranked.prefix(4).map(\.topic) + match.nearby).first { guide.entry($0) != nil }
    }

    private func reasonNotToRecord(_ speech: Speech) -> String? {
        if speech.isAboutOthers { return "that is about somebody else" }
        if speech.isDenied { return "you say that it is not done" }
        return speech.isHedged ? "that is a plan; tell me when it is done" : nil
    }
}
