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
                // The contents of the index of words are none of the check's business, and may be what was cut.
                let page = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 1
                guard try place.hasLog() || place.size() % page == 0 else {
                    throw JournalError.damaged(path: place.file)
                }
                guard try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok" else {
                    throw JournalError.damaged(path: place.file)
                }
            }
        } catch {
            throw JournalError(error, at: place)
        }
    }
}
