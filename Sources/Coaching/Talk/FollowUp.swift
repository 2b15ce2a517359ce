package import Knowledge
package import Matching

/// What a short line means in the light of what was said before it.
package enum FollowUp: Hashable, Sendable {
    case topic(TopicID)
    /// The answer once more.
    case again
    /// The reason within the subject.
    case why
    /// Who made the course or the book.
    case author(TopicID)
    /// The step after the next one.
    case stepAfterNext
    /// One point of a list of which the guide says no more than that.
    case point(TopicID)
    /// The resources of one kind.
    case resources(Resource.Kind)
    /// Something was pointed at, and there is nothing to point at.
    case nothing
}

/// Resolves follow-ups against the subject of the conversation: ordinals, pronouns, "the next one", "and the book?".
package struct FollowUpReader: Sendable {
    let guide: Guide
    let matcher: IntentMatcher
    let conversation: Conversation
    let subject: Subject?

    /// Longer lines say what they mean.
    private static let longest = 10
    private static let sure = 0.85

    package init(guide: Guide, matcher: IntentMatcher, conversation: Conversation, subject: Subject?) {
        self.guide = guide
        self.matcher = matcher
        self.conversation = conversation
        self.subject = subject
    }

    /// What the line follows up on, or nil if it stands for itself.
    package func followUp(_ match: Match) -> FollowUp? {
        let tokens = core(of: match.line.utterance.texts)
        guard !tokens.isEmpty, tokens.count <= Self.longest else { return nil }
        let line = FollowUpLine(tokens: tokens, match: match)
        if line.asksAgain { return .again }
        // "Salary again?" asks for the salary.
        if match.topic == .outOfScope, tokens.count > 1, tokens.last == "again" {
            let again = matcher.match(tokens.dropLast().joined(separator: " ")).topic
            if guide.entry(again) != nil { return .topic(again) }
        }
        guard let subject else {
            let isAct = TopicID.acts.contains(match.topic) && match.confidence > Self.sure
            return line.onlyPoints && !isAct ? .nothing : nil
        }
        // "why that one first?" asks for the reason, and for no first one.
        let isOne = subject.topic == "next" || ["skill", "phase"].contains(subject.topic.kind)
        if isOne, let why = reason(line, subject) { return why }
        if let pointed = neighbour(line, of: subject) ?? pick(line, from: subject) ?? reason(line, subject)
            ?? attribute(line, subject)
        {
            return pointed
        }
        // What pay or time is compared to may be named; of other things what is named is asked for.
        if line.compares, subject.topic.kind == "faq" || line.names.isEmpty && subject.topic.slug != nil {
            return .topic(subject.topic)
        }
        if line.asksToStartWithIt, subject.topic.slug != nil { return .topic(subject.topic) }
        // What the coach does is said in few words too: a sure act is no follow-up.
        if TopicID.acts.contains(match.topic), match.confidence > Self.sure { return nil }
        return kind(line, subject) ?? sibling(line, of: subject) ?? pronoun(line, subject)
    }

    /// The tokens without the words that only join a line to the one before.
    private func core(of tokens: [String]) -> [String] {
        Array(tokens.drop { FollowUpLine.joints.contains($0) })
    }

    // MARK: Pointing at the last list

    private func pick(_ line: FollowUpLine, from subject: Subject) -> FollowUp? {
        guard !subject.items.isEmpty, line.names.isEmpty else { return nil }
        if subject.topic.kind.hasPrefix("skill") {
            if line.asksForLeast { return guide.skills.items.last.map { .topic($0.entry.id) } }
            if line.asksForMost { return guide.skills.items.first.map { .topic($0.entry.id) } }
        }
        guard let place = line.place(among: subject.items.count) else { return nil }
        let item = subject.items[place]
        if guide.point(item) != nil, !guide.challenges.contains(where: { $0.point == item }) { return .point(item) }
        return answerable(item).map(FollowUp.topic)
    }

    /// The topic that speaks of a listed thing: a task's resource or phase, a point's challenge.
    private func answerable(_ id: TopicID) -> TopicID? {
        if guide.topics.contains(where: { $0.id == id }) { return id }
        if let challenge = guide.challenges.first(where: { $0.point == id }) { return challenge.entry.id }
        if let list = guide.reality.items.first(where: { $0.points.contains { $0.id == id } }) { return list.entry.id }
        guard let task = guide.task(id) else { return nil }
        return (task.resources + task.uses).first ?? guide.phase(ofTask: id)?.entry.id
            ?? guide.block(ofStep: id)?.entry.id
    }

    // MARK: Neighbours

    private func neighbour(_ line: FollowUpLine, of subject: Subject) -> FollowUp? {
        guard let step = line.direction, line.names.isEmpty else { return nil }
        let from = line.kindOfNeighbour.flatMap { conversation.lastOfKind[$0] } ?? subject.topic
        if from == "next" { return step > 0 ? .stepAfterNext : nil }
        let siblings = siblings(of: from)
        guard let place = siblings.firstIndex(of: from), siblings.indices.contains(place + step) else { return nil }
        return .topic(siblings[place + step])
    }

    private func siblings(of topic: TopicID) -> [TopicID] {
        switch topic.kind {
        case "transferable": guide.transferable.items.map(\.id)
        case "skill": guide.skills.items.map(\.entry.id)
        case "resource": guide.resources.items.filter { $0.kind == guide.resource(topic)?.kind }.map(\.entry.id)
        case "phase": guide.roadmap.items.map(\.entry.id)
        case "reality": guide.reality.items.map(\.entry.id)
        case "challenge": guide.challenges.map(\.entry.id)
        case "action": guide.action.items.map(\.entry.id)
        default: []
        }
    }

    // MARK: Within the subject

    private func reason(_ line: FollowUpLine, _ subject: Subject) -> FollowUp? {
        line.asksWhy && line.names.isEmpty ? .why : nil
    }

    /// "by whom?", "which phase is it in?": an attribute of the subject that the guide has.
    private func attribute(_ line: FollowUpLine, _ subject: Subject) -> FollowUp? {
        guard line.names.isEmpty else { return nil }
        if line.asksForAuthor, guide.resource(subject.topic) != nil { return .author(subject.topic) }
        // "How long does it take", of a course, is not how long all of it takes.
        let isBare = ["how long", "how much", "how much is it"].contains(line.text)
        if isBare, guide.resource(subject.topic) != nil { return .topic(subject.topic) }
        if line.points, guide.resource(subject.topic) != nil, let fact = MissingFact(line.match.line),
            [.length, .link].contains(fact)
        {
            return .topic(subject.topic)
        }
        if line.asksForPhase, guide.phase(subject.topic) == nil, let entry = guide.entry(subject.topic) {
            let task = guide.tasks.first { task in
                task.id == entry.id || task.resources.contains(entry.id) || task.uses.contains(entry.id)
                    || task.skill == entry.id || task.completion?.requirement.ids.contains(entry.id) ?? false
            }
            return .topic(task.flatMap { guide.phase(ofTask: $0.id)?.entry.id } ?? entry.id)
        }
        return nil
    }

    /// "any book?", "is there a course for that": a resource of the subject's skill, or of the step talked about.
    private func kind(_ line: FollowUpLine, _ subject: Subject) -> FollowUp? {
        guard line.names.isEmpty, line.match.topic != .outOfScope || line.tokens.count <= 4,
            let kind = line.resourceKind
        else { return nil }
        let skills =
            guide.skill(subject.topic).map { [$0] }
            ?? guide.resource(subject.topic).map { $0.serves.compactMap(guide.skill) } ?? []
        let steps = subject.items.compactMap(guide.task).flatMap(\.resources)
        let listed = subject.items + steps + [subject.topic]
        let candidates = (listed + skills.flatMap(\.resources)).compactMap(guide.resource).filter { $0.kind == kind }
        var distinct: [TopicID] = []
        for resource in candidates where !distinct.contains(resource.entry.id) { distinct.append(resource.entry.id) }
        guard let first = distinct.first else { return nil }
        if distinct.count > 1, skills.isEmpty, line.tokens.contains(where: KindQuestion.isPlural) {
            return .resources(kind)
        }
        if distinct.count > 1, !steps.contains(first), let skill = skills.first { return .topic(skill.entry.id) }
        return .topic(first)
    }

    /// "what about the amazon one?", "and debugging?": another thing of the subject's kind.
    private func sibling(_ line: FollowUpLine, of subject: Subject) -> FollowUp? {
        guard line.asksForAnother, subject.topic.slug != nil else { return nil }
        let siblings = Set(siblings(of: subject.topic) + kin(of: subject.topic)).subtracting([subject.topic])
        guard let best = line.match.ranked.first(where: { siblings.contains($0.topic) }),
            best.points > Self.leastPointsOfSibling, best.points > (line.match.ranked.first?.points ?? 0) - 4
        else { return nil }
        return .topic(best.topic)
    }
    private static let leastPointsOfSibling = -2.5

    /// Resources of every kind are kin, when somebody speaks of one.
    private func kin(of topic: TopicID) -> [TopicID] {
        topic.kind == "resource" ? guide.resources.items.map(\.entry.id) : []
    }

    /// "which phase does it belong to?": the line with the subject's name in it.
    private func pronoun(_ line: FollowUpLine, _ subject: Subject) -> FollowUp? {
        if line.wantsMore { return .topic(subject.topic) }
        guard line.points || line.isAttribute, line.names.isEmpty, let entry = guide.entry(subject.topic) else {
            return nil
        }
        // Something that the guide does not have stays out of scope, whatever it is about.
        if line.match.topic == .outOfScope, let best = line.match.ranked.first, best.points < -4 { return nil }
        // Questions and answers have no attributes: "how long does it take?" after the salary asks something else.
        let isOwn = !line.isAttribute || subject.topic.kind == "faq" && line.match.topic.kind == "faq"
        if line.match.topic != .outOfScope, line.match.confidence > 0.9, isOwn { return nil }
        let typed = line.match.line.utterance.typed
        let contexts = [entry.title, conversation.lastQuestion].compactMap { $0 }
        return contexts.lazy.map { matcher.match("\($0). \(typed)").topic }
            .first { $0 != .outOfScope && $0.slug != nil }.map(FollowUp.topic)
    }
}
