package import Knowledge

/// Where the user stands in a guide: the guide read in the light of the record.
package struct Standing: Sendable {
    package let guide: Guide
    package let record: Record

    package init(guide: Guide, record: Record) {
        self.guide = guide
        self.record = record
    }

    /// True if the thing was recorded as done, or what closes it was.
    package func isDone(_ id: TopicID) -> Bool {
        holds(id, at: .done, depth: 0)
    }

    package func isStarted(_ id: TopicID) -> Bool {
        record.states[id] != nil
    }

    /// How many of the outermost parts of a task's requirement are fulfilled: 1 of 2.
    package func parts(of task: GuideTask) -> (done: Int, of: Int) {
        if record.states[task.id]?.stage == .done || isDoneBySubstitute(task.id) { return (1, 1) }
        guard let completion = task.completion else { return (0, 1) }
        return completion.requirement.parts { holds($0, at: completion.stage, depth: 1) }
    }

    /// The finished tasks of a phase, in its order.
    package func doneTasks(of phase: Phase) -> [GuideTask] {
        phase.tasks.filter { isDone($0.id) }
    }

    /// The first phase with an open step, the user's own included; nil when the roadmap is finished.
    package var currentPhase: Phase? {
        guide.roadmap.items.first { phase in steps(of: phase).contains(where: \.isOpen) }
    }

    /// The open items of a block of the action plan, as the user does them.
    package func openItems(of block: ActionBlock) -> [GuideTask] {
        block.items.filter { !isDone($0.id) }.map { step($0).task }
    }

    /// The titles of all that was recorded at a stage, oldest first.
    package func recorded(_ stage: Stage) -> [ItemState] {
        record.states.values.filter { $0.stage == stage }
            .sorted { ($0.recordedAt, $0.reference.id) < ($1.recordedAt, $1.reference.id) }
    }

    private func isDoneBySubstitute(_ id: TopicID) -> Bool {
        record.substitutes[id].map { $0.item.id != id && isDone($0.item.id) } ?? false
    }

    /// Requirements may name tasks that have requirements themselves; the depth ends a circle.
    private func holds(_ id: TopicID, at stage: CompletionStage, depth: Int) -> Bool {
        if let state = record.states[id] {
            switch (stage, state.stage) {
            case (.started, _), (.done, .done): return true
            case (.done, .known): if guide.task(id) == nil { return true }
            case (.done, .started): break
            }
        }
        guard depth < 8 else { return false }
        // What stands for a thing closes what that closes.
        if let other = record.substitutes[id]?.item.id, other != id, holds(other, at: stage, depth: depth + 1) {
            return true
        }
        guard let completion = guide.task(id)?.completion else { return false }
        return completion.requirement.isSatisfied { holds($0, at: completion.stage, depth: depth + 1) }
    }
}
