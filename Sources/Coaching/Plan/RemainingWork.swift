import CivilTime
import Knowledge

/// How much of each step is left, as the record tells it.
struct RemainingWork {
    private let standing: Standing
    /// Hours that were studied for each step, open or not.
    private let studied: [TopicID: Double]

    init(standing: Standing) {
        self.standing = standing
        var studied: [TopicID: Double] = [:]
        for effort in standing.record.efforts {
            guard let step = Self.step(of: effort, standing) else { continue }
            studied[step, default: 0] += max(0, effort.hours)
        }
        self.studied = studied
    }

    /// The hours that are left of a task that takes `hours`: none if it is done; else the share that is left or what
    /// the hours studied leave, whichever is less.
    func hours(of task: GuideTask, taking hours: Double) -> Double {
        guard !standing.isDone(task.id) else { return 0 }
        var share = portion(task.id)
        if let completion = task.completion, completion.stage == .done {
            share = max(share, portion(completion.requirement))
        }
        return left(of: hours, share: share, studied: studied[task.id] ?? 0)
    }

    /// The hours that are left of a step of the user's own.
    func hours(of step: OwnStep) -> Double {
        guard let hours = step.hours, !standing.isDone(step.item.id) else { return 0 }
        return left(of: max(0, hours), share: portion(step.item.id), studied: studied[step.item.id] ?? 0)
    }

    private func left(of hours: Double, share: Double, studied: Double) -> Double {
        max(0, min(hours * (1 - share), hours - studied))
    }

    // MARK: Shares

    /// The part of a thing that is behind the user: of itself, or of what stands in its place.
    private func portion(_ id: TopicID) -> Double {
        let ids = [id] + (standing.record.substitutes[id].map { [$0.item.id] } ?? [])
        return ids.compactMap { standing.record.progress[$0]?.portion.share }.map { min(max($0, 0), 1) }.max() ?? 0
    }

    private func portion(_ requirement: Requirement) -> Double {
        switch requirement {
        case .item(let id): standing.isDone(id) ? 1 : portion(id)
        case .any(let parts): parts.map(portion).max() ?? 0
        case .all(let parts): parts.isEmpty ? 0 : parts.map(portion).reduce(0, +) / Double(parts.count)
        }
    }

    // MARK: Hours studied

    /// The step for which hours were studied: the one named, that which the thing named closes, serves or stands for;
    /// without a name, the one that was current then.
    private static func step(of effort: Effort, _ standing: Standing) -> TopicID? {
        let tasks = standing.guide.tasks
        guard let item = effort.item else {
            return tasks.first { !wasDone($0, before: effort, standing) }?.id
        }
        if standing.record.ownSteps.contains(where: { $0.item.id == item.id }) { return item.id }
        let replaced = standing.record.substitutes.filter { $0.value.item.id == item.id }.map(\.key).sorted()
        let ids = [item.id] + replaced
        func first(_ fits: (GuideTask) -> Bool) -> TopicID? { tasks.first(where: fits)?.id }
        return first { ids.contains($0.id) }
            ?? first { $0.completion?.requirement.ids.contains(where: ids.contains) ?? false }
            ?? first { task in ids.contains { task.resources.contains($0) || task.uses.contains($0) } }
            ?? first { task in task.skill.map(ids.contains) ?? false }
    }

    private static func wasDone(_ task: GuideTask, before effort: Effort, _ standing: Standing) -> Bool {
        guard standing.isDone(task.id) else { return false }
        let ids = [task.id] + (task.completion?.requirement.ids ?? [])
        let recorded = ids.compactMap { standing.record.states[$0]?.recordedAt }.max()
        return recorded.map { $0 <= effort.at } ?? true
    }
}
