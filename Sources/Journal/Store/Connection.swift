import Foundation
import GRDB
import GRDBSQLite

/// How SQLite is asked to open a store.
enum Connection {
    case readWrite
    /// Leaves the store alone, though not the files beside it.
    case readOnly
    /// Leaves everything alone and takes no lock: only for a store without a log beside it, and where SQLite
    /// was built to take URIs.
    case immutable

    /// The way to read the store at `place` that leaves the fewest traces.
    static func leavingAlone(_ place: StorePlace) throws(JournalError) -> Connection {
        try place.hasLog() || sqlite3_compileoption_used("USE_URI") == 0 ? .readOnly : .immutable
    }

    func open(_ path: String, wait: Duration) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = self != .readWrite
        configuration.busyMode = .timeout(wait / .seconds(1))
        configuration.prepareDatabase { [self] db in
            try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
            guard self == .readWrite else { return }
            // Not GRDB's own WAL mode: that sets `synchronous` to NORMAL, under which a commit is not yet on the disk.
            // What is erased must not stay in pages that are free.
            try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
        }
        let name = self == .immutable ? Self.immutableURI(path) : path
        return try DatabaseQueue(path: name, configuration: configuration)
    }

    private static func immutableURI(_ path: String) -> String {
        "file:\(path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path)?immutable=1"
    }
}
