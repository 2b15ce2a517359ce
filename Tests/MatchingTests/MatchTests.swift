import Knowledge
import Matching
import Testing

@Suite("Points, probabilities and the line between them")
struct MatchTests {
    private static func match(_ points: [(TopicID, Double)]) throws -> Match {
        let line = try ToyReaders.toy.get().lines.read("anything")
        return Match(line: line, ranked: points.map { ScoredTopic(topic: $0.0, points: $0.1) }, nearby: [])
    }

    @Test("Confidence never falls when points rise, and is a probability")
    func monotone() {
        var last = Confidence.ofBeingInScope(points: -.infinity)
        for step in -400...400 {
            let now = Confidence.ofBeingInScope(points: Double(step) / 20)
            #expect(now >= last)
            #expect(now > 0 && now < 1)
            last = now
        }
        #expect(Confidence.ofBeingInScope(points: .infinity) == last)
        #expect(Confidence.ofBeingInScope(points: -.infinity) == Confidence.ofBeingInScope(points: -1000))
    }

    @Test("Confidence has no jumps")
    func continuous() {
        for step in -2000...2000 {
            let points = Double(step) / 100
            let rise = Confidence.ofBeingInScope(points: points + 0.01) - Confidence.ofBeingInScope(points: points)
            #expect(rise < 0.02)
        }
    }

    @Test("A topic on the refusal line is in scope, and one below it is not")
    func refusal() throws {
        let line = Confidence.refusalLine
        #expect(try Self.match([("faq/pay", line)]).topic == "faq/pay")
        #expect(try Self.match([("faq/pay", line - 0.001)]).topic == .outOfScope)
        #expect(try Self.match([]).topic == .outOfScope)
    }

    @Test("A refusal is as sure as the best topic is unsure", arguments: [-20, -3, -0.5, 0.5, 3, 20])
    func confidence(points: Double) throws {
        let match = try Self.match([("faq/pay", Confidence.refusalLine + points)])
        let inScope = Confidence.ofBeingInScope(points: Confidence.refusalLine + points)
        #expect(match.confidence == (points < 0 ? 1 - inScope : inScope))
        #expect(match.confidence >= 0 && match.confidence <= 1)
    }

    @Test("Alternatives are the others, best first, no more than asked for")
    func alternatives() throws {
        let match = try Self.match([("faq/pay", 9), ("roadmap", 5), ("skills", 1)])
        #expect(match.alternatives(limit: 5).map(\.topic) == ["roadmap", "skills"])
        #expect(match.alternatives(limit: 1).map(\.topic) == ["roadmap"])
        #expect(match.alternatives(limit: 0).isEmpty)
        let refused = try Self.match([("faq/pay", -9)])
        #expect(refused.alternatives(limit: 5).map(\.topic) == ["faq/pay"])
    }

    @Test("An explanation's points are the sum of its parts")
    func explanation() {
        let evidence = [Evidence(part: .word("pay"), points: 2.5), Evidence(part: .similarity, points: -0.5)]
        #expect(Explanation(topic: "faq/pay", evidence: evidence).points == 2)
        #expect(Explanation(topic: "faq/pay", evidence: []).points == 0)
    }
}
