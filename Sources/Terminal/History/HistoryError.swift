/// Why the history cannot be read or kept. Never a reason to stop: a conversation works without.
package enum HistoryError: Error, Equatable {
    /// The path leads to a folder, a device or a pipe.
    case notAFile(path: String)
    /// The path is a symbolic link, which is never written through.
    case link(path: String)
    /// The file is larger than any history that was written here.
    case tooLarge(path: String)
    /// The file cannot be read, with the system's reason.
    case unreadable(path: String, reason: String)
    /// The file or its folder cannot be written, with the system's reason.
    case unwritable(path: String, reason: String)
}

extension HistoryError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notAFile(let path):
            "the history is not kept: \(path) is not a file. \(Self.remedy)"
        case .link(let path):
            "the history is not kept: \(path) is a link. \(Self.remedy)"
        case .tooLarge(let path):
            "the history is not used: \(path) is larger than a history. Move it away, or name another with COACH_HISTORY"
        case .unreadable(let path, let reason):
            "the history cannot be read from \(path): \(reason). \(Self.remedy)"
        case .unwritable(let path, let reason):
            "the history cannot be written to \(path): \(reason). \(Self.remedy)"
        }
    }

    private static let remedy = "COACH_HISTORY names another file; empty, it turns the history off"
}
