import Coaching
import Knowledge
import Rendering
import Terminal

/// What Tab offers: commands after a slash, names of topics elsewhere.
struct CompletionCandidates {
    private let commands: [Candidate]
    private let topics: [Candidate]

    init(guide: Guide) {
        commands = Command.allCases.map { Candidate(text: "/\($0.rawValue)", description: $0.summary) }
        topics = guide.topics.flatMap { entry in
            entry.names.map { name in
                Candidate(
                    text: Sanitizer.visible(name),
                    description: Sanitizer.visible(name == entry.title ? entry.section : entry.title))
            }
        }
    }

    /// The candidates for the words at the end of `line`: the longest run of words that some name starts with.
    func completion(of line: String) -> Terminal.Completion {
        Terminal.Completion(of: line, among: line.hasPrefix("/") ? commands : topics)
    }
}
