package import Knowledge

/// What to do next, and why.
package struct NextStep: Hashable, Sendable {
    package let task: GuideTask
    package let phase: Phase
    /// The place of the task in its phase, from 1.
    package let number: Int
    package let skill: Skill?
    /// What to do it with.
    package let resources: [Resource]
    /// The finished tasks of the phase.
    package let doneBefore: Int
}

extension Standing {
    /// The first open task of the first open phase, in the order of the roadmap; nil when all of it is done.
    package var nextStep: NextStep? {
        guard let phase = currentPhase,
            let index = phase.tasks.firstIndex(where: { !isDone($0.id) })
        else { return nil }
        return step(phase.tasks[index], in: phase, number: index + 1)
    }

    /// The open task after the next one.
    package var stepAfterNext: NextStep? {
        let open = guide.roadmap.items.flatMap { phase in
            phase.tasks.enumerated().filter { !isDone($1.id) }.map { (phase, $0 + 1, $1) }
        }
        guard open.count > 1 else { return nil }
        return step(open[1].2, in: open[1].0, number: open[1].1)
    }

    private func step(_ task: GuideTask, in phase: Phase, number: Int) -> NextStep {
        NextStep(
            task: task, phase: phase, number: number,
            skill: task.skill.flatMap(guide.skill),
            resources: (task.resources + task.uses).compactMap(guide.resource),
            doneBefore: doneTasks(of: phase).count)
    }
}
