import Foundation
import GRDB
import GRDBSQLite
import Synchronization

/// The SQLite file behind a journal, opened when it is there, made when it is first written to.
final class Store: Sendable {
    private struct Opened {
        let queue: DatabaseQueue
        let identity: StorePlace.Identity
        /// Why it can only be read; nil where it can be written.
        let refusal: JournalError?
    }

    let place: StorePlace
    private let wait: Duration
    private let schema: Schema
    private let opened = Mutex<Opened?>(nil)

    init(at place: StorePlace, wait: Duration, schema: Schema) {
        (self.place, self.wait, self.schema) = (place, wait, schema)
    }

    /// Opens the store if there is one; says whether.
    @discardableResult
    func openIfThere() throws(JournalError) -> Bool {
        try queueForReading() != nil
    }

    /// What `body` reads in one transaction; nil where there is no store.
    func read<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value? {
        guard let queue = try queueForReading() else { return nil }
        do {
            return try queue.read(body)
        } catch {
            throw JournalError(error, at: place)
        }
    }

    /// Does `body` in one transaction; when it returns, the commit is on the disk. Makes the store if there is none.
    func write<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
        let queue = try queueForWriting()
        do {
            return try queue.writeWithoutTransaction { db in
                do {
                    var value: Value?
                    try db.inTransaction(.immediate) {
                        try schema.refuseNewer(db, at: place)
                        value = try body(db)
                        return .commit
                    }
                    guard let value else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
                    return value
                } catch {
                    let system = SystemFailure(code: sqlite3_system_errno(db.sqliteConnection))
                    throw JournalError(error, at: place, system: system)
                }
            }
        } catch {
            let failure = JournalError(error, at: place)
            if failure.leavesReading { opened.withLock { $0 = nil } }
            throw failure
        }
    }

    /// Takes what was overwritten out of free pages and out of SQLite's log; says whether it could: another process that
    /// reads this moment needs the log, and the last one that closes the store removes it.
    func purge() throws(JournalError) -> Bool {
        let queue = try queueForWriting()
        do {
            return try queue.writeWithoutTransaction { db in
                do {
                    try db.checkpoint(.truncate)
                    try db.execute(sql: "VACUUM")
                    try db.checkpoint(.truncate)
                    return true
                } catch let error as DatabaseError
                    where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode)
                {
                    return false
                }
            }
        } catch {
            throw JournalError(error, at: place)
        }
    }

    private func queueForReading() throws(JournalError) -> DatabaseQueue? {
        try opened.withLock { (opened) throws(JournalError) -> DatabaseQueue? in
            guard let identity = try place.existing() else {
                opened = nil
                return nil
            }
            // One that could only be read is opened anew: it may be writable by now, and takes no notice of others.
            if let opened, opened.identity == identity, opened.refusal == nil { return opened.queue }
            opened = nil
            try Inspection(place: place, schema: schema, wait: wait).run()
            do throws(JournalError) {
                opened = Opened(queue: try openWritable(), identity: identity, refusal: nil)
            } catch {
                guard error.leavesReading else { throw error }
                opened = Opened(queue: try openUnwritable(error), identity: identity, refusal: error)
            }
            return opened?.queue
        }
    }

    private func queueForWriting() throws(JournalError) -> DatabaseQueue {
        if try place.existing() == nil {
            try Upgrade(place: place, schema: schema, wait: wait).makeStore()
        }
        guard let queue = try queueForReading() else { throw .io(reason: "\(place.file) vanished") }
        if let refusal = opened.withLock({ $0?.refusal }) { throw refusal }
        return queue
    }

    private func openWritable() throws(JournalError) -> DatabaseQueue {
        try place.closeToOthers()
        do {
            let queue = try Connection.readWrite.open(place.file, wait: wait)
            // SQLite opens a file that it may not write for reading, and says nothing until something is written.
            guard try queue.read({ sqlite3_db_readonly($0.sqliteConnection, nil) }) == 0 else {
                throw JournalError.readOnly(path: place.file)
            }
            try Upgrade(place: place, schema: schema, wait: wait).run(queue)
            return queue
        } catch {
            throw JournalError(error, at: place)
        }
    }

    /// The store as it can still be read where nothing can be written; throws `failure` where it cannot.
    private func openUnwritable(_ failure: JournalError) throws(JournalError) -> DatabaseQueue {
        do {
            let queue = try Connection.leavingAlone(place).open(place.file, wait: wait)
            guard try queue.read(schema.outdatedVersion) == nil else { throw failure }
            return queue
        } catch {
            throw failure
        }
    }
}
