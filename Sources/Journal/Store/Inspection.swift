import GRDB

/// A look at a store before anything writes to it.
struct Inspection {
    let place: StorePlace
    let schema: Schema
    let wait: Duration

    /// Throws for a store that must be left as it is: damaged, another program's, or a newer version's.
    func run() throws(JournalError) {
        let connection: Connection = try place.hasLog() ? .readOnly : .immutable
        do {
            try look(connection)
        } catch .fromTheFuture(let path, let version) {
            throw .fromTheFuture(path: path, version: version)
        } catch {
            guard connection == .immutable else { throw error }
            // Without a lock, a store that is just being written looks damaged.
            try look(.readOnly)
        }
    }

    private func look(_ connection: Connection) throws(JournalError) {
        do {
            try connection.open(place.file, wait: wait).read { db in
                guard try Int.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID else {
                    throw JournalError.damaged(path: place.file)
                }
                try schema.refuseNewer(db, at: place)
                guard try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok" else {
                    throw JournalError.damaged(path: place.file)
                }
            }
        } catch {
            throw JournalError(error, at: place)
        }
    }
}
