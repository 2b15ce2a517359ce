import Coaching
import Knowledge
import Testing

/// Laws of the fold, on random logs with undo.
struct RecordLawTests {
    static let seeds = Array(UInt64(1)...60)

    @Test(arguments: seeds)
    func agreesWithANaiveSecondModel(seed: UInt64) {
        let log = RandomLog(seed: seed, turns: 60).events
        expectSame(Record(log), NaiveRecord(log: log))
    }

    @Test(arguments: seeds)
    func eventByEventIsTheSameAsAllAtOnce(seed: UInt64) {
        let log = RandomLog(seed: seed, turns: 20).events
        var grown = Record()
        for (count, event) in log.enumerated() {
            grown.append(event)
            expectSame(grown, NaiveRecord(log: Array(log.prefix(count + 1))))
        }
    }

    @Test(arguments: seeds)
    func undoLeavesWhatWasThereWithoutTheTurn(seed: UInt64) throws {
        let log = RandomLog(seed: seed, turns: 15).events
        let record = Record(log)
        for undoable in record.undoable {
            // Notes keep their numbers, so the events of the turn may not just be left out.
            let naive = NaiveRecord(
                log: log + [
                    LoggedEvent(
                        sequence: log.count + 1, turn: TurnID(rawValue: "undo"), session: undoable.session,
                        guide: "guide",
                        recordedAt: undoable.recordedAt, event: .undone(undoable.turn))
                ])
            expectSame(record.without(undoable.turn), naive)
        }
    }

    @Test(arguments: seeds)
    func takingBackTwiceIsTakingBackOnce(seed: UInt64) {
        let record = Record(RandomLog(seed: seed, turns: 15).events)
        guard let last = record.undoable.last else { return }
        let once = record.without(last.turn)
        let twice = once.without(last.turn)
        #expect(once.states == twice.states)
        #expect(once.notes == twice.notes)
        #expect(once.undoable == twice.undoable)
    }
}
