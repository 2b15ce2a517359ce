import Knowledge
import Matching

extension TurnDraft {
    /// Fills the turn if the line follows up on what was said before.
    mutating func fillFromFollowUp(_ match: Match) -> Bool {
        if let agreement = Agreement(line), conversation.lastAnswer != nil, match.line.names.isEmpty {
            return fill(agreement)
        }
        if subject?.topic == "notes", match.line.utterance.words.contains(where: NoteOrder.deleting.contains) {
            deleteNotes(match.line.utterance.words)
            return true
        }
        let reader = FollowUpReader(guide: guide, matcher: coach.matcher, conversation: conversation, subject: subject)
        if match.line.utterance.texts.starts(with: ["why", "that", "answer"]) {
            isCertain = true
            fillWhy()
            return true
        }
        guard let followUp = reader.followUp(match) else { return false }
        isCertain = true
        switch followUp {
        case .topic(let topic):
            fill(topic: topic)
            shortenRepetition(match)
            sayWhatIsMissing()
        case .author(let topic): fillAuthor(of: topic)
        case .again: fillAgain()
        case .why: fillReason()
        case .stepAfterNext: fillStepAfterNext()
        case .point(let point): book.answer(point: point).map { set($0) }
        case .resources(let kind): book.resources(of: kind).map { set($0) }
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
            guard line.split(whereSeparator: \.isWhitespace).count <= 2 || line.lowercased().contains("thank") else {
                return false
            }
            set(Answer(topic: "thanks", blocks: [.paragraph("All right. Ask whenever you like.")]))
        }
        isCertain = true
        return true
    }

    /// A name for "who wrote it", or that the guide gives none.
    private mutating func fillAuthor(of topic: TopicID) {
        guard let resource = guide.resource(topic) else { return fill(topic: topic) }
        let place = resource.provider.map { " It is on \($0)." } ?? ""
        let text =
            resource.author.map { "\(resource.entry.title) is by \($0)." }
            ?? "The guide does not say who made \(resource.entry.title)."
        set(
            Answer(topic: topic, blocks: [.paragraph(text + place)], sources: [Source(resource.entry)]),
            items: resource.serves)
    }

    private mutating func fillReason() {
        guard let subject else { return }
        if subject.topic == "next", let proposed = conversation.proposed {
            return set(
                Answer(topic: "next", blocks: [.paragraph("Because \(proposed.why).")], suggestions: ["next"]),
                items: subject.items)
        }
        if subject.topic == "next", let step = book.standing.nextStep {
            var text = "Because of the roadmap's order: \(book.reason(for: step))."
            if let skill = step.skill {
                text +=
                    " It serves \(skill.entry.title), \(Wording.ordinal(skill.rank)) of \(guide.skills.items.count) in importance."
            }
            return set(
                Answer(topic: "next", blocks: [.paragraph(text)], sources: [Source(step.task.entry)]),
                items: subject.items)
        }
        let number = guide.phase(subject.topic)?.number
        if let skill = guide.skill(subject.topic) {
            let rank = "\(Wording.ordinal(skill.rank)) of \(guide.skills.items.count) in importance"
            return set(reason("The guide ranks it \(rank)", skill.entry), items: skill.resources)
        }
        if let number, let phase = guide.phase(subject.topic) {
            let place = "It is phase \(number) of \(guide.roadmap.items.count) in the roadmap's order"
            return set(reason(place, phase.entry), items: subject.items)
        }
        fill(topic: subject.topic)
    }

    /// Where an entry stands, and what the guide says of it.
    private func reason(_ place: String, _ entry: Entry) -> Answer {
        Answer(topic: entry.id, blocks: [.paragraph("\(place). \(entry.text)")], sources: [Source(entry)])
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
            items: [step.recordable])
    }
}
