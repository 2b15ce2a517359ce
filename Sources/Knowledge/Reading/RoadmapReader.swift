import CivilTime

/// Reads `roadmap.yml`: the phases with their tasks, and the action plan with its items.
struct RoadmapReader {
    let entries: EntryReader

    func roadmap(_ file: MappingReader) -> Collection<Phase>? {
        guard let reader = file.mapping("roadmap") else { return nil }
        let whole = entries.entry(reader, kind: "roadmap", isWhole: true)
        var weeksBefore = 0
        let phases = reader.list("phases", of: "phase").enumerated().map { index, phase in
            let length = Weeks(phase.integer("weeks", in: 1...520, orWrite: 12))
            defer {
                weeksBefore += length.count
                phase.finish()
            }
            let entry = entries.entry(phase, kind: "phase")
            return Phase(
                entry: entry,
                number: index + 1,
                length: length,
                span: WeekSpan(after: weeksBefore, length: length),
                tasks: phase.list("tasks", of: "task").map { task($0, kind: "task", section: entry.section) })
        }
        reader.finish()
        return Collection(entry: whole, items: phases)
    }

    func action(_ file: MappingReader) -> Collection<ActionBlock>? {
        guard let reader = file.mapping("action") else { return nil }
        let whole = entries.entry(reader, kind: "action", isWhole: true)
        let blocks = reader.list("blocks", of: "block", .mayBeEmpty).map { block in
            defer { block.finish() }
            let entry = entries.entry(block, kind: "action")
            return ActionBlock(
                entry: entry,
                dueDays: block.integer("due_days", in: 1...3650, orWrite: 30),
                items: block.list("items", of: "item").map { task($0, kind: "step", section: entry.section) })
        }
        reader.finish()
        return Collection(entry: whole, items: blocks)
    }

    private func task(_ reader: MappingReader, kind: String, section: String) -> GuideTask {
        defer { reader.finish() }
        let title = reader.string("title", orWrite: "Complete the course")
        var entry = Entry(
            id: entries.id(reader, kind: kind), title: title, text: title, section: section,
            source: reader.position.location)
        entries.readNames(of: &entry, in: reader)
        return GuideTask(
            entry: entry,
            short: reader.optionalString("short") ?? title,
            skill: entries.optionalReference("skill", to: "skill", in: reader),
            resources: entries.references("resources", to: "resource", in: reader),
            completion: CompletionReader(entries: entries).completion(in: reader),
            uses: entries.references("uses", to: "resource", in: reader))
    }
}
