import CivilTime
import Coaching
import GRDB
import Journal
import Testing

/// The laws of the projections, on logs made at random (and the same at every run).
struct ProjectionTests {
    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        /// SplitMix64.
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static func event(_ random: inout Generator, turns: Int) -> Event {
        switch Int.random(in: 0..<12, using: &random) {
        case 10...11:
            .edit(Int.random(in: 1...12, using: &random), "edit \(Int.random(in: 0..<100, using: &random))")
        case 0...3: .note("note \(Int.random(in: 0..<100, using: &random))")
        case 4...5: .deletion(Int.random(in: 1...12, using: &random))
        case 6...7: .undo("turn \(Int.random(in: 0...turns, using: &random))")
        case 8:
            .sessionEnded(
                SessionSummary(
                    asked: [], recorded: [], next: nil, questions: Int.random(in: 0..<9, using: &random)))
        default: .hours(Double(Int.random(in: 1...40, using: &random)))
        }
    }

    /// Fills `journal` with turns of one to four events.
    private static func fill(_ journal: Journal, turns: Int, seed: UInt64) throws {
        var random = Generator(state: seed)
        for turn in 0..<turns {
            let events = (0..<Int.random(in: 1...4, using: &random)).map { _ in event(&random, turns: turn) }
            _ = try journal.append(
                events, turn: TurnID(rawValue: "turn \(turn)"),
                session: SessionID(rawValue: "session \(turn / 5)"), guide: "guide",
                at: Instant(secondsSinceEpoch: turn * 60))
        }
    }

    /// Everything that the tables hold.
    private static func tables(_ scratch: Scratch) throws -> [String: [Row]] {
        try scratch.raw { db in
            var tables: [String: [Row]] = [:]
            for table in ["events", "notes", "note_texts", "note_deletions", "undone_turns", "sessions"] {
                tables[table] = try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY 1")
            }
            return tables
        }
    }

    /// The notes as the fold over the log has them.
    private static func notesOfRecord(_ log: [LoggedEvent]) -> [Note] { Record(log).notes.reversed() }

    @Test("rebuilding changes nothing, once or twice", arguments: UInt64(1)...12)
    func rebuild(seed: UInt64) throws {
        let scratch = try Scratch()
        let journal = try scratch.recording()
        try Self.fill(journal, turns: 40, seed: seed)
        let before = try Self.tables(scratch)
        try journal.rebuildProjections()
        #expect(try Self.tables(scratch) == before)
        try journal.rebuildProjections()
        #expect(try Self.tables(scratch) == before)
    }

    @Test("the notes are those that the log says", arguments: UInt64(100)...112)
    func notes(seed: UInt64) throws {
        let scratch = try Scratch()
        let journal = try scratch.recording()
        try Self.fill(journal, turns: 40, seed: seed)
        let expected = Self.notesOfRecord(try journal.events(after: 0).events)
        #expect(try journal.notes(containing: []) == expected)
        try journal.append(.hours(1))
        #expect(try journal.notes(containing: []) == expected)
    }

    @Test("tables that were lost or tampered with are made again")
    func repair() throws {
        let scratch = try Scratch()
        let journal = try scratch.recording()
        try Self.fill(journal, turns: 20, seed: 7)
        let before = try Self.tables(scratch)
        try scratch.raw { db in
            try db.execute(
                sql: """
                    DELETE FROM notes WHERE id % 2 = 0; UPDATE note_texts SET text = 'tampered';
                    DELETE FROM note_deletions; DELETE FROM undone_turns; UPDATE sessions SET guide = 'other';
                    """)
        }
        try journal.rebuildProjections()
        #expect(try Self.tables(scratch) == before)
    }

    @Test("reading the log in pieces is reading it at once", arguments: [1, 2, 7])
    func pieces(steps: Int) throws {
        let scratch = try Scratch()
        let journal = try scratch.recording()
        try Self.fill(journal, turns: 30, seed: 3)
        let whole = try journal.events(after: 0).events
        for place in stride(from: 0, through: whole.count, by: steps) {
            #expect(try journal.events(after: place).events == Array(whole.dropFirst(place)))
        }
    }
}
