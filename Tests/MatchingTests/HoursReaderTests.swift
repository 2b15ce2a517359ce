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
}
