import CivilTime
import Coaching
import Knowledge
import Testing

/// Laws of erasing, on random logs: the words are gone, and the rest is what it would be without them.
struct ForgettingLawTests {
    static let seeds = Array(UInt64(1)...40)

    private func turns(of log: [LoggedEvent], seed: UInt64) -> Set<TurnID> {
        var random = SeededGenerator(seed: seed &* 31)
        return Set(log.shuffled(using: &random).prefix(3).map(\.turn))
    }

    @Test(arguments: seeds)
    func theRestAgreesWithTheNaiveModel(seed: UInt64) {
        let log = RandomLog(seed: seed, turns: 50).events
        let after = Forgetting(turns(of: log, seed: seed), in: log).applied(to: log)
        expectSame(Record(after), NaiveRecord(log: after))
    }

    @Test(arguments: seeds)
    func placesAndNumbersStay(seed: UInt64) {
        let log = RandomLog(seed: seed, turns: 50).events
        let after = Forgetting(turns(of: log, seed: seed), in: log).applied(to: log)
        #expect(after.map(\.sequence) == log.map(\.sequence))
        #expect(after.map(\.turn) == log.map(\.turn))
        let notes = Dictionary(uniqueKeysWithValues: NaiveRecord(log: log).notes.map { ($0.id, $0.text) })
        for note in NaiveRecord(log: after).notes where notes[note.id] != nil {
            #expect(notes[note.id] == note.text, "note \(note.id) became another")
        }
    }

    @Test(arguments: seeds)
    func theTurnsAreEmptyAndTwiceIsOnce(seed: UInt64) {
        let log = RandomLog(seed: seed, turns: 50).events
        let turns = turns(of: log, seed: seed)
        let after = Forgetting(turns, in: log).applied(to: log)
        for logged in after where turns.contains(logged.turn) {
            #expect(logged.event == .forgotten(wasNote: true) || logged.event == .forgotten(wasNote: false))
        }
        #expect(Forgetting(turns, in: after).applied(to: after) == after)
    }

    @Test(arguments: seeds)
    func nothingThatWasTakenBackComesToLife(seed: UInt64) {
        let log = RandomLog(seed: seed, turns: 50).events
        let before = Set(Record(log).undoable.map(\.turn))
        let forgotten = turns(of: log, seed: seed)
        // An undo that is forgotten goes with what it took back; one that took that undo back is none of ours.
        guard !log.contains(where: { if case .undone(let turn) = $0.event { forgotten.contains(turn) } else { false } })
        else { return }
        let after = Record(Forgetting(forgotten, in: log).applied(to: log))
        #expect(Set(after.undoable.map(\.turn)).isSubset(of: before))
    }
}
