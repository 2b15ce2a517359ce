import CivilTime
import Knowledge

extension AnswerBook {
    func answer(_ transferable: Entry) -> (Answer, [TopicID]) {
        let answer = Answer(
            topic: transferable.id,
            blocks: [.heading(transferable.title, aside: "you bring it along"), .paragraph(transferable.text)],
            sources: [Source(transferable)], suggestions: ["what else carries over"])
        return (answer, [])
    }

    func answer(_ skill: Skill) -> (Answer, [TopicID]) {
        var rows: [KeyValue] = []
        for resource in skill.resources.compactMap(guide.resource) {
            let by = byline(of: resource).map { ", \($0)" } ?? ""
            rows.append(KeyValue(Wording.capitalized(resource.kind.rawValue), resource.entry.title + by))
            guard let other = standing.record.substitutes[resource.entry.id] else { continue }
            rows.append(KeyValue("Instead", "\(other.item.title) (yours)"))
        }
        if let practice = skill.practice { rows.append(KeyValue("Practice", practice)) }
        let tasks = guide.tasks.filter { task in
            task.skill == skill.entry.id || !Set(task.resources).isDisjoint(with: skill.resources)
        }
        for task in tasks {
            guard let phase = guide.phase(ofTask: task.id) else { continue }
            rows.append(KeyValue("Roadmap", "\(task.short), in \(phase.entry.title), \(phase.span)"))
        }
        if tasks.isEmpty { rows.append(KeyValue("Roadmap", "no phase names it")) }
        let rank = "\(Wording.ordinal(skill.rank)) of \(guide.skills.items.count) in importance"
        let answer = Answer(
            topic: skill.entry.id,
            blocks: [
                .heading(skill.entry.title, aside: state(of: skill.entry.id) ?? rank),
                .paragraph(skill.entry.text),
            ] + (state(of: skill.entry.id) == nil ? [] : [.keyValues([KeyValue("Rank", rank)])]) + [
                .keyValues(rows)
            ],
            sources: [Source(skill.entry)],
            suggestions: skill.resources.first.map { ["what is \(name($0))"] } ?? [])
        return (answer, skill.resources)
    }

    func answer(_ resource: Resource) -> (Answer, [TopicID]) {
        let id = resource.entry.id
        var rows: [KeyValue] = []
        if let author = resource.author { rows.append(KeyValue("By", author)) }
        if let provider = resource.provider { rows.append(KeyValue("On", provider)) }
        for skill in resource.serves.compactMap(guide.skill) {
            let rank = "\(Wording.ordinal(skill.rank)) of \(guide.skills.items.count) in importance"
            rows.append(KeyValue("Serves", "\(skill.entry.title), \(rank)"))
        }
        for task in guide.tasks where concerns(task, id) {
            guard let phase = guide.phase(ofTask: task.id) else { continue }
            rows.append(KeyValue("Roadmap", "\(task.short), in \(phase.entry.title), \(phase.span)"))
        }
        for step in guide.steps where concerns(step, id) {
            guard let block = guide.block(ofStep: step.id) else { continue }
            rows.append(KeyValue(block.entry.title, step.short))
        }
        rows += standing.record.substitutes[id].map { [KeyValue("Instead", "you do \($0.item.title)")] } ?? []
        let kind = resource.kind.rawValue
        let answer = Answer(
            topic: id,
            blocks: [
                .heading(resource.entry.title, aside: state(of: id).map { "\(kind), \($0)" } ?? kind),
                .paragraph(resource.entry.text), .keyValues(rows),
            ],
            sources: [Source(resource.entry)],
            suggestions: resource.serves.first.map { ["how do I learn \(name($0))"] } ?? [])
        return (answer, resource.serves)
    }

    func answer(_ phase: Phase) -> (Answer, [TopicID]) {
        let done = standing.doneTasks(of: phase).count
        let steps = standing.steps(of: phase)
        var blocks: [Block] = [
            .heading(
                "Phase \(phase.number): \(phase.entry.title)", aside: "\(phase.length), \(phase.span)"),
            .paragraph(phase.entry.text),
            .list(steps.map(box)),
        ]
        let own = steps.filter { $0.own != nil }
        let ownCount = own.isEmpty ? "" : ", and \(own.count(where: \.isDone)) of \(own.count) of your own"
        if done > 0 || !own.isEmpty { blocks.append(.paragraph("\(done) of \(phase.tasks.count) done\(ownCount).")) }
        let answer = Answer(
            topic: phase.entry.id, blocks: blocks, sources: [Source(phase.entry)],
            suggestions: phase.number < guide.roadmap.items.count ? ["and the next phase?"] : ["the whole roadmap"])
        return (answer, steps.map(\.recordable))
    }

    func answer(_ block: ActionBlock) -> (Answer, [TopicID]) {
        let open = standing.openItems(of: block).count
        let aside =
            open == block.items.count ? nil : open == 0 ? "all done" : "\(open) of \(block.items.count) still open"
        let answer = Answer(
            topic: block.entry.id,
            blocks: [
                .heading(block.entry.title, aside: aside), .paragraph(block.entry.text), .list(block.items.map(box)),
            ],
            sources: [Source(block.entry)], suggestions: ["what should I do next"])
        return (answer, block.items.map(\.id))
    }

    func answer(_ question: FrequentQuestion) -> (Answer, [TopicID]) {
        let answer = Answer(
            topic: question.entry.id,
            blocks: [.heading(question.entry.title, aside: nil), .paragraph(question.entry.text)],
            sources: [Source(question.entry)],
            suggestions: question.entry.id.slug == "duration"
                ? ["make me a plan for 6 hours a week"] : ["what else will I love"])
        return (answer, [])
    }

    /// What the record says about an entry, in a word.
    private func state(of id: TopicID) -> String? {
        switch standing.record.states[id]?.stage {
        case .done: "done"
        case .known: "known"
        case .started: "started"
        case nil: nil
        }
    }

    private func concerns(_ task: GuideTask, _ resource: TopicID) -> Bool {
        task.resources.contains(resource) || task.uses.contains(resource)
            || task.completion?.requirement.ids.contains(resource) ?? false
    }
}
