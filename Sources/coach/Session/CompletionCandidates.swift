import Coaching
import Knowledge
import Terminal

/// What Tab offers: commands after a slash, names of topics elsewhere.
struct CompletionCandidates {
    private let commands: [Candidate]
    private let topics: [(name: String, candidate: Candidate)]

    init(guide: Guide) {
        commands = Command.allCases.map { Candidate(text: "/\($0.rawValue)", description: $0.summary) }
        topics = guide.topics.flatMap { entry in
            entry.names.map { name in
                (name.lowercased(), Candidate(text: name, description: name == entry.title ? entry.section : entry.title))
            }
        }
    }

    /// The candidates for the words at the end of `line`: the longest run of words that some name starts with.
    func completion(of line: String) -> Completion {
        if line.hasPrefix("/") {
            return Completion(start: 0, candidates: commands.filter { $0.text.hasPrefix(line.lowercased()) })
        }
        let characters = Array(line)
        var starts = characters.indices.filter { $0 == 0 || characters[$0 - 1] == " " }
        if line.isEmpty { starts = [0] }
        for start in starts {
            let typed = String(characters[start...]).lowercased()
            guard !typed.isEmpty || characters.isEmpty else { continue }
            let fitting = topics.filter { $0.name.hasPrefix(typed) }.map(\.candidate)
            if !fitting.isEmpty { return Completion(start: start, candidates: fitting) }
        }
        return Completion(start: characters.count, candidates: [])
    }
}
