import CivilTime
import Testing

@Suite("The names of days and months")
struct CalendarTests {
    @Test("start the week on Monday")
    func week() {
        #expect(Weekday.allCases.map(\.index) == Array(0..<7))
        #expect(Weekday.monday.index == 0)
        #expect(Weekday.sunday.index == 6)
    }

    @Test(
        "find a month by its name, its first three letters, or sept",
        arguments: [
            ("January", 1), ("february", 2), ("MARCH", 3), ("apr", 4), ("May", 5), ("jun", 6), ("June", 6), ("jul", 7),
            ("aug", 8), ("sep", 9), ("Sept", 9), ("september", 9), ("oct", 10), ("NOV", 11), ("Dec", 12),
        ])
    func numbers(word: String, number: Int) {
        #expect(Month.number(of: word) == number)
    }

    @Test(
        "find no month in other words",
        arguments: ["", "m", "ma", "marchs", "janu", "maybe", "decem", "13", "3", "märz", "jan.", "augustus", "sun"])
    func noNumber(word: String) {
        #expect(Month.number(of: word) == nil)
    }

    @Test("lead from number to name and back")
    func names() {
        #expect((1...12).allSatisfy { Month.number(of: Month.name(of: $0)) == $0 })
        #expect(Month.name(of: 1) == "January")
        #expect(Month.name(of: 12) == "December")
    }

    @Test("stay a number where there is no such month", arguments: [0, 13, -1, Int.max - 1])
    func noName(number: Int) {
        #expect(Month.name(of: number) == String(number))
    }
}
