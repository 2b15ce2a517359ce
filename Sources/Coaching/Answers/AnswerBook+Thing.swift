import CivilTime
import Knowledge

extension AnswerBook {
    /// What somebody wants to know of the record about one thing.
    enum RecordQuestion: Hashable, Sendable {
        /// "is it done?"
        case isDone
        /// "is it still needed?"
        case isNeeded
        /// "how far am I with it?"
        case howFar
    }

    /// What the record says about one thing: yes or no first, or how far.
    func record(of id: TopicID, title: String, _ question: RecordQuestion) -> (Answer, [TopicID]) {
        if let phase = guide.phase(id) { return openSteps(of: phase) }
        if let block = guide.block(id) { return openItems(of: block) }
        let found = finding(about: id, title: title)
        var text = found.text
        switch question {
        case .isDone: text = (found.isDone ? "Yes: " : "No: ") + text
        case .isNeeded where found.isDone || !found.closers.isEmpty: text = "No: " + text
        case .isNeeded: text = "Yes: " + need(of: id, title: title)
        case .howFar: break
        }
        var answer = Answer(
            topic: "progress", blocks: [.paragraph(Wording.capitalized(text))],
            sources: guide.entry(id).map { [Source($0)] } ?? [])
        let parts = partItems(of: id)
        if !found.isDone, parts.count > 1 { answer.blocks.append(.list(parts)) }
        answer.suggestions = found.isDone ? ["what should I do next"] : ["how far am I"]
        return (answer, [id])
    }

    private struct Finding {
        let isDone: Bool
        /// What closed the steps that the thing would close, so that it need not be done.
        let closers: [TopicID]
        let text: String
    }

    private func finding(about id: TopicID, title: String) -> Finding {
        let record = standing.record
        if let state = record.states[id], state.stage == .done {
            return Finding(isDone: true, closers: [], text: "\(title) is recorded as done\(when(state)).")
        }
        if let task = guide.task(id) {
            if standing.isDone(id) {
                let closer = closers(of: task).first
                return Finding(
                    isDone: true, closers: [],
                    text:
                        "\(title) is closed\(closer.map { " by \(titleOfAny($0))" } ?? "")\(closer.flatMap { record.states[$0] }.map(when) ?? "")."
                )
            }
            let parts = standing.parts(of: task)
            if parts.of > 1 {
                return Finding(
                    isDone: false, closers: [], text: "\(parts.done) of \(parts.of) done: \(task.short).")
            }
        } else {
            // AWS or Google: what one closed needs the other no more.
            let tasks = (guide.tasks + guide.steps).filter { $0.completion?.requirement.ids.contains(id) ?? false }
            let roadmap = tasks.filter { $0.id.kind == "task" }
            if let task = roadmap.first, roadmap.allSatisfy({ standing.isDone($0.id) }) {
                let closers = closers(of: task)
                let by = closers.isEmpty ? "" : " by \(Wording.list(closers.map(titleOfAny)))"
                return Finding(
                    isDone: false, closers: closers.isEmpty ? [task.id] : closers,
                    text: "\(title) is not done, and no longer needed: the step \"\(task.short)\" is closed\(by).")
            }
        }
        return Finding(isDone: false, closers: [], text: howFar(id, title: title))
    }

    /// What is still open that a thing would close, and what would do as well.
    private func need(of id: TopicID, title: String) -> String {
        if let task = guide.task(id) { return "\(task.short) is still open." }
        let open = (guide.tasks + guide.steps).first { task in
            !standing.isDone(task.id) && task.completion?.requirement.ids.contains(id) ?? false
        }
        guard let open else { return "\(title) is not done; no step of the roadmap waits for it." }
        var others: [String] = []
        if case .any(let parts)? = open.completion?.requirement {
            others = parts.flatMap(\.ids).filter { $0 != id && $0.kind == "resource" }.map(titleOfAny)
        }
        let instead = others.isEmpty ? "" : " \(Wording.list(others, "or")) would do as well."
        return "\(open.short) is still open, and \(title) closes it.\(instead)"
    }

