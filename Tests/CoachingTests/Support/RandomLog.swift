import CivilTime
import Coaching
import Knowledge

/// A log as use leaves it: turns of one to three events, some of which take earlier turns back.
struct RandomLog {
    static let items: [TopicID] = [
        "resource/machine-learning-specialization", "resource/aws-solutions-architect-associate", "task/basic-ml-model",
        "skill/ml-systems-design", "transferable/python",
    ]

    private(set) var events: [LoggedEvent] = []

    init(seed: UInt64, turns: Int) {
        var random = SeededGenerator(seed: seed)
        var notes = 0
        for number in 1...turns {
            let turn = TurnID(rawValue: "turn \(number)")
            var batch: [Event] = []
            if number > 1, Int.random(in: 0..<5, using: &random) == 0 {
                // Also turns that were taken back before, and questions: an undo must not mind.
                batch = [.undone(TurnID(rawValue: "turn \(Int.random(in: 1..<number, using: &random))"))]
            } else {
                for _ in 0..<Int.random(in: 1...3, using: &random) { batch.append(Self.event(&notes, &random)) }
            }
            for event in batch {
                events.append(
                    LoggedEvent(
                        sequence: events.count + 1, turn: turn, session: SessionID(rawValue: "session \(number / 10)"),
                        guide: "guide", recordedAt: Instant(secondsSinceEpoch: 1_780_000_000 + events.count),
                        event: event))
            }
        }
    }

    private static func work(_ item: ItemReference, random: inout SeededGenerator) -> Event {
        let number = Int.random(in: 1...9, using: &random)
        let own = ItemReference(id: TopicID(rawValue: "own/\(number)"), title: "own \(number)")
        switch Int.random(in: 0..<11, using: &random) {
        case 0: return .halfway(item, Portion(share: Double(number) / 10))
        case 1: return .effort(hours: Double(number), on: item, happened: nil)
        case 2: return .effort(hours: Double(number), on: nil, happened: .day(Chat.monday))
        case 3: return .stuck(item, words: "hard \(number)")
        case 4, 5: return .skipped(item)
        case 6: return .unskipped(item)
        case 7: return .gaveUp(item)
        case 8: return .ownStep(OwnStep(item: own, after: nil, phase: nil, hours: Double(number)))
        case 9: return .substitute(own, for: item)
        default: return .pace(Double(number))
        }
    }

    private static func talk(_ item: ItemReference, random: inout SeededGenerator) -> Event {
        let number = Int.random(in: 1...99, using: &random)
        switch Int.random(in: 0..<9, using: &random) {
        case 0: return .target(Chat.monday.adding(days: number))
        case 1: return .background("background \(number)")
        case 2: return .worry("worry \(number)", about: nil)
        case 3: return .reaction(Reaction(run: 1, point: item, words: "reaction \(number)"))
        case 4: return .checkIn(CheckIn(obstacle: "obstacle \(number)", next: nil))
        case 5: return .taught(question: "taught \(number)", topic: "next")
        case 6: return .said("said \(number)")
        case 7: return .forgotten(wasNote: false)
        default:
            return .sessionEnded(
                SessionSummary(
                    asked: [], recorded: [], next: nil, questions: number, text: number < 30 ? "edited" : nil))
        }
    }

    private static func event(_ notes: inout Int, _ random: inout SeededGenerator) -> Event {
        let id = items.randomElement(using: &random) ?? "transferable/python"
        let item = ItemReference(id: id, title: id.rawValue)
        let day = Chat.monday.adding(days: Int.random(in: -300...300, using: &random))
        switch Int.random(in: 0..<28, using: &random) {
        case 11...12:
            return .noteEdited(NoteID(rawValue: Int.random(in: 1...(notes + 1), using: &random)), text: "edited")
        case 13...23: return work(item, random: &random)
        case 24...27: return talk(item, random: &random)
        case 0: return .done(item, happened: nil)
        case 1: return .done(item, happened: .month(year: 2026, month: Int.random(in: 1...12, using: &random)))
        case 2: return .started(item, happened: Bool.random(using: &random) ? .day(day) : nil)
        case 3: return .known(item)
        case 4, 5:
            notes += 1
            return .noteAdded(text: "note \(notes)", about: nil)
        case 6: return .noteDeleted(NoteID(rawValue: Int.random(in: 1...(notes + 1), using: &random)))
        case 7: return .hours(Double(Int.random(in: 1...40, using: &random)))
        case 8: return .start(day)
        case 9: return .daysOff(day, day.adding(days: Int.random(in: 0...30, using: &random)))
        default:
            return .asked(
                question: "question \(notes)", topic: Bool.random(using: &random) ? .outOfScope : "faq/salary")
        }
    }
}
