/// Checks that only the whole guide shows: lists that must not be empty, names that stand for two things.
struct GuideCheck {
    let guide: Guide
    let places: [TopicID: Position]

    /// Errors, and warnings where the guide works but contradicts itself.
    var problems: [Diagnostic] {
        emptyLists + sharedNames + missingPoints
    }

    private var emptyLists: [Diagnostic] {
        let lists: [(TopicID, Int)] =
            [
                (guide.transferable.entry.id, guide.transferable.items.count),
                (guide.skills.entry.id, guide.skills.items.count),
                (guide.resources.entry.id, guide.resources.items.count),
                (guide.roadmap.entry.id, guide.roadmap.items.count),
                (guide.reality.entry.id, guide.reality.items.count),
            ] + guide.roadmap.items.map { ($0.entry.id, $0.tasks.count) }
        return lists.filter { $0.1 == 0 }.map { diagnostic("\($0.0) is empty; add at least one item", at: $0.0) }
    }

    /// A name must lead to one thing of its kind; tasks and steps may share names with the resource they are about.
    private var sharedNames: [Diagnostic] {
        var owner: [String: TopicID] = [:]
        var found: [Diagnostic] = []
        for entry in guide.topics {
            for name in entry.names.map({ $0.lowercased() }) {
                if let first = owner[name], first.kind == entry.id.kind, first != entry.id {
                    found.append(
                        diagnostic("the name \"\(name.prefix(80))\" also leads to \(first); keep it on one", at: entry.id))
                }
                owner[name] = owner[name] ?? entry.id
            }
        }
        return found
    }

    private var missingPoints: [Diagnostic] {
        let points = Set(guide.reality.items.flatMap(\.points).map(\.id))
        return guide.challenges.filter { !points.contains($0.point) && places[$0.point] != nil }.map {
            diagnostic("point \"\($0.point)\" of \($0.entry.id) is in no list of the reality check", at: $0.entry.id)
        }
    }

    private func diagnostic(_ message: String, at id: TopicID) -> Diagnostic {
        let position = places[id] ?? Position(file: guide.id)
        return Diagnostic(message, file: position.file, line: position.line, column: position.column)
    }
}
