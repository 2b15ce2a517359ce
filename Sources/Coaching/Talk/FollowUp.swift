package import Knowledge
package import Matching

/// What a short line means in the light of what was said before it.
package enum FollowUp: Hashable, Sendable {
    case topic(TopicID)
    /// The answer once more.
    case again
    /// The reason within the subject.
    case why
    /// The step after the next one.
    case stepAfterNext
    /// Something was pointed at, and there is nothing to point at.
    case nothing
}

/// Resolves follow-ups against the subject of the conversation: ordinals, pronouns, "the next one", "and the book?".
package struct FollowUpReader: Sendable {
    let guide: Guide
    let matcher: IntentMatcher
    let subject: Subject?

    /// Longer lines say what they mean.
    private static let longest = 10

    package init(guide: Guide, matcher: IntentMatcher, subject: Subject?) {
        self.guide = guide
        self.matcher = matcher
        self.subject = subject
    }

    /// What the line follows up on, or nil if it stands for itself.
    package func followUp(_ match: Match) -> FollowUp? {
        let tokens = core(of: match.line.utterance.texts)
        guard !tokens.isEmpty, tokens.count <= Self.longest else { return nil }
        let line = FollowUpLine(tokens: tokens, match: match)
        if line.asksAgain { return .again }
        guard let subject else {
            return line.points && match.topic == .outOfScope && tokens.count <= 5 ? .nothing : nil
        }
        return pick(line, from: subject) ?? neighbour(line, of: subject) ?? reason(line, subject)
            ?? kind(line, subject) ?? sibling(line, of: subject) ?? pronoun(line, subject)
    }

    /// The tokens without the words that only join a line to the one before.
    private func core(of tokens: [String]) -> [String] {
        Array(tokens.drop { FollowUpLine.joints.contains($0) })
    }

    // MARK: Pointing at the last list

    private func pick(_ line: FollowUpLine, from subject: Subject) -> FollowUp? {
        guard !subject.items.isEmpty, line.names.isEmpty else { return nil }
        guard let place = line.place(among: subject.items.count) else { return nil }
        return answerable(subject.items[place]).map(FollowUp.topic)
    }

    /// The topic that speaks of a listed thing: a task's resource or phase, a point's challenge.
    private func answerable(_ id: TopicID) -> TopicID? {
        if guide.topics.contains(where: { $0.id == id }) { return id }
        if let challenge = guide.challenges.first(where: { $0.point == id }) { return challenge.entry.id }
        if let list = guide.reality.items.first(where: { $0.points.contains { $0.id == id } }) { return list.entry.id }
        guard let task = guide.task(id) else { return nil }
        return (task.resources + task.uses).first ?? guide.phase(ofTask: id)?.entry.id ?? guide.block(ofStep: id)?.entry.id
    }

    // MARK: Neighbours

    private func neighbour(_ line: FollowUpLine, of subject: Subject) -> FollowUp? {
        guard let step = line.direction else { return nil }
        if subject.topic == "next" { return step > 0 ? .stepAfterNext : nil }
        let siblings = siblings(of: subject.topic)
        guard let place = siblings.firstIndex(of: subject.topic), siblings.indices.contains(place + step) else { return nil }
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

    /// "any book?", "is there a course for that": a resource of the subject's skill.
    private func kind(_ line: FollowUpLine, _ subject: Subject) -> FollowUp? {
        guard line.names.isEmpty, line.match.topic != .outOfScope || line.tokens.count <= 4,
            let kind = Resource.Kind.allCases.first(where: { line.tokens.contains($0.rawValue) || line.tokens.contains($0.plural) })
        else { return nil }
        let skills = guide.skill(subject.topic).map { [$0] }
            ?? guide.resource(subject.topic).map { $0.serves.compactMap(guide.skill) } ?? []
        let listed = subject.items.compactMap(guide.resource)
        let candidates = (skills.flatMap(\.resources).compactMap(guide.resource) + listed).filter { $0.kind == kind }
        let distinct = candidates.reduce(into: [TopicID]()) { ids, resource in
            if !ids.contains(resource.entry.id) { ids.append(resource.entry.id) }
        }
        if distinct.isEmpty { return nil }
        if distinct.count > 1, let skill = skills.first { return .topic(skill.entry.id) }
        return .topic(distinct[0])
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
        guard line.points || line.isAttribute, line.names.isEmpty, let entry = guide.entry(subject.topic) else { return nil }
        // Something that the guide does not have stays out of scope, whatever it is about.
        if line.match.topic == .outOfScope, let best = line.match.ranked.first, best.points < -4 { return nil }
        if line.match.topic != .outOfScope, line.match.confidence > 0.9, !line.isAttribute { return nil }
        let composed = matcher.match("\(line.match.line.utterance.typed) \(entry.title)")
        guard composed.topic != .outOfScope, composed.topic.slug != nil else { return nil }
        return .topic(composed.topic)
    }
}

/// What the words of a short line show, without regard to what was said before.
struct FollowUpLine {
    let tokens: [String]
    let match: Match

    static let joints: Set<String> = [
        "and", "but", "so", "ok", "okay", "hmm", "hm", "oh", "ah", "well", "then", "um", "uh", "now", "please", "oof", "wow",
        "right", "alright", "cool", "great", "nice", "interesting", "also",
    ]

    var names: [NamedEntry] { match.line.names }

    private var text: String { tokens.joined(separator: " ") }
    private func has(_ words: String...) -> Bool { words.contains { tokens.contains($0) } }

    /// The place in a list that the line points at.
    func place(among count: Int) -> Int? {
        if tokens.count == 1, let number = Int(tokens[0]), number >= 1, number <= count { return number - 1 }
        guard tokens.count <= 8, !has("week", "month", "year", "thing", "comes") else { return nil }
        let isPointed = has("one", "ones", "the", "challenge", "point", "phase", "skill", "step") || tokens.count <= 2
        guard isPointed else { return nil }
        for token in tokens {
            if let place = Numbers.ordinal(of: token) { return place <= count ? place - 1 : nil }
        }
        if has("last", "final", "least") { return count - 1 }
        if has("number"), let number = tokens.lazy.compactMap({ Numbers.value(of: $0) }).first, Int(number) <= count, number >= 1 {
            return Int(number) - 1
        }
        return nil
    }

    /// +1 for the one after, -1 for the one before.
    var direction: Int? {
        guard tokens.count <= 7 else { return nil }
        if text.contains("after that") || text.contains("one after") || text.contains("after this") || text.contains("next one") {
            return 1
        }
        if has("next", "following"), has("the"), has("challenge", "phase", "stage", "skill", "one", "point", "step") { return 1 }
        if has("previous") || text.contains("one before") { return -1 }
        return nil
    }

    var asksWhy: Bool {
        (tokens.first == "why" && tokens.count <= 5) || text == "how come" || text == "what for"
    }

    var asksAgain: Bool {
        ["say that again", "repeat that", "repeat", "again", "again please", "come again", "once more", "what was that"].contains(text)
    }

    var wantsMore: Bool {
        ["more", "tell me more", "more details", "details", "go on", "more please", "elaborate", "continue"].contains(text)
    }

    var asksForAnother: Bool {
        text.hasPrefix("what about") || text.hasPrefix("how about") || has("one", "other", "others")
            || (match.line.utterance.texts.first == "and" && tokens.count <= 5) || tokens.count <= 2
    }

    /// A pronoun that stands for what was talked about.
    var points: Bool { has("it", "that", "this", "there", "them", "those", "these", "its", "both", "he", "she") }

    /// A question for an attribute, without its thing: "by whom?", "how long?".
    var isAttribute: Bool {
        tokens.count <= 5 && (has("who", "whom", "where", "when") || text.hasPrefix("how long") || text.hasPrefix("how many weeks"))
    }
}

extension TurnDraft {
    /// Fills the turn if the line follows up on what was said before.
    mutating func fillFromFollowUp(_ match: Match) -> Bool {
        if let agreement = Agreement(line), conversation.lastAnswer != nil, match.line.names.isEmpty {
            return fill(agreement)
        }
        if subject?.topic == "notes", match.line.utterance.texts.contains(where: { ["delete", "remove", "erase"].contains($0) }) {
            deleteNote(match.line.utterance.texts)
            return true
        }
        let reader = FollowUpReader(guide: guide, matcher: coach.matcher, subject: subject)
        guard let followUp = reader.followUp(match) else { return false }
        // What the coach does is said in few words too: a sure act is no follow-up.
        if match.topic.slug == nil, TopicID.acts.contains(match.topic), match.confidence > 0.85, followUp != .stepAfterNext,
            followUp != .again, followUp != .why
        {
            return false
        }
        isCertain = true
        switch followUp {
        case .topic(let topic): fill(topic: topic)
        case .again: fillAgain()
        case .why: fillReason()
        case .stepAfterNext: fillStepAfterNext()
        case .nothing: set(talk.nothingToFollow(line))
        }
        return true
    }

    /// Yes takes the last answer's suggestion; no leaves it.
    private mutating func fill(_ agreement: Agreement) -> Bool {
        switch agreement {
        case .yes:
            guard let suggestion = conversation.lastAnswer?.suggestions.first else { return false }
            let match = coach.matcher.match(suggestion)
            guard match.topic != .outOfScope, match.topic != "done", match.topic != "note" else { return false }
            fill(topic: match.topic)
        case .no:
            guard line.lowercased().hasPrefix("no") || line.lowercased().hasPrefix("nah") else { return false }
            guard line.split(whereSeparator: \.isWhitespace).count <= 2 || line.lowercased().contains("thank") else { return false }
            set(Answer(topic: "thanks", blocks: [.paragraph("All right. Ask whenever you like.")]))
        }
        isCertain = true
        return true
    }

    private mutating func fillReason() {
        guard let subject else { return }
        if subject.topic == "next", let step = book.standing.nextStep {
            var text = "Because of the roadmap's order: \(book.reason(for: step))."
            if let skill = step.skill {
                text += " It serves \(skill.entry.title), \(Wording.ordinal(skill.rank)) of \(guide.skills.items.count) in importance."
            }
            return set(
                Answer(topic: "next", blocks: [.paragraph(text)], sources: [Source(step.task.entry)]), items: subject.items)
        }
        fill(topic: subject.topic)
    }

    private mutating func fillStepAfterNext() {
        guard let step = book.standing.stepAfterNext else { return set(book.next) }
        set(
            Answer(
                topic: "next",
                blocks: [
                    .heading("After that: \(step.task.entry.title)", aside: nil),
                    .keyValues([KeyValue("Phase", "\(step.phase.entry.title), \(step.phase.span)")]),
                ], sources: [Source(step.task.entry)]),
            items: [step.task.id])
    }
}
