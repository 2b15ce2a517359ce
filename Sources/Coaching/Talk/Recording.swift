import CivilTime
import Knowledge
import Matching

extension TurnDraft {
    /// Fills the turn if the line tells that the user did, started or knows something of the guide, or takes that back.
    mutating func fillFromRecording(_ match: Match) -> Bool {
        let texts = match.line.utterance.texts
        if match.topic == "done", texts.contains(where: Self.undoWords.contains) || texts.starts(with: ["take", "that", "back"]) {
            fillUndo()
            return true
        }
        guard let (claim, sentence) = match.line.claim else { return false }
        let asksSomething = match.line.speech.contains(where: \.isQuestion)
        guard match.topic == "done" || (!asksSomething && !Self.otherActs.contains(match.topic)) else { return false }
        let tokens = Array(texts[sentence.tokens])
        var found = recordable(in: tokens, claim: claim, isSure: match.topic == "done")
        if found.isEmpty, match.topic == "done" {
            found = recordable(in: texts, claim: claim, isSure: true)
            if found.isEmpty, let subject, subject.topic.slug != nil, isRecordable(subject.topic, claim) {
                found = [subject.topic]
            } else if found.isEmpty, let only = subject?.items.first, subject?.topic == "next" {
                found = [only]
            }
        }
        guard !found.isEmpty else { return false }
        if askWhich(tokens, claim: claim, among: found) { return true }
        record(found, claim: claim, happened: happened(in: texts))
        return true
    }

    private static let undoWords: Set<String> = ["undo", "revert", "unmark", "untick", "uncheck", "unrecord"]
    private static let otherActs: Set<TopicID> = [
        "note", "notes", "plan", "progress", "next", "greeting", "thanks", "goodbye", "help", "about", .outOfScope,
    ]

    /// The line speaks of something done, but nothing can be recorded: tells why, or asks what it was.
    mutating func fillUnclearRecording() {
        guard let match else { return }
        let texts = match.line.utterance.texts
        let about = coach.items.items(in: texts) { _ in true }.first?.id
        let speech = match.line.speech
        if let about, let found = book.answer(about: closedResource(of: about) ?? about) {
            set(found)
            if let reason = speech.lazy.compactMap(reasonNotToRecord).first {
                answer.blocks.insert(.paragraph("Nothing is recorded: \(reason)."), at: 0)
            }
            return
        }
        set(
            Answer(
                topic: "done",
                blocks: [
                    .paragraph(
                        "What have you finished, started or known before? Name the course, the book or the step, and I record it.")
                ],
                suggestions: book.standing.nextStep.map { ["I finished \($0.task.short)"] } ?? []))
    }

    private func reasonNotToRecord(_ speech: Speech) -> String? {
        if speech.isAboutOthers { return "that is about somebody else" }
        if speech.isDenied { return "you say that it is not done" }
        if speech.isQuestion { return "that was a question" }
        return speech.isHedged ? "that is a plan; tell me when it is done" : nil
    }

    // MARK: What is meant

    /// The ids to record for what `tokens` speak of. Unless it is sure that something is told, only full names count.
    private func recordable(in tokens: [String], claim: Speech.Claim, isSure: Bool) -> [TopicID] {
        let found = coach.items.items(in: tokens) { isRecordable($0, claim) }
        var ids: [TopicID] = []
        for item in found where item.coverage >= (isSure ? 0.55 : 0.8) {
            // After the best one, only what is named in full is a second thing.
            guard ids.isEmpty || item.coverage >= 0.95 else { continue }
            let id = closedResource(of: item.id, claim) ?? item.id
            if !ids.contains(id) { ids.append(id) }
        }
        return claim == .known || ids.count <= 1 ? ids : ids.filter { !isTool($0) || ids.first == $0 }
    }

    private func isTool(_ id: TopicID) -> Bool { guide.resource(id)?.kind == .tool }

    private func isRecordable(_ id: TopicID, _ claim: Speech.Claim) -> Bool {
        switch (claim, id.kind) {
        case (.known, "transferable"), (.known, "skill"): true
        case (.known, "resource"): isTool(id) || guide.resource(id)?.kind == .course || guide.resource(id)?.kind == .book
        case (.known, _): false
        case (.finished, "resource"): !isTool(id)
        case (.finished, "transferable"), (.started, "transferable"): false
        case (_, "task"), (_, "step"), (_, "resource"), (_, "skill"): true
        default: false
        }
    }

    /// The one thing that closes a task, which is what is recorded instead of the task: it counts everywhere.
    private func closedResource(of id: TopicID, _ claim: Speech.Claim = .finished) -> TopicID? {
        guard let completion = guide.task(id)?.completion else { return nil }
        let resources = completion.requirement.ids.filter { $0.kind == "resource" }
        return Set(resources).count == 1 ? resources.first : nil
    }

    /// Asks back when several things fit equally well, as "the specialization" does.
    private mutating func askWhich(_ tokens: [String], claim: Speech.Claim, among found: [TopicID]) -> Bool {
        let rivals = coach.items.rivals(in: tokens) { isRecordable($0, claim) }.map { closedResource(of: $0.id, claim) ?? $0.id }
        var distinct: [TopicID] = []
        for id in rivals where !distinct.contains(id) { distinct.append(id) }
        guard distinct.count > 1, distinct.count <= 3, found.count == 1, distinct.contains(found[0]) else { return false }
        let verb = claim == .known ? "I know" : claim == .started ? "I started" : "I finished"
        set(
            Answer(
                topic: "done", blocks: [.paragraph("Which one do you mean?")],
                choices: distinct.map { Choice(topic: $0, label: title($0), command: "\(verb) \(title($0))") }))
        return true
    }

    func title(_ id: TopicID) -> String { guide.entry(id)?.title ?? id.rawValue }

    private func happened(in tokens: [String]) -> PartialDate? {
        DateReader.dates(in: tokens).lazy.compactMap { $0.expression.inThePast(of: situation.today) }.first
    }

    // MARK: The record

    private mutating func record(_ ids: [TopicID], claim: Speech.Claim, happened: PartialDate?) {
        let before = book.standing
        let references = ids.map { ItemReference(id: $0, title: title($0)) }
        let recorded: [Event] = references.map { item in
            switch claim {
            case .finished: .done(item, happened: happened)
            case .started: .started(item, happened: happened)
            case .known: .known(item)
            }
        }
        set(
            RecordingAnswer(before: before, after: before.adding(recorded), today: situation.today)
                .confirmation(of: references, claim: claim, happened: happened),
            items: ids)
        conversation.recorded.append(
            "\(Self.verb(claim)): \(Wording.list(references.map(\.title)))")
        events += recorded
        isCertain = true
    }

    private static func verb(_ claim: Speech.Claim) -> String {
        switch claim {
        case .finished: "done"
        case .started: "started"
        case .known: "known"
        }
    }
}
