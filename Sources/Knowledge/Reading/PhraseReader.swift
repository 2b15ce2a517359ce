import Yams

/// Reads phrase files: a list of phrases under each topic's id.
struct PhraseReader {
    let problems: Problems

    /// The phrases of all files by topic; a topic may stand in several files. Files are read in the order of their names.
    func phrases(in files: [String: String], topics: Set<TopicID>) -> [TopicID: [String]] {
        var phrases: [TopicID: [String]] = [:]
        for (file, text) in files.sorted(by: { $0.key < $1.key }) {
            guard let document = YAMLDocument(text, file: file, problems: problems),
                let reader = MappingReader(document.root, file: file, what: "the file", problems: problems)
            else { continue }
            for (name, position) in reader.keys {
                let id = TopicID(rawValue: name)
                let list = reader.strings(name)
                if !topics.contains(id) {
                    let near = closest(to: name, among: topics.map(\.rawValue).sorted())
                    let hint = near.map { "did you mean \"\($0)\"?" } ?? "use an id of this guide"
                    problems.add("there is no topic \"\(name.prefix(80))\"; \(hint)", at: position)
                }
                phrases[id, default: []] += list
            }
        }
        return phrases
    }
}
