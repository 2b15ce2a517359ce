import CivilTime
import Testing

@Suite("A civil date")
struct CivilDateTests {
    @Test(
        "is read from YYYY-MM-DD and written the same way",
        arguments: [
            "2026-01-01", "2026-12-31", "2024-02-29", "2000-02-29", "1970-01-01", "1969-12-31", "0001-01-01",
            "9999-12-31",
            "2026-09-05",
        ])
    func roundTrip(text: String) {
        #expect(CivilDate(text)?.description == text)
    }

    @Test(
        "is refused where there is no such day or the form is another",
        arguments: [
            "2026-02-29", "2026-02-30", "2100-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31",
            "2026-01-00",
            "2026-01-32", "0000-01-01", "2026-1-1", "26-01-01", "2026/01/01", "2026-01-01 ", " 2026-01-01",
            "2026-01-0١",
            "２０２６-01-01", "-2026-01-01", "2026-01-01-01", "2026-+1-01", "12026-01-01", "2026-01", "2026", "", "-", "--",
            "2026-01-01T00:00:00Z", "today",
        ])
    func refused(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test(
        "has no day outside its month and no year outside 1 to 9999",
        arguments: [
            (0, 1, 1), (10_000, 1, 1), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 6, 31), (2023, 2, 29),
            (Int.max, 1, 1), (Int.min, 1, 1), (2026, Int.max, 1), (2026, 1, Int.max),
        ])
    func noSuchDay(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test(
        "knows its day of the week",
        arguments: [
            ("1970-01-01", Weekday.thursday), ("2000-01-01", .saturday), ("2024-02-29", .thursday),
            ("2026-03-02", .monday), ("1900-01-01", .monday), ("1899-12-31", .sunday), ("0001-01-01", .monday),
            ("9999-12-31", .friday),
        ])
    func weekday(text: String, expected: Weekday) throws {
        #expect(try date(text).weekday == expected)
    }

    @Test(
        "moves by days",
        arguments: [
            ("2026-12-31", 1, "2027-01-01"), ("2027-01-01", -1, "2026-12-31"), ("2024-02-28", 1, "2024-02-29"),
            ("2023-02-28", 1, "2023-03-01"), ("2024-03-01", -1, "2024-02-29"), ("2100-02-28", 1, "2100-03-01"),
            ("2000-02-28", 1, "2000-02-29"), ("2026-03-02", 0, "2026-03-02"), ("2026-03-02", 280, "2026-12-07"),
            ("2026-03-02", 365, "2027-03-02"), ("2024-02-29", 366, "2025-03-01"),
            ("1970-01-01", -719_162, "0001-01-01"),
        ])
    func addingDays(start: String, days: Int, end: String) throws {
        #expect(try date(start).adding(days: days).description == end)
        #expect(try date(end).days(since: date(start)) == days)
    }

    @Test(
        "moves by months, to the last day where the month is shorter",
        arguments: [
            ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-03-31", -1, "2026-02-28"),
            ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"), ("2024-02-29", 12, "2025-02-28"),
            ("2024-02-29", 48, "2028-02-29"), ("2026-05-31", 1, "2026-06-30"), ("2026-03-02", 0, "2026-03-02"),
            ("2026-03-02", 12, "2027-03-02"), ("2026-03-02", -26, "2024-01-02"), ("0001-02-01", -1, "0001-01-01"),
            ("9999-11-30", 1, "9999-12-30"),
        ])
    func addingMonths(start: String, months: Int, end: String) throws {
        #expect(try date(start).adding(months: months).description == end)
    }

    @Test("stops at the first and the last day of its range", arguments: [1, 3_700_000, 1 << 40, Int.max])
    func outOfRange(distance: Int) throws {
        let (first, last) = try (date("0001-01-01"), date("9999-12-31"))
        #expect(first.adding(days: -distance) == first)
        #expect(last.adding(days: distance) == last)
        #expect(last.adding(months: distance) == last)
        #expect(first.adding(months: -distance) == first)
        #expect(try date("2026-03-02").adding(days: .min) == first)
        #expect(try date("2026-03-02").adding(months: .min) == first)
    }

    @Test("is ordered by time")
    func order() throws {
        let texts = ["0001-01-01", "1999-12-31", "2000-01-01", "2026-02-28", "2026-03-01", "2026-03-02", "2026-10-01"]
        #expect(texts.compactMap { CivilDate($0) }.shuffled().sorted().map(\.description) == texts)
    }

    @Test(
        "has the right years as leap years",
        arguments: [(1900, false), (2000, true), (2023, false), (2024, true), (2100, false), (2400, true), (4, true)])
    func leapYears(year: Int, isLeap: Bool) {
        #expect(CivilDate.isLeap(year) == isLeap)
        #expect(CivilDate.days(inMonth: 2, of: year) == (isLeap ? 29 : 28))
        #expect((1...12).reduce(0) { $0 + CivilDate.days(inMonth: $1, of: year) } == (isLeap ? 366 : 365))
    }

    @Test("is said in words")
    func words() throws {
        #expect(try date("2027-02-01").inWords == "1 February 2027")
        #expect(try date("2026-12-31").inWords == "31 December 2026")
    }
}

/// The date that a test names; a test with a wrong date fails.
func date(_ text: String) throws -> CivilDate {
    try #require(CivilDate(text), "the test names no date: \(text)")
}
