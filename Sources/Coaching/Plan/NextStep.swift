package import Knowledge

/// What to do next, and why.
package struct NextStep: Hashable, Sendable {
    /// The step; one of the user's own reads like a task of the guide.
    package let task: GuideTask
    package let phase: Phase
    /// The place of the task among the guide's tasks of its phase, from 1; for an own step, that of the task before it.
    package let number: Int
    package let skill: Skill?
    /// What the guide does it with, without what the user left out.
    package let resources: [Resource]
    /// The finished tasks of the phase.
    package let doneBefore: Int
    /// The step as the user added it; nil for one of the guide.
    package let own: OwnStep?
    /// What the user does in place of what the guide has here.
    package let replacedBy: Substitute?

    /// The thing to record when the step is done.
    package var recordable: TopicID { replacedBy?.item.id ?? task.id }
}

extension Standing {
    /// The first open step in the order of the roadmap that the user did not skip; nil when there is none.
    package var nextStep: NextStep? { openSteps(limit: 1).first }

    /// The open step after the next one.
    package var stepAfterNext: NextStep? { openSteps(limit: 2).dropFirst().first }

    /// The steps to take in turn, at most `limit`.
    package func openSteps(limit: Int) -> [NextStep] {
        allSteps.lazy.filter { $0.step.isOpen && !$0.step.isSkipped }.prefix(limit).map {
            nextStep($0.step, in: $0.phase)
        }
    }

    private func nextStep(_ step: RoadmapStep, in phase: Phase) -> NextStep {
        let order = steps(of: phase)
        let place = order.firstIndex(of: step) ?? 0
        return NextStep(
            task: step.task, phase: phase, number: order[...place].count { $0.own == nil },
            skill: step.task.skill.flatMap(guide.skill),
            resources: (step.task.resources + step.task.uses).filter { !isLeftOut($0) }.compactMap(guide.resource),
            doneBefore: doneTasks(of: phase).count, own: step.own, replacedBy: step.replacedBy)
    }
}
