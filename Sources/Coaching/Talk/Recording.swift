import CivilTime
import Knowledge
import Matching

extension TurnDraft {
    /// Fills the turn if the line tells that the user did, started or knows something of the guide, or takes that back.
    mutating func fillFromRecording(_ match: Match) -> Bool {
        let texts = match.line.utterance.texts
        if match.topic == "done",
            texts.contains(where: Self.undoWords.contains) || texts.starts(with: ["take", "that", "back"])
        {
            fillUndo()
            return true
        }
        guard let claim = match.line.claim?.claim, !Self.asksLate(match.line) else { return false }
        let asksSomething = match.line.speech.contains(where: \.isQuestion)
        let isSure = match.topic == "done"
        guard isSure || (!asksSomething && !Self.otherActs.contains(match.topic)) else { return false }
        let parts = told(in: match.line)
        if parts.count == 1, askWhich(parts[0].tokens, claim: parts[0].claim, happened: happened(in: texts)) {
            return true
        }
        var found = parts.map { Told(claim: $0.claim, ids: recordable(in: $0.tokens, claim: $0.claim, isSure: isSure)) }
        if found.allSatisfy(\.ids.isEmpty), isSure {
            let meant = recordable(in: parts.flatMap(\.tokens) + named(in: match.line), claim: claim, isSure: true)
            found = [Told(claim: claim, ids: meant.isEmpty ? pointedAt(claim) : meant)]
        }
        found.removeAll(where: \.ids.isEmpty)
        guard !found.isEmpty else { return false }
        record(found, happened: happened(in: texts))
        return true
    }

    /// The thing that was being talked about, for "I finished it".
    private func pointedAt(_ claim: Speech.Claim) -> [TopicID] {
        guard let subject else { return [] }
        if subject.topic.slug != nil, isRecordable(subject.topic, claim) { return [subject.topic] }
        return subject.topic == "next" ? Array(subject.items.prefix(1)) : []
    }

    /// The words of the sentences that tell nothing and deny nothing: "Huyen's book? Finished it."
    private func named(in line: ReadLine) -> [String] {
        zip(line.speech, line.utterance.sentences).flatMap { speech, sentence in
            speech.claim != nil || speech.isDenied || speech.isHedged || speech.isAboutOthers
                ? [] : Array(line.utterance.texts[sentence.tokens])
        }
    }

    /// The parts of the line that tell something, each with its own claim: "finished X", "started Y", but not "not Z".
    private func told(in line: ReadLine) -> [(claim: Speech.Claim, tokens: [String])] {
        var parts: [(claim: Speech.Claim, tokens: [String])] = []
        for (speech, sentence) in zip(line.speech, line.utterance.sentences) {
            guard let claim = speech.claim else { continue }
            for words in line.utterance.texts[sentence.tokens].split(whereSeparator: Self.joints.contains) {
                let own = coach.matcher.read(words.joined(separator: " ")).speech.first
                if let own, own.isDenied || own.isHedged || own.isAboutOthers { continue }
                if own?.claim == nil || own?.claim == parts.last?.claim, var last = parts.popLast() {
                    // "and" stands within names too: "the first module and a simple model".
                    last.tokens += ["and"] + words
                    parts.append(last)
                } else {
                    parts.append((own?.claim ?? claim, Array(words)))
                }
            }
        }
        return parts
    }
    private static let joints: Set<String> = ["and", "but", "plus", "though", "although", "however"]

