@preconcurrency import Glibc
import Testing

@testable import Terminal

@Suite("The history") struct HistoryTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let typed: [String]
        let kept: [String]
        var testDescription: String { name }
    }

    static let long = String(repeating: "x", count: BoundedLineReader.limit)

    @Test(
        "keeps",
        arguments: [
            Case(name: "lines in their order", typed: ["one", "two"], kept: ["one", "two"]),
            Case(
                name: "the same line in a row once", typed: ["one", "one", "two", "one"], kept: ["one", "two", "one"]),
            Case(name: "no line that starts with a space", typed: [" one", "\tone", "one "], kept: ["one "]),
            Case(name: "no empty line", typed: ["", "\n", "one"], kept: ["one"]),
            Case(name: "no private line", typed: ["note: Maria", "one", "note: Maria", "one"], kept: ["one"]),
            Case(name: "no line longer than a question", typed: [long + "x", long], kept: [long]),
            Case(name: "several lines as one", typed: ["one\ntwo\n three"], kept: ["one\ntwo\n three"]),
            Case(
                name: "backslashes and other odd ones", typed: [#"a\nb\\c\"#, "é 漢字", "#1 what", "\r"],
                kept: [#"a\nb\\c\"#, "é 漢字", "#1 what"]),
        ])
    func keeping(one: Case) throws {
        let folder = try TemporaryFolder()
        let history = History(path: folder.path("history")) { !$0.hasPrefix("note") }
        for line in one.typed { history.record(line) }
        #expect(history.entries == one.kept)
        try history.save()
        let next = History(path: folder.path("history"))
        try next.load()
        #expect(next.entries == one.kept)
    }

    @Test("keeps the newest thousand")
    func capacity() throws {
        let folder = try TemporaryFolder()
        for part in 0..<3 {
            let history = History(path: folder.path("history"))
            try history.load()
            for number in 0..<600 { history.record("line \(part * 600 + number)") }
            #expect(history.entries.count == min(1000, (part + 1) * 600))
            try history.save()
        }
        let history = History(path: folder.path("history"))
        try history.load()
        #expect(history.entries == (800..<1800).map { "line \($0)" })
    }

    @Test("keeps what two conversations at once have typed")
    func twoAtOnce() throws {
        let folder = try TemporaryFolder()
        let one = History(path: folder.path("history"))
        let two = History(path: folder.path("history"))
        try one.load()
        try two.load()
        one.record("from one")
        two.record("from two")
        try one.save()
        try two.save()
        one.record("again from one")
        try one.save()
        #expect(one.entries == ["from one", "from two", "again from one"])
    }

    @Test("takes a line back")
    func withdrawing() throws {
        let folder = try TemporaryFolder()
        let history = History(path: folder.path("history"))
        history.record("one")
        history.record("secret")
        history.withdrawLast()
        try history.save()
        history.withdrawLast()
        #expect(history.entries == ["one"])
        #expect(try folder.text(of: "history") == "one\n")
    }

    @Test("is for this conversation only if there is no file")
    func withoutFile() throws {
        let history = History(path: nil)
        try history.load()
        history.record("one")
        try history.save()
        #expect(history.entries == ["one"])
    }

    @Test("writes nothing if nothing was typed")
    func nothing() throws {
        let folder = try TemporaryFolder()
        try History(path: folder.path("history")).save()
        #expect(try folder.names() == [])
    }

    @Test("comes back from text as it was", arguments: 0..<100)
    func law(seed: Int) {
        var generator = Seeded(state: UInt64(seed))
        let alphabet: [Unicode.Scalar] = ["\\", "n", "\n", "\r", "a", "#", "é", "\u{301}", "漢", "\t"]
        let entries = (0..<10).map { _ in
            var entry = String.UnicodeScalarView("x".unicodeScalars)
            for _ in 0..<Int.random(in: 0...20, using: &generator) {
                entry.append(alphabet.randomElement(using: &generator) ?? "?")
            }
            return String(entry)
        }
        #expect(HistoryText.decode(HistoryText.encode(entries)) == entries)
    }

    @Test(
        "reads a file that was edited by hand",
        arguments: [
            (#"C:\temp"#, [#"C:\temp"#]), ("one\\", ["one\\"]), ("\n\none\n\n", ["one"]), ("", []),
        ])
    func byHand(text: String, entries: [String]) {
        #expect(HistoryText.decode(text) == entries)
    }
}
