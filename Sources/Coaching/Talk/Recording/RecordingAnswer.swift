import CivilTime
import Knowledge
import Matching

/// Repeats back what was recorded, with what it changes and how to take it back.
struct RecordingAnswer {
    let before: Standing
    let after: Standing

    func confirmation(of recording: Recording) -> Answer {
        var first = recording.groups.map { repeatedBack($0, happened: recording.happened) }
        first += recording.sentences
        var changes = changedPhases + closedSteps
        if changes.isEmpty, !recording.groups.isEmpty { changes = ["It closes no step of the roadmap."] }
        if let next = after.nextStep {
            if !recording.groups.isEmpty || next != before.nextStep { changes.append("Next: \(next.task.short).") }
        } else {
            changes.append("The roadmap is finished.")
        }
        let about = recording.events.lazy.compactMap { $0.thing.flatMap { after.guide.entry($0.id) } }.first
        var blocks: [Block] = [.paragraph(first.joined(separator: " "))]
        if !changes.isEmpty { blocks.append(.paragraph(changes.joined(separator: " "))) }
        return Answer(topic: "done", blocks: blocks, sources: about.map { [Source($0)] } ?? [], suggestions: ["undo"])
    }

    private func repeatedBack(_ group: Recording.Group, happened: PartialDate?) -> String {
        let verb = group.claim == .finished ? "done" : group.claim == .started ? "started" : "known"
        let when = group.claim == .known ? "" : happened.map { " \($0.inWords)" } ?? ""
        let titles = Wording.list(group.items.map(\.title))
        guard group.items.allSatisfy({ before.record.states[$0.id]?.stage == stage(of: group.claim) }) else {
            return "Recorded as \(verb)\(when): \(titles)."
        }
        return "\(titles): it was recorded as \(verb) before; now\(when.isEmpty ? " again" : when)."
    }

    private func stage(of claim: Speech.Claim) -> Stage {
        switch claim {
        case .finished: .done
        case .started: .started
        case .known: .known
        }
    }

    /// "Foundation Building is now 2 of 3." for each phase in which a task was closed.
    private var changedPhases: [String] {
        after.guide.roadmap.items.compactMap { phase in
            let done = after.doneTasks(of: phase).count
            guard done != before.doneTasks(of: phase).count else { return nil }
            return done == phase.tasks.count
                ? "\(phase.entry.title) is finished, \(done) of \(done)."
                : "\(phase.entry.title) is now \(done) of \(phase.tasks.count)."
        }
    }

    /// The items of the action plan that were closed, or are now partly done.
    private var closedSteps: [String] {
        after.guide.steps.compactMap { step in
            let block = after.guide.block(ofStep: step.id)?.entry.title ?? "Action plan"
            if after.isDone(step.id), !before.isDone(step.id) { return "\(block): \(step.short), ticked." }
            let parts = after.parts(of: step)
            guard parts.of > 1, parts.done > before.parts(of: step).done else { return nil }
            return "\(block): \(step.short), \(parts.done) of \(parts.of)."
        }
    }
}

extension Standing {
    /// The standing after events that are about to be recorded.
    func adding(_ events: [Event]) -> Standing {
        Standing(guide: guide, record: record.adding(events))
    }
}

extension Record {
    /// The record after events that are about to be recorded in one turn.
    package func adding(_ events: [Event]) -> Record {
        var record = self
        let turn = TurnID(rawValue: "about to be recorded")
        for event in events {
            record.append(
                LoggedEvent(
                    sequence: 0, turn: turn, session: SessionID(rawValue: ""), guide: "",
                    recordedAt: Instant(secondsSinceEpoch: 0), event: event))
        }
        return record
    }
}
