import CivilTime
import Testing

@Suite("A date as somebody said it")
struct DateExpressionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let said: String
        let expression: DateExpression
        let today: String
        /// The date it means; empty if there is none.
        let meant: String

        init(_ said: String, _ expression: DateExpression, on today: String, means meant: String) {
            (self.said, self.expression, self.today, self.meant) = (said, expression, today, meant)
        }

        var testDescription: String { "\"\(said)\" on \(today)" }
    }

    // 2 March 2026 is a Monday.
    static let cases = [
        Case("today", .daysAgo(0), on: "2026-03-02", means: "2026-03-02"),
        Case("yesterday", .daysAgo(1), on: "2026-03-01", means: "2026-02-28"),
        Case("yesterday", .daysAgo(1), on: "2026-01-01", means: "2025-12-31"),
        Case("yesterday", .daysAgo(1), on: "2024-03-01", means: "2024-02-29"),
        Case("100 days ago", .daysAgo(100), on: "2026-03-02", means: "2025-11-22"),
        Case("a million days ago", .daysAgo(1_000_000), on: "2026-03-02", means: ""),
        Case("more days ago than there are", .daysAgo(.max), on: "2026-03-02", means: ""),
        Case("in two days", .daysAgo(-2), on: "2026-03-02", means: ""),
        Case("last week", .weeksAgo(1), on: "2026-03-02", means: "2026-02"),
        Case("last week", .weeksAgo(1), on: "2026-03-20", means: "2026-03"),
        Case("last week", .weeksAgo(1), on: "2026-01-05", means: "2025-12"),
        Case("two weeks ago", .weeksAgo(2), on: "2026-03-02", means: "2026-02-16"),
        Case("more weeks ago than there are", .weeksAgo(.max), on: "2026-03-02", means: ""),
        Case("in a week", .weeksAgo(-1), on: "2026-03-02", means: ""),
        Case("this month", .monthsAgo(0), on: "2026-03-02", means: "2026-03"),
        Case("last month", .monthsAgo(1), on: "2026-03-31", means: "2026-02"),
        Case("last month", .monthsAgo(1), on: "2026-01-31", means: "2025-12"),
        Case("three months ago", .monthsAgo(3), on: "2026-02-28", means: "2025-11"),
        Case("fourteen months ago", .monthsAgo(14), on: "2026-03-02", means: "2025-01"),
        Case("as many months ago as there are", .monthsAgo(2025 * 12 + 2), on: "2026-03-02", means: "0001-01"),
        Case("a month more", .monthsAgo(2025 * 12 + 3), on: "2026-03-02", means: ""),
        Case("more months ago than there are", .monthsAgo(.max), on: "2026-03-02", means: ""),
        Case("in a month", .monthsAgo(-1), on: "2026-03-02", means: ""),
        Case("last year", .yearsAgo(1), on: "2026-03-02", means: "2025"),
        Case("two years ago", .yearsAgo(2), on: "2024-02-29", means: "2022"),
        Case("before there were years", .yearsAgo(2026), on: "2026-03-02", means: ""),
        Case("more years ago than there are", .yearsAgo(.max), on: "2026-03-02", means: ""),
        Case("next year", .yearsAgo(-1), on: "2026-03-02", means: ""),
        Case("on Sunday", .weekday(.sunday), on: "2026-03-02", means: "2026-03-01"),
        Case("last Friday", .weekday(.friday), on: "2026-03-02", means: "2026-02-27"),
        Case("on Tuesday", .weekday(.tuesday), on: "2026-03-02", means: "2026-02-24"),
        Case("on Monday, on a Monday", .weekday(.monday), on: "2026-03-02", means: "2026-02-23"),
        Case("on Wednesday", .weekday(.wednesday), on: "2026-01-01", means: "2025-12-31"),
        Case("in March", .month(3), on: "2026-03-02", means: "2026-03"),
        Case("in February", .month(2), on: "2026-03-02", means: "2026-02"),
        Case("back in April", .month(4), on: "2026-03-02", means: "2025-04"),
        Case("in December", .month(12), on: "2026-01-01", means: "2025-12"),
        Case("in month 13", .month(13), on: "2026-03-02", means: ""),
        Case("in month 0", .month(0), on: "2026-03-02", means: ""),
        Case("2 March", .dayOfMonth(day: 2, month: 3), on: "2026-03-02", means: "2026-03-02"),
        Case("3 March", .dayOfMonth(day: 3, month: 3), on: "2026-03-02", means: "2025-03-03"),
        Case("31 December", .dayOfMonth(day: 31, month: 12), on: "2026-01-01", means: "2025-12-31"),
        Case("29 February", .dayOfMonth(day: 29, month: 2), on: "2026-03-02", means: "2024-02-29"),
        Case("29 February", .dayOfMonth(day: 29, month: 2), on: "2024-02-29", means: "2024-02-29"),
        Case("29 February", .dayOfMonth(day: 29, month: 2), on: "2024-02-28", means: "2020-02-29"),
        Case("29 February", .dayOfMonth(day: 29, month: 2), on: "2104-02-28", means: "2096-02-29"),
        Case("29 February", .dayOfMonth(day: 29, month: 2), on: "1904-02-28", means: "1896-02-29"),
        Case("30 February", .dayOfMonth(day: 30, month: 2), on: "2026-03-02", means: ""),
        Case("31 April", .dayOfMonth(day: 31, month: 4), on: "2026-05-02", means: ""),
        Case("3 of month 13", .dayOfMonth(day: 3, month: 13), on: "2026-05-02", means: ""),
        Case("on the 2nd", .dayOnly(2), on: "2026-03-02", means: "2026-03-02"),
        Case("on the 1st", .dayOnly(1), on: "2026-03-02", means: "2026-03-01"),
        Case("on the 20th", .dayOnly(20), on: "2026-03-02", means: "2026-02-20"),
        Case("on the 20th", .dayOnly(20), on: "2026-01-02", means: "2025-12-20"),
        Case("on the 31st", .dayOnly(31), on: "2026-03-02", means: "2026-01-31"),
        Case("on the 31st", .dayOnly(31), on: "2026-01-31", means: "2026-01-31"),
        Case("on the 31st", .dayOnly(31), on: "2026-07-30", means: "2026-05-31"),
        Case("on the 30th", .dayOnly(30), on: "2026-03-29", means: "2026-01-30"),
        Case("on the 29th", .dayOnly(29), on: "2024-03-01", means: "2024-02-29"),
        Case("on the 29th", .dayOnly(29), on: "2026-03-01", means: "2026-01-29"),
        Case("on the 32nd", .dayOnly(32), on: "2026-03-02", means: ""),
        Case("on the 0th", .dayOnly(0), on: "2026-03-02", means: ""),
        Case("this week", .weeksAgo(0), on: "2026-03-02", means: "2026-03"),
        Case("mid April", .third(.middle, month: 4), on: "2026-03-02", means: "2025-04"),
        Case("over the weekend", .weekend, on: "2026-03-02", means: "2026-02-28"),
        Case("over the weekend, on a Saturday", .weekend, on: "2026-02-28", means: "2026-02-28"),
        Case("over the weekend, on a Sunday", .weekend, on: "2026-03-01", means: "2026-02-28"),
        Case("at the end of the year", .endOfYear(0), on: "2026-12-31", means: ""),
        Case("at the end of last year", .endOfYear(-1), on: "2026-03-02", means: "2025-12"),
        Case("before there were years", .endOfYear(.min), on: "2026-03-02", means: ""),
        Case("at the end of last month", .endOfMonth(-1), on: "2026-03-31", means: "2026-02"),
        Case("tomorrow", .daysAhead(1), on: "2026-03-02", means: ""),
        Case("in a month", .monthsAhead(1), on: "2026-03-02", means: ""),
        Case("next week", .nextWeek, on: "2026-03-02", means: ""),
        Case("next month", .nextMonth, on: "2026-03-02", means: ""),
        Case("next year", .nextYear, on: "2026-03-02", means: ""),
        Case("next March", .next(.month(3)), on: "2026-03-02", means: ""),
    ]

    @Test("means the newest day in the past, or today", arguments: cases)
    func inThePast(one: Case) throws {
        let meant = try one.expression.inThePast(of: date(one.today))
        #expect((meant?.description ?? "") == one.meant)
    }

    @Test("stays what it is where it was given in full", arguments: ["2026-03-05", "2030-01-01", "2030-05", "1999"])
    func exact(text: String) throws {
        let exact = try #require(PartialDate(text))
        #expect(try DateExpression.exact(exact).inThePast(of: date("2026-03-02")) == exact)
    }

    // 2 March 2026 is a Monday.
    static let future = [
        Case("today", .daysAgo(0), on: "2026-03-02", means: "2026-03-02"),
        Case("yesterday", .daysAgo(1), on: "2026-03-02", means: ""),
        Case("in April", .month(4), on: "2026-03-02", means: "2026-04"),
        Case("in February", .month(2), on: "2026-03-02", means: "2027-02"),
        Case("29 February", .dayOfMonth(day: 29, month: 2), on: "2026-03-02", means: "2028-02-29"),
        Case("on the 31st", .dayOnly(31), on: "2026-04-01", means: "2026-05-31"),
        Case("early March", .third(.early, month: 3), on: "2026-03-02", means: "2026-03-01"),
        Case("early March", .third(.early, month: 3), on: "2026-03-11", means: "2027-03-01"),
        Case("late February", .third(.late, month: 2), on: "2026-03-02", means: "2027-02-28"),
        Case("late February", .third(.late, month: 2), on: "2028-02-29", means: "2028-02-29"),
        Case("late in month 13", .third(.late, month: 13), on: "2028-02-29", means: ""),
        Case("on the weekend", .weekend, on: "2026-03-02", means: "2026-03-07"),
        Case("on the weekend, on a Sunday", .weekend, on: "2026-03-08", means: "2026-03-08"),
        Case("at the end of the year", .endOfYear(0), on: "2026-12-31", means: "2026-12-31"),
        Case("at the end of next year", .endOfYear(1), on: "2026-03-02", means: "2027-12-31"),
        Case("after all years", .endOfYear(.max), on: "2026-03-02", means: ""),
        Case("at the end of the month", .endOfMonth(0), on: "2028-02-01", means: "2028-02-29"),
        Case("tomorrow", .daysAhead(1), on: "2027-02-28", means: "2027-03-01"),
        Case("tomorrow", .daysAhead(1), on: "2028-02-28", means: "2028-02-29"),
        Case("tomorrow", .daysAhead(1), on: "2026-12-31", means: "2027-01-01"),
        Case("in more days than there are", .daysAhead(.max), on: "2026-12-31", means: ""),
        Case("in a month", .monthsAhead(1), on: "2027-01-31", means: "2027-02-28"),
        Case("in minus a month", .monthsAhead(-1), on: "2027-01-31", means: ""),
        Case("next week", .nextWeek, on: "2026-12-30", means: "2027-01-04"),
        Case("next week, on a Monday", .nextWeek, on: "2026-03-02", means: "2026-03-09"),
        Case("next month", .nextMonth, on: "2026-12-31", means: "2027-01"),
        Case("next month", .nextMonth, on: "2026-01-31", means: "2026-02"),
        Case("next year", .nextYear, on: "2026-03-02", means: "2027"),
        Case("next year, at the end of time", .nextYear, on: "9999-03-02", means: ""),
        Case("next Monday, on a Monday", .next(.weekday(.monday)), on: "2026-03-02", means: "2026-03-09"),
        Case("next March, in March", .next(.month(3)), on: "2026-03-02", means: "2027-03"),
        Case("next April", .next(.month(4)), on: "2026-03-02", means: "2026-04"),
        Case("next 2 March", .next(.dayOfMonth(day: 2, month: 3)), on: "2026-03-02", means: "2027-03-02"),
        Case("next yesterday", .next(.daysAgo(1)), on: "2026-03-02", means: ""),
    ]

    @Test("means the next day that is not over", arguments: future)
    func inTheFuture(one: Case) throws {
        let meant = try one.expression.inTheFuture(of: date(one.today))
        #expect((meant?.description ?? "") == one.meant)
    }

    @Test("Thirds of a month cover it without a gap", arguments: 1...12)
    func thirds(month: Int) throws {
        for year in [2026, 2028] {
            let early = try #require(DateExpression.Third.early.days(of: month, in: year))
            let middle = try #require(DateExpression.Third.middle.days(of: month, in: year))
            let late = try #require(DateExpression.Third.late.days(of: month, in: year))
            #expect(early.lowerBound.day == 1)
            #expect(middle.lowerBound.days(since: early.upperBound) == 1)
            #expect(late.lowerBound.days(since: middle.upperBound) == 1)
            #expect(late.upperBound == PartialDate.month(year: year, month: month).latest)
        }
        #expect(DateExpression.Third.early.days(of: 0, in: 2026) == nil)
    }
}
