/// Reads what every entry of a guide has in common, and remembers every id with its place.
final class EntryReader {
    let problems: Problems
    /// Where each id stands first.
    private(set) var places: [TopicID: Position] = [:]
    private var references: [Reference] = []
    private var former: [(id: TopicID, now: TopicID, position: Position)] = []

    private struct Reference {
        let id: TopicID
        /// The kinds of entries that make sense there; empty for any.
        let kinds: [String]
        let position: Position
    }

    init(problems: Problems) {
        self.problems = problems
    }

    /// The common part of an entry whose id must have the form `kind/slug`, or be exactly `kind` where `isWhole`.
    func entry(_ reader: MappingReader, kind: String, isWhole: Bool = false) -> Entry {
        let id = id(reader, kind: kind, isWhole: isWhole)
        var entry = Entry(
            id: id,
            title: reader.string("title", orWrite: "the name people know it by"),
            text: reader.prose("text", orWrite: "one or two sentences"),
            section: reader.string("section", orWrite: "Roadmap, Foundation Building"),
            source: reader.position.location
        )
        readNames(of: &entry, in: reader)
        entry.isInferred = reader.flag("inferred")
        return entry
    }

    /// The other names of the entry, now and before.
    func readNames(of entry: inout Entry, in reader: MappingReader) {
        entry.aliases = reader.strings("aliases")
        entry.keywords = reader.strings("keywords")
        entry.formerly = formerly(entry.id, in: reader)
    }

    /// The ids that `id` had before.
    func formerly(_ id: TopicID, in reader: MappingReader) -> [TopicID] {
        reader.elements("formerly").map { text, position in
            let old = TopicID(rawValue: text)
            if !old.isWellFormed {
                problems.add(
                    "\"\(excerpt(text))\" is no id; write the one it had, for example \"\(id.kind)/old\"", at: position)
            } else {
                former.append((old, id, position))
            }
            return old
        }
    }

    /// The id of the entry, checked for its form and for being the only one.
    func id(_ reader: MappingReader, kind: String, isWhole: Bool = false) -> TopicID {
        let example = isWhole ? kind : "\(kind)/a-name-with-hyphens"
        let id = TopicID(rawValue: reader.string("id", orWrite: example))
        let position = reader.place(ofValue: "id")
        guard !id.rawValue.isEmpty else { return id }
        if !id.isWellFormed || id.kind != kind || (id.slug == nil) != isWhole {
            problems.add("id \"\(excerpt(id.rawValue))\" must have the form \"\(example)\"", at: position)
        } else if let first = places[id] {
            problems.add(
                "id \"\(id)\" is taken in \(first.file), line \(first.line); every id stands once", at: position)
        }
        places[id] = places[id] ?? position
        return id
    }

    // MARK: References

    /// Ids of other entries; `checkReferences` tells which of them do not exist or are of no kind among `kinds`.
    func references(_ key: String, to kinds: String..., in reader: MappingReader) -> [TopicID] {
        reader.elements(key).map { reference($0.text, to: kinds, at: $0.position) }
    }

    func optionalReference(_ key: String, to kinds: String..., in reader: MappingReader) -> TopicID? {
        reader.optionalString(key).map { reference($0, to: kinds, at: reader.place(ofValue: key)) }
    }

    func reference(_ text: String, to kinds: [String] = [], at position: Position) -> TopicID {
        let id = TopicID(rawValue: text)
        if !text.isEmpty { references.append(Reference(id: id, kinds: kinds, position: position)) }
        return id
    }

    /// Adds a problem for each reference to an id that no entry has, or to an entry of another kind.
    func checkReferences() {
        let known = places.keys.filter { $0.slug != nil }.map(\.rawValue).sorted()
        for reference in references {
            if places[reference.id] == nil {
                let hint = nearest(to: reference.id, among: known) ?? "add an entry with this id, or take it out"
                problems.add("there is no \"\(excerpt(reference.id.rawValue))\"; \(hint)", at: reference.position)
            } else if !reference.kinds.isEmpty, !reference.kinds.contains(reference.id.kind) {
                let wanted = reference.kinds.map { "\($0)/..." }.joined(separator: " or ")
                problems.add(
                    "\"\(excerpt(reference.id.rawValue))\" is the wrong kind here; use \(wanted)",
                    at: reference.position)
            }
        }
    }

    /// Adds a problem for each former id that is still in use, or that two entries had.
    func checkFormerIDs() {
        var owners: [TopicID: TopicID] = [:]
        for (old, now, position) in former {
            if let place = places[old] {
                problems.add(
                    "\"\(old)\" is still in use in \(place.file), line \(place.line); take it out here", at: position)
            } else if let owner = owners[old], owner != now {
                problems.add("\"\(old)\" became \"\(owner)\" already; keep it on one", at: position)
            }
            owners[old] = owners[old] ?? now
        }
    }

    /// What to write instead of an id that does not exist; nil if nothing is near.
    func nearest(to id: TopicID, among known: [String]) -> String? {
        if let now = former.first(where: { $0.id == id })?.now { return "it is \"\(excerpt(now.rawValue))\" now" }
        return closest(to: id.rawValue, among: known).map { "did you mean \"\(excerpt($0))\"?" }
    }
}
