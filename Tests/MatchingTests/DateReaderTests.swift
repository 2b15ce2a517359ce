import CivilTime
import Knowledge
import Matching
import Testing

@Suite("A date in a line")
struct DateReaderTests {
    private func read(_ line: String) -> [DateReader.Found] {
        // Read without any words known: dates are words of English that the program has.
        DateReader.dates(in: UtteranceReader(language: Language(), vocabulary: Vocabulary(texts: [])).read(line).texts)
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> DateExpression {
        .exact(CivilDate(year: year, month: month, day: day).map(PartialDate.day) ?? .year(0))
    }

    static let cases: [(String, DateExpression)] = [
        ("today", .daysAgo(0)), ("yesterday", .daysAgo(1)), ("last night", .daysAgo(1)), ("tonight", .daysAgo(0)),
        ("last week", .weeksAgo(1)), ("past week", .weeksAgo(1)), ("last month", .monthsAgo(1)),
        ("last year", .yearsAgo(1)),
        ("two weeks ago", .weeksAgo(2)), ("3 days ago", .daysAgo(3)), ("a month ago", .monthsAgo(1)),
        ("a year ago", .yearsAgo(1)), ("twelve years ago", .yearsAgo(12)),
        ("on tuesday", .weekday(.tuesday)), ("last friday", .weekday(.friday)), ("on Mondays", .weekday(.monday)),
        ("in march", .month(3)), ("in May", .month(5)), ("since Feb", .month(2)), ("back in september", .month(9)),
        ("march 2026", .exact(.month(year: 2026, month: 3))), ("in may 2025", .exact(.month(year: 2025, month: 5))),
        ("3 march", .dayOfMonth(day: 3, month: 3)), ("3rd of March", .dayOfMonth(day: 3, month: 3)),
        ("march 3rd", .dayOfMonth(day: 3, month: 3)), ("may 20", .dayOfMonth(day: 20, month: 5)),
        ("feb 1", .dayOfMonth(day: 1, month: 2)), ("31 dec", .dayOfMonth(day: 31, month: 12)),
        ("3 March 2026", day(2026, 3, 3)), ("March 3rd, 2026", day(2026, 3, 3)), ("29 feb 2024", day(2024, 2, 29)),
        ("on the 20th", .dayOnly(20)), ("on the 1st", .dayOnly(1)), ("in 2024", .exact(.year(2024))),
        ("since 2019", .exact(.year(2019))),
    ]

    @Test("is found in the form in which it was said", arguments: cases)
    func dates(said: String, expression: DateExpression) {
        #expect(read(said).map(\.expression) == [expression])
        #expect(read("i passed the exam \(said)").map(\.expression) == [expression])
    }

    @Test(
        "is not seen in what only sounds like one",
        arguments: [
            "i may finish", "may i ask", "it may", "maybe", "the 2nd one", "the 3rd phase", "the 2nd course",
            "the 1st week",
            "the 3rd time", "phase 2", "20 hours", "2024 bees", "32nd", "week 12", "two weeks", "weeks ago", "ago",
            "last",
            "last phase", "the last one", "decide", "marching", "sunny", "99999999999999999999 days ago", "180k",
            "99999999999999999999999999999999", "infk days ago", "1e300 weeks ago", "two light years ago", "",
        ])
    func noDates(said: String) {
        #expect(read(said) == [])
    }

    @Test("and another are found from left to right, without the words between")
    func several() {
        let found = read("from 3 march until may 2026, but not last week")
        #expect(
            found.map(\.expression) == [
                .dayOfMonth(day: 3, month: 3), .exact(.month(year: 2026, month: 5)), .weeksAgo(1),
            ])
        #expect(found.map(\.tokens) == [1..<3, 4..<6, 8..<10])
    }

    @Test("that no calendar has is not an exact day")
    func impossible() {
        #expect(read("31 february 2026").map(\.expression) == [.dayOfMonth(day: 31, month: 2)])
    }
}
