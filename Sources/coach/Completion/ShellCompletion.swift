import ArgumentParser
import Coaching
import Journal
import Knowledge

/// What the shells offer at Tab that only the program knows: names of topics, steps, numbers of notes.
///
/// Whatever goes wrong, nothing is offered and nothing is said: somebody is in the middle of a line. No index is read,
/// and no store is made.
enum ShellCompletion {
    /// Names of topics, for `coach ask`.
    static let topics = kind { line in
        names(of: guide(line)?.topics ?? [], after: line.words(after: "ask"), in: line)
    }

    /// Ids of topics, for `coach teach`.
    static let topicIDs = kind { line in
        (guide(line)?.topics ?? []).map { ShellCandidate($0.id.rawValue, $0.title) }
    }

    /// What can be finished: open steps and items, and what they are done with.
    static let finishable = kind { line in
        guard let guide = guide(line) else { return [] }
        let standing = Standing(guide: guide, record: record ?? Record())
        return names(of: standing.finishable, after: line.words(after: "done"), in: line)
    }

    /// The numbers of notes.
    static let notes = kind { _ in
        (record?.notes ?? []).map { ShellCandidate("\($0.id.rawValue)", $0.text) }
    }

    /// The numbers of conversations, as `coach sessions` lists them, the newest first.
    static let sessions = kind { line in
        guard let sessions = record?.sessions, !sessions.isEmpty, let guide = guide(line) else { return [] }
        let text = SessionText(guide: guide)
        return zip(1..., sessions).reversed().map { ShellCandidate("\($0)", text.line($1.summary)) }
    }

    /// The ids of guides.
    static let guides = kind { line in
        KnowledgeSearch(option: line.value(of: "--knowledge"), places: Places()).guides.map {
            ShellCandidate($0.id, $0.folder.path)
        }
    }

    private static func kind(_ candidates: @escaping @Sendable (UnfinishedLine) -> [ShellCandidate]) -> CompletionKind {
        .custom { words, index, prefix in
            let line = UnfinishedLine(
                words: words, index: index, prefix: prefix, isCounted: CompletionShell.requesting != .zsh)
            return candidates(line).map { $0.written(for: .requesting) }
        }
    }

    /// The names that go on from what was typed; at the begin of a line the titles alone, for the aliases are many.
    ///
    /// A shell only offers what begins with the very letters that were typed, so a name is given in those; the words
    /// that stand before the cursor's are left out of it.
    private static func names(of entries: [Entry], after words: String, in line: UnfinishedLine) -> [ShellCandidate] {
        let lead = words.isEmpty ? "" : words + " "
        let typed = lead + line.beginning
        var seen: Set<String> = []
        return entries.flatMap { entry in
            (typed.isEmpty ? [entry.title] : entry.names).compactMap { name -> ShellCandidate? in
                guard name.count > lead.count, name.lowercased().hasPrefix(typed.lowercased()) else { return nil }
                let rest = line.beginning + name.dropFirst(typed.count)
                guard !rest.isEmpty, seen.insert(rest.lowercased()).inserted else { return nil }
                return ShellCandidate(rest, name == entry.title ? entry.section : entry.title)
            }
        }
    }

    private static func guide(_ line: UnfinishedLine) -> Guide? {
        try? Library.guide(
            knowledge: line.value(of: "--knowledge"), wanted: line.value(of: "--guide"), places: Places())
    }

    /// What is recorded; nil where there is no store, or none that can be read at once.
    private static var record: Record? {
        guard let folder = Places().data else { return nil }
        guard let journal = try? Journal.open(inFolder: folder, access: .reading(wait: .milliseconds(100))) else {
            return nil
        }
        return (try? journal.events(after: 0)).map { Record($0.events) }
    }
}
