import Matching
import Testing

@Suite("Hours in a line")
struct HoursReaderTests {
    private func tokens(_ line: String) throws -> [String] {
        try ToyReaders.shipped.get().utterances.read(line).texts
    }

    @Test(
        "a week are told by the week or the day, and other hours are not",
        arguments: [
            ("6 hours a week", 6), ("10 h per week", 10), ("10hrs/week", 10), ("eight hours weekly", 8),
            ("2.5 hours every week", 2.5), ("an hour a day", 7), ("2 hours daily", 14), ("i can do 6 hrs a wk", 6),
            ("168 hours a week", 168), ("169 hours a week", nil), ("0 hours a week", nil), ("hours a week", nil),
            ("some hours a week", nil), ("6 hours", nil), ("6 weeks", nil), ("a week has hours", nil), ("", nil),
            ("99999999999999999999 hours a week", nil),
        ] as [(String, Double?)])
    func aWeek(line: String, hours: Double?) throws {
        #expect(try HoursReader.hoursPerWeek(in: tokens(line)) == hours)
    }

    @Test(
        "are found whatever they are for",
        arguments: [
            ("what if i do 12 hours", 12), ("an hour", 1), ("10hrs", 10), ("twelve hours", 12), ("hours", nil),
            ("12", nil),
            ("hour 12", nil), ("12 weeks", nil), ("500 hours", nil), ("", nil),
        ] as [(String, Double?)])
    func any(line: String, hours: Double?) throws {
        #expect(try HoursReader.hours(in: tokens(line)) == hours)
    }

    @Test(
        "of every week are told in many ways",
        arguments: [
            ("6 h/week", 6), ("6h a week", 6), ("6 hours weekly", 6), ("an hour a day", 7), ("2 hours on weekdays", 10),
            ("4 hours every weekend", 4), ("2 hours on weekdays and 4 hours on weekends", 14),
            ("2 hours on weekdays and 4 on weekends", 14), ("an hour three times a week", 3),
            ("2 hours twice a week", 4),
            ("90 minutes a day", 10.5), ("half an hour every day", 3.5), ("an hour and a half daily", 10.5),
            ("every week 6 hours", 6), ("per week 6 hours", 6), ("2 hours every saturday", 2),
            ("3 hours on sundays", 3),
            ("2 hours every other day", 7), ("10-15 hours a week", 12.5), ("twenty one hours a week", 21),
            ("2,5 hours every week", 2.5), ("2 more hours a week", 2), ("3 hours each weekday", 15),
            ("2 hours a night", 14),
            ("6 hours this week", nil), ("6 hours last week", nil), ("2 hours on monday", nil), ("30 hours a day", nil),
            ("3 hours", nil), ("twice a week", nil),
        ] as [(String, Double?)])
    func everyWeek(line: String, hours: Double?) throws {
        #expect(try HoursReader.hoursPerWeek(in: tokens(line)) == hours)
    }

    @Test(
        "that were spent are told apart from those of every week",
        arguments: [
            ("3 hours", 3), ("2.5 hours", 2.5), ("2,5 h", 2.5), ("90 min", 1.5), ("an hour and a half", 1.5),
            ("half an hour", 0.5), ("3h30", 3.5), ("an evening", nil), ("2 hrs", 2), ("twenty minutes", 1.0 / 3),
            ("2 hours and 15 minutes", 2.25), ("2 h 30 min", 2.5), ("one and a half hours", 1.5), ("1 1/2 hours", 1.5),
            ("½ hour", 0.5), ("a quarter of an hour", 0.25), ("a couple of hours", 2), ("a dozen hours", 12),
            ("300 hours", 300), ("2 more hours", 2), ("3 hours today and 2 hours yesterday", 5),
            ("6 hours this week", 6),
            ("2 hours on monday", 2), ("45min", 0.75), ("another hour", 1),
            ("6 h/week", nil), ("an hour a day", nil), ("2 hours on weekdays", nil), ("hours", nil), ("two weeks", nil),
            ("module 3", nil), ("99999 hours", nil), ("", nil), ("some hours", nil), ("0 hours", nil),
        ] as [(String, Double?)])
    func spent(line: String, hours: Double?) throws {
        #expect(try HoursReader.hoursSpent(in: tokens(line)) == hours)
    }

    @Test("are positive and finite on any line", arguments: LawLines.all)
    func laws(line: String) throws {
        let words = try tokens(line)
        for hours in [HoursReader.hoursPerWeek(in: words), HoursReader.hours(in: words)] {
            #expect((hours ?? 1) > 0 && (hours ?? 1) <= 168)
        }
        #expect((HoursReader.hoursSpent(in: words) ?? 1) > 0)
    }
}