    /// "Deep Learning Specialization: half of it (50%), 3 h studied." or that nothing is recorded.
    private func howFar(_ id: TopicID, title: String) -> String {
        let record = standing.record
        let step = guide.task(id).map(standing.step)
        let ids = step?.aspects ?? [id]
        var details: [String] = []
        if let portion = ids.lazy.compactMap({ record.progress[$0] }).first { details.append(inWords(portion.portion)) }
        let hours = standing.hours(on: ids)
        if hours > 0 { details.append("\(Wording.hours(hours)) studied") }
        if let state = ids.lazy.compactMap({ record.states[$0] }).first {
            if state.stage == .known {
                details.insert("known", at: 0)
            } else if details.isEmpty {
                details.append("started\(when(state))")
            }
        }
        if ids.contains(where: standing.isLeftOut) { details.append("left out for now") }
        if let other = ids.lazy.compactMap({ record.substitutes[$0] }).first {
            details.append("\(other.item.title) stands for it\(standing.isDone(other.item.id) ? ", and is done" : "")")
        }
        guard !details.isEmpty else { return "nothing is recorded about \(title)." }
        return "\(title) is not done yet: \(details.joined(separator: ", "))."
    }

    /// "half of it (50%)", "module 4 of 10 (40%)".
    private func inWords(_ portion: Portion) -> String {
        let percent = "\(Int((portion.share * 100).rounded()))%"
        if let told = portion.told { return told == percent ? told : "\(told) (\(percent))" }
        return portion.share == 0.5 ? "half of it (50%)" : percent
    }

    private func when(_ state: ItemState) -> String { state.happened.map { " \($0.inWords)" } ?? "" }

    private func titleOfAny(_ id: TopicID) -> String {
        guide.entry(id)?.title ?? standing.record.states[id]?.reference.title ?? id.rawValue
    }

    /// The recorded things that close a task.
    func closers(of task: GuideTask) -> [TopicID] {
        let ids = [task.id] + (task.completion?.requirement.ids ?? [])
        let stands = ids.compactMap { standing.record.substitutes[$0]?.item.id }
        return (ids.dropFirst() + stands).filter { standing.record.states[$0].map { $0.stage != .started } ?? false }
    }

    /// The parts of a thing that needs several: "a specialization" and "one certification".
    private func partItems(of id: TopicID) -> [ListItem] {
        guard case .all(let parts)? = guide.task(id)?.completion?.requirement else { return [] }
        return parts.map { part in
            let isDone = part.isSatisfied(where: standing.isDone)
            let closer = part.ids.first(where: standing.isDone)
            let titles = part.ids.filter { $0.kind == "resource" || part.ids.count == 1 }.map(titleOfAny)
            return ListItem(
                isDone ? closer.map(titleOfAny) ?? "" : Wording.list(titles, "or"), marker: .box(isTicked: isDone))
        }
    }

    /// What is open of a phase, and what was skipped of it.
    func openSteps(of phase: Phase) -> (Answer, [TopicID]) {
        let steps = standing.steps(of: phase)
        let open = steps.filter(\.isOpen)
        let aside = "\(standing.doneTasks(of: phase).count) of \(phase.tasks.count) done"
        guard !open.isEmpty else {
            let text = "Nothing is open in \(phase.entry.title): \(aside)."
            return (Answer(topic: phase.entry.id, blocks: [.paragraph(text)], sources: [Source(phase.entry)]), [])
        }
        let items = open.map(box)
        let answer = Answer(
            topic: phase.entry.id,
            blocks: [.heading("Open in phase \(phase.number), \(phase.entry.title)", aside: aside), .list(items)],
            sources: [Source(phase.entry)], suggestions: ["what should I do next"])
        return (answer, open.map(\.recordable))
    }

    /// What is open of a block of the action plan.
    func openItems(of block: ActionBlock) -> (Answer, [TopicID]) {
        let open = standing.openItems(of: block)
        let aside = "\(block.items.count - open.count) of \(block.items.count) done"
        guard !open.isEmpty else {
            let text = "Nothing is open in \(block.entry.title): \(aside)."
            return (Answer(topic: block.entry.id, blocks: [.paragraph(text)], sources: [Source(block.entry)]), [])
        }
        let answer = Answer(
            topic: block.entry.id,
            blocks: [.heading("Open in \(block.entry.title)", aside: aside), .list(open.map(box))],
            sources: [Source(block.entry)], suggestions: ["what should I do next"])
        return (answer, open.map(\.id))
    }

    /// Whether a thing is the next step: yes or no, and what is.
    func isNext(_ id: TopicID?) -> (Answer, [TopicID]) {
        guard let step = standing.nextStep else { return next }
        let isIt = id.map { id in
            id == step.task.id || id == step.recordable || step.task.ways.contains(id) || step.task.uses.contains(id)
        }
        let lead = isIt.map { $0 ? "Yes: " : "No: " } ?? ""
        let answer = Answer(
            topic: "next",
            blocks: [.paragraph("\(lead)the next step is \"\(step.task.entry.title)\", \(reason(for: step)).")],
            sources: [Source(step.task.entry)], suggestions: ["next"])
        return (answer, [step.recordable])
    }
}
