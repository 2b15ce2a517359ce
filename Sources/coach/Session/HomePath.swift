import Foundation

/// A path as a shell takes it: with a tilde for the user's home folder.
enum HomePath {
    /// The path without its tilde. HOME counts, as in shells, and not what the system's list of users says.
    static func expanded(
        _ path: String, environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home = environment["HOME"], home.hasPrefix("/") else {
            return (path as NSString).expandingTildeInPath
        }
        return home + path.dropFirst()
    }
}
