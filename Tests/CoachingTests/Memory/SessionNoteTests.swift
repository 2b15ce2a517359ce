import CivilTime
import Coaching
import Knowledge
import Testing

/// A conversation of three questions or with a record gets a note of its own.
struct SessionNoteTests {
    struct Case: CustomTestStringConvertible {
        let lines: [String]
        let isKept: Bool
        var testDescription: String { lines.joined(separator: " > ") }

        init(_ lines: String..., isKept: Bool) {
            self.lines = lines
            self.isKept = isKept
        }
    }

    static let cases = [
        Case("hello", isKept: false),
        Case("how much will I earn", "/next", isKept: false),
        Case("how much will I earn", "hello", "thank you", "bye", isKept: false),
        Case("how much will I earn", "/next", "what will I miss", isKept: true),
        Case("how much will I earn", "how much will I earn", "how much will I earn", isKept: true),
        Case("I already know Python", isKept: true),
        Case("note: x", isKept: true),
        Case("I can do 6 hours a week", isKept: true),
    ]

    @Test(arguments: cases)
    func isWrittenForWhatWasOne(_ talk: Case) throws {
        let chat = try Chat()
        for line in talk.lines { chat.say(line) }
        #expect((chat.conversation.summary(standing: chat.standing) != nil) == talk.isKept)
    }

    @Test func tellsWhatWasAskedRecordedAndNext() throws {
        let chat = try Chat()
        try chat.say(
            "how much will I earn", "I finished the Machine Learning Specialization", "how much will I earn",
            "tell me a joke")
        let summary = try #require(chat.conversation.summary(standing: chat.standing))
        #expect(summary.asked == ["faq/salary", .outOfScope])
        #expect(summary.recorded == ["done: Machine Learning Specialization"])
        #expect(summary.next == "Design and implement a basic ML model using scikit-learn")
        #expect(summary.questions == 3)
    }

    @Test func onlyQuestionsAreCounted() throws {
        let chat = try Chat()
        for line in [
            "salary?", "/why", "/sources", "/again", "/me", "yes", "/teach what's the walrus = salary", "/unanswered",
            "/notes", "/copy", "/undo",
        ] {
            _ = chat.say(line) as Turn
        }
        #expect(chat.conversation.questionCount == 1)
        for line in ["/next", "/plan", "/progress"] { _ = chat.say(line) as Turn }
        #expect(chat.conversation.questionCount == 4)
    }

    @Test func oneLineOfItIsShownTheNextTime() throws {
        let text = SessionText(guide: try ShippedCoach.guide())
        let summary = SessionSummary(
            asked: ["faq/salary", .outOfScope, "reality/miss", "roadmap", "skills"],
            recorded: ["done: Machine Learning Specialization", "noted: x"], next: nil, questions: 6)
        #expect(
            text.line(summary)
                == "done: Machine Learning Specialization; noted: x; asked about Salary, What you might miss and Roadmap"
        )
        #expect(text.farewell(summary) == "Session kept: 6 questions, 2 records.")
    }

    @Test func withNothingToTellTheQuestionsAreCounted() throws {
        let text = SessionText(guide: try ShippedCoach.guide())
        let summary = SessionSummary(asked: [.outOfScope], recorded: [], next: nil, questions: 3)
        #expect(text.line(summary) == "3 questions")
        #expect(text.farewell(summary) == "Session kept: 3 questions.")
    }

    // MARK: Cut off

    func log(_ session: String, _ events: [[Event]]) -> [LoggedEvent] {
        events.enumerated().flatMap { index, events in
            events.map {
                LoggedEvent(
                    sequence: 0, turn: TurnID(rawValue: "\(session) \(index)"), session: SessionID(rawValue: session),
                    guide: "g", recordedAt: Instant(secondsSinceEpoch: index), event: $0)
            }
        }
    }

    static let asked: [Event] = ["faq/salary", "next", "faq/salary"].map { .asked(question: "\($0)?", topic: $0) }

    @Test func aCutOffConversationGetsItsNoteLater() throws {
        let guide = try ShippedCoach.guide()
        let record = Record(log("a", [Self.asked, [.known(guide.reference("transferable/python"))]]))
        let cutOff = record.cutOffSessions(except: SessionID(rawValue: "now"), guide: guide)
        #expect(cutOff.map(\.session.rawValue) == ["a"])
        #expect(cutOff.first?.summary.asked == ["faq/salary", "next"])
        #expect(cutOff.first?.summary.questions == 3)
        #expect(cutOff.first?.summary.recorded == ["known: Python"])
    }

    @Test func whatWasTakenBackIsNotInIt() throws {
        let guide = try ShippedCoach.guide()
        let record = Record(
            log(
                "a", [Self.asked, [.known(guide.reference("transferable/python"))], [.undone(TurnID(rawValue: "a 1"))]])
        )
        #expect(record.cutOffSessions(except: SessionID(rawValue: "now"), guide: guide).first?.summary.recorded == [])
    }

    @Test func onlyOnceAndNotTheCurrentOneAndNotAShortOne() throws {
        let guide = try ShippedCoach.guide()
        let ended = log(
            "ended", [Self.asked, [.sessionEnded(SessionSummary(asked: [], recorded: [], next: nil, questions: 3))]])
        let record = Record(ended + log("now", [Self.asked]) + log("short", [Array(Self.asked.prefix(2))]))
        #expect(record.cutOffSessions(except: SessionID(rawValue: "now"), guide: guide).isEmpty)
        #expect(
            record.cutOffSessions(except: SessionID(rawValue: "other"), guide: guide).map(\.session.rawValue) == ["now"]
        )
    }
}
