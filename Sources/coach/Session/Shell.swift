import CivilTime
import Coaching
import Foundation
import Journal
import Knowledge

/// A conversation under way: the coach, what is remembered, and the clock. Every face of the program goes through it.
///
/// A turn's events are committed before its answer is handed out; if they cannot be, the conversation stays as it was
/// and the answer says that nothing was recorded.
final class Shell {
    private(set) var library: Library
    private(set) var conversation: Conversation
    private var store: RecordStore
    private let clock: Clock
    /// Whether statements are recorded and unanswered questions kept.
    private let records: Bool
    /// Why the last turn could not be recorded.
    private var failure: Failure?

    init(library: Library, store: RecordStore, clock: Clock, records: Bool = true) {
        self.library = library
        self.store = store
        self.clock = clock
        self.records = records
        conversation = Conversation(session: SessionID(rawValue: UUID().uuidString.lowercased()))
    }

    var record: Record { store.record }
    var today: CivilDate { clock.today }
    var standing: Standing { Standing(guide: library.guide, record: record) }

    /// The coach's turn for one line whose point is to record something.
    ///
    /// - Throws: a `Failure` that tells why nothing was recorded, where something should have been.
    func record(_ line: String) throws(Failure) -> Turn {
        let turn = take(line, keepsQuestions: false)
        if let failure { throw Failure("nothing was recorded: \(failure.message)", failure.exit) }
        return turn
    }

    /// The coach's turn for one line; what a command could not find in its arguments is no question to keep.
    func take(_ line: String, keepsQuestions: Bool = true) -> Turn {
        failure = nil
        store.refresh()
        let situation = Coach.Situation(
            conversation: conversation, record: store.record, memory: store.memory, today: clock.today)
        let turn = library.coach.turn(line, in: situation)
        guard !turn.events.isEmpty else {
            conversation = turn.conversation
            return turn
        }
        let isOnlyAsked = turn.events.allSatisfy { if case .asked = $0 { true } else { false } }
        if isOnlyAsked, !keepsQuestions {
            conversation = turn.conversation
            return turn.unrecorded(because: "", keepsAnswer: true)
        }
        // A question that could not be kept is no loss to the answer; a record that could not be is.
        guard records else {
            return turn.unrecorded(because: "that is what --no-record asks for", keepsAnswer: isOnlyAsked)
        }
        if let failure = append(turn.committed) {
            self.failure = failure
            let failed = turn.unrecorded(because: failure.message, keepsAnswer: isOnlyAsked)
            conversation = isOnlyAsked ? failed.conversation : conversation
            return failed
        }
        conversation = turn.conversation
        return turn
    }

    /// Remembers that the question of `turn` was asked, for the session's note. Called after the answer was shown.
    func keepQuestion(of turn: Turn) {
        guard records, let event = turn.questionEvent, !turn.events.contains(event) else { return }
        _ = store.append([event], session: conversation.session, guide: library.guide.id, at: clock.now)
    }

    /// Writes the session's note, if the conversation was one; returns what it says.
    func end() -> SessionSummary? {
        store.refresh()
        guard records, let summary = conversation.summary(standing: standing) else { return nil }
        let failure = store.append(
            [.sessionEnded(summary)], session: conversation.session, guide: library.guide.id, at: clock.now)
        return failure == nil ? summary : nil
    }

    /// Writes the notes of conversations that ended without one: killed, or cut off by a lost terminal.
    func writeNotesOfCutOffSessions() {
        guard records else { return }
        for (session, summary) in record.cutOffSessions(except: conversation.session, guide: library.guide) {
            _ = store.append([.sessionEnded(summary)], session: session, guide: library.guide.id, at: clock.now)
        }
    }

    /// Appends events; what the user taught, or took back, is taught to the file of it.
    func append(_ events: [Event]) -> Failure? {
        let before = record.taught
        if let failure = store.append(
            events, session: conversation.session, guide: library.guide.id, at: clock.now)
        {
            return failure
        }
        do throws(Failure) {
            if try library.taught.follow(from: before, to: record.taught) { try library.readTaughtAgain() }
        } catch {
            Output.warn("what was taught is recorded, but not in the file of it: \(error.message)")
        }
        return nil
    }

    var memory: any Memory { store.memory }
}
