import GRDB

/// The migrations that this version knows, and how a store stands to them.
struct Schema: Sendable {
    /// What `PRAGMA application_id` says of a store of ours, as the first migration sets it.
    static let applicationID = 1_131_372_899

    private let migrations: [Migration]
    private let migrator: DatabaseMigrator

    init(_ migrations: [Migration]) {
        self.migrations = migrations
        var migrator = DatabaseMigrator()
        for migration in migrations {
            migrator.registerMigration(migration.name) { db in try db.execute(sql: migration.sql) }
        }
        self.migrator = migrator
    }

    /// Throws if a newer version has migrated the store.
    func refuseNewer(_ db: Database, at place: StorePlace) throws {
        let unknown = try migrator.appliedIdentifiers(db).subtracting(migrations.map(\.name))
        let versions = unknown.map(Self.version(of:)).sorted { (Int($0) ?? .max, $0) < (Int($1) ?? .max, $1) }
        guard let first = versions.first else { return }
        throw JournalError.fromTheFuture(path: place.file, version: first)
    }

    /// The number of the store's schema, where it is older than ours; nil where there is nothing to do.
    func outdatedVersion(_ db: Database) throws -> String? {
        guard try !migrator.hasCompletedMigrations(db) else { return nil }
        return try migrator.completedMigrations(db).last.map(Self.version(of:)) ?? "0"
    }

    /// Applies what is missing. Another process that does the same at the same time is no failure.
    func migrate(_ queue: DatabaseQueue) throws {
        do {
            try migrator.migrate(queue)
        } catch {
            guard try queue.read(migrator.hasCompletedMigrations) else { throw error }
        }
    }

    private static func version(of name: String) -> String {
        String(name.prefix { $0 != ":" })
    }
}
