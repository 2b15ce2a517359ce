import Coaching
import Knowledge
import Testing

/// Holds a record against the naive second model of the same log, in all that both know.
func expectSame(
    _ record: Record, _ naive: NaiveRecord, sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
    for id in RandomLog.items {
        let expected = naive.state(of: id)
        let state = record.states[id]
        #expect(state?.stage == expected?.stage, "\(id)", sourceLocation: sourceLocation)
        #expect(state?.happened == expected?.happened, "\(id)", sourceLocation: sourceLocation)
        #expect(state?.turn == expected?.turn, "\(id)", sourceLocation: sourceLocation)
    }
    #expect(
        record.states.count == RandomLog.items.count { naive.state(of: $0) != nil }, sourceLocation: sourceLocation)
    #expect(record.notes.map(\.id.rawValue) == naive.notes.map(\.id), sourceLocation: sourceLocation)
    #expect(record.notes.map(\.text) == naive.notes.map(\.text), sourceLocation: sourceLocation)
    #expect(record.hoursPerWeek == naive.hours, sourceLocation: sourceLocation)
    #expect(record.start == naive.start, sourceLocation: sourceLocation)
    #expect(record.daysOff == naive.daysOff, sourceLocation: sourceLocation)
    #expect(record.unanswered.map(\.text) == naive.unanswered, sourceLocation: sourceLocation)
    #expect(record.undoable.map(\.turn) == naive.undoable, sourceLocation: sourceLocation)
    for id in RandomLog.items {
        #expect(record.progress[id]?.portion.share == naive.share(of: id), sourceLocation: sourceLocation)
        #expect(record.stuck[id]?.words == naive.stuck(with: id), "\(id)", sourceLocation: sourceLocation)
        #expect(record.skipped.contains { $0.id == id } == naive.isSkipped(id), sourceLocation: sourceLocation)
        #expect(record.gaveUp.contains { $0.id == id } == naive.isGivenUp(id), sourceLocation: sourceLocation)
        #expect(record.substitutes[id]?.item.id == naive.substitute(for: id), sourceLocation: sourceLocation)
    }
    #expect(Set(record.ownSteps.map(\.item.id)) == naive.ownSteps, sourceLocation: sourceLocation)
    #expect(record.pace == naive.pace, sourceLocation: sourceLocation)
    #expect(record.target == naive.target, sourceLocation: sourceLocation)
    #expect(record.efforts.reduce(0) { $0 + $1.hours } == naive.effort, sourceLocation: sourceLocation)
    let said =
        record.background.map(\.words) + record.worries.map(\.words) + record.reactions.compactMap(\.reaction.words)
        + record.checkIns.compactMap(\.checkIn.obstacle) + record.taught.map(\.question)
    #expect(said.sorted() == naive.sayings.sorted(), sourceLocation: sourceLocation)
    #expect(
        record.sessions.map { "\($0.id.rawValue) \($0.summary.questions)" } == naive.sessions,
        sourceLocation: sourceLocation)
}
