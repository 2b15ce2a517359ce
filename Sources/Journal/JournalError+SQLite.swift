import Foundation
import GRDB

/// A call of the system that failed.
struct SystemFailure: Error, CustomStringConvertible {
    let code: Int32

    /// The failure of the call just made.
    static var last: SystemFailure { SystemFailure(code: errno) }

    var description: String { String(cString: strerror(code)).lowercased() }

    /// True where there was no room: the disk is full, the quota used up, or a file at its allowed size.
    var isLackOfRoom: Bool { [ENOSPC, EDQUOT, EFBIG].contains(code) }
}

extension JournalError {
    /// What `error` means for the store at `place`; `system` is the system's own error behind one of SQLite's, if known.
    init(_ error: any Error, at place: StorePlace, system: SystemFailure? = nil) {
        switch error {
        case let error as JournalError: self = error
        case let error as DatabaseError: self.init(error, at: place, system: system)
        case let error as SystemFailure where error.isLackOfRoom: self = .fullDisk(path: place.file)
        case let error as SystemFailure where [EACCES, EPERM, EROFS].contains(error.code):
            self = .readOnly(path: place.file)
        default: self = .io(reason: "\(error)")
        }
    }

    private init(_ error: DatabaseError, at place: StorePlace, system: SystemFailure?) {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: place.file)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: place.file)
        case .SQLITE_FULL: self = .fullDisk(path: place.file)
        case .SQLITE_IOERR where system?.isLackOfRoom ?? false: self = .fullDisk(path: place.file)
        // A full disk has no room for the files that SQLite keeps beside the store, and SQLite names no reason.
        case .SQLITE_IOERR where place.isDiskFull, .SQLITE_CANTOPEN where place.isDiskFull:
            self = .fullDisk(path: place.file)
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self = .readOnly(path: place.file)
        default: self = .io(reason: error.message ?? "\(error.resultCode)")
        }
    }

    /// True where the store may still be read, though not written.
    var leavesReading: Bool {
        switch self {
        case .readOnly, .fullDisk: true
        default: false
        }
    }
}
