import CivilTime
import Knowledge

extension AnswerBook {
    /// Where the user left off: the last conversation, what was recorded last, what is next, and what is half done.
    var whereWeWere: (Answer, [TopicID]) {
        let record = standing.record
        var rows: [KeyValue] = []
        if let last = record.sessions.last {
            let day = dayOf(last.ended)
            rows.append(
                KeyValue(
                    "Last time", "\(Wording.ago(from: day, to: today)): \(SessionText(guide: guide).line(last.summary))"
                ))
        }
        if let last = record.undoable.last {
            let told = last.events.compactMap { EventWords($0)?.line }
            let day = Wording.ago(from: dayOf(last.recordedAt), to: today)
            if !told.isEmpty { rows.append(KeyValue("Recorded", "\(day): \(Wording.list(told))")) }
        }
        let step = standing.nextStep
        if let step {
            let place = step.own == nil ? "step \(step.number) of \(step.phase.tasks.count)" : "your own step"
            rows.append(KeyValue("Next", "\(step.task.entry.title), \(place) of \(step.phase.entry.title)"))
            if let taken = standing.allSteps.first(where: { $0.step.id == step.task.id })?.step,
                let portion = standing.portion(of: taken)
            {
                rows.append(KeyValue("So far", portion.inWords))
            }
        }
        if let open = openRealityCheck { rows.append(KeyValue("Open", open)) }
        if let week = record.checkIns.last.map({ dayOf($0.at) }), today.days(since: week) >= 7 {
            rows.append(KeyValue("Week", "the last check-in was \(Wording.ago(from: week, to: today))"))
        }
        let isNew = record.sessions.isEmpty && record.undoable.isEmpty
        let heading = isNew ? "Nothing was said before; this is the start" : "Where we were"
        let answer = Answer(
            topic: "progress", blocks: [.heading(heading, aside: nil), .keyValues(rows)],
            sources: step.map { [Source($0.task.entry)] } ?? [], suggestions: ["what should I do next"])
        return (answer, step.map { [$0.recordable] } ?? [])
    }

    /// "the reality check, at 4 of 12"; nil when none is under way.
    var openRealityCheck: String? {
        let reactions = standing.record.reactions.map(\.reaction)
        guard let run = reactions.map(\.run).max() else { return nil }
        let given = Set(reactions.filter { $0.run == run }.map(\.point.id)).count
        let all = guide.reality.items.reduce(0) { $0 + $1.points.count }
        return given < all ? "the reality check, at \(given) of \(all)" : nil
    }

    /// What the user need not do: what known things close, and the choices that a done one left over.
    var skippable: (Answer, [TopicID]) {
        let tasks = guide.tasks + guide.steps
        let known = standing.recorded(.known)
        var items: [ListItem] = []
        for state in known {
            let closed = tasks.filter { task in
                standing.isDone(task.id) && task.completion?.requirement.ids.contains(state.reference.id) ?? false
            }
            items.append(
                ListItem(
                    closed.isEmpty
                        ? "\(state.reference.title): you know it, and it closes no step"
                        : "\(state.reference.title): closes \(Wording.list(closed.map(\.short)))"))
        }
        for task in guide.tasks where standing.isDone(task.id) {
            guard case .any(let parts)? = task.completion?.requirement else { continue }
            let closers = closers(of: task)
            let left = parts.flatMap(\.ids).filter {
                $0.kind == "resource" && !closers.contains($0) && !standing.isDone($0)
            }
            guard let closer = closers.first, !left.isEmpty else { continue }
            items.append(
                ListItem(
                    "\(Wording.list(left.map(name))): not needed, \(guide.entry(closer)?.title ?? "what you did") closed \(task.short)"
                ))
        }
        items += standing.record.skipped.map { ListItem("\(name($0)): you left it out; \"unskip\" brings it back") }
        let open = standing.allSteps.filter { $0.step.isOpen }.map(\.step)
        for step in open {
            guard let portion = standing.portion(of: step) else { continue }
            items.append(ListItem("\(step.task.short): \(portion.inWords), the rest is what remains"))
        }
        let advice = "\"skip\" and the step's name leaves any step out of next, without closing it."
        guard !items.isEmpty else {
            let text =
                "Nothing, as far as I know you: no known skill or tool is recorded. \"I know Python\" records one."
            return (Answer(topic: "progress", blocks: [.paragraph(text), .paragraph(advice)]), [])
        }
        let answer = Answer(
            topic: "progress",
            blocks: [
                .heading("What you can leave out", aside: nil), .list(items),
                .paragraph(
                    "\(Wording.count(open.count, "step")) of the roadmap \(open.count == 1 ? "is" : "are") open. \(advice)"
                ),
            ], sources: [Source(guide.roadmap.entry)], suggestions: ["how far am I"])
        return (answer, known.map(\.reference.id))
    }
}
