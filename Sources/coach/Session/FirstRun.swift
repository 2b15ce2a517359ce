import Rendering
import Terminal

/// Whether the program is being started for the first time. A newcomer is offered three questions, once.
struct FirstRun {
    /// Three good first questions, on one line.
    static func suggestions(_ style: TextStyle) -> String {
        let questions = ["what should I learn next", "what will I miss?", "I already know Python"]
        guard !style.isPlain else { return "Try: \(questions.map { "\"\($0)\"" }.joined(separator: ", "))" }
        return style.safe("Try: " + questions.joined(separator: " · "))
    }

    private let state: String?

    init(places: Places) {
        state = places.state
    }

    /// True once: the state folder remembers that it was asked. Where there is none, always.
    var isNow: Bool {
        guard let state else { return true }
        do throws(FileError) {
            let file = PrivateFile(path: "\(state)/welcomed")
            guard try file.contents(atMost: 1024).isEmpty else { return false }
            try file.replace(with: "yes\n", isLasting: false)
            return true
        } catch {
            return true
        }
    }
}
