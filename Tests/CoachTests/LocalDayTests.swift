import Foundation
import Testing

/// Days are those of the user's zone, also for moments that are past.
@Suite("Local days", .timeLimit(.minutes(5))) struct LocalDayTests {
    @Test(arguments: [
        ("Pacific/Apia", "2027-02-01T18:30:00Z", "2 February 2027"),
        ("Pacific/Apia", "2011-12-30T09:59:59Z", "29 December 2011"),
        ("Pacific/Apia", "2011-12-30T10:00:00Z", "31 December 2011"),
        ("America/Los_Angeles", "2027-02-01T07:59:59Z", "31 January 2027"),
        ("America/Los_Angeles", "2027-02-01T08:00:00Z", "1 February 2027"),
        ("America/Los_Angeles", "2027-07-01T06:59:59Z", "30 June 2027"),
        ("America/Los_Angeles", "2027-07-01T07:00:00Z", "1 July 2027"),
        ("UTC", "2027-02-01T23:59:59Z", "1 February 2027"),
    ])
    func ofANote(zone: String, instant: String, day: String) throws {
        let home = try CoachHome()
        try home.run("notes", "add", "x", environment: ["COACH_NOW": instant])
        // Looked at half a year later, when the clocks are set otherwise.
        let later = ["TZ": zone, "COACH_NOW": "2028-01-15T12:00:00Z"]
        #expect(try home.run("notes", environment: later).text.contains(day))
        #expect(try home.run("notes", "show", "1", environment: later).text.contains(day))
    }

    @Test("notes of a day are those of the user's day")
    func search() throws {
        let home = try CoachHome()
        try home.run("notes", "add", "late", environment: ["COACH_NOW": "2027-02-02T05:00:00Z"])
        let later = ["TZ": "America/Los_Angeles", "COACH_NOW": "2027-02-10T12:00:00Z"]
        #expect(try home.pipe("what did I note on february 1st", environment: later).text.contains("late"))
        #expect(try !home.pipe("what did I note on february 2nd", environment: later).text.contains("late"))
    }
}
