import Foundation
import Testing

/// What one command records is there for the next, and for the one beside it.
@Suite("Records across processes", .timeLimit(.minutes(3))) struct RecordTests {
    @Test("done is seen by progress and next, and undo takes it back")
    func doneAndUndo() throws {
        let home = try CoachHome()
        let before = (next: try home.run("next").text, progress: try home.run("progress").text)
        let done = try home.run("done", "Machine", "Learning", "Specialization")
        #expect(done.exit == .status(0))
        #expect(done.words.contains("Recorded as done: Machine Learning Specialization."))
        #expect(try home.run("progress").words.contains("1 of 3"))
        #expect(try home.run("next").text != before.next)
        let undone = try home.run("undo")
        #expect(undone.exit == .status(0))
        #expect(undone.words.contains("Taken back: Machine Learning Specialization, done."))
        #expect(try home.run("next").text == before.next)
        #expect(try home.run("progress").text == before.progress)
        #expect(try home.run("undo").exit == .status(1))
    }

    @Test("done takes an id too, and undo goes back one by one")
    func byID() throws {
        let home = try CoachHome()
        #expect(try home.run("done", "resource/deep-learning-specialization").exit == .status(0))
        #expect(try home.run("done", "resource/ibm-ai-engineering").exit == .status(0))
        #expect(try home.run("undo").words.contains("IBM"))
        #expect(try home.run("undo").words.contains("Deep Learning"))
        #expect(try home.run("undo").exit == .status(1))
    }

    @Test("done with several matches records nothing and lists them")
    func several() throws {
        let home = try CoachHome()
        let outcome = try home.run("done", "the", "specialization")
        #expect(outcome.exit == .status(1))
        #expect(outcome.text.contains("Machine Learning Specialization"))
        #expect(outcome.text.contains("Deep Learning Specialization"))
        #expect(outcome.text.contains("coach "), "choices are given as commands")
        #expect(try home.run("undo").exit == .status(1))
    }

    @Test("what a pipe records, a command sees")
    func pipeToCommand() throws {
        let home = try CoachHome()
        try #expect(
            home.pipe("I already know Python", "I finished the Deep Learning Specialization").exit == .status(0))
        #expect(try home.run("undo").words.contains("Deep Learning Specialization"))
    }

    @Test("a conversation under way sees what another process records")
    func twoAtOnce() throws {
        let home = try CoachHome()
        let process = try home.start([], input: .pipe)
        process.send("note: first\n")
        try process.wait(for: "1 note in all")
        try home.run("notes", "add", "second")
        process.send("my notes\n")
        try process.wait(for: "second")
        process.closeInput()
        #expect(try process.outcome().exit == .status(0))
        #expect(try home.notes() == ["first", "second"])
    }

    @Test("notes are added, listed, searched, shown and deleted; a number never changes hands")
    func notes() throws {
        let home = try CoachHome()
        #expect(try home.run("notes").text.contains("No notes yet"))
        for text in [["ask", "Maria", "about", "a mentor"], ["buy the book"], ["é 漢字 'quoted' \"twice\" --plain %s"]] {
            #expect(try home.start(["notes", "add", "--"] + text).outcome().exit == .status(0))
        }
        #expect(try home.notes() == ["ask Maria about a mentor", "buy the book", "é 漢字 'quoted' \"twice\" --plain %s"])
        let found = try home.run("notes", "search", "MARIA")
        #expect(found.text.contains("ask Maria about a mentor"))
        #expect(!found.text.contains("buy the book"))
        #expect(try home.run("notes", "search", "zebra").words.contains("No note has \"zebra\"."))
        #expect(try home.run("notes", "show", "2").text.contains("buy the book"))
        #expect(try home.run("notes", "delete", "2").words.contains("Deleted note 2: buy the book"))
        #expect(try home.run("notes", "show", "2").exit == .status(1))
        #expect(try home.notes() == ["ask Maria about a mentor", "é 漢字 'quoted' \"twice\" --plain %s"])
        #expect(try home.run("undo").exit == .status(0))
        #expect(
            try home.run("notes", "show", "2").text.contains("buy the book"), "undo brings it back under its number")
        try home.run("notes", "delete", "2")
        try home.run("notes", "add", "new")
        #expect(try home.run("notes", "show", "2").exit == .status(1), "a deleted number is not given again")
        #expect(try home.integrity() == "ok")
    }

    @Test("a note's day is that of COACH_NOW")
    func days() throws {
        let home = try CoachHome()
        try home.run("notes", "add", "leap", environment: ["COACH_NOW": "2028-02-29T23:59:00Z"])
        #expect(try home.run("notes", "show", "1").text.contains("29 February 2028"))
    }

    @Test(
        "escape sequences in notes stay as they are in the store and never reach the terminal",
        arguments: [
            "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{07}", "\u{9B}2J", "a\u{08}\u{08}b", "bidi \u{202E}txt\u{202C}",
            "a\rb",
            "\u{7F}\u{0}".replacing("\u{0}", with: "\u{01}"),
        ])
    func escapes(text: String) throws {
        let home = try CoachHome()
        let added = try home.start(["notes", "add", "--", text]).outcome()
        #expect(added.exit == .status(0))
        let shown = try [
            added, home.run("notes"), home.run("notes", "show", "1"), home.run("notes", "search", "-q", "x"),
            home.run("undo"),
        ]
        for outcome in shown {
            let raw = outcome.text.unicodeScalars.filter {
                ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value)
                    || (0x202A...0x202E).contains($0.value)
            }
            #expect(raw.isEmpty, "\(outcome.text.debugDescription)")
        }
        try home.start(["notes", "add", "--", text]).outcome()
        let json = try home.run("notes", "--format", "json")
        #expect(!json.output.contains(0x1B) && !json.output.contains(0x07) && !json.output.contains(0x7F))
        #expect(throws: Never.self) { try JSONTurn(json.output) }
    }

    @Test("unanswered lists what was refused, the most asked first")
    func unanswered() throws {
        let home = try CoachHome()
        #expect(try home.run("unanswered").text.contains("No question is open"))
        for question in ["best pizza in Naples", "weather in Paris", "Weather in Paris"] {
            #expect(try home.run("ask", question).exit == .status(3))
        }
        #expect(try home.run("ask", "--no-record", "who won the cup").exit == .status(3))
        let listed = try home.run("unanswered").text
        let (weather, pizza) = (
            try #require(listed.range(of: "eather in Paris")), try #require(listed.range(of: "pizza"))
        )
        #expect(weather.lowerBound < pizza.lowerBound)
        #expect(listed.contains("2 times"))
        #expect(!listed.contains("cup"))
    }

    @Test("twenty notes at once are twenty notes")
    func parallel() throws {
        let home = try CoachHome()
        let processes = try (1...20).map { try home.start(["notes", "add", "note number \($0)"]) }
        for process in processes {
            let outcome = try process.outcome()
            #expect(outcome.exit == .status(0), "\(outcome.complaint)")
            #expect(outcome.text.contains("Noted"))
        }
        #expect(try Set(home.notes()) == Set((1...20).map { "note number \($0)" }))
        #expect(try home.integrity() == "ok")
    }

    @Test("kill -9 among piped notes: every note that was acknowledged is there", arguments: 1...10)
    func killed(round: Int) throws {
        let home = try CoachHome()
        let process = try home.start([], input: .pipe)
        process.send((1...400).map { "note: round \(round) note \($0) ends\n" }.joined())
        try process.wait(for: "Noted", times: round * 4)
        process.signal(number: SIGKILL)
        let outcome = try process.outcome()
        #expect(outcome.exit == .signal(SIGKILL))
        // The answer is printed after the commit, so a line that is whole was acknowledged.
        let acknowledged = outcome.text.matches(of: /Noted: (round \d+ note \d+ ends)\n/).map { String($0.1) }
        #expect(acknowledged.count >= round * 4 - 1)
        let kept = try home.notes()
        #expect(kept.starts(with: acknowledged), "\(acknowledged.count) acknowledged, \(kept.count) kept")
        #expect(kept.count <= acknowledged.count + 1)
        #expect(try home.integrity() == "ok")
        #expect(try home.run("notes", "add", "after").exit == .status(0))
    }
}
