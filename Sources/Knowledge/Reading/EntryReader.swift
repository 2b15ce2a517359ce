/// Reads what every entry of a guide has in common, and remembers every id with its place.
final class EntryReader {
    let problems: Problems
    private(set) var places: [TopicID: Position] = [:]
    private var references: [(id: TopicID, position: Position)] = []

    init(problems: Problems) {
        self.problems = problems
    }

    /// The common part of an entry whose id must have the form `kind/slug`, or be exactly `kind` where `isWhole`.
    func entry(_ reader: MappingReader, kind: String, isWhole: Bool = false) -> Entry {
        let id = id(reader, kind: kind, isWhole: isWhole)
        var entry = Entry(
            id: id,
            title: reader.string("title", orWrite: "the name people know it by"),
            text: reader.string("text", orWrite: "one or two sentences"),
            section: reader.string("section", orWrite: "Roadmap, Foundation Building"),
            source: reader.position.location
        )
        entry.aliases = reader.strings("aliases")
        entry.keywords = reader.strings("keywords")
        entry.isInferred = reader.flag("inferred")
        entry.formerly = reader.strings("formerly").map(TopicID.init(rawValue:))
        return entry
    }

    /// The id of the entry, checked for its form and for being the only one.
    func id(_ reader: MappingReader, kind: String, isWhole: Bool = false) -> TopicID {
        let example = isWhole ? kind : "\(kind)/a-name-with-hyphens"
        let id = TopicID(rawValue: reader.string("id", orWrite: example))
        let position = reader.value("id").map(reader.place) ?? reader.position
        guard !id.rawValue.isEmpty else { return id }
        if !id.isWellFormed || id.kind != kind || (id.slug == nil) != isWhole {
            problems.add("id \"\(id.rawValue.prefix(80))\" must have the form \"\(example)\"", at: position)
        } else if let first = places[id] {
            problems.add("id \"\(id)\" is taken in \(first.file), line \(first.line); every id stands once", at: position)
        }
        places[id] = position
        return id
    }

    /// Ids of other entries; `check` tells which of them do not exist.
    func references(_ key: String, in reader: MappingReader) -> [TopicID] {
        let position = reader.value(key).map(reader.place) ?? reader.position
        return reader.strings(key).map { reference($0, at: position) }
    }

    func optionalReference(_ key: String, in reader: MappingReader) -> TopicID? {
        reader.optionalString(key).map { reference($0, at: reader.value(key).map(reader.place) ?? reader.position) }
    }

    func reference(_ text: String, at position: Position) -> TopicID {
        let id = TopicID(rawValue: text)
        references.append((id, position))
        return id
    }

    /// Adds a problem for each reference to an id that no entry has.
    func checkReferences() {
        let known = places.keys.map(\.rawValue).sorted()
        for (id, position) in references where places[id] == nil {
            let hint = closest(to: id.rawValue, among: known).map { "did you mean \"\($0)\"?" }
                ?? "add an entry with this id, or take it out"
            problems.add("there is no \"\(id.rawValue.prefix(80))\"; \(hint)", at: position)
        }
    }
}
