import CivilTime
import Coaching
import Knowledge
import Testing

/// What the record keeps of a log, case by case.
struct RecordTests {
    static let course = ItemReference(id: "resource/mlflow", title: "MLflow")

    /// A record of turns, the first being turn 1.
    func record(_ turns: [Event]...) -> Record {
        var log: [LoggedEvent] = []
        for (index, turn) in turns.enumerated() {
            for event in turn {
                log.append(
                    LoggedEvent(
                        sequence: log.count + 1, turn: TurnID(rawValue: "\(index + 1)"),
                        session: SessionID(rawValue: "s"), guide: "g",
                        recordedAt: Instant(secondsSinceEpoch: log.count), event: event))
            }
        }
        return Record(log)
    }

    @Test func anEmptyLogLeavesNothing() {
        let record = record()
        #expect(record.states.isEmpty && record.notes.isEmpty && record.undoable.isEmpty && record.daysOff.isEmpty)
        #expect(record.hoursPerWeek == nil && record.start == nil)
    }

    struct StageCase: CustomTestStringConvertible {
        let testDescription: String
        let events: [Event]
        let stage: Stage?
    }

    static let stages = [
        StageCase(testDescription: "started", events: [.started(course, happened: nil)], stage: .started),
        StageCase(
            testDescription: "done after started",
            events: [.started(course, happened: nil), .done(course, happened: nil)], stage: .done),
        StageCase(
            testDescription: "started after done",
            events: [.done(course, happened: nil), .started(course, happened: nil)], stage: .done),
        StageCase(
            testDescription: "known after started", events: [.started(course, happened: nil), .known(course)],
            stage: .known),
        StageCase(
            testDescription: "started after known", events: [.known(course), .started(course, happened: nil)],
            stage: .known),
        StageCase(
            testDescription: "known after done", events: [.done(course, happened: nil), .known(course)], stage: .done),
        StageCase(testDescription: "a note", events: [.noteAdded(text: "x", about: course.id)], stage: nil),
    ]

    @Test(arguments: stages)
    func aStageOnlyRises(_ told: StageCase) {
        #expect(record(told.events).states[Self.course.id]?.stage == told.stage)
    }

    @Test func aSecondTellingCorrectsTheDate() {
        let record = record(
            [.done(Self.course, happened: .year(2024))], [.done(Self.course, happened: .month(year: 2026, month: 3))])
        #expect(record.states[Self.course.id]?.happened == .month(year: 2026, month: 3))
        #expect(record.states[Self.course.id]?.turn.rawValue == "2")
    }

    @Test func undoOfTheSecondTellingBringsBackTheFirst() {
        let record = record(
            [.done(Self.course, happened: .year(2024))], [.done(Self.course, happened: .year(2025))],
            [.undone(TurnID(rawValue: "2"))])
        #expect(record.states[Self.course.id]?.happened == .year(2024))
    }

    @Test func aTurnIsTakenBackWhole() {
        let other = ItemReference(id: "resource/scikit-learn", title: "scikit-learn")
        let record = record(
            [.done(Self.course, happened: nil), .done(other, happened: nil)], [.undone(TurnID(rawValue: "1"))])
        #expect(record.states.isEmpty)
        #expect(record.undoable.isEmpty)
    }

    @Test func aNumberOfANoteIsNeverGivenTwice() {
        let record = record(
            [.noteAdded(text: "a", about: nil)], [.noteAdded(text: "b", about: nil)],
            [.noteDeleted(NoteID(rawValue: 2))], [.undone(TurnID(rawValue: "1"))], [.noteAdded(text: "c", about: nil)])
        #expect(record.notes.map(\.id.rawValue) == [3])
        #expect(record.notes.map(\.text) == ["c"])
    }

    @Test func undoOfADeletionBringsTheNoteBack() {
        let record = record(
            [.noteAdded(text: "a", about: nil)], [.noteDeleted(NoteID(rawValue: 1))], [.undone(TurnID(rawValue: "2"))])
        #expect(record.notes.map(\.text) == ["a"])
    }

    @Test func onlyRefusedQuestionsAreUnanswered() {
        let record = record([
            .asked(question: "pay?", topic: "faq/salary"), .asked(question: "weather?", topic: .outOfScope),
        ])
        #expect(record.unanswered.map(\.text) == ["weather?"])
        #expect(record.undoable.isEmpty, "a question is nothing to take back")
    }

    @Test func aSessionIsKeptWithItsEnd() {
        let summary = SessionSummary(asked: ["faq/salary"], recorded: [], next: nil, questions: 3)
        let record = record([.sessionEnded(summary)])
        #expect(record.sessions.map(\.summary) == [summary])
        #expect(record.undoable.isEmpty)
    }

    @Test func whatIsAboutToBeRecordedIsNotYet() {
        let before = record([.noteAdded(text: "a", about: nil)])
        let after = before.adding([.done(Self.course, happened: nil), .noteAdded(text: "b", about: nil)])
        #expect(before.states.isEmpty && before.notes.count == 1)
        #expect(after.states.count == 1 && after.notes.map(\.id.rawValue) == [1, 2])
    }

    @Test func thingsOfAStageStandInTheOrderInWhichTheyWereTold() throws {
        let guide = try ShippedCoach.guide()
        let ids: [TopicID] = ["task/resume", "resource/mlflow", "task/portfolio"]
        let record = record(ids.map { .done(guide.reference($0), happened: nil) })
        #expect(Standing(guide: guide, record: record).recorded(.done).map(\.reference.id) == ids)
        #expect(Standing(guide: guide, record: record).recorded(.known).isEmpty)
    }
}
