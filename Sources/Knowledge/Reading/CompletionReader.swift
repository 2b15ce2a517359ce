import Yams

/// Reads `completed_by`: a group `{any: [...]}` or `{all: [...]}` of ids and further groups, with an optional `at`.
struct CompletionReader {
    let entries: EntryReader

    func completion(in reader: MappingReader) -> Completion? {
        guard let node = reader.value("completed_by") else { return nil }
        guard let group = MappingReader(node, file: reader.file, what: "completed_by", problems: reader.problems) else {
            return nil
        }
        let stage = group.optionalString("at").map { name in
            CompletionStage(rawValue: name) ?? wrongStage(name, in: group)
        }
        let requirement = requirement(of: group)
        group.finish()
        return requirement.map { Completion($0, at: stage ?? .done) }
    }

    private func wrongStage(_ name: String, in group: MappingReader) -> CompletionStage {
        entries.problems.add(
            "at must be \"started\" or \"done\", not \"\(excerpt(name))\"", at: group.place(ofValue: "at"))
        return .done
    }

    private func requirement(of group: MappingReader) -> Requirement? {
        let any = group.value("any").map { parts(of: $0, in: group) }
        let all = group.value("all").map { parts(of: $0, in: group) }
        switch (any, all) {
        case (let parts?, nil): return .any(parts)
        case (nil, let parts?): return .all(parts)
        default:
            entries.problems.add(
                "completed_by needs either any or all, for example \"{any: [resource/the-course]}\"", at: group.position
            )
            return nil
        }
    }

    private func parts(of node: Node, in group: MappingReader) -> [Requirement] {
        guard case .sequence(let sequence) = node, !sequence.isEmpty else {
            entries.problems.add("any and all need a list with at least one id", at: group.place(of: node))
            return []
        }
        return sequence.compactMap { element in
            if case .scalar(let scalar) = element {
                let kinds = ["resource", "task", "step", "skill"]
                return .item(entries.reference(scalar.string, to: kinds, at: group.place(of: element)))
            }
            guard
                let inner = MappingReader(
                    element, file: group.file, what: "a part of completed_by", problems: entries.problems)
            else { return nil }
            let requirement = requirement(of: inner)
            inner.finish()
            return requirement
        }
    }
}
