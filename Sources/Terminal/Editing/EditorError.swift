/// Why there is no line editor.
package enum EditorError: Error, Equatable {
    /// The kernel gives no signal descriptor; the system's reason.
    case noSignals(reason: String)
    /// There is one already: readline keeps its state once a process.
    case alreadyMade
}

extension EditorError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noSignals(let reason):
            "the terminal cannot be used: \(reason). Questions can still be piped: echo 'salary?' | coach"
        case .alreadyMade:
            "a second line editor was asked for; a process has one"
        }
    }
}
