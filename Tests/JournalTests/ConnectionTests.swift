import GRDB
import Testing

@testable import Journal

/// What SQLite is told, which cannot be seen from outside.
struct ConnectionTests {
    @Test("a commit is on the disk, no schema is trusted, references hold")
    func pragmas() throws {
        let scratch = try Scratch()
        try scratch.recording().append(.note("one"))
        let queue = try Connection.readWrite.open(scratch.file, wait: .milliseconds(1_500))
        let expected = [
            "journal_mode": "wal", "synchronous": "2", "trusted_schema": "0", "foreign_keys": "1",
            "busy_timeout": "1500", "cell_size_check": "1",
        ]
        for (pragma, value) in expected {
            #expect(try queue.read { try String.fetchOne($0, sql: "PRAGMA \(pragma)") } == value, "\(pragma)")
        }
    }

    @Test("looking only writes nothing", arguments: [Connection.readOnly, .immutable])
    func readOnly(_ connection: Connection) throws {
        let scratch = try Scratch()
        try scratch.recording().append(.note("one"))
        let queue = try connection.open(scratch.file, wait: .zero)
        #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: "DELETE FROM notes") } }
        #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM notes") } == 1)
    }
}
