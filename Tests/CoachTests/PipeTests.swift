import Foundation
import Testing

/// Lines from a pipe: a turn each, and nothing that belongs to a terminal.
@Suite("A pipe", .timeLimit(.minutes(3))) struct PipeTests {
    @Test("one turn a line, without prompt, banner or escapes")
    func turns() throws {
        let outcome = try CoachHome().pipe("salary?", "how long does it take?", "note: x")
        #expect(outcome.exit == .status(0))
        #expect(outcome.errors.isEmpty)
        #expect(outcome.text.hasPrefix("Salary\n"))
        #expect(outcome.words.contains("$180,000 to $350,000"))
        #expect(outcome.text.contains("Noted"))
        for trace in ["coach>", "Coach:", "Ctrl-D", "Last time", "Session kept", "\u{1B}", "\u{07}", "\r"] {
            #expect(!outcome.text.contains(trace), "\(trace.debugDescription) in a pipe")
        }
    }

    @Test(
        "asks for no colour even where it is wanted of terminals",
        arguments: [["CLICOLOR": "1"], ["TERM": "xterm-256color"]])
    func colour(variables: [String: String]) throws {
        #expect(try !CoachHome().pipe("salary?", environment: variables).text.contains("\u{1B}"))
    }

    struct Shape: CustomTestStringConvertible, Sendable {
        let name: String
        let input: [UInt8]
        /// The questions of the turns that come out.
        let questions: [String]
        /// What each line of standard error says, in part.
        var complaints: [String] = []
        var testDescription: String { name }

        init(_ name: String, _ input: String, _ questions: [String], complaints: [String] = []) {
            self.init(name, bytes: Array(input.utf8), questions, complaints: complaints)
        }

        init(_ name: String, bytes: [UInt8], _ questions: [String], complaints: [String] = []) {
            (self.name, input, self.questions, self.complaints) = (name, bytes, questions, complaints)
        }
    }

    @Test(
        "input of every shape",
        arguments: [
            Shape("a line", "salary?\n", ["salary?"]),
            Shape("a last line without its newline", "salary?\nbooks", ["salary?", "books"]),
            Shape("CR LF", "salary?\r\nbooks\r\n", ["salary?", "books"]),
            Shape("a byte order mark", "\u{FEFF}salary?\n", ["salary?"]),
            Shape("nothing", "", []),
            Shape("empty lines", "\n\n  \n\t\nsalary?\n\n", ["salary?"]),
            Shape("NUL", "sal\0ary\nsalary?\n", ["sal\0ary", "salary?"]),
            Shape("control characters", "salary\u{1B}[31m?\u{07}\u{08}\n", ["salary\u{1B}[31m?\u{07}\u{08}"]),
            Shape(
                "no UTF-8", bytes: [0xFF, 0xFE, 0x0A] + Array("salary?\n".utf8) + [0x61, 0xC3], ["salary?"],
                complaints: ["line 1 is not UTF-8", "line 3 is not UTF-8"]),
            Shape(
                "a lone surrogate", bytes: [0xED, 0xA0, 0x80, 0x0A] + Array("salary?".utf8), ["salary?"],
                complaints: ["line 1 is not UTF-8"]),
            Shape(
                "a megabyte without newline", String(repeating: "a", count: 1 << 20), [],
                complaints: ["line 1: the question is longer than 4096"]),
            Shape(
                "a megabyte of spaces, then a question", String(repeating: " ", count: 1 << 20) + "\nsalary?\n",
                ["salary?"],
                complaints: ["line 1: the question is longer than 4096"]),
            Shape(
                "one character too many", String(repeating: "é", count: 4097) + "\nsalary?\n", ["salary?"],
                complaints: ["line 1: the question is longer than 4096"]),
            Shape(
                "as many characters as are allowed", String(repeating: "é ", count: 2048) + "\n",
                [String(repeating: "é ", count: 2048)]),
            Shape(
                "Zalgo", "s" + String(repeating: "\u{301}\u{316}", count: 200) + "alary\n",
                ["s" + String(repeating: "\u{301}\u{316}", count: 200) + "alary"]),
            Shape("right to left", "\u{202E}yralas\u{202C} مرتب\n", ["\u{202E}yralas\u{202C} مرتب"]),
            Shape(
                "SQL, formats and quotes", "'; drop table events;--\n%s%n%x\n\"\\\n",
                ["'; drop table events;--", "%s%n%x", "\"\\"]),
        ])
    func shapes(_ shape: Shape) throws {
        let home = try CoachHome()
        let outcome = try home.start(["--format", "json"], input: .bytes(shape.input)).outcome()
        #expect(outcome.exit == .status(0))
        #expect(try JSONTurn.lines(of: outcome).map(\.question) == shape.questions)
        #expect(outcome.complaints.count == shape.complaints.count, "\(outcome.complaint.prefix(500))")
        for (said, expected) in zip(outcome.complaints, shape.complaints) { #expect(said.contains(expected)) }
        let text = try home.start([], input: .bytes(shape.input)).outcome()
        #expect(text.exit == .status(0))
        #expect(
            !text.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F || $0 == "\u{202E}" }
        )
    }

    @Test("random bytes never crash it", arguments: 1...5 as ClosedRange<UInt64>)
    func randomBytes(seed: UInt64) throws {
        var state = seed
        let bytes = (0..<20_000).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
        let home = try CoachHome()
        let outcome = try home.start([], input: .bytes(bytes)).outcome()
        #expect(outcome.exit == .status(0))
        #expect(
            try home.start(["--format", "json"], input: .bytes(Array("salary?".utf8))).outcome().exit == .status(0))
    }

    @Test("a folder and a closed input are failures of input, told in a line", arguments: ["folder", "closed"])
    func noInput(kind: String) throws {
        let outcome = try CoachHome().start([], input: kind == "folder" ? .path("/tmp") : .closed).outcome()
        #expect(outcome.exit == .status(74))
        #expect(outcome.complaints.count == 1)
        #expect(outcome.complaint.contains("standard input is \(kind == "folder" ? "a folder" : "closed")"))
    }

    @Test("an empty input is no question and no failure")
    func emptyInput() throws {
        let outcome = try CoachHome().start([], input: .path("/dev/null")).outcome()
        #expect(outcome.exit == .status(0) && outcome.output.isEmpty && outcome.errors.isEmpty)
    }

    @Test("each line is answered when it comes, not at the end")
    func unbuffered() throws {
        let process = try CoachHome().start([], input: .pipe)
        process.send("salary?\n")
        try process.wait(for: "$180,000")
        process.send("thanks\n")
        process.closeInput()
        #expect(try process.outcome().exit == .status(0))
    }

    @Test("/quit leaves, and a conversation goes on within a pipe")
    func conversation() throws {
        let home = try CoachHome()
        let outcome = try home.pipe("note: one", "undo", "/quit", "note: two")
        #expect(outcome.text.contains("Taken back: the note \"one\""))
        #expect(try home.notes().isEmpty)
        #expect(try home.run("sessions").text.contains("No conversation"), "a pipe leaves no session note")
    }
}
