@preconcurrency import Glibc
import Terminal
import Testing

@Suite("Reading lines from a pipe", .timeLimit(.minutes(5))) struct BoundedLineReaderTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let bytes: [UInt8]
        let lines: [InputLine]
        var testDescription: String { name }

        init(_ name: String, _ text: String, _ lines: [InputLine]) { self.init(name, Array(text.utf8), lines) }

        init(_ name: String, _ bytes: [UInt8], _ lines: [InputLine]) {
            self.name = name
            self.bytes = bytes
            self.lines = lines
        }
    }

    static let longest = String(repeating: "x", count: BoundedLineReader.limit)
    static let longestWide = String(repeating: "😀", count: BoundedLineReader.limit)
    static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    static let cases = [
        Case("nothing", "", []),
        Case("one line", "salary?\n", [.line("salary?")]),
        Case("the last line without its end", "salary?\nnext", [.line("salary?"), .line("next")]),
        Case("empty lines", "\n\na\n\n", [.line(""), .line(""), .line("a"), .line("")]),
        Case("CRLF", "one\r\ntwo\r\n\r\nthree\r", [.line("one"), .line("two"), .line(""), .line("three")]),
        Case("a CR in the middle", "one\rtwo\n", [.line("one\rtwo")]),
        Case("a byte order mark at the start", mark + Array("é\n".utf8), [.line("é")]),
        Case("a byte order mark alone", mark, [.line("")]),
        Case("a byte order mark later", Array("a\n".utf8) + mark, [.line("a"), .line("\u{FEFF}")]),
        Case("NUL", "a\0b\n\0\n", [.line("a\0b"), .line("\0")]),
        Case("other scripts", "é 漢字 👩‍👩‍👧\nשלום\n", [.line("é 漢字 👩‍👩‍👧"), .line("שלום")]),
        Case("no text", [0xFF, 0xFE, 0x0A, 0x61], [.invalidUTF8, .line("a")]),
        Case("a lone surrogate", [0xED, 0xA0, 0x80, 0x0A], [.invalidUTF8]),
        Case("half a character at the end", [0x61, 0x0A, 0xC3], [.line("a"), .invalidUTF8]),
        Case("the longest line", longest + "\r\nb", [.line(longest), .line("b")]),
        Case(
            "the longest line in bytes", mark + Array((longestWide + "\r\nb").utf8), [.line(longestWide), .line("b")]),
        Case("one character too many", longest + "x\nb\n", [.tooLong, .line("b")]),
        Case("one wide character too many", longestWide + "😀\nb\n", [.tooLong, .line("b")]),
        Case("marks without end", "a" + String(repeating: "\u{301}", count: 70_000) + "\nb", [.tooLong, .line("b")]),
        Case("a megabyte without an end", String(repeating: "x", count: 1 << 20), [.tooLong]),
        Case(
            "a megabyte of no text", [UInt8](repeating: 0xFF, count: 1 << 20) + [0x0A, 0x62], [.tooLong, .line("b")]),
        Case(
            "a long line twice", [1, 2].map { _ in longest + longest + "\n" }.joined() + "b",
            [.tooLong, .tooLong, .line("b")]),
    ]

    @Test("gives", arguments: cases)
    func reading(one: Case) throws {
        #expect(try read(one.bytes, piece: 64 * 1024) == one.lines)
    }

    @Test("does not depend on how the bytes arrive", arguments: cases.filter { $0.bytes.count < 100 })
    func pieces(one: Case) throws {
        for piece in 1...5 { #expect(try read(one.bytes, piece: piece) == one.lines) }
    }

    @Test("gives any text line by line", arguments: 0..<50)
    func law(seed: Int) throws {
        var generator = Seeded(state: UInt64(seed))
        let alphabet = Array("ab é漢\t\"'%\\👍\u{301}")
        let lines = (0..<Int.random(in: 1...20, using: &generator)).map { _ in
            String(
                (0..<Int.random(in: 0...300, using: &generator)).map { _ in
                    alphabet.randomElement(using: &generator) ?? "?"
                })
        }
        let text = lines.map { $0 + (Bool.random(using: &generator) ? "\n" : "\r\n") }.joined()
        let piece = Int.random(in: 1...1000, using: &generator)
        #expect(try read(Array(text.utf8), piece: piece) == lines.map { .line($0) })
    }

    @Test("says why it cannot")
    func errors() {
        let folder = open("/", O_RDONLY | O_CLOEXEC)
        defer { close(folder) }
        var reader = BoundedLineReader(descriptor: folder)
        #expect(reader.next() == .failed(.folder))
        #expect(reader.next() == .end)

        var closed = BoundedLineReader(descriptor: -1)
        #expect(closed.next() == .failed(.closed))
        #expect(closed.next() == .end)

        let writeOnly = open("/dev/null", O_WRONLY | O_CLOEXEC)
        defer { close(writeOnly) }
        var other = BoundedLineReader(descriptor: writeOnly)
        #expect(other.next() == .failed(.closed))
    }

    @Test("waits on an input that somebody made non-blocking")
    func nonBlocking() throws {
        #expect(try read(Array("one\ntwo\n".utf8), piece: 2, isNonBlocking: true) == [.line("one"), .line("two")])
    }

    @Test(
        "says in its errors what to do",
        arguments: [InputError.folder, .closed, .unreadable(reason: "Input/output error")])
    func messages(error: InputError) {
        #expect(error.description.hasPrefix("standard input"))
        #expect(!error.description.contains("\n"))
    }

    /// All lines of what a writer on the other end of a pipe sends in pieces.
    private func read(_ bytes: [UInt8], piece: Int, isNonBlocking: Bool = false) throws -> [InputLine] {
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        let (output, input) = (ends[0], ends[1])
        defer { close(output) }
        if isNonBlocking { try #require(fcntl(output, F_SETFL, O_NONBLOCK) == 0) }
        let writer = Writer(bytes, piece: piece, to: input)
        var reader = BoundedLineReader(descriptor: output)
        var lines: [InputLine] = []
        while case let line = reader.next(), line != .end { lines.append(line) }
        writer.join()
        return lines
    }
}

/// Writes to a pipe in pieces and closes it, on a thread of its own: writing blocks until somebody reads, which tasks
/// that share a few threads must not.
private struct Writer {
    private let thread: pthread_t

    init(_ bytes: [UInt8], piece: Int, to input: Int32) {
        let work = Unmanaged.passRetained(Work(bytes: bytes, piece: piece, input: input))
        var thread = pthread_t()
        let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { work in
            if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().run() }
            return nil
        }
        pthread_create(&thread, nil, start, work.toOpaque())
        self.thread = thread
    }

    func join() {
        pthread_join(thread, nil)
    }
}

private final class Work: Sendable {
    private let bytes: [UInt8]
    private let piece: Int
    private let input: Int32

    init(bytes: [UInt8], piece: Int, input: Int32) {
        self.bytes = bytes
        self.piece = piece
        self.input = input
    }

    func run() {
        for start in stride(from: 0, to: bytes.count, by: piece) {
            let part = bytes[start..<min(start + piece, bytes.count)]
            _ = part.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
        }
        close(input)
    }
}

/// Random numbers that are the same on every run: SplitMix64 (Steele, Lea and Flood 2014).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
