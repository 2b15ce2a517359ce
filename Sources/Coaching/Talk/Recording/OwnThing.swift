import Knowledge

/// Steps, courses and books of the user's own.
enum OwnThing {
    /// The kind of their ids: `own/read-the-cuda-guide`.
    static let kind = "own"

    /// What an event calls a thing of the user's own; a thing of that name that is there already is that one.
    static func reference(_ title: String, among known: [ItemReference]) -> ItemReference {
        let name = words(of: title)
        if let same = known.first(where: { words(of: $0.title) == name }) { return same }
        let slug = name.isEmpty ? "thing" : String(name.joined(separator: "-").prefix(60))
        let taken = Set(known.map(\.id.rawValue))
        let ids = [slug] + (2...max(2, known.count + 2)).map { "\(slug)-\($0)" }
        let id = ids.map { "\(kind)/\($0)" }.first { !taken.contains($0) } ?? "\(kind)/\(slug)"
        return ItemReference(id: TopicID(rawValue: id), title: Wording.capitalized(title))
    }

    /// The words of a title that tell it from others, in lower case; letters of any script become ASCII in ids only where
    /// they are ASCII.
    static func words(of title: String) -> [String] {
        let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let telling = words.filter { !small.contains($0) }
        return telling.isEmpty ? words : telling
    }

    private static let small: Set<String> = [
        "the", "a", "an", "of", "to", "for", "in", "on", "and", "my", "by", "with", "read", "watch", "take", "do",
        "course",
        "book", "step",
    ]
}
