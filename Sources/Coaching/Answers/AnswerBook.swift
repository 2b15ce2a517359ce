package import CivilTime
package import Knowledge

/// Writes the answer to each topic of a guide, for a user who stands where the record says.
package struct AnswerBook: Sendable {
    package let standing: Standing
    package let today: CivilDate
    /// The day of a moment where the user is.
    package let dayOf: DayOf

    package init(standing: Standing, today: CivilDate, dayOf: DayOf) {
        self.standing = standing
        self.today = today
        self.dayOf = dayOf
    }

    var guide: Guide { standing.guide }

    /// The answer about a topic of the guide, with the things that it lists; nil for an id that it does not have.
    package func answer(about topic: TopicID) -> (answer: Answer, items: [TopicID])? {
        if topic == guide.overview.id { return overview }
        if topic == guide.transferable.entry.id { return transferableList }
        if topic == guide.skills.entry.id { return skillList }
        if topic == guide.resources.entry.id { return resourceList }
        if topic == guide.roadmap.entry.id { return roadmap }
        if topic == guide.reality.entry.id { return reality }
        if topic == guide.action.entry.id { return actionPlan }
        if let skill = guide.skill(topic) { return answer(skill) }
        if let resource = guide.resource(topic) { return answer(resource) }
        if let phase = guide.phase(topic) { return answer(phase) }
        if let block = guide.block(topic) { return answer(block) }
        if let list = guide.list(topic) { return answer(list) }
        if let challenge = guide.challenge(topic) { return answer(challenge) }
        if let question = guide.question(topic) { return answer(question) }
        return guide.transferable.items.first { $0.id == topic }.map(answer)
    }

    /// A list item for a task or an action item, ticked if it is done.
    func box(_ task: GuideTask) -> ListItem {
        let parts = standing.parts(of: task)
        let isDone = standing.isDone(task.id)
        let aside: String? =
            if !isDone, parts.of > 1, parts.done > 0 {
                "\(parts.done) of \(parts.of)"
            } else if !isDone, standing.record.states[task.id]?.stage == .started {
                "started"
            } else {
                nil
            }
        return ListItem(task.entry.title, marker: .box(isTicked: isDone), aside: aside)
    }

    /// A list item for a step as the user takes it: their own ones are marked, and what they skipped.
    func box(_ step: RoadmapStep) -> ListItem {
        var details: [String] = []
        if step.own != nil { details.append("yours") }
        if let other = step.replacedBy {
            details.append(
                step.title == other.item.title
                    ? "yours, instead of \(guide.entry(other.replaced.id)?.title ?? other.replaced.title)"
                    : "with \(other.item.title), yours")
        }
        if step.isOpen, step.isSkipped { details.append("skipped") }
        if let portion = standing.portion(of: step) { details.append(portion.inWords) }
        let plain = guide.task(step.id).map(box)
        if details.isEmpty, let plain { return plain }
        return ListItem(
            step.title, marker: .box(isTicked: step.isDone), aside: details.joined(separator: ", "))
    }

    /// The name by which a sentence speaks of an entry.
    func name(_ id: TopicID) -> String {
        guide.task(id)?.short ?? guide.entry(id)?.title ?? id.rawValue
    }
}
