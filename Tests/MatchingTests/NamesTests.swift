import Knowledge
import Matching
import Testing

@Suite("A name of the guide in a line")
struct NamesTests {
    private func ids(_ line: String) throws -> [[String]] {
        try ToyReaders.toy.get().lines.read(line).names.map { $0.ids.map(\.rawValue) }
    }

    @Test(
        "is found by title, alias, author and short name, in any form of its words",
        arguments: [
            ("tell me about the honey book", ["resource/honey-book"]), ("Otto Comb", ["resource/honey-book"]),
            ("wax's course", ["resource/hive-school"]), ("mia wax?", ["resource/hive-school"]),
            ("the HIVE SCHOOL specializations", ["resource/hive-school"]), ("hss", ["resource/hive-school"]),
            ("hive school", ["task/hive-school"]), ("keeper licence", ["resource/keeper-licence"]),
            ("knots", ["transferable/knots"]), ("first summer", ["phase/first-summer"]), ("pay", ["faq/pay"]),
            ("open sea", []), ("combs", []), ("otto", []), ("book", []), ("honey", []), ("summer", []),
            ("school hive", []),
        ])
    func names(line: String, named: [String]) throws {
        let found = try ids(line)
        #expect(found == named.map { [$0] })
    }

    @Test("is the longest that starts there, and several are found from left to right")
    func several() throws {
        #expect(
            try ids("knots, the honey book and stings") == [
                ["transferable/knots"], ["resource/honey-book"], ["challenge/stings"],
            ])
        #expect(try ids("open honey book") == [["step/read-book"]])
        #expect(try ids("complete the hive school specialization") == [["task/hive-school"]])
    }

    @Test("tells where it stands")
    func place() throws {
        let read = try ToyReaders.toy.get().lines.read("please, the Honey Book now")
        #expect(read.names.map(\.tokens) == [2..<4])
    }

    @Test(
        "of a phase is its number, its place or one of its weeks",
        arguments: [
            ("phase 1", "first-summer"), ("phase two", "second-summer"), ("phase 3", "long-winter"),
            ("stage 2", "second-summer"), ("the second phase", "second-summer"), ("1st stage", "first-summer"),
            ("3rd phase", "long-winter"), ("phase third", "long-winter"), ("the last phase", "long-winter"),
            ("final stage", "long-winter"), ("week 1", "first-summer"), ("week 6", "first-summer"),
            ("week 7", "second-summer"), ("week sixteen", "second-summer"), ("week 17", "long-winter"),
            ("week 20", "long-winter"),
        ])
    func phases(line: String, phase: String) throws {
        let named = try ids(line)
        #expect(named == [["phase/\(phase)"]])
    }

    @Test(
        "of a phase is not what only counts something else",
        arguments: [
            "phase 0", "phase 4", "phase 99999999999999999999", "fourth phase", "week 0", "week 21", "week 2.5",
            "phase",
            "2 phases", "last week", "6 weeks", "the first week", "phase hundred",
        ])
    func noPhases(line: String) throws {
        #expect(try ids(line) == [])
    }
}
