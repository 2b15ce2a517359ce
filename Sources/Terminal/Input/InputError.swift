/// Why standard input cannot be read.
package enum InputError: Error, Equatable {
    /// Standard input is a folder.
    case folder
    /// Standard input was closed before the program started.
    case closed
    /// The system's reason.
    case unreadable(reason: String)
}

extension InputError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .folder: "standard input is a folder; give a file or a pipe"
        case .closed: "standard input is closed; give a file, a pipe or a terminal"
        case .unreadable(let reason): "standard input cannot be read: \(reason)"
        }
    }
}
