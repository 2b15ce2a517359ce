import CivilTime
import Testing

@Suite("An instant")
struct InstantTests {
    @Test(
        "is read and written in UTC, to the second",
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1), ("2026-03-02T09:05:07Z", 1_772_442_307),
            ("2024-02-29T23:59:59Z", 1_709_251_199), ("2000-01-01T00:00:00Z", 946_684_800),
            ("0001-01-01T00:00:00Z", -62_135_596_800), ("9999-12-31T23:59:59Z", 253_402_300_799),
        ])
    func roundTrip(text: String, seconds: Int) {
        #expect(Instant(text)?.secondsSinceEpoch == seconds)
        #expect(Instant(secondsSinceEpoch: seconds).description == text)
    }

    @Test("is the start of a day given without a time")
    func startOfDay() {
        #expect(Instant("2026-03-02") == Instant("2026-03-02T00:00:00Z"))
    }

    @Test(
        "is refused in any other form",
        arguments: [
            "", "T", "Z", "now", "2026-02-30", "2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z", "2026-03-02T24:00:00Z",
            "2026-03-02T23:60:00Z", "2026-03-02T23:59:60Z", "2026-03-02T09:05:07", "2026-03-02T09:05Z",
            "2026-03-02 09:05:07Z", "2026-03-02t09:05:07z", "2026-03-02T09:05:07+01:00", "2026-03-02T9:05:07Z",
            "2026-03-02T09:05:07ZZ", "2026-03-02T+9:05:07Z", "2026-03-02T-1:05:07Z", "2026-03-02T09:05:07.5Z",
            "2026-03-02TT9:05:07Z", "1772442307", "2026-03",
        ])
    func refused(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test(
        "falls on the day of the place where it is asked",
        arguments: [
            ("2026-03-01T23:30:00Z", 0, "2026-03-01"), ("2026-03-01T23:30:00Z", 3600, "2026-03-02"),
            ("2026-03-01T00:30:00Z", -3600, "2026-02-28"), ("2024-02-29T12:00:00Z", 46_800, "2024-03-01"),
            ("2024-02-29T12:00:00Z", -46_800, "2024-02-28"), ("1969-12-31T23:59:59Z", 0, "1969-12-31"),
            ("1970-01-01T00:00:00Z", -1, "1969-12-31"),
            // Samoa had no 30 December 2011: from ten hours behind to fourteen ahead at midnight.
            ("2011-12-30T09:59:59Z", -36_000, "2011-12-29"), ("2011-12-30T10:00:00Z", 50_400, "2011-12-31"),
        ])
    func localDays(text: String, offset: Int, day: String) throws {
        #expect(try #require(Instant(text)).date(offsetFromUTC: offset) == date(day))
    }

    @Test("keeps to the years that a date can have", arguments: [0, 50_400, -43_200])
    func range(offset: Int) {
        #expect(Instant(secondsSinceEpoch: .max).description == "9999-12-31T23:59:59Z")
        #expect(Instant(secondsSinceEpoch: .min).description == "0001-01-01T00:00:00Z")
        #expect(Instant(secondsSinceEpoch: .max).date(offsetFromUTC: offset).year == 9999)
        #expect(Instant(secondsSinceEpoch: .min).date(offsetFromUTC: offset).year == 1)
    }

    @Test("reads back what it writes, over four thousand years")
    func law() {
        // A step that is no multiple of a day, an hour or a minute.
        for seconds in stride(from: -62_135_596_800, through: 64_000_000_000, by: 98_765_432) {
            let instant = Instant(secondsSinceEpoch: seconds)
            #expect(Instant(instant.description) == instant)
        }
    }

    @Test("is ordered by time")
    func order() throws {
        let (early, late) = try (#require(Instant("2026-03-01T23:59:59Z")), #require(Instant("2026-03-02")))
        #expect(early < late)
    }
}
