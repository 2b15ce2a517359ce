import CivilTime
import Testing

@Suite("Weeks")
struct WeeksTests {
    @Test(
        "are said in singular and plural", arguments: [(0, "0 weeks"), (1, "1 week"), (2, "2 weeks"), (40, "40 weeks")])
    func words(count: Int, words: String) {
        #expect(Weeks(count).description == words)
    }

    @Test("add up and compare")
    func sums() {
        #expect([12, 10, 8, 6, 4].map(Weeks.init).reduce(Weeks(0), +) == Weeks(40))
        #expect(Weeks(4) < Weeks(12))
        #expect([Weeks(8), Weeks(12), Weeks(4)].max() == Weeks(12))
    }

    @Test("follow each other in spans without a gap")
    func spans() {
        var previous = 0
        let spans = [12, 10, 8, 6, 4].map { length in
            defer { previous += length }
            return WeekSpan(after: previous, length: Weeks(length))
        }
        #expect(spans.map(\.first) == [1, 13, 23, 31, 37])
        #expect(spans.map(\.last) == [12, 22, 30, 36, 40])
        #expect(spans[1].description == "weeks 13-22")
        #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.last + 1 == $1.first })
    }

    @Test("of one are said as one week")
    func oneWeek() {
        #expect(WeekSpan(after: 4, length: Weeks(1)).description == "week 5")
    }
}