    private static let undoWords: Set<String> = ["undo", "revert", "unmark", "untick", "uncheck", "unrecord"]
    private static let otherActs: Set<TopicID> = [
        "note", "notes", "plan", "progress", "next", "greeting", "thanks", "goodbye", "help", "about", .outOfScope,
    ]

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
    private static func asksLate(_ line: ReadLine) -> Bool {
        let texts = line.utterance.texts
        return zip(texts, texts.dropFirst()).contains { pair in
            ["does", "do", "is", "are", "will", "can", "how", "what", "which"].contains(pair.0)
                && ["that", "this", "it", "i", "those", "any", "there"].contains(pair.1)
        }
    }

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
                        "What have you finished, started or known before? Name the course, the book or the step, and I record it."
                    )
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
        let tokens = tokens.filter { !Self.bareVerbs.contains($0) }
        var found = coach.items.items(in: tokens) { isRecordable($0, claim) }
        // Two names may share words: "the Machine and the Deep Learning Specialization".
        for part in tokens.split(separator: "and") {
            found += coach.items.items(in: Array(part)) { isRecordable($0, claim) }.filter { $0.coverage >= 0.95 }
        }
        var ids: [TopicID] = []
        for item in found where item.coverage >= (isSure ? 0.55 : 0.8) {
            // After the best one, only what is named in full is a second thing.
            guard ids.isEmpty || item.coverage >= 0.95 else { continue }
            let id = recorded(for: item.id, claim)
            if !ids.contains(id) { ids.append(id) }
        }
        return claim == .known || ids.count <= 1 ? ids : ids.filter { !isTool($0) || ids.first == $0 }
    }

    /// Verbs that say that something is over, and not what: some names of tasks have them, and others do not.
    private static let bareVerbs: Set<String> = [
        "finished", "finish", "completed", "complete", "done", "did", "took", "taken", "take",
    ]

    private func isTool(_ id: TopicID) -> Bool { guide.resource(id)?.kind == .tool }

    private func isRecordable(_ id: TopicID, _ claim: Speech.Claim) -> Bool {
        switch (claim, id.kind) {
        case (.known, "transferable"), (.known, "skill"): true
        case (.known, "resource"):
            isTool(id) || guide.resource(id)?.kind == .course || guide.resource(id)?.kind == .book
        case (.known, _): false
        case (.finished, "resource"): !isTool(id)
        case (.finished, "transferable"), (.started, "transferable"): false
        case (_, "task"), (_, "step"), (_, "resource"), (_, "skill"): true
        default: false
        }
    }

    /// What is recorded for a thing: a task that one resource closes is recorded as that resource, so that it counts
    /// everywhere. A part of a resource, or a start of it, is not the resource done.
    private func recorded(for id: TopicID, _ claim: Speech.Claim) -> TopicID {
        guard let completion = guide.task(id)?.completion, completion.stage == .done || claim == .started else {
            return id
        }
        if case .all = completion.requirement { return id }
        return closedResource(of: id) ?? id
    }

    /// The one resource that a task is about.
    private func closedResource(of id: TopicID) -> TopicID? {
        guard let completion = guide.task(id)?.completion else { return nil }
        let resources = completion.requirement.ids.filter { $0.kind == "resource" }
        return Set(resources).count == 1 ? resources.first : nil
    }

    /// Asks back when several things fit equally well, as "the specialization" does.
    private mutating func askWhich(_ tokens: [String], claim: Speech.Claim, happened: PartialDate?) -> Bool {
        // Several things that are named in full are several things.
        guard recordable(in: tokens, claim: claim, isSure: true).count < 2 else { return false }
        let tokens = tokens.filter { !Self.bareVerbs.contains($0) }
        let rivals = coach.items.rivals(in: tokens) { isRecordable($0, claim) }.map { recorded(for: $0.id, claim) }
        var distinct: [TopicID] = []
        for id in rivals.isEmpty ? pointed(at: tokens, claim) : rivals where !distinct.contains(id) {
            distinct.append(id)
        }
        // A course often has its skill's name; what is finished is the course.
        if distinct.contains(where: { $0.kind == "resource" }), claim == .finished {
            distinct.removeAll { $0.kind == "skill" }
        }
        guard (2...3).contains(distinct.count) else { return false }
        // What is being talked about is meant.
        if let subject, distinct.contains(subject.topic) || subject.topic == "next" { return false }
        let verb = claim == .known ? "I know" : claim == .started ? "I started" : "I finished"
        let when = happened.map { " \($0.inWords)" } ?? ""
        set(
            Answer(
                topic: "done", blocks: [.paragraph("Which one do you mean?")],
                choices: distinct.map { Choice(topic: $0, label: title($0), command: "\(verb) \(title($0))\(when)") }))
        return true
    }

    /// The resources to which the words point that stand in a title or name a kind, where none is named well enough.
    private func pointed(at tokens: [String], _ claim: Speech.Claim) -> [TopicID] {
        let hits = guide.resources.items.filter { isRecordable($0.entry.id, claim) }.map { resource in
            let words =
                resource.entry.title.lowercased().split { !$0.isLetter }.map(String.init) + [resource.kind.rawValue]
            return (id: resource.entry.id, count: Set(tokens).intersection(words).count { $0.count > 3 })
        }
        let most = hits.map(\.count).max() ?? 0
        return most == 0 ? [] : hits.filter { $0.count == most }.map(\.id)
    }

    func title(_ id: TopicID) -> String { guide.entry(id)?.title ?? id.rawValue }

    private func happened(in tokens: [String]) -> PartialDate? {
        DateReader.dates(in: tokens).lazy.compactMap { $0.expression.inThePast(of: situation.today) }.first
    }

    // MARK: The record

    private mutating func record(_ told: [Told], happened: PartialDate?) {
        let before = book.standing
        let groups = told.map { part in
            RecordingAnswer.Group(
                claim: part.claim, items: part.ids.map { ItemReference(id: $0, title: title($0)) })
        }
        let recorded: [Event] = groups.flatMap { group in
            group.items.map { item in
                switch group.claim {
                case .finished: .done(item, happened: happened)
                case .started: .started(item, happened: happened)
                case .known: .known(item)
                }
            }
        }
        set(
            RecordingAnswer(before: before, after: before.adding(recorded), today: situation.today)
                .confirmation(of: groups, happened: happened),
            items: told.flatMap(\.ids))
        for group in groups {
            conversation.recorded.append("\(Self.verb(group.claim)): \(Wording.list(group.items.map(\.title)))")
        }
        events += recorded
        isCertain = true
    }

    private struct Told {
        let claim: Speech.Claim
        let ids: [TopicID]
    }

    private static func verb(_ claim: Speech.Claim) -> String {
        switch claim {
        case .finished: "done"
        case .started: "started"
        case .known: "known"
        }
    }
}
