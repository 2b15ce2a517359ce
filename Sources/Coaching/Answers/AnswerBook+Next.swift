import CivilTime
import Knowledge

extension AnswerBook {
    /// What to do next, with the reason, what was left out, and what is open of the action items.
    var next: (Answer, [TopicID]) {
        guard let step = standing.nextStep else { return nothingNext }
        var rows = [KeyValue("Phase", step.phase.entry.title)]
        if let with = with(step) { rows.append(KeyValue("With", with)) }
        if let skill = step.skill {
            let rank = "\(Wording.ordinal(skill.rank)) of \(guide.skills.items.count) in importance"
            rows.append(KeyValue("Skill", "\(skill.entry.title), \(rank)"))
        }
        if let soFar = soFar(step) { rows.append(KeyValue("So far", soFar)) }
        rows.append(KeyValue("Why now", reason(for: step)))
        let place = step.own == nil ? "step \(step.number) of \(step.phase.tasks.count)" : "your own step"
        var blocks: [Block] = [
            .heading(step.task.entry.title, aside: "\(place), \(step.phase.span)"), .keyValues(rows),
        ]
        if let obstacle = obstacle(on: step) { blocks.append(.paragraph(obstacle)) }
        if let skipped = skippedInWords { blocks.append(.paragraph(skipped)) }
        if let items = openItemsInWords { blocks.append(.paragraph(items)) }
        let answer = Answer(
            topic: "next", blocks: blocks, sources: [Source(step.task.entry)],
            suggestions: ["I finished \(step.task.short)"])
        return (answer, [step.recordable])
    }

    /// Why a step is the next one, in a sentence from the guide's order and the user's record.
    func reason(for step: NextStep) -> String {
        if let own = step.own {
            return own.after.map { "you put it after \(name($0))" } ?? "you added it to \(step.phase.entry.title)"
        }
        let skippedBefore = standing.skippedSteps.contains { $0.phase.number <= step.phase.number }
        if step.doneBefore > 0, step.number > 1 {
            return
                "the first open step of the roadmap\(skippedBefore ? " that you did not skip" : ""); \(step.doneBefore) of this phase \(step.doneBefore == 1 ? "is" : "are") done"
        }
        if skippedBefore { return "the first open step of the roadmap that you did not skip" }
        if step.phase.number > 1, step.number == 1 {
            return "it opens the phase after \(guide.roadmap.items[step.phase.number - 2].entry.title)"
        }
        if step.number == 1 { return "the roadmap starts with it" }
        return "the first open step of the roadmap"
    }

    /// What it is done with: the user's own thing, or the guide's.
    private func with(_ step: NextStep) -> String? {
        if let other = step.replacedBy {
            return "\(other.item.title) (yours, instead of \(title(of: other.replaced)))"
        }
        guard !step.resources.isEmpty else { return nil }
        return Wording.list(step.resources.map(withName), "or")
    }

    private func title(of item: ItemReference) -> String { guide.entry(item.id)?.title ?? item.title }

    func withName(_ resource: Resource) -> String {
        byline(of: resource).map { "\(resource.entry.title) (\($0))" } ?? resource.entry.title
    }

    /// "module 4 of 10, 5.5 h studied".
    private func soFar(_ step: NextStep) -> String? {
        guard let taken = standing.allSteps.first(where: { $0.step.id == step.task.id })?.step else { return nil }
        var parts = standing.portion(of: taken).map { [$0.inWords] } ?? []
        let hours = standing.hours(on: taken)
        if hours > 0 { parts.append("\(Wording.hours(hours)) studied") }
        if parts.isEmpty, taken.aspects.contains(where: standing.isStarted) { parts.append("started") }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// What the user does not get on with at this step, and what else there is for it.
    private func obstacle(on step: NextStep) -> String? {
        let ids = [step.recordable, step.task.id] + step.task.ways
        let stuck = ids.lazy.compactMap { standing.record.stuck[$0] }.first
        let left = step.task.ways.filter(standing.isLeftOut)
        guard stuck != nil || !left.isEmpty && step.replacedBy == nil else { return nil }
        let other = alternatives(to: step).first { $0.id.kind == "resource" }
        let instead =
            other.map { "Another way to the same skill: \($0.title)." } ?? "\"something else\" shows what else is open."
        if let stuck { return "You said: \"\(Self.short(stuck.words))\". \(instead)" }
        return "You gave up \(Wording.list(left.map(name))). \(instead)"
    }

    /// What was skipped or given up, and that it can be taken up again when it is its turn.
    var skippedInWords: String? {
        let skipped = standing.skippedSteps.map(\.step)
        guard !skipped.isEmpty else { return nil }
        var text = "Skipped so far: \(Wording.list(skipped.map(\.task.short)))."
        for step in skipped where standing.record.gaveUp.contains(where: { step.aspects.contains($0.id) }) {
            guard let other = otherResources(than: step.task).first else { continue }
            text += " For the skill of \(step.task.short) there is also \(other.entry.title)."
        }
        let offered = standing.skippedStepsToOffer
        if !offered.isEmpty {
            text +=
                " All else of \(offered.count == 1 ? "its phase" : "their phases") is done: "
                + "\"unskip \(offered[0].task.short)\" takes it up again."
        }
        return text
    }

    private var openItemsInWords: String? {
        guard let block = guide.action.items.first(where: { !standing.openItems(of: $0).isEmpty }) else { return nil }
        let open = standing.openItems(of: block)
        return "\(block.entry.title), \(open.count) of \(block.items.count) still open: "
            + open.map(\.short).joined(separator: "; ") + "."
    }

    /// Nothing is open that was not skipped.
    private var nothingNext: (Answer, [TopicID]) {
        let skipped = standing.skippedSteps.map(\.step)
        guard skipped.isEmpty else {
            let items = skipped.map { ListItem($0.title, marker: .box(isTicked: false)) }
            let answer = Answer(
                topic: "next",
                blocks: [
                    .heading("Only what you skipped is open", aside: nil), .list(items),
                    .paragraph("\"unskip \(skipped[0].task.short)\" takes the first one up again."),
                ], sources: [Source(guide.roadmap.entry)])
            return (answer, skipped.map(\.recordable))
        }
        let open = guide.steps.filter { !standing.isDone($0.id) }
        var blocks: [Block] = [
            .heading("The roadmap is finished", aside: nil),
            .paragraph(
                "All \(guide.tasks.count) tasks of its \(guide.roadmap.items.count) phases are recorded as done."),
        ]
        if !open.isEmpty {
            blocks.append(.paragraph("Of the action plan this is open:"))
            blocks.append(.list(open.map(box)))
        }
        return (Answer(topic: "next", blocks: blocks, sources: [Source(guide.roadmap.entry)]), open.map(\.id))
    }

    /// What somebody said, in at most eight words.
    static func short(_ text: String, words limit: Int = 8) -> String {
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.prefix(limit).joined(separator: " ") + (words.count > limit ? " ..." : "")
    }
}
