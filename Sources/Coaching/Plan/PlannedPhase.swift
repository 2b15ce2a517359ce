import CivilTime
import Knowledge

/// A phase with its steps and their hours, before they have days.
struct PlannedPhase {
    struct Step {
        let id: TopicID
        let title: String
        let hours: Double
        let hoursLeft: Double
        let isOwn: Bool
        let isDone: Bool

        /// An open task has its day even when its hours are used up; a step without hours has none.
        var takesDays: Bool { !isDone && (!isOwn || hours > 0) }
    }

    let entry: Entry
    let hours: Double
    let steps: [Step]

    /// The phases of the roadmap, with the user's own steps where they belong.
    static func all(standing: Standing, pace: Double) -> [PlannedPhase] {
        let work = RemainingWork(standing: standing)
        let record = standing.record
        let lastPhase = (standing.currentPhase ?? standing.guide.roadmap.items.last)?.entry.id
        let ownSteps = record.ownSteps.filter { step in !record.gaveUp.contains { $0.id == step.item.id } }
        return standing.guide.roadmap.items.map { phase in
            let hours = Double(phase.length.count) * max(pace, PlanTerms.leastHours)
            let share = hours / Double(max(1, phase.tasks.count))
            let ids = phase.tasks.map(\.id)
            var mine = ownSteps.filter { step in
                if let after = step.after, standing.guide.phase(ofTask: after) != nil { return ids.contains(after) }
                let place = step.phase.flatMap { standing.guide.phase($0) }?.entry.id ?? lastPhase
                return place == phase.entry.id
            }
            var steps: [Step] = []
            for task in phase.tasks {
                steps.append(
                    Step(
                        id: task.id, title: title(of: task, record), hours: share,
                        hoursLeft: work.hours(of: task, taking: share), isOwn: false, isDone: standing.isDone(task.id)))
                let following = mine.filter { $0.after == task.id }
                steps += following.map { own($0, work, standing) }
                mine.removeAll { $0.after == task.id }
            }
            return PlannedPhase(entry: phase.entry, hours: hours, steps: steps + mine.map { own($0, work, standing) })
        }
    }

    private static func own(_ step: OwnStep, _ work: RemainingWork, _ standing: Standing) -> Step {
        Step(
            id: step.item.id, title: step.item.title, hours: max(0, step.hours ?? 0), hoursLeft: work.hours(of: step),
            isOwn: true, isDone: standing.isDone(step.item.id))
    }

    /// The task's title, or that of what the user does instead of it or of what closes it.
    private static func title(of task: GuideTask, _ record: Record) -> String {
        if let own = record.substitutes[task.id] { return own.item.title }
        let closing = task.completion?.requirement.ids ?? []
        return closing.lazy.compactMap { record.substitutes[$0] }.first?.item.title ?? task.entry.title
    }
}

extension PlanTerms {
    /// With fewer hours than these no plan would ever end.
    static let leastHours = 0.05
}
