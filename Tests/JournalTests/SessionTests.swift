import CivilTime
import Coaching
import Journal
import Knowledge
import Testing

/// Conversations that have ended.
struct SessionTests {
    private let scratch: Scratch
    private let journal: Journal

    init() throws {
        scratch = try Scratch()
        journal = try scratch.recording()
    }

    private func summary(_ questions: Int) -> SessionSummary {
        SessionSummary(
            asked: ["next", "plan"], recorded: ["done: \(questions)"], next: questions == 0 ? nil : "Update LinkedIn",
            questions: questions)
    }

    private func end(_ session: SessionID, questions: Int, turn: String = "t", at seconds: Int = 0) throws {
        _ = try journal.append(
            [.sessionEnded(summary(questions))], turn: TurnID(rawValue: turn), session: session, guide: "guide",
            at: Instant(secondsSinceEpoch: seconds))
    }

    @Test("a conversation that has not ended is none")
    func open() throws {
        try journal.append(.asked(question: "next", topic: "next"))
        #expect(try journal.sessions(limit: 10) == [])
    }

    @Test("come newest first, also after the clock was set back, as many as wanted")
    func order() throws {
        try end("a", questions: 1, at: 300)
        try end("b", questions: 0, at: 200)
        try end("c", questions: 3, at: 100)
        let sessions = try journal.sessions(limit: 2)
        #expect(sessions.map(\.id) == ["c", "b"])
        #expect(
            sessions.first
                == Session(
                    id: "c", guide: "guide", ended: Instant(secondsSinceEpoch: 100), summary: summary(3)))
        #expect(sessions.last?.summary.next == nil)
        #expect(try journal.sessions(limit: 99).count == 3)
        #expect(try journal.sessions(limit: 0) == [])
        #expect(try journal.sessions(limit: -1) == [])
    }

    @Test("one that ends twice counts once, as it ended last")
    func twice() throws {
        try end("a", questions: 1)
        try end("b", questions: 2)
        try end("a", questions: 3, at: 50)
        let sessions = try journal.sessions(limit: 10)
        #expect(sessions.map(\.id) == ["a", "b"])
        #expect(sessions.map(\.summary.questions) == [3, 2])
    }

    @Test("one whose note is rewritten later keeps its day and its place")
    func rewritten() throws {
        try end("a", questions: 1, at: 100)
        try end("b", questions: 2, at: 200)
        _ = try journal.append(
            [.sessionEnded(summary(1).saying("my words"))], turn: TurnID(rawValue: "t"), session: "a", guide: "guide",
            at: Instant(secondsSinceEpoch: 900))
        for _ in 1...2 {
            let sessions = try journal.sessions(limit: 10)
            #expect(sessions.map(\.id) == ["b", "a"])
            #expect(sessions.map(\.ended.secondsSinceEpoch) == [200, 100])
            #expect(sessions.map(\.summary.text) == [nil, "my words"])
            #expect(sessions == Record(try journal.events(after: 0).events).sessions.reversed())
            try journal.rebuildProjections()
        }
    }

    @Test("taking a turn back does not make its conversation unheld")
    func undo() throws {
        try end("a", questions: 1, turn: "last")
        try journal.append(.undo("last"))
        #expect(try journal.sessions(limit: 10).map(\.id) == ["a"])
    }
}
