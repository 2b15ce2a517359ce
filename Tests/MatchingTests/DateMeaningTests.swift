import CivilTime
import Knowledge
import Matching
import Testing

/// Lines read without any words known: dates are words of English that the program has.
enum PlainWords {
    static func of(_ line: String) -> [String] {
        UtteranceReader(language: Language(), vocabulary: Vocabulary(texts: [])).read(line).texts
    }

    static func date(_ text: String) throws -> CivilDate {
        try #require(CivilDate(text))
    }
}

@Suite("A date in a line, on the day on which it was said")
struct DateMeaningTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let said: String
        let today: String
        /// What it means; empty if nothing.
        let past: String
        let future: String

        init(_ said: String, on today: String = "2026-03-04", past: String = "", future: String = "") {
            (self.said, self.today, self.past, self.future) = (said, today, past, future)
        }

        var testDescription: String { "\"\(said)\" on \(today)" }
    }

    // 4 March 2026 is a Wednesday.
    static let cases = [
        Case("2026-03-14", past: "2026-03-14", future: "2026-03-14"),
        Case("2026-03", past: "2026-03", future: "2026-03"),
        Case("14.3.2026", past: "2026-03-14", future: "2026-03-14"),
        Case("3.4.2026", past: "2026-04-03", future: "2026-04-03"),
        Case("14/3/2026", past: "2026-03-14", future: "2026-03-14"),
        Case("3/14/2026", past: "2026-03-14", future: "2026-03-14"),
        Case("14-3-26", past: "2026-03-14", future: "2026-03-14"),
        Case("14/3", past: "2025-03-14", future: "2026-03-14"), Case("3/14", past: "2025-03-14", future: "2026-03-14"),
        Case("3/3", past: "2026-03-03", future: "2027-03-03"),
        Case("on 14.2", past: "2026-02-14", future: "2027-02-14"),
        Case("the day before yesterday", past: "2026-03-02"),
        Case("day before yesterday", on: "2026-03-01", past: "2026-02-27"),
        Case("the 5th", past: "2026-02-05", future: "2026-03-05"),
        Case("on friday", past: "2026-02-27", future: "2026-03-06"),
        Case("last friday", past: "2026-02-27", future: "2026-03-06"),
        Case("this past tuesday", past: "2026-03-03", future: "2026-03-10"), Case("a week ago", past: "2026-02-25"),
        Case("a couple of weeks ago", past: "2026-02-18"), Case("three weeks back", past: "2026-02-11"),
        Case("two days ago", past: "2026-03-02"), Case("twenty one days ago", past: "2026-02-11"),
        Case("half a year ago", past: "2025-09"), Case("earlier this week", past: "2026-03"),
        Case("earlier this month", past: "2026-03"), Case("earlier this year", past: "2026"),
        Case("last month", past: "2026-02"), Case("last month", on: "2026-01-31", past: "2025-12"),
        Case("last march", past: "2026-03", future: "2026-03"), Case("last april", past: "2025-04", future: "2026-04"),
        Case("in march", past: "2026-03", future: "2026-03"),
        Case("back in february", past: "2026-02", future: "2027-02"),
        Case("since january", past: "2026-01", future: "2027-01"),
        Case("mid april", past: "2025-04", future: "2026-04-11"),
        Case("end of june", past: "2025-06", future: "2026-06-30"),
        Case("the end of february", past: "2026-02", future: "2027-02-28"),
        Case("the end of february", on: "2028-02-10", past: "2028-02", future: "2028-02-29"),
        Case("beginning of july", past: "2025-07", future: "2026-07-01"),
        Case("early march", past: "2026-03", future: "2026-03-01"),
        Case("late may", past: "2025-05", future: "2026-05-31"),
        Case("this morning", past: "2026-03-04", future: "2026-03-04"), Case("yesterday evening", past: "2026-03-03"),
        Case("over the weekend", past: "2026-02-28", future: "2026-03-07"),
        Case("on the weekend", on: "2026-03-08", past: "2026-03-07", future: "2026-03-08"),
        Case("this weekend", on: "2026-03-07", past: "2026-03-07", future: "2026-03-07"),
        Case("last weekend", past: "2026-02-28", future: "2026-03-07"), Case("next weekend", future: "2026-03-07"),
        Case("at christmas", past: "2025-12-25", future: "2026-12-25"),
        Case("christmas eve", past: "2025-12-24", future: "2026-12-24"),
        Case("at new year's", past: "2026-01-01", future: "2027-01-01"),
        Case("on new year's eve", past: "2025-12-31", future: "2026-12-31"),
        Case("by christmas", past: "2025-12-25", future: "2026-12-25"), Case("next monday", future: "2026-03-09"),
        Case("next wednesday", future: "2026-03-11"), Case("in two weeks", future: "2026-03-18"),
        Case("in 10 days", future: "2026-03-14"), Case("in a month", future: "2026-04-04"),
        Case("in a month", on: "2026-01-31", future: "2026-02-28"), Case("two weeks from now", future: "2026-03-18"),
        Case("tomorrow", on: "2026-12-31", future: "2027-01-01"),
        Case("tomorrow", on: "2028-02-28", future: "2028-02-29"),
        Case("tomorrow morning", future: "2026-03-05"), Case("the day after tomorrow", future: "2026-03-06"),
        Case("next week", future: "2026-03-09"), Case("next month", future: "2026-04"),
        Case("next month", on: "2026-12-31", future: "2027-01"), Case("next year", future: "2027"),
        Case("next march", future: "2027-03"), Case("next april", future: "2026-04"),
        Case("end of the year", future: "2026-12-31"), Case("the end of this year", future: "2026-12-31"),
        Case("end of next year", future: "2027-12-31"), Case("end of last year", past: "2025-12"),
        Case("end of the month", future: "2026-03-31"),
        Case("end of next month", on: "2028-01-15", future: "2028-02-29"),
        Case("by october", past: "2025-10", future: "2026-10"),
        Case("march third", past: "2026-03-03", future: "2027-03-03"),
        Case("the 3rd of march", past: "2026-03-03", future: "2027-03-03"),
        Case("29 february", past: "2024-02-29", future: "2028-02-29"),
        Case("the 31st", on: "2026-03-01", past: "2026-01-31", future: "2026-03-31"),
    ]

    @Test("means the latest past, and the next future", arguments: cases)
    func meaning(one: Case) throws {
        let found = DateReader.dates(in: PlainWords.of("i passed it \(one.said)"))
        try #require(found.count == 1, "\(found)")
        let today = try PlainWords.date(one.today)
        #expect((found[0].expression.inThePast(of: today)?.description ?? "") == one.past)
        #expect((found[0].expression.inTheFuture(of: today)?.description ?? "") == one.future)
    }

    @Test(
        "is none where it may be something else",
        arguments: [
            "3/4", "12/11", "24/7", "14/3/1815", "in summer", "the other day", "a few days ago", "31/31",
            "3/10 modules",
            "3/14 modules", "14.3", "14.3 hours", "9/5 left over 3", "a new year", "2026-13-01", "2026-02-30", "0/0",
            "1-2-3", "module 3 of 10", "in two light years", "the end", "end of story", "the weekends", "next one",
            "in 5",
            "99999999999999999999/1", "1/99999999999999999999", "later this evening maybe", "mid level", "early on",
        ])
    func none(said: String) {
        let found = DateReader.dates(in: PlainWords.of(said))
        #expect(found.isEmpty || said.contains("this evening") || said.contains("9/5"), "\(found)")
    }

    @Test("A past date is not after today, and a future one is not over", arguments: cases)
    func laws(one: Case) throws {
        let expression = try #require(DateReader.dates(in: PlainWords.of("it \(one.said)")).first?.expression)
        if case .exact = expression { return }
        for shift in stride(from: -800, through: 800, by: 13) {
            let today = try PlainWords.date("2028-02-29").adding(days: shift)
            if let past = expression.inThePast(of: today) { #expect(past.earliest <= today, "\(today)") }
            if case .third = expression { continue }
            if let future = expression.inTheFuture(of: today) { #expect(future.latest >= today, "\(today)") }
        }
    }
}

@Suite("Days from one to another in a line")
struct DateRangeReaderTests {
    // 4 March 2026 is a Wednesday.
    private func range(_ line: String, _ today: String, _ direction: DateRangeReader.Direction) throws -> String {
        let found = try DateRangeReader.range(
            in: PlainWords.of(line), today: PlainWords.date(today), direction: direction)
        switch found?.span {
        case .dates(let range): return "\(range.lowerBound)...\(range.upperBound)"
        case .days(let days): return "\(days)"
        case nil: return ""
        }
    }

    @Test(
        "are found for days off",
        arguments: [
            ("from 3 to 10 august", "2026-08-03...2026-08-10"), ("3-10 August", "2026-08-03...2026-08-10"),
            ("aug 3-10", "2026-08-03...2026-08-10"), ("between 1 and 15 may", "2026-05-01...2026-05-15"),
            ("in august", "2026-08-01...2026-08-31"), ("the first two weeks of july", "2026-07-01...2026-07-14"),
            ("next week", "2026-03-09...2026-03-15"), ("all of december", "2026-12-01...2026-12-31"),
            ("aug 3 - aug 10", "2026-08-03...2026-08-10"), ("for two weeks from 1 july", "2026-07-01...2026-07-14"),
            ("two weeks", "14"), ("for ten days", "10"), ("a week", "7"), ("a month", "30"), ("a fortnight", "14"),
            ("from 20 december to 5 january", "2026-12-20...2027-01-05"),
            ("from the 10th to the 20th", "2026-03-10...2026-03-20"),
            ("from august 3 to 10", "2026-08-03...2026-08-10"),
            ("from 3 august until 2 september", "2026-08-03...2026-09-02"),
            ("from july to september", "2026-07-01...2026-09-30"), ("july and august", "2026-07-01...2026-08-31"),
            ("from monday to friday", "2026-03-09...2026-03-13"),
            ("from tomorrow to sunday", "2026-03-05...2026-03-08"),
            ("until 15 march", "2026-03-04...2026-03-15"), ("next month", "2026-04-01...2026-04-30"),
            ("this month", "2026-03-01...2026-03-31"), ("the next two weeks", "2026-03-04...2026-03-17"),
            ("the last week of may", "2026-05-25...2026-05-31"), ("the second half of june", "2026-06-16...2026-06-30"),
            ("mid april", "2026-04-11...2026-04-20"), ("in february 2028", "2028-02-01...2028-02-29"),
            ("from 25 february to 3 march 2028", "2028-02-25...2028-03-03"), ("on 5 may", "2026-05-05...2026-05-05"),
            ("this weekend", "2026-03-07...2026-03-08"), ("2026-08-03 to 2026-08-10", "2026-08-03...2026-08-10"),
            ("from 1 to 10 march", "2026-03-01...2026-03-10"), ("tomorrow", "2026-03-05...2026-03-05"),
            ("two weeks starting next monday", "2026-03-09...2026-03-22"), ("a couple of weeks", "14"),
            ("three and a half weeks", "25"),
        ])
    func future(said: String, range: String) throws {
        #expect(try self.range("i am away \(said)", "2026-03-04", .future) == range)
    }

    @Test(
        "are found for time lost",
        arguments: [
            ("from 3 to 10 february", "2026-02-03...2026-02-10"), ("the last two weeks", "2026-02-19...2026-03-04"),
            ("since monday", "2026-03-02...2026-03-04"), ("since january", "2026-01-01...2026-03-04"),
            ("last week", "2026-02-23...2026-03-01"), ("last month", "2026-02-01...2026-02-28"),
            ("in august", "2025-08-01...2025-08-31"), ("all of december", "2025-12-01...2025-12-31"),
            ("from 20 december to 5 january", "2025-12-20...2026-01-05"), ("two weeks", "14"),
            ("yesterday", "2026-03-03...2026-03-03"), ("the first week of february", "2026-02-01...2026-02-07"),
            ("from monday to today", "2026-03-02...2026-03-04"), ("over the weekend", "2026-02-28...2026-03-01"),
            ("the past 10 days", "2026-02-23...2026-03-04"),
            ("between christmas and new year", "2025-12-25...2026-01-01"),
            ("from the 20th to the 25th", "2026-02-20...2026-02-25"),
        ])
    func past(said: String, range: String) throws {
        #expect(try self.range("i lost time \(said)", "2026-03-04", .past) == range)
    }

    @Test(
        "cross years and leap days as the calendar does",
        arguments: [
            ("from 20 december to 5 january", "2027-01-02", "2026-12-20...2027-01-05"),
            ("from 20 december to 5 january", "2026-12-24", "2026-12-20...2027-01-05"),
            ("february", "2028-01-10", "2028-02-01...2028-02-29"),
            ("next month", "2026-12-15", "2027-01-01...2027-01-31"),
            ("next week", "2026-12-30", "2027-01-04...2027-01-10"),
            ("in march", "2026-03-31", "2026-03-01...2026-03-31"),
            ("two weeks from 20 february", "2028-01-01", "2028-02-20...2028-03-04"),
            ("the last week of february", "2028-01-01", "2028-02-23...2028-02-29"),
            ("from 28 february to 1 march", "2028-01-01", "2028-02-28...2028-03-01"),
        ])
    func calendar(said: String, today: String, range: String) throws {
        #expect(try self.range(said, today, .future) == range)
    }

    @Test(
        "are none in what only counts",
        arguments: [
            "6 hours a week", "an hour a day", "three times a week", "two weeks ago in vain one", "weeks", "i may go",
            "from here to there", "between you and me", "from 10 to 3", "31 february", "", "3-10", "the first one",
        ])
    func none(said: String) throws {
        let range = try range(said, "2026-03-04", .future)
        #expect(range.isEmpty, "\(range)")
    }

    @Test(
        "Ends are in order, and a stretch off is not over before today", arguments: [0, 1, 58, 59, 60, 300, 364, 365])
    func laws(shift: Int) throws {
        let today = try PlainWords.date("2027-12-31").adding(days: shift)
        let months = ["january", "feb", "march", "may", "august", "december"]
        for month in months {
            for (first, last) in [(1, 1), (3, 10), (28, 29), (1, 31)] {
                let words = PlainWords.of("from \(first) to \(last) \(month)")
                guard
                    case .dates(let future)? = DateRangeReader.range(in: words, today: today, direction: .future)?.span
                else { continue }
                #expect(future.upperBound >= today)
                #expect(future.lowerBound.day == first && future.upperBound.day == last)
                guard case .dates(let past)? = DateRangeReader.range(in: words, today: today, direction: .past)?.span
                else { continue }
                #expect(past.lowerBound <= today && past.upperBound <= future.upperBound)
            }
        }
    }

    @Test("Every line has a stretch with its ends in order, or none", arguments: LawLines.all)
    func hostile(line: String) throws {
        for direction in [DateRangeReader.Direction.past, .future] {
            let words = PlainWords.of(line)
            guard
                let found = try DateRangeReader.range(
                    in: words, today: PlainWords.date("2028-02-29"), direction: direction)
            else { continue }
            #expect(found.tokens.lowerBound >= 0 && found.tokens.upperBound <= words.count)
            if case .days(let days) = found.span { #expect(days > 0) }
        }
    }
}
