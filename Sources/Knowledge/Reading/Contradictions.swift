import CivilTime

extension Guide {
    /// Warnings for what the guide says in two ways, in the order of its files and lines.
    ///
    /// The coach works with such a guide; a document that contradicts itself makes one.
    package func contradictions() -> [Diagnostic] {
        let found = Contradictions(guide: self)
        let all =
            found.length + found.skillsInNoPhase + found.firstSkill + found.dueBeforeTheRoadmap + found.inferred
            + found.secondNames + found.unservedSkills
        return all.sorted()
    }
}

/// Finds what a guide says in two ways.
private struct Contradictions {
    let guide: Guide

    /// The months of the title against the sum of the phases.
    var length: [Diagnostic] {
        guard let months = guide.months else { return [] }
        let total = guide.totalLength
        // People count a month as four weeks or as a twelfth of a year; both are right.
        let right = months * 4...(months * 52 + 11) / 12
        guard !right.contains(total.count) else { return [] }
        let promised =
            right.lowerBound == right.upperBound ? "\(right.lowerBound)" : "\(right.lowerBound) to \(right.upperBound)"
        return [
            warning(
                "the title says \(months) month\(months == 1 ? "" : "s"), \(promised) weeks; the phases add up to \(total)",
                at: guide.roadmap.entry)
        ]
    }

    var skillsInNoPhase: [Diagnostic] {
        guide.skills.items.filter { skill in !guide.tasks.contains { serves($0, skill) } }.map {
            warning("the skill \"\(excerpt($0.entry.title))\" is in no phase of the roadmap", at: $0.entry)
        }
    }

    /// The most important skill against the one that the roadmap starts with.
    var firstSkill: [Diagnostic] {
        guard let important = guide.skills.items.first,
            let task = guide.tasks.first(where: { task in guide.skills.items.contains { serves(task, $0) } }),
            !serves(task, important),
            let early = guide.skills.items.first(where: { serves(task, $0) })
        else { return [] }
        return [
            warning(
                "the most important skill is \"\(excerpt(important.entry.title))\"; the roadmap starts with "
                    + "\"\(excerpt(early.entry.title))\", number \(early.rank)",
                at: guide.skills.entry)
        ]
    }

    /// Action items that are due before the first week of the phase in which the roadmap puts them is over.
    var dueBeforeTheRoadmap: [Diagnostic] {
        guide.action.items.flatMap { block in
            block.items.flatMap { item in
                parts(of: item.completion?.requirement).compactMap { part in
                    guard let phase = earliestPhase(of: part), phase.span.first * 7 > block.dueDays else { return nil }
                    let names = part.ids.compactMap { guide.resource($0)?.entry.title }
                    let what = names.isEmpty ? item.entry.title : names.joined(separator: " or ")
                    return warning(
                        "due within \(block.dueDays) days: \(excerpt(what)); the roadmap puts it in "
                            + "\(excerpt(phase.entry.title)), \(phase.span)",
                        at: item.entry)
                }
            }
        }
    }

    var inferred: [Diagnostic] {
        guide.topics.filter(\.isInferred).map {
            warning("\($0.id) is marked as inferred: the document does not ask or say it in these words", at: $0)
        }
    }

    /// Tasks and action items whose title calls a thing by another name than the resources do.
    var secondNames: [Diagnostic] {
        (guide.tasks + guide.steps).flatMap { task in
            var seen: Set<TopicID> = []
            let ids = task.resources + task.uses + (task.completion?.requirement.ids ?? [])
            return ids.filter { seen.insert($0).inserted }.compactMap { id -> Diagnostic? in
                guard let entry = guide.resource(id)?.entry else { return nil }
                let title = task.entry.title.lowercased()
                guard !title.contains(entry.title.lowercased()) else { return nil }
                let named = entry.aliases.filter { title.contains($0.lowercased()) }
                guard let name = named.max(by: { $0.count < $1.count }) else { return nil }
                return warning(
                    "\"\(excerpt(name))\" here is \"\(excerpt(entry.title))\" in the resources", at: task.entry)
            }
        }
    }

    /// Resources that stand under a skill which they do not claim to serve.
    var unservedSkills: [Diagnostic] {
        guide.skills.items.flatMap { skill in
            skill.resources.compactMap { guide.resource($0) }.filter { !$0.serves.contains(skill.entry.id) }.map {
                warning("\($0.entry.id) stands under this skill, and its \"serves\" leaves it out", at: skill.entry)
            }
        }
    }

    // MARK: -

    private func serves(_ task: GuideTask, _ skill: Skill) -> Bool {
        task.skill == skill.entry.id || task.resources.contains { skill.resources.contains($0) }
    }

    private func parts(of requirement: Requirement?) -> [Requirement] {
        switch requirement {
        case .all(let parts): parts
        case .some(let one): [one]
        case nil: []
        }
    }

    /// The earliest phase with something that satisfies `requirement`; nil if the roadmap has none of it, or leaves a
    /// way that it does not date.
    private func earliestPhase(of requirement: Requirement) -> Phase? {
        switch requirement {
        case .item(let id):
            let id = guide.currentID(of: id)
            return guide.roadmap.items.first { phase in
                phase.tasks.contains { ([$0.id] + $0.resources + $0.uses).contains(id) }
            }
        case .any(let parts):
            let phases = parts.map(earliestPhase)
            return phases.contains { $0 == nil } ? nil : phases.compactMap { $0 }.min { $0.number < $1.number }
        case .all(let parts):
            return parts.compactMap(earliestPhase).max { $0.number < $1.number }
        }
    }

    private func warning(_ message: String, at entry: Entry) -> Diagnostic {
        Diagnostic(message, file: entry.source.file, line: entry.source.line, column: 1, severity: .warning)
    }
}
