package import Knowledge

/// A step of the roadmap as this user takes it: a task of the guide, perhaps done with something else, or a step of
/// the user's own.
package struct RoadmapStep: Hashable, Sendable {
    /// What is to be done. An own step, and a task whose course the user replaced, are written as tasks, too.
    package let task: GuideTask
    /// The step as the user added it; nil for one of the guide.
    package let own: OwnStep?
    /// What the user does in place of what the guide has here.
    package let replacedBy: Substitute?
    package let isDone: Bool
    /// True for what the user skipped or gave up: it stays open, and is not proposed.
    package let isSkipped: Bool

    package var id: TopicID { task.id }
    package var title: String { task.entry.title }
    package var isOpen: Bool { !isDone }
    /// The thing to record when the step is done.
    package var recordable: TopicID { replacedBy?.item.id ?? task.id }
    /// The ids under which the user may have told something about it.
    var aspects: [TopicID] {
        var ids = [task.id] + (replacedBy.map { [$0.item.id] } ?? [])
        for id in task.ways where !ids.contains(id) { ids.append(id) }
        return ids
    }
}

extension GuideTask {
    /// The resources that it is done with: those that close it, else those that it names.
    var ways: [TopicID] {
        let closing = (completion?.requirement.ids ?? []).filter { $0.kind == "resource" }
        return closing.isEmpty ? resources : closing
    }

    /// The task as it reads when the user takes `substitute` for the one course, book or certification that it is about.
    fileprivate func done(with substitute: Substitute) -> GuideTask {
        guard Set(ways).count == 1 else { return self }
        // "The first module of your course and a simple model" is about more than the course.
        if case .all? = completion?.requirement { return self }
        let title = (completion?.stage == .started ? "Start " : "") + substitute.item.title
        return GuideTask(
            entry: Entry(id: id, title: title, text: entry.text, section: entry.section, source: entry.source),
            short: title, skill: skill, resources: resources, completion: completion, uses: uses)
    }
}

extension OwnStep {
    /// The section that own steps are told from.
    static let section = "Your own steps"

    fileprivate var task: GuideTask {
        GuideTask(
            entry: Entry(
                id: item.id, title: item.title, text: "", section: Self.section,
                source: SourceLocation(file: "journal", line: 0)),
            short: item.title, skill: nil, resources: [], completion: nil, uses: [])
    }
}

extension Standing {
    /// The steps of a phase in the order in which the user takes them: the guide's tasks, and own steps after the task
    /// that they follow, else at the end.
    package func steps(of phase: Phase) -> [RoadmapStep] {
        var steps = phase.tasks.map(step)
        for own in record.ownSteps where self.phase(of: own)?.entry.id == phase.entry.id {
            let step = RoadmapStep(
                task: own.task, own: own, replacedBy: nil, isDone: isDone(own.item.id),
                isSkipped: isLeftOut(own.item.id))
            guard let before = own.after.flatMap({ after in steps.firstIndex { $0.id == guide.currentID(of: after) } })
            else {
                steps.append(step)
                continue
            }
            // Several that follow the same task keep the order in which they were added.
            let place = steps[(before + 1)...].firstIndex { $0.own?.after != own.after } ?? steps.endIndex
            steps.insert(step, at: place)
        }
        return steps
    }

    /// Every step of the roadmap in the user's order, with its phase.
    package var allSteps: [(phase: Phase, step: RoadmapStep)] {
        guide.roadmap.items.flatMap { phase in steps(of: phase).map { (phase, $0) } }
    }

    /// The user's own steps, in the order of the roadmap.
    package var ownSteps: [RoadmapStep] { allSteps.map(\.step).filter { $0.own != nil } }

    /// A task of the roadmap or an item of the action plan as the user takes it.
    package func step(_ task: GuideTask) -> RoadmapStep {
        let substitute = substitute(for: task)
        return RoadmapStep(
            task: substitute.map(task.done) ?? task, own: nil, replacedBy: substitute, isDone: isDone(task.id),
            isSkipped: isSkipped(task, substitute: substitute))
    }

    /// What the user does in place of a task, or of the course, book or certification that it is done with.
    package func substitute(for task: GuideTask) -> Substitute? {
        ([task.id] + task.ways).lazy.compactMap { record.substitutes[$0] }.first
    }

    /// The phase in which an own step stands: that of the task it follows, else the one it was added to.
    package func phase(of own: OwnStep) -> Phase? {
        phase(of: own, depth: 0)
    }

    /// An own step may follow another one; the depth ends a circle.
    private func phase(of own: OwnStep, depth: Int) -> Phase? {
        if let after = own.after {
            if let found = guide.phase(ofTask: after) { return found }
            if depth < 16, let earlier = record.ownSteps.first(where: { $0.item.id == after }) {
                return phase(of: earlier, depth: depth + 1)
            }
        }
        return own.phase.flatMap { guide.phase($0) }
            ?? guide.roadmap.items.first { doneTasks(of: $0).count < $0.tasks.count } ?? guide.roadmap.items.last
    }

    /// True for what the user skipped or gave up and did not take up again.
    package func isLeftOut(_ id: TopicID) -> Bool {
        record.skipped.contains { $0.id == id } || record.gaveUp.contains { $0.id == id }
    }

    private func isSkipped(_ task: GuideTask, substitute: Substitute?) -> Bool {
        // Whoever found something else to do it with has not left it out.
        if let substitute { return isLeftOut(substitute.item.id) }
        return isLeftOut(task.id) || !task.ways.isEmpty && task.ways.allSatisfy(isLeftOut)
    }

    /// The open steps that were skipped or given up, in the order of the roadmap.
    package var skippedSteps: [(phase: Phase, step: RoadmapStep)] {
        allSteps.filter { $0.step.isOpen && $0.step.isSkipped }
    }

    /// The skipped steps of phases of which all else is done, so that it is time to offer them again.
    package var skippedStepsToOffer: [RoadmapStep] {
        guide.roadmap.items.flatMap { phase -> [RoadmapStep] in
            let open = steps(of: phase).filter(\.isOpen)
            return open.allSatisfy(\.isSkipped) ? open : []
        }
    }

    /// How far the user told to be with a step that is not finished.
    package func portion(of step: RoadmapStep) -> Portion? {
        guard step.isOpen else { return nil }
        return step.aspects.lazy.compactMap { id in
            record.states[id]?.stage == .done ? nil : record.progress[id]?.portion
        }.first
    }

    /// The hours that the user told to have studied for a step.
    package func hours(on step: RoadmapStep) -> Double {
        hours(on: step.aspects)
    }

    /// The hours that the user told to have studied on any of some things.
    package func hours(on ids: [TopicID]) -> Double {
        record.efforts.filter { effort in effort.item.map { ids.contains($0.id) } ?? false }
            .reduce(0) { $0 + $1.hours }
    }
}
