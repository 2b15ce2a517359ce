import Foundation
import GRDB

/// Making a new store, and bringing an old one to today's schema.
struct Upgrade {
    let place: StorePlace
    let schema: Schema
    let wait: Duration

    /// Makes an empty store, unless another process is faster.
    ///
    /// It is made under another name and linked to its own when it is whole: a store that is there is always complete.
    func makeStore() throws(JournalError) {
        try place.makeFolder()
        let temporary = try place.makeTemporaryFile()
        defer { Self.remove(temporary) }
        do {
            let queue = try Connection.readWrite.open(temporary, wait: wait)
            try schema.migrate(queue)
            try queue.close()
            try Self.name(temporary, place.file)
            try StorePlace.synchronize(place.folder)
        } catch {
            throw JournalError(error, at: place)
        }
    }

    /// Applies the migrations that the store behind `queue` has not had, after a backup of it.
    func run(_ queue: DatabaseQueue) throws {
        guard let version = try queue.read(schema.outdatedVersion) else { return }
        try queue.writeWithoutTransaction { db in
            // Nobody migrates while the backup is made, so it is one of the old schema.
            try db.inTransaction(.immediate) {
                if try schema.outdatedVersion(db) == version { try backUp(version) }
                return .commit
            }
        }
        try schema.migrate(queue)
    }

    /// Copies the store to a file beside it, named after its schema. One of an earlier attempt is replaced: the store
    /// has everything that is in it.
    private func backUp(_ version: String) throws {
        let temporary = try place.makeTemporaryFile()
        defer { Self.remove(temporary) }
        let copy = try DatabaseQueue(path: temporary)
        try Connection.readOnly.open(place.file, wait: wait).backup(to: copy)
        try copy.close()
        guard rename(temporary, "\(place.file).schema-\(version)") == 0 else { throw SystemFailure.last }
        try StorePlace.synchronize(place.folder)
    }

    /// Gives the file at `temporary` the name `path`, unless that is taken.
    private static func name(_ temporary: String, _ path: String) throws(SystemFailure) {
        guard link(temporary, path) != 0, errno != EEXIST else { return }
        // File systems without hard links.
        guard [EPERM, ENOTSUP, ENOSYS].contains(errno), rename(temporary, path) == 0 else { throw SystemFailure.last }
    }

    /// Removes a file that was only ever ours; that it is gone already is no failure.
    private static func remove(_ temporary: String) {
        for suffix in ["", "-journal", "-wal", "-shm"] { unlink(temporary + suffix) }
    }
}
