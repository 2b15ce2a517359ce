/// Reads `challenges.yml`: the reality check's lists, and the challenges with what helps against each.
struct RealityReader {
    let entries: EntryReader

    func reality(_ file: MappingReader) -> Collection<PointList>? {
        guard let reader = file.mapping("reality") else { return nil }
        let whole = entries.entry(reader, kind: "reality", isWhole: true)
        let lists = reader.list("lists", of: "list").map { list in
            defer { list.finish() }
            return PointList(
                entry: entries.entry(list, kind: "reality"),
                points: list.list("points", of: "point").map(point))
        }
        reader.finish()
        return Collection(entry: whole, items: lists)
    }

    func challenges(_ file: MappingReader) -> [Challenge] {
        file.list("challenges", of: "challenge", .optional).map { reader in
            defer { reader.finish() }
            let entry = entries.entry(reader, kind: "challenge")
            let point = entries.optionalReference("point", to: "point", in: reader)
            if point == nil {
                entries.problems.add("no point; add the bullet it explains, \"point: point/...\"", at: reader.position)
            }
            return Challenge(
                entry: entry,
                point: point ?? entry.id,
                helps: reader.list("helps", of: "help", .optional).map(help))
        }
    }

    private func point(_ reader: MappingReader) -> Point {
        defer { reader.finish() }
        var point = Point(
            id: entries.id(reader, kind: "point"),
            title: reader.string("title", orWrite: "Continuous learning"),
            source: reader.position.location)
        point.formerly = entries.formerly(point.id, in: reader)
        point.helps = reader.list("helps", of: "help", .optional).map(help)
        return point
    }

    private func help(_ reader: MappingReader) -> Challenge.Help {
        defer { reader.finish() }
        return Challenge.Help(
            with: entries.reference(
                reader.string("with", orWrite: "skill/technical-leadership"), at: reader.place(ofValue: "with")),
            why: reader.string("why", orWrite: "what it gives you against this"))
    }
}
