import Foundation
import Testing

/// "Forget that" and `coach forget` leave nothing on the disk.
@Suite("Forgetting", .timeLimit(.minutes(3))) struct ForgetTests {
    private static let secret = "Zanzibar umbrella"

    /// The files of the home that have a word in their bytes.
    private func filesWith(_ word: String, _ home: CoachHome) throws -> [String] {
        let found = try home.shell("grep -rlai '\(word)' '\(home.folder)' || true")
        return found.text.split(separator: "\n").map(String.init)
    }

    @Test("in the conversation: no file has it, the rest stays")
    func said() throws {
        let home = try CoachHome()
        try home.run("notes", "add", "kept")
        let talk = try home.pipe("note: \(Self.secret)", "forget that", "my notes", "undo")
        #expect(talk.words.contains("Erased for good: a note."))
        #expect(talk.words.ranges(of: Self.secret).count == 1, "only where it was noted")
        #expect(try filesWith("Zanzibar", home) == [])
        #expect(try home.notes() == ["kept"])
        #expect(try home.integrity() == "ok")
    }

    @Test("a backup and the history go with it")
    func elsewhere() throws {
        let home = try CoachHome()
        try home.run("notes", "add", Self.secret)
        try home.shell(
            "sqlite3 '\(home.store)' 'pragma wal_checkpoint(truncate)'; cp '\(home.store)' '\(home.store).schema-1'")
        try home.shell("printf 'salary?\\ntell me of the \(Self.secret)\\n' > '\(home.history)'")
        let outcome = try home.run("forget", "--note", "1", "--yes")
        #expect(outcome.exit == .status(0) && outcome.complaints.isEmpty, "\(outcome.complaint)")
        #expect(try filesWith("Zanzibar", home) == [])
        #expect(home.text(home.history) == "salary?\n")
    }

    @Test("it asks first; only yes erases", arguments: [("yes\n", true), ("y\n", true), ("no\n", false), ("", false)])
    func asks(answer: String, isErased: Bool) throws {
        let home = try CoachHome()
        try home.run("notes", "add", "one")
        try home.run("notes", "add", "two")
        let outcome = try home.run("forget", input: .text(answer))
        #expect(outcome.complaint.contains("noted: two"))
        #expect(outcome.exit == .status(isErased ? 0 : 1))
        #expect(try home.notes() == (isErased ? ["one"] : ["one", "two"]))
    }

    @Test("what is not there cannot be erased, and options that exclude each other are refused")
    func refused() throws {
        let home = try CoachHome()
        #expect(try home.run("forget", "--yes").exit == .status(1))
        #expect(try home.run("forget", "--note", "3", "--yes").exit == .status(1))
        #expect(try home.run("forget", "--all", "--note", "1", "--yes").exit == .status(64))
    }

    @Test("--all leaves nothing of the user's")
    func everything() throws {
        let home = try CoachHome()
        try home.run("notes", "add", Self.secret)
        try home.run("ask", "who sells a \(Self.secret)")
        try home.shell(
            "echo '\(Self.secret)' > '\(home.history)'; mkdir '\(home.folder)/taught'; echo '\(Self.secret)' > '\(home.folder)/taught/a.yml'"
        )
        #expect(try home.run("forget", "--all", "--yes").exit == .status(0))
        #expect(try filesWith("Zanzibar", home) == [])
        #expect(try home.notes() == [])
        #expect(try home.run("unanswered").text.contains("No question is open"))
        #expect(try home.run("notes", "add", "new").exit == .status(0))
    }

    @Test("a conversation in another terminal does not bring back what was erased")
    func twoAtOnce() throws {
        let home = try CoachHome()
        let process = try home.start([], input: .pipe)
        process.send("note: \(Self.secret)\n")
        try process.wait(for: "1 note in all")
        #expect(try home.run("forget", "--note", "1", "--yes").exit == .status(0))
        process.send("my notes\n")
        try process.wait(for: "No notes yet")
        process.closeInput()
        #expect(try process.outcome().exit == .status(0))
        #expect(try filesWith("Zanzibar", home) == [])
    }

    @Test("a store that is in use, or damaged, is said")
    func trouble() throws {
        let home = try CoachHome()
        try home.run("notes", "add", "kept")
        try home.shell("echo damaged > '\(home.store)'; rm -f '\(home.store)'-*")
        #expect(try home.run("forget", "--yes").exit == .status(65))
        for command in [["notes"], ["notes", "search", "kept"], ["sessions"], ["unanswered"]] {
            let outcome = try home.start(command).outcome()
            #expect(outcome.exit == .status(65) && outcome.text.isEmpty, "\(command)")
            #expect(outcome.complaints.count == 1 && outcome.complaint.contains("damaged"))
        }
        #expect(try !home.pipe("my notes").text.contains("No notes yet"))
        #expect(try home.run("forget", "--all", "--yes").exit == .status(0), "everything means that, too")
        #expect(try home.notes() == [])
    }
}
