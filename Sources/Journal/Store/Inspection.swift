import GRDB

/// A look at a store before anything writes to it.
struct Inspection {
    let place: StorePlace
    let schema: Schema
    let wait: Duration

    /// Throws for a store that must be left as it is: damaged, another program's, or a newer version's.
    func run() throws(JournalError) {
        do {
            try look()
        } catch .damaged {
            // Without a lock, a store that is being written this moment may look damaged.
            try look()
        }
    }

    private func look() throws(JournalError) {
        do {
            try Connection.leavingAlone(place).open(place.file, wait: wait).read { db in
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
