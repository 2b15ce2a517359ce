/// Why the journal could not be opened, read or written.
package enum JournalError: Error, Hashable, Sendable {
    /// Where the journal's folder should be is something else.
    case notAFolder(path: String)
    case cannotCreate(path: String, reason: String)
    /// Not a database, no longer a whole one, or another program's. It was left as it is.
    case damaged(path: String)
    /// Another process held the file for longer than we wait.
    case busy(path: String)
    case readOnly(path: String)
    case fullDisk(path: String)
    /// Written by a newer version, whose first migration that is unknown here is number `version`. It was left as it is.
    case fromTheFuture(path: String, version: String)
    /// An event that could not be read back if it were written: a number that is none, a date that does not exist.
    case notRecordable(kind: String, reason: String)
    case io(reason: String)
}

extension JournalError: CustomStringConvertible {
    /// One line: what is wrong, and what to do next.
    package var description: String {
        switch self {
        case .notAFolder(let path):
            "\(path) is not a folder; move it away, or set COACH_HOME to another folder"
        case .cannotCreate(let path, let reason):
            "cannot create \(path): \(reason); make the folder above it writable, or set COACH_HOME to another folder"
        case .damaged(let path):
            "the journal \(path) is damaged and was left as it is; put a copy of it back, or move it away to start anew"
        case .busy(let path):
            "the journal \(path) is in use by another program; close that, or try again in a moment"
        case .readOnly(let path):
            "the journal \(path) cannot be written; make the file and its folder writable, then try again"
        case .fullDisk(let path):
            "the disk of \(path) is full and this was not recorded; free some space, then try again"
        case .fromTheFuture(let path, let version):
            "the journal \(path) was written by a newer coach (schema \(version)) and was left as it is; update coach"
        case .notRecordable(let kind, let reason):
            "cannot record this (\(kind)): \(reason); say it again with an ordinary number or date"
        case .io(let reason):
            "the journal cannot be read or written: \(reason); check the disk, then try again"
        }
    }
}
