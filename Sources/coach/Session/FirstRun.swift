import Foundation
import Rendering

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
        try? FileManager.default.createDirectory(
            atPath: state, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let descriptor = open("\(state)/welcomed", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return errno != EEXIST }
        close(descriptor)
        return true
    }
}
