import CivilTime
import Coaching
import Knowledge

/// A conversation as the program leads it: each turn's events go into the log, and the next turn sees them.
final class Chat {
    let coach: Coach
    var today: CivilDate
    var dayOf = DayOf.utc
    /// When on a day things are said, in seconds after midnight in Greenwich.
    var secondsOfDay = 36_000
    var surroundings = Surroundings()
    private(set) var log: [LoggedEvent] = []
    private(set) var conversation: Conversation
    private(set) var record = Record()

    /// Monday, 15 June 2026.
    static let monday = CivilDate(daysSinceEpoch: 20_619)

    init(today: CivilDate = Chat.monday, coach: Coach? = nil) throws {
        self.coach = try coach ?? ShippedCoach.coach()
        self.today = today
        conversation = Conversation(session: SessionID(rawValue: "session 1"))
    }

    var standing: Standing { Standing(guide: coach.guide, record: record) }
    var session: SessionID { conversation.session }

    @discardableResult
    func say(_ line: String) -> Turn {
        let turn = coach.turn(
            line,
            in: Coach.Situation(
                conversation: conversation, record: record, memory: RecordMemory(record: record), today: today,
                dayOf: dayOf, surroundings: surroundings))
        append(turn.events)
        forget(Set(turn.effects.compactMap { if case .forget(let turn) = $0 { turn } else { nil } }))
        conversation = turn.conversation
        return turn
    }

    /// Says every line and returns the last turn.
    @discardableResult
    func say(_ lines: String...) throws -> Turn {
        let turns = lines.map { say($0) as Turn }
        guard let last = turns.last else { throw NothingSaid() }
        return last
    }

    /// Puts events into the log as one turn.
    func append(_ events: [Event]) {
        let turn = TurnID(rawValue: "turn \(log.count + 1)")
        for event in events {
            log.append(
                LoggedEvent(
                    sequence: log.count + 1, turn: turn, session: session, guide: coach.guide.id,
                    recordedAt: now, event: event))
        }
        record = Record(log)
    }

    /// Erases turns as the journal does.
    func forget(_ turns: Set<TurnID>) {
        guard !turns.isEmpty else { return }
        log = Forgetting(turns, in: log).applied(to: log)
        record = Record(log)
    }

    /// Leaves, and comes back `days` later in a new conversation.
    func comeBack(after days: Int) {
        today = today.adding(days: days)
        conversation = Conversation(session: SessionID(rawValue: "session on \(today)"))
    }

    private var now: Instant { Instant(secondsSinceEpoch: today.daysSinceEpoch * 86_400 + secondsOfDay + log.count) }

    private struct NothingSaid: Error {}
}

/// The notes and sessions of a record, looked up as the journal does it.
struct RecordMemory: Memory {
    let record: Record

    func notes(containing words: [String]) -> [Note] {
        record.notes.filter { note in
            words.allSatisfy { note.text.lowercased().contains($0.lowercased()) }
        }.reversed()
    }

    func sessions(limit: Int) -> [Session] {
        Array(record.sessions.reversed().prefix(limit))
    }
}
