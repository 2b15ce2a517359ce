import CivilTime
import Coaching
import Testing

/// The small pieces of which sentences are made.
struct WordingTests {
    @Test(
        arguments: [
            ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
        ] as [([String], String)])
    func lists(items: [String], text: String) {
        #expect(Wording.list(items) == text)
    }

    @Test func listsWithAnotherConjunction() {
        #expect(Wording.list(["a", "b", "c"], "or") == "a, b or c")
    }

    @Test(arguments: [
        (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (10, "10th"), (11, "11th"), (12, "12th"), (13, "13th"),
        (21, "21st"), (22, "22nd"), (23, "23rd"), (101, "101st"), (111, "111th"), (112, "112th"), (113, "113th"),
    ])
    func ordinals(number: Int, text: String) {
        #expect(Wording.ordinal(number) == text)
    }

    @Test(arguments: [(0, "0 notes"), (1, "1 note"), (2, "2 notes")])
    func counts(number: Int, text: String) {
        #expect(Wording.count(number, "note") == text)
    }

    @Test(arguments: [(6, "6 h"), (2.5, "2.5 h"), (0.25, "0.3 h"), (10.04, "10 h"), (0, "0 h"), (6.96, "7 h")])
    func hours(hours: Double, text: String) {
        #expect(Wording.hours(hours) == text)
    }

    @Test(arguments: [
        (-1, "today"), (0, "today"), (1, "yesterday"), (2, "2 days ago"), (13, "13 days ago"), (14, "2 weeks ago"),
        (20, "2 weeks ago"), (21, "3 weeks ago"),
    ])
    func ago(days: Int, text: String) {
        #expect(Wording.ago(from: Chat.monday.adding(days: -days), to: Chat.monday) == text)
    }

    @Test(arguments: [
        (0, "0 days"), (1, "1 day"), (13, "13 days"), (14, "2 weeks"), (17, "2 weeks"), (18, "3 weeks"),
        (84, "12 weeks"),
    ])
    func spans(days: Int, text: String) {
        #expect(Wording.span(days: days) == text)
    }

    @Test(arguments: [("", ""), ("course", "Course"), ("éclair", "Éclair"), ("AWS", "AWS")])
    func capitals(text: String, capitalized: String) {
        #expect(Wording.capitalized(text) == capitalized)
    }
}

/// Days, weeks and runs of days in words.
struct WordingOfDatesTests {
    @Test(arguments: [
        (0, "0 days"), (1, "1 day"), (6, "6 days"), (7, "1 week"), (8, "1 week, 1 day"), (87, "12 weeks, 3 days"),
        (-87, "12 weeks, 3 days"),
    ])
    func weeksAndDays(days: Int, text: String) {
        #expect(Wording.weeksAndDays(days) == text)
    }

    @Test(arguments: [
        ("2027-08-03", "2027-08-03", "3 August 2027", "on 3 August 2027", "3 Aug 2027"),
        ("2027-08-03", "2027-08-10", "3 to 10 August 2027", "from 3 to 10 August 2027", "3 Aug - 10 Aug 2027"),
        ("2027-08-01", "2027-08-31", "August 2027", "in August 2027", "1 Aug - 31 Aug 2027"),
        ("2028-02-01", "2028-02-29", "February 2028", "in February 2028", "1 Feb - 29 Feb 2028"),
        (
            "2027-03-28", "2027-04-11", "28 March to 11 April 2027", "from 28 March to 11 April 2027",
            "28 Mar - 11 Apr 2027"
        ),
        (
            "2027-12-20", "2028-01-03", "20 December 2027 to 3 January 2028",
            "from 20 December 2027 to 3 January 2028", "20 Dec 2027 - 3 Jan 2028"
        ),
    ])
    func runs(first: String, last: String, words: String, on: String, short: String) throws {
        let days = try #require(CivilDate(first))...(try #require(CivilDate(last)))
        #expect(Wording.days(days) == words)
        #expect(Wording.onDays(days) == on)
        #expect(Wording.shortDays(days) == short)
    }
}
