import CivilTime
import Coaching
import Knowledge
import Testing

/// What was cut off before its note was written: a conversation gets one later, a pipe or a command does not.
struct CutOffSessionTests {
    enum Part: Sendable {
        case answered, refused, recorded, noted, ended

        func event(_ guide: Guide) -> Event {
            switch self {
            case .answered: .asked(question: "salary?", topic: "faq/salary")
            case .refused: .asked(question: "tell me a joke", topic: .outOfScope)
            case .recorded: .known(guide.reference("transferable/python"))
            case .noted: .noteAdded(text: "call Maria", about: nil)
            case .ended: .sessionEnded(SessionSummary(asked: [], recorded: [], next: nil, questions: 1))
            }
        }
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let parts: [Part]
        let isKept: Bool
        var testDescription: String { name }

        init(_ name: String, _ parts: Part..., isKept: Bool) {
            self.name = name
            self.parts = parts
            self.isKept = isKept
        }
    }

    static let cases = [
        Case("a pipe's refused questions", .refused, .refused, .refused, .refused, isKept: false),
        Case("a command's record", .recorded, isKept: false),
        Case("a command's note", .noted, isKept: false),
        Case("a pipe's refused questions and a record", .refused, .refused, .refused, .recorded, isKept: false),
        Case("an answered question and a record", .answered, .recorded, isKept: true),
        Case("a record and an answered question", .recorded, .answered, isKept: true),
        Case("an answered question and a note", .answered, .noted, isKept: true),
        Case("three answered questions", .answered, .answered, .answered, isKept: true),
        Case("an answered question among refused ones", .refused, .answered, .refused, isKept: true),
        Case("two questions", .answered, .refused, isKept: false),
        Case("one that has its note", .answered, .recorded, .ended, isKept: false),
    ]

    private func record(_ parts: [Part], takingBack taken: Int? = nil) throws -> Record {
        let guide = try ShippedCoach.guide()
        var events = parts.map { $0.event(guide) }
        if let taken { events.append(.undone(TurnID(rawValue: "turn \(taken)"))) }
        return Record(
            events.enumerated().map { index, event in
                LoggedEvent(
                    sequence: index + 1, turn: TurnID(rawValue: "turn \(index)"),
                    session: SessionID(rawValue: "cut off"), guide: guide.id,
                    recordedAt: Instant(secondsSinceEpoch: index), event: event)
            })
    }

    @Test(arguments: cases)
    func onlyAConversationGetsItsNote(_ example: Case) throws {
        let found = try record(example.parts).cutOffSessions(
            except: SessionID(rawValue: "now"), guide: ShippedCoach.guide())
        #expect(found.map(\.session.rawValue) == (example.isKept ? ["cut off"] : []))
    }

    @Test func theNoteTellsWhatIsKnown() throws {
        let found = try record([.answered, .refused, .answered, .recorded, .noted]).cutOffSessions(
            except: SessionID(rawValue: "now"), guide: ShippedCoach.guide())
        let summary = try #require(found.first?.summary)
        #expect(summary.asked == ["faq/salary", .outOfScope])
        #expect(summary.questions == 3)
        #expect(summary.recorded == ["known: Python", "noted: call Maria"])
        #expect(summary.next != nil)
    }

    @Test func aRecordThatWasTakenBackIsNone() throws {
        let found = try record([.answered, .recorded], takingBack: 1).cutOffSessions(
            except: SessionID(rawValue: "now"), guide: ShippedCoach.guide())
        #expect(found.isEmpty)
    }
}
