@preconcurrency import Glibc
import Rendering
import Terminal

/// Standard output and standard error, with failures noticed: a full disk under a redirect is not a success.
enum Output {
    /// Writes a line to standard output.
    ///
    /// - Throws: a `Failure` with status 74 when it cannot be written. A reader that has left ends the program quietly,
    ///   as `head` expects.
    static func line(_ text: String) throws(Failure) {
        fputs(text + "\n", stdout)
        try flush()
    }

    /// Writes a text as it is to standard output.
    static func raw(_ text: String) throws(Failure) {
        fputs(text, stdout)
        try flush()
    }

    /// Writes what is still buffered.
    static func flush() throws(Failure) {
        guard fflush(stdout) != 0 || ferror(stdout) != 0 else { return }
        if errno == EPIPE { _exit(Exit.answered.rawValue) }
        throw Failure("cannot write the answer: \(String(cString: strerror(errno)))", .io)
    }

    /// Writes a line to standard error, made safe for a terminal.
    static func warn(_ message: String) {
        complain("coach: \(message)")
    }

    /// Writes a whole message, if there is one, to standard error, made safe for a terminal and wrapped to one.
    static func complain(_ message: String) {
        guard !message.isEmpty else { return }
        let text = TextStyle(isASCII: !TextLocale.isUnicode).safe(message, multiline: true)
        fputs((Screen.errorColumns.map { Wrapping.wrapped(text, width: $0) } ?? text) + "\n", stderr)
    }
}
