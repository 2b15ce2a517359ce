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
    /// How the conversation looks, as it was set before and in it.
    var settings: Settings
    let config: ConfigFile
    /// Puts an answer on the clipboard of the terminal, where there is one.
    var clipboard: ((Answer) throws(Failure) -> Void)?
    private let guides: GuideShelf
    private var store: RecordStore
    private let clock: Clock
    /// What `coach status` is answered from.
    private let status: StatusFile?
    /// Whether statements are recorded and unanswered questions kept.
    private let records: Bool
    /// Why the last turn could not be recorded.
    private var failure: Failure?
    /// The words that the last turn erased, which other files may still have.
    private(set) var erased: Erasure?

    init(
        library: Library, store: RecordStore, clock: Clock, guides: GuideShelf, config: ConfigFile, settings: Settings,
        status: StatusFile? = nil, records: Bool = true
    ) {
        self.library = library
        self.guides = guides
        self.config = config
        self.settings = settings
        self.store = store
        self.clock = clock
        self.status = status
        self.records = records
        conversation = Conversation(session: SessionID(rawValue: UUID().uuidString.lowercased()))
    }

    var record: Record { store.record }
    var guideIDs: [String] { guides.ids }
    var today: CivilDate { clock.today }
    var dayOf: DayOf { clock.dayOf }
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
        erased = nil
        refresh()
        let turn = library.coach.turn(line, in: situation)
        if let otherwise = forget(turn) ?? perform(turn) { return otherwise }
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
        if let failure = commit(turn.committed) {
            self.failure = failure
            let failed = turn.unrecorded(because: failure.message, keepsAnswer: isOnlyAsked)
            conversation = isOnlyAsked ? failed.conversation : conversation
            return failed
        }
        conversation = turn.conversation
        return turn
    }

    private var situation: Coach.Situation {
        let guides = guides
        return Coach.Situation(
            conversation: conversation, record: store.record, memory: store.memory, today: clock.today,
            dayOf: clock.dayOf, surroundings: Surroundings(settings: settings) { guides.ids })
    }

    /// The answer to a line beside the conversation, which goes on as if it had not been said.
    func answer(to line: String) -> Answer {
        library.coach.turn(line, in: situation).answer
    }

    /// Goes on with another guide. What was talked about was of the one before.
    func change(toGuide id: String) throws(Failure) {
        library = try guides.open(id)
        conversation = Conversation(session: conversation.session)
    }

    /// Reads what was recorded meanwhile. What another process erased must not come back in the session's note.
    private func refresh() {
        let erasures = store.erasures
        store.refresh()
        guard store.erasures != erasures, !conversation.recorded.isEmpty else { return }
        conversation.recorded = record.recordedLines(of: conversation.session)
    }

    /// Erases what the turn says is gone; the turn to show instead where that fails.
    private func forget(_ turn: Turn) -> Turn? {
        let turns = turn.effects.compactMap { if case .forget(let turn) = $0 { turn } else { nil } }
        guard !turns.isEmpty else { return nil }
        guard records else {
            return turn.unrecorded(because: "that is what --no-record asks for", keepsAnswer: false)
        }
        do {
            try forget(Set(turns))
            return nil
        } catch {
            failure = error
            return turn.unerased(because: error.message)
        }
    }

    /// Erases what turns recorded, or all there is for nil, and tells which files may still have it.
    func forget(_ turns: Set<TurnID>?) throws(Failure) {
        let before = record.taught
        let erasure = try store.forget(turns)
        tellStatus()
        erased = erasure
        if try library.taught.follow(from: before, to: record.taught) { try library.readTaughtAgain() }
        for path in erasure.leftovers {
            Output.warn("\(path) may still have what was erased; close other programs that use it, or remove it")
        }
    }

    /// Remembers that the question of `turn` was asked, for the session's note. Called after the answer was shown.
    func keepQuestion(of turn: Turn) {
        guard records, let event = turn.questionEvent, !turn.events.contains(event) else { return }
        _ = add([event], to: conversation.session)
    }

    /// Writes the session's note, if the conversation was one; returns what it says.
    func end() -> SessionSummary? {
        refresh()
        guard records, let summary = conversation.summary(standing: standing) else { return nil }
        return add([.sessionEnded(summary)], to: conversation.session) == nil ? summary : nil
    }

    /// Writes the notes of conversations that ended without one: killed, or cut off by a lost terminal. Those that
    /// another terminal holds are still under way.
    func writeNotesOfCutOffSessions(_ locks: SessionLocks) {
        guard records else { return }
        for (session, summary) in record.cutOffSessions(except: conversation.session, guide: library.guide)
        where !locks.isHeld(session) {
            _ = add([.sessionEnded(summary)], to: session)
        }
    }

    /// Commits events, to this conversation or to an earlier one; what the user taught, or took back, goes to its file.
    private func commit(_ events: [Event], to session: SessionID? = nil) -> Failure? {
        let before = record.taught
        if let failure = add(events, to: session ?? conversation.session) { return failure }
        do throws(Failure) {
            if try library.taught.follow(from: before, to: record.taught) { try library.readTaughtAgain() }
        } catch {
            Output.warn("what was taught is recorded, but not in the file of it: \(error.message)")
        }
        return nil
    }

    /// Appends events to the log; what they change of the line of `coach status` is told at once.
    private func add(_ events: [Event], to session: SessionID) -> Failure? {
        if let failure = store.append(events, session: session, guide: library.guide.id, at: clock.now) {
            return failure
        }
        tellStatus()
        return nil
    }

    /// Keeps the line of `coach status` up to date with the log.
    ///
    /// Another process may have recorded something meanwhile and have told it before us: who tells it last has looked
    /// afterwards that nothing newer is there.
    private func tellStatus() {
        guard let status else { return }
        var seen = store
        repeat {
            let standing = Standing(guide: library.guide, record: seen.record)
            status.tell(seen.record.isEmpty ? nil : Outlook(standing: standing, today: clock.today))
        } while seen.refresh()
    }

    /// Appends events that were asked for by a command, to this conversation or to an earlier one.
    ///
    /// - Throws: why nothing was recorded.
    func append(_ events: [Event], to session: SessionID? = nil) throws(Failure) {
        if let failure = commit(events, to: session) {
            throw Failure("nothing was recorded: \(failure.message)", failure.exit)
        }
    }

    var memory: any Memory { store.memory }
}
