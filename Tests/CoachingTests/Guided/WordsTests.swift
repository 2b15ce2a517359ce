import Knowledge
import Testing

@testable import Coaching

@Suite("The words of a guided dialogue")
struct WordsTests {
    @Test(
        "steer only where they say nothing else",
        arguments: [
            ("stop", Steering.stop), ("that's enough for today", .stop), ("can we stop here?", .stop), ("pause", .stop),
            ("let's continue tomorrow", .stop), ("skip", .skip), ("next one please", .skip),
            ("skip, I don't know", .skip),
            ("go on", .skip), ("back", .back(to: nil)), ("go back to 3", .back(to: 3)),
            ("the previous one", .back(to: nil)),
            ("start over", .startOver), ("repeat that", .again), ("which point was that", .again),
            ("how many are left", .remaining), ("thanks", .thanks),
        ])
    func steering(line: String, meant: Steering) throws {
        #expect(try Steering(line, matcher: ShippedCoach.coach().matcher) == meant)
    }

    @Test(
        "are somebody's own otherwise",
        arguments: [
            "fine", "ok", "not enough", "I need a break from coding", "what is next?", "I want to go back to coding",
            "no thanks to my boss", "love it, next", "stopped caring", "I'll never stop learning", "",
        ])
    func own(line: String) throws {
        #expect(try Steering(line, matcher: ShippedCoach.coach().matcher) == nil)
    }

    @Test(
        "lean one way, the other, or neither",
        arguments: [
            ("love that", Leaning.liking), ("made new friends", .liking), ("never done that, curious", .liking),
            ("ugh", .disliking), ("don't like it", .disliking),
            ("my friends, that's the worst of all, I hate it", .disliking),
            ("less scary now", .indifferent), ("not bad", .indifferent), ("fine", .indifferent),
            ("neutral", .indifferent),
            ("our support bot", nil), ("a good thing and a bad thing", nil),
        ])
    func leaning(line: String, meant: Leaning?) throws {
        #expect(try Leaning(line, matcher: ShippedCoach.coach().matcher) == meant)
    }
}
