/// Checks that only the whole guide shows: names that stand for two things, and tasks that would complete
/// themselves.
struct GuideCheck {
    let guide: Guide
    let places: [TopicID: Position]

    var problems: [Diagnostic] {
        sharedNames + circularCompletions
    }

    /// A name must lead to one thing of its kind; tasks and steps may share names with the resource they are about.
    private var sharedNames: [Diagnostic] {
        var owners: [String: TopicID] = [:]
        var found: [Diagnostic] = []
        for entry in guide.topics + (guide.tasks + guide.steps).map(\.entry) {
            for name in Set(entry.names.map { $0.lowercased() }).sorted() {
                let key = "\(entry.id.kind) \(name)"
                if let owner = owners[key], owner != entry.id {
                    found.append(
                        diagnostic("the name \"\(excerpt(name))\" also leads to \(owner); keep it on one", at: entry.id)
                    )
                }
                owners[key] = owners[key] ?? entry.id
            }
        }
        return found
    }

    private var circularCompletions: [Diagnostic] {
        (guide.tasks + guide.steps).filter { task in
            var visited: Set<TopicID> = []
            return completes(task.id, startingAt: task, visited: &visited)
        }.map { diagnostic("\($0.id) is completed by itself; take it out of completed_by", at: $0.id) }
    }

    /// True if the completion of `task`, followed through other tasks, leads to `target`.
    private func completes(_ target: TopicID, startingAt task: GuideTask, visited: inout Set<TopicID>) -> Bool {
        for id in task.completion?.requirement.ids ?? [] {
            if id == target { return true }
            guard let next = guide.task(id), visited.insert(id).inserted else { continue }
            if completes(target, startingAt: next, visited: &visited) { return true }
        }
        return false
    }

    private func diagnostic(_ message: String, at id: TopicID) -> Diagnostic {
        let position = places[id] ?? Position(file: guide.id)
        return Diagnostic(message, file: position.file, line: position.line, column: position.column)
    }
}
