import CivilTime
import Knowledge

extension AnswerBook {
    /// The plan with a date for every step, for a page of its own: the tasks that are done are ticked.
    package func planInFull(_ terms: PlanTerms) -> Answer {
        let schedule = schedule(terms)
        var blocks: [Block] = [
            .heading("Plan", aside: conditions(terms)), .paragraph(finishSentence(schedule)),
        ]
        for row in schedule.rows {
            let days = row.days.map(Wording.days) ?? "done"
            let done = "\(Wording.number(row.hoursDone)) of \(Wording.hours(row.hours)) done"
            blocks.append(.heading(row.title, aside: "\(days); \(done)"))
            blocks.append(
                .list(
                    row.steps.map { step in
                        let days = step.days.map(Wording.days) ?? (step.isDone ? nil : "no hours told")
                        return ListItem(
                            step.isOwn ? "\(step.title) (yours)" : step.title, marker: .box(isTicked: step.isDone),
                            aside: days)
                    }))
        }
        for block in guide.action.items {
            guard let due = schedule.due.first(where: { $0.block == block.entry.id }) else { continue }
            blocks.append(.heading(block.entry.title, aside: "by \(due.day.inWords)"))
            blocks.append(.list(block.items.map(box)))
        }
        return planAnswer(blocks + [.paragraph(assumption(terms))])
    }
}
