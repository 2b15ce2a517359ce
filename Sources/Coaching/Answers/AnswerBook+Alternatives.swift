import Knowledge

/// Something to do in place of the next step.
struct Alternative: Hashable, Sendable {
    let id: TopicID
    /// "Designing Machine Learning Systems (Chip Huyen)".
    let title: String
    /// "book", "This Week", "step 2 of 3".
    let kind: String
    let why: String
    let source: Source
}

extension AnswerBook {
    /// What else can be done than `step`, in the order in which to propose it: another resource of the same skill, the
    /// open action items, the following step. Resources of a disliked kind are left out.
    func alternatives(to step: NextStep, disliking disliked: Set<Resource.Kind> = []) -> [Alternative] {
        let skill = step.skill?.entry.title ?? ""
        let resources = otherResources(than: step.task, disliking: disliked).map { resource in
            let closes = step.task.completion?.requirement.ids.contains(resource.entry.id) ?? false
            return Alternative(
                id: resource.entry.id, title: withName(resource), kind: resource.kind.rawValue,
                why:
                    "it serves the same skill, \(skill), \(closes ? "and closes the same step" : "but leaves the step open")",
                source: Source(resource.entry))
        }
        let aspects = Set([step.task.id] + step.task.ways)
        let items = guide.action.items.flatMap { block in
            standing.openItems(of: block)
                .filter { aspects.isDisjoint(with: $0.completion?.requirement.ids ?? []) }
                .map { item in
                    Alternative(
                        id: item.id, title: item.entry.title, kind: block.entry.title,
                        why: "it is open in \(block.entry.title), whatever step you are at", source: Source(item.entry))
                }
        }
        let following = standing.openSteps(limit: 2).filter { $0.task.id != step.task.id }.map { following in
            Alternative(
                id: following.recordable, title: following.task.entry.title, kind: following.phase.entry.title,
                why: "it follows in the roadmap; the step before it stays open", source: Source(following.task.entry))
        }
        // A certificate or a tool is no way around a course for somebody who wants to learn.
        let first = resources.filter { ["book", "course", "workshop"].contains($0.kind) }
        return first + items.prefix(3) + following
    }

    /// The other things of a task's skill to learn it with, books first for whoever dislikes something.
    func otherResources(than task: GuideTask, disliking disliked: Set<Resource.Kind> = []) -> [Resource] {
        guard let skill = task.skill.flatMap(guide.skill) else { return [] }
        let own = Set(task.ways).count == 1 ? task.ways : []
        return skill.resources.compactMap(guide.resource).filter { resource in
            !own.contains(resource.entry.id) && !disliked.contains(resource.kind)
                && !standing.isDone(resource.entry.id) && !standing.isLeftOut(resource.entry.id)
                && standing.record.stuck[resource.entry.id] == nil
        }
    }

    /// What fits into an hour: action items that neither a course nor an exam must close.
    var smallItems: [Alternative] {
        guide.action.items.filter { $0.dueDays <= 31 }.flatMap { block in
            standing.openItems(of: block).filter { $0.completion.map { $0.stage == .started } ?? true }.map { item in
                Alternative(
                    id: item.id, title: item.entry.title, kind: block.entry.title,
                    why: "it is open in \(block.entry.title), and it is small", source: Source(item.entry))
            }
        }
    }

    /// The answer that proposes one thing.
    func answer(proposing alternative: Alternative, title: String? = nil, intro: String? = nil) -> (Answer, [TopicID]) {
        var blocks: [Block] = intro.map { [.paragraph($0)] } ?? []
        blocks += [
            .heading(title ?? alternative.title, aside: alternative.kind),
            .keyValues([KeyValue("Why", alternative.why)]),
        ]
        let answer = Answer(
            topic: "next", blocks: blocks, sources: [alternative.source], suggestions: ["something else"])
        return (answer, [alternative.id])
    }
}
