import CivilTime
import Knowledge

extension AnswerBook {
    /// How far the user is in all: the guide's tasks by phase, their own steps apart, and what was told.
    var progress: (Answer, [TopicID]) {
        let tasks = guide.tasks
        let done = tasks.count { standing.isDone($0.id) }
        var aside = "\(done) of \(tasks.count) tasks, \(percent(done, of: tasks.count))"
        let own = standing.ownSteps
        if !own.isEmpty { aside += ", and \(own.count(where: \.isDone)) of \(own.count) of your own" }
        let bars = guide.roadmap.items.map { phase in
            Bar(phase.entry.title, done: standing.doneTasks(of: phase).count, of: phase.tasks.count)
        }
        var rows: [KeyValue] = []
        func add(_ key: String, _ items: [String]) {
            if !items.isEmpty { rows.append(KeyValue(key, items.joined(separator: "; "))) }
        }
        add("Action plan", ["\(guide.steps.count { standing.isDone($0.id) }) of \(guide.steps.count)"])
        add("Done", standing.recorded(.done).map(describe))
        add("Known", standing.recorded(.known).map(describe))
        add("Started", standing.recorded(.started).map(describe))
        add("Your own", own.map { $0.title + ($0.isDone ? " (done)" : " (open)") })
        add("Instead", substitutesInWords)
        add("Skipped", standing.skippedSteps.map(\.step.task.short))
        let studied = standing.record.efforts.reduce(0) { $0 + $1.hours }
        if studied > 0 { add("Studied", ["\(Wording.hours(studied)) in all"]) }
        add("Hours", standing.record.hoursPerWeek.map { ["\(Wording.number($0)) a week"] } ?? [])
        let next = standing.nextStep
        add("Next", next.map { [$0.task.entry.title] } ?? [])
        let answer = Answer(
            topic: "progress", blocks: [.heading("Progress", aside: aside), .bars(bars), .keyValues(rows)],
            sources: [Source(guide.roadmap.entry)], suggestions: ["what should I do next"])
        return (answer, next.map { [$0.recordable] } ?? [])
    }

    /// The steps that the user added, and what they do in place of the guide's things.
    var ownThings: (Answer, [TopicID]) {
        let own = standing.allSteps.filter { $0.step.own != nil }
        guard !own.isEmpty || !standing.record.substitutes.isEmpty else {
            let text = "You added no step of your own. \"add a step: read the CUDA guide\" adds one."
            return (Answer(topic: "progress", blocks: [.paragraph(text)]), [])
        }
        var blocks: [Block] = [
            .heading("Your own", aside: "\(own.count { $0.step.isDone }) of \(Wording.count(own.count, "step")) done")
        ]
        if !own.isEmpty {
            blocks.append(
                .list(
                    own.map { phase, step in
                        ListItem(step.title, marker: .box(isTicked: step.isDone), aside: "in \(phase.entry.title)")
                    }))
        }
        if !substitutesInWords.isEmpty {
            blocks.append(.keyValues(substitutesInWords.map { KeyValue("Instead", $0) }))
        }
        let answer = Answer(topic: "progress", blocks: blocks, suggestions: ["how far am I"])
        return (answer, own.map(\.step.id))
    }

    /// "Stanford CS229 lectures, for Machine Learning Specialization".
    var substitutesInWords: [String] {
        standing.record.substitutes.values.sorted { $0.item.id < $1.item.id }
            .map { "\($0.item.title), for \(name($0.replaced))\(standing.isDone($0.item.id) ? " (done)" : "")" }
    }

    /// The hours that the user told to have studied, in all and for each thing; with `ids`, for those alone.
    func hoursStudied(on wanted: (ids: [TopicID], title: String)?) -> (Answer, [TopicID]) {
        let efforts = standing.record.efforts
        let total = efforts.reduce(0) { $0 + $1.hours }
        var blocks: [Block] = []
        if let wanted {
            let hours = standing.hours(on: wanted.ids)
            blocks.append(.paragraph("\(Wording.hours(hours)) on \(wanted.title), of \(Wording.hours(total)) in all."))
        } else if efforts.isEmpty {
            blocks.append(.paragraph("No hours of study are recorded. \"studied 3 hours\" records some."))
        } else {
            blocks.append(
                .heading("\(Wording.hours(total)) studied in all", aside: Wording.count(efforts.count, "record")))
            var byItem: [(title: String, hours: Double)] = []
            for effort in efforts {
                let title = effort.item.map(name) ?? "nothing in particular"
                if let place = byItem.firstIndex(where: { $0.title == title }) {
                    byItem[place].hours += effort.hours
                } else {
                    byItem.append((title, effort.hours))
                }
            }
            let week = efforts.filter { today.days(since: day(of: $0)) < 7 }.reduce(0) { $0 + $1.hours }
            blocks.append(
                .keyValues(
                    byItem.map { KeyValue(Wording.hours($0.hours), $0.title) }
                        + [KeyValue("Last 7 days", Wording.hours(week))]))
        }
        return (Answer(topic: "progress", blocks: blocks), wanted?.ids ?? [])
    }

    private func day(of effort: Effort) -> CivilDate {
        effort.happened?.earliest ?? dayOf(effort.at)
    }

    /// The thing as an event named it, unless the guide has a name for it now.
    func name(_ item: ItemReference) -> String {
        guide.entry(item.id) == nil ? item.title : name(item.id)
    }

    func describe(_ state: ItemState) -> String {
        var details: [String] = []
        if guide.entry(state.reference.id) == nil {
            details.append(state.reference.id.kind == "own" ? "yours" : "no longer in the guide")
        }
        if let happened = state.happened { details.append(happened.inWords) }
        if state.stage != .done, let progress = standing.record.progress[state.reference.id] {
            details.append(progress.portion.inWords)
        }
        return details.isEmpty ? state.reference.title : "\(state.reference.title) (\(details.joined(separator: ", ")))"
    }

    private func percent(_ part: Int, of whole: Int) -> String {
        "\(Int((100 * Double(part) / Double(max(1, whole))).rounded()))%"
    }
}
