/// Reads phrase files: a list of phrases under each topic's id.
struct PhraseReader {
    let entries: EntryReader

    /// The phrases of all files by topic; a topic may stand in several files. Files are read in the order of their names.
    ///
    /// Whether the topics exist is checked only where `areTopicsKnown`: not if a file with topics could not be read.
    func phrases(in files: [String: String], areTopicsKnown: Bool) -> [TopicID: [String]] {
        let problems = entries.problems
        let topics = entries.places.keys.map(\.rawValue).sorted()
        var phrases: [TopicID: [String]] = [:]
        for (file, text) in files.sorted(by: { $0.key < $1.key }) {
            guard let document = YAMLDocument(text, file: file, problems: problems),
                let reader = MappingReader(document.root, file: file, what: "the file", problems: problems)
            else { continue }
            for (name, position) in reader.keys {
                let id = TopicID(rawValue: name)
                if areTopicsKnown, entries.places[id] == nil {
                    let hint = entries.nearest(to: id, among: topics) ?? "use an id of this guide"
                    problems.add("there is no topic \"\(excerpt(name))\"; \(hint)", at: position)
                }
                phrases[id, default: []] += reader.strings(name)
            }
        }
        return phrases
    }
}
