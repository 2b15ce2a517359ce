/// Why the history cannot be read or kept. Never a reason to stop: a conversation works without.
package struct HistoryError: Error, Hashable {
    package let problem: FileError

    package init(_ problem: FileError) {
        self.problem = problem
    }
}

extension HistoryError: CustomStringConvertible {
    package var description: String {
        switch problem {
        case .tooLarge(let path):
            "the history is not used: \(path) is larger than a history. Move it away, or name another with COACH_HISTORY"
        default:
            "the history is not kept: \(problem). COACH_HISTORY names another file; empty, it turns the history off"
        }
    }
}
