import CivilTime
import Testing

@Suite("A partial date")
struct PartialDateTests {
    @Test(
        "is read and written as far as it is known",
        arguments: ["2026-03-05", "2026-03", "2026", "2024-02-29", "0001", "9999-12", "2000-02"])
    func roundTrip(text: String) {
        #expect(PartialDate(text)?.description == text)
    }

    @Test(
        "is refused in any other form",
        arguments: [
            "", "-", "26", "20260", "0000", "2026-", "-2026", "2026-13", "2026-00", "2026-3", "2026-02-30",
            "2026-03-05-01",
            "2026-03-", "2026 ", "20 6", "+026", "2026-+3", "２０２６", "March 2026", "2026/03", "2026-03-05T00:00:00Z",
        ])
    func refused(text: String) {
        #expect(PartialDate(text) == nil)
    }

    @Test(
        "starts on the first day it can mean",
        arguments: [
            ("2026-03-05", "2026-03-05"), ("2026-03", "2026-03-01"), ("2026", "2026-01-01"),
            ("2024-02-29", "2024-02-29"),
        ])
    func earliest(text: String, first: String) throws {
        #expect(try #require(PartialDate(text)).earliest == date(first))
    }

    @Test(
        "is said with its preposition",
        arguments: [("2026-03-05", "on 5 March 2026"), ("2026-03", "in March 2026"), ("2026", "in 2026")])
    func words(text: String, words: String) {
        #expect(PartialDate(text)?.inWords == words)
    }

    @Test(
        "ends on its last day",
        arguments: [
            ("2026-03-05", "2026-03-05"), ("2026-02", "2026-02-28"), ("2028-02", "2028-02-29"),
            ("2026-12", "2026-12-31"),
            ("2026", "2026-12-31"), ("9999", "9999-12-31"),
        ])
    func latest(text: String, last: String) throws {
        let date = try #require(PartialDate(text))
        #expect(date.latest.description == last)
        #expect(date.earliest <= date.latest)
    }
}
