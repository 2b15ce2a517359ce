/// Why a file cannot be read or written.
package enum FileError: Error, Hashable {
    /// The path leads to a folder, a device or a pipe.
    case notAFile(path: String)
    /// The path is a symbolic link, which is never written through.
    case link(path: String)
    /// There is a file already, which is not to be replaced.
    case exists(path: String)
    /// The file is larger than anything that was written here.
    case tooLarge(path: String)
    /// The file cannot be read, with the system's reason.
    case unreadable(path: String, reason: String)
    /// The file or its folder cannot be written, with the system's reason.
    case unwritable(path: String, reason: String)
}

extension FileError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notAFile(let path): "\(path) is not a file"
        case .link(let path): "\(path) is a link"
        case .exists(let path): "\(path) is there already"
        case .tooLarge(let path): "\(path) is too large"
        case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
        case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)"
        }
    }
}
