import CivilTime
import Coaching
import Foundation
import GRDB

/// An event with what the log keeps about it, as it is before it has a place there.
struct LogEntry: Sendable {
    let event: Event
    let turn: TurnID
    let session: SessionID
    let guide: String
    let recordedAt: Instant
    let payload: String

    /// Throws for an event that would not be read back as it was written.
    init(
        _ event: Event, turn: TurnID, session: SessionID, guide: String, recordedAt: Instant
    ) throws(JournalError) {
        (self.event, self.turn, self.session, self.guide, self.recordedAt) = (event, turn, session, guide, recordedAt)
        do {
            payload = try event.payload()
            let back = try Event(
                kind: event.kind.rawValue, happened: event.happened?.description, payload: payload)
            guard back == event else {
                throw JournalError.notRecordable(kind: event.kind.rawValue, reason: "it would read otherwise")
            }
        } catch let error as JournalError {
            throw error
        } catch {
            throw .notRecordable(kind: event.kind.rawValue, reason: "it has a number or a date that is none")
        }
        guard Instant(recordedAt.description) == recordedAt else {
            throw .notRecordable(kind: event.kind.rawValue, reason: "the clock says \(recordedAt)")
        }
        // SQLite would cut an id there, and what was recorded could not be found again.
        guard ![turn.rawValue, session.rawValue, guide].contains(where: { $0.utf8.contains(0) }) else {
            throw .notRecordable(kind: event.kind.rawValue, reason: "an id contains a NUL")
        }
    }

    /// Writes the entry at the end of the log.
    func append(to db: Database) throws -> LoggedEvent {
        try db.execute(
            sql: """
                INSERT INTO events (id, turn, session, guide, recorded_at, happened, kind, payload)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                UUID().uuidString.lowercased(), turn.rawValue, session.rawValue, guide, recordedAt.description,
                event.happened?.description, event.kind.rawValue, payload,
            ])
        return LoggedEvent(
            sequence: Int(db.lastInsertedRowID), turn: turn, session: session, guide: guide,
            recordedAt: recordedAt, event: event)
    }

    /// The log after `sequence`.
    static func batch(after sequence: Int, in db: Database) throws -> EventBatch {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT sequence, turn, session, guide, recorded_at, happened, kind, payload
                FROM events WHERE sequence > ? ORDER BY sequence
                """,
            arguments: [sequence])
        var events: [LoggedEvent] = []
        var unreadable: [UnreadableEvent] = []
        while let row = try rows.next() {
            if let event = logged(row) {
                events.append(event)
            } else {
                unreadable.append(UnreadableEvent(sequence: row["sequence"], kind: text(row, "kind") ?? ""))
            }
        }
        return EventBatch(
            events: events, unreadable: unreadable,
            erasures: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0)
    }

    /// The event in a row; nil if it is unreadable, whatever the reason: the caller reports it by its place.
    private static func logged(_ row: Row) -> LoggedEvent? {
        guard let turn = text(row, "turn"), let session = text(row, "session"), let guide = text(row, "guide"),
            let recordedAt = text(row, "recorded_at").flatMap({ Instant($0) }),
            let kind = text(row, "kind"), let payload = text(row, "payload"),
            let event = try? Event(kind: kind, happened: text(row, "happened"), payload: payload)
        else { return nil }
        return LoggedEvent(
            sequence: row["sequence"], turn: TurnID(rawValue: turn), session: SessionID(rawValue: session),
            guide: guide, recordedAt: recordedAt, event: event)
    }

    /// Text of a column that may hold anything; GRDB's own conversions stop the program at a value of another type.
    static func text(_ row: Row, _ column: String) -> String? {
        String.fromDatabaseValue(row[column] as DatabaseValue)
    }
}
