import CivilTime
import Knowledge

extension AnswerBook {
    /// What to do next, with the reason, and what is open of this week's action items.
    var next: (Answer, [TopicID]) {
        guard let step = standing.nextStep else { return everythingDone }
        var rows = [KeyValue("Phase", step.phase.entry.title)]
        if !step.resources.isEmpty {
            rows.append(KeyValue("With", Wording.list(step.resources.map { withName($0) }, "or")))
        }
        if let skill = step.skill {
            let rank = "\(Wording.ordinal(skill.rank)) of \(guide.skills.items.count) in importance"
            rows.append(KeyValue("Skill", "\(skill.entry.title), \(rank)"))
        }
        rows.append(KeyValue("Why now", reason(for: step)))
        var blocks: [Block] = [
            .heading(
                step.task.entry.title, aside: "step \(step.number) of \(step.phase.tasks.count), \(step.phase.span)"),
            .keyValues(rows),
        ]
        if let block = guide.action.items.first(where: { !standing.openItems(of: $0).isEmpty }) {
            let open = standing.openItems(of: block)
            let titles = open.map(\.short)
            blocks.append(
                .paragraph(
                    "\(block.entry.title), \(open.count) of \(block.items.count) still open: "
                        + titles.joined(separator: "; ") + "."))
        }
        let answer = Answer(
            topic: "next", blocks: blocks, sources: [Source(step.task.entry)],
            suggestions: ["I finished \(step.task.short)"])
        return (answer, [step.task.id])
    }

    /// Why a step is the next one, in a sentence from the guide's order and the user's record.
    func reason(for step: NextStep) -> String {
        if step.doneBefore > 0, step.number > 1 {
            return
                "the first open step of the roadmap; \(step.doneBefore) of this phase \(step.doneBefore == 1 ? "is" : "are") done"
        }
        if step.phase.number > 1 {
            return "it opens the phase after \(guide.roadmap.items[step.phase.number - 2].entry.title)"
        }
        if step.number == 1 { return "the roadmap starts with it" }
        return "the first open step of the roadmap"
    }

    var progress: (Answer, [TopicID]) {
        let tasks = guide.tasks
        let done = tasks.count { standing.isDone($0.id) }
        var blocks: [Block] = [
            .heading("Progress", aside: "\(done) of \(tasks.count) tasks, \(percent(done, of: tasks.count))"),
            .bars(
                guide.roadmap.items.map { phase in
                    Bar(phase.entry.title, done: standing.doneTasks(of: phase).count, of: phase.tasks.count)
                }),
        ]
        let steps = guide.steps.count { standing.isDone($0.id) }
        var rows = [KeyValue("Action plan", "\(steps) of \(guide.steps.count)")]
        for (label, stage) in [("Done", Stage.done), ("Known", .known), ("Started", .started)] {
            let items = standing.recorded(stage).map(describe)
            if !items.isEmpty { rows.append(KeyValue(label, items.joined(separator: "; "))) }
        }
        if let hours = standing.record.hoursPerWeek {
            rows.append(KeyValue("Hours", "\(Wording.number(hours)) a week"))
        }
        if let step = standing.nextStep { rows.append(KeyValue("Next", step.task.entry.title)) }
        blocks.append(.keyValues(rows))
        let answer = Answer(
            topic: "progress", blocks: blocks, sources: [Source(guide.roadmap.entry)],
            suggestions: ["what should I do next"])
        return (answer, standing.nextStep.map { [$0.task.id] } ?? [])
    }

    private var everythingDone: (Answer, [TopicID]) {
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

    private func describe(_ state: ItemState) -> String {
        let title =
            guide.entry(state.reference.id) == nil
            ? "\(state.reference.title) (no longer in the guide)" : state.reference.title
        return state.happened.map { "\(title) (\($0.inWords))" } ?? title
    }

    private func withName(_ resource: Resource) -> String {
        byline(of: resource).map { "\(resource.entry.title) (\($0))" } ?? resource.entry.title
    }

    private func percent(_ part: Int, of whole: Int) -> String {
        "\(Int((100 * Double(part) / Double(max(1, whole))).rounded()))%"
    }
}
