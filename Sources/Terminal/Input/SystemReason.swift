@preconcurrency import Glibc

/// The system's words for why a call failed.
enum SystemReason {
    /// Why the last call failed; to be read before any other call.
    static var current: String { of(errno) }

    static func of(_ code: Int32) -> String {
        // Always English: the program's own sentences are, and only LC_CTYPE is taken from the environment.
        guard let text = strerror(code) else { return "error \(code)" }
        return String(cString: text)
    }
}
