/// What must be recorded for a task or an action item to count as done without being named itself.
///
/// "AWS or Google" is `any`; "a specialization and one certification" is `all` of two `any`.
package indirect enum Requirement: Hashable, Sendable {
    case item(TopicID)
    case any([Requirement])
    case all([Requirement])

    /// Every id that it mentions, in order.
    package var ids: [TopicID] {
        switch self {
        case .item(let id): [id]
        case .any(let parts), .all(let parts): parts.flatMap(\.ids)
        }
    }

    /// True if the items for which `holds` is true satisfy it.
    package func isSatisfied(where holds: (TopicID) -> Bool) -> Bool {
        switch self {
        case .item(let id): holds(id)
        case .any(let parts): parts.contains { $0.isSatisfied(where: holds) }
        case .all(let parts): parts.allSatisfy { $0.isSatisfied(where: holds) }
        }
    }

    /// How many of its outermost parts are satisfied, of how many: 1 of 2 for "a specialization and one certification".
    package func parts(satisfiedWhere holds: (TopicID) -> Bool) -> (done: Int, of: Int) {
        guard case .all(let parts) = self else { return (isSatisfied(where: holds) ? 1 : 0, 1) }
        return (parts.count { $0.isSatisfied(where: holds) }, parts.count)
    }
}

/// When a requirement counts: as soon as the thing is started, or only when it is done.
package enum CompletionStage: String, Sendable {
    case started, done
}

/// The rule by which recorded things close a task or an action item.
package struct Completion: Hashable, Sendable {
    package let requirement: Requirement
    package let stage: CompletionStage

    package init(_ requirement: Requirement, at stage: CompletionStage = .done) {
        self.requirement = requirement
        self.stage = stage
    }
}
