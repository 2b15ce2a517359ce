import CivilTime
import Coaching
import Journal
import Knowledge
import Testing

/// Notes: their numbers, finding them, deleting them and taking both back.
struct NoteTests {
    private let scratch: Scratch
    private let journal: Journal

    init() throws {
        scratch = try Scratch()
        journal = try scratch.recording()
    }

    @Test("a note has its number, subject, instant and turn")
    func whole() throws {
        let instant = Instant(secondsSinceEpoch: 1)
        _ = try journal.append(
            [.noteAdded(text: "ask Maria", about: "resource/mentor")], turn: TurnID(rawValue: "t"), session: "s",
            guide: "g", at: instant)
        let note = Note(
            id: NoteID(rawValue: 1), text: "ask Maria", about: "resource/mentor", written: instant,
            turn: TurnID(rawValue: "t"))
        #expect(try journal.notes(containing: []) == [note])
    }

    @Test(
        "are found by their words, newest first, whatever the case and the way of writing a letter",
        arguments: [
            ([], ["Straße im Ärztehaus", "re\u{301}sume\u{301} FOR Maria", "ask Maria about a mentor"]),
            (["maria"], ["re\u{301}sume\u{301} FOR Maria", "ask Maria about a mentor"]),
            (["MARIA", "mentor"], ["ask Maria about a mentor"]),
            (["for", "maria"], ["re\u{301}sume\u{301} FOR Maria"]),
            (["r\u{E9}sum\u{E9}"], ["re\u{301}sume\u{301} FOR Maria"]),
            (["R\u{C9}SUM\u{C9}"], ["re\u{301}sume\u{301} FOR Maria"]),
            (["STRASSE"], ["Straße im Ärztehaus"]),
            (["straße", "ÄRZTE"], ["Straße im Ärztehaus"]),
            (["ｍａｒｉａ"], ["re\u{301}sume\u{301} FOR Maria", "ask Maria about a mentor"]),
            (["ment"], ["ask Maria about a mentor"]),
            (["entor"], []),
            (["resume"], ["re\u{301}sume\u{301} FOR Maria"]),
            (["arztehaus", "strasse"], ["Straße im Ärztehaus"]),
            (["", "mentor"], ["ask Maria about a mentor"]),
            (["maria", "nobody"], []),
            (["%"], []),
            (["_"], []),
            (["' OR 1=1 --"], []),
        ] as [([String], [String])])
    func search(words: [String], found: [String]) throws {
        try journal.append(
            .note("ask Maria about a mentor"), .note("re\u{301}sume\u{301} FOR Maria"), .note("Straße im Ärztehaus"))
        #expect(try journal.notes(containing: words).map(\.text) == found)
    }

    @Test("signs that mean something to a database are letters like others")
    func signs() throws {
        try journal.append(.note("100% sure_of 'that'"), .note("1000 sureXof that"))
        #expect(try journal.noteTexts("100%") == ["100% sure_of 'that'"])
        #expect(try journal.noteTexts("sure_of") == ["100% sure_of 'that'"])
        #expect(try journal.noteTexts("'that'") == ["100% sure_of 'that'"])
    }

    @Test("scripts that put no spaces between words are searched anywhere")
    func spaceless() throws {
        try journal.append(.note("東京の勉強会は金曜日"), .note("ประชุมวันศุกร์"), .note("회의는 금요일"))
        #expect(try journal.noteTexts("勉強会") == ["東京の勉強会は金曜日"])
        #expect(try journal.noteTexts("วันศุกร์") == ["ประชุมวันศุกร์"])
        #expect(try journal.noteTexts("금요") == ["회의는 금요일"])
        #expect(try journal.noteTexts("👩🏽‍💻") == [])
    }

    @Test("a changed note is found by its new words only, and by its old ones when that was taken back")
    func changed() throws {
        try journal.append(.note("room 4.12"), turn: "a")
        try journal.append(.edit(1, "hall nine"), turn: "b")
        #expect(try journal.noteTexts("room") == [])
        #expect(try journal.noteTexts("4.12") == [])
        #expect(try journal.noteTexts("nine") == ["hall nine"])
        try journal.append(.undo("b"))
        #expect(try journal.noteTexts("nine") == [])
        #expect(try journal.noteTexts("room", "4.12") == ["room 4.12"])
    }

    @Test(
        "what means something to the index of words is a word like others",
        arguments: [
            "AND", "OR", "NOT", "NEAR", "folded:x", "*", "^x", "\"", "a\"b", "(", "NEAR(a b)", "-x", "+",
        ])
    func operators(word: String) throws {
        try journal.append(.note("before \(word) after"), .note("something else"))
        #expect(try journal.noteTexts(word) == ["before \(word) after"])
    }

    @Test("a word with a NUL finds the note with a NUL")
    func nul() throws {
        try journal.append(.note("before\0after"), .note("another"))
        #expect(try journal.noteTexts("after") == ["before\0after"])
        #expect(try journal.noteTexts("before\0after") == ["before\0after"])
    }

    @Test("thousands of words are no harder than one")
    func manyWords() throws {
        try journal.append(.note((0..<3000).map { "word\($0)" }.joined(separator: " ")), .note("word1"))
        #expect(try journal.notes(containing: (0..<3000).map { "WORD\($0)" }).count == 1)
    }

    @Test("a note is found in 100 KB of text")
    func longNote() throws {
        let text = String(repeating: "lorem ipsum ", count: 8_500) + "needle"
        try journal.append(.note(text), .note("short"))
        #expect(try journal.noteTexts("NEEDLE") == [text])
    }

    @Test("a number is never given twice: not after deletion, undo, rebuilding or reopening")
    func numbers() throws {
        try journal.append(.note("1"), turn: "a")
        try journal.append(.note("2"), turn: "b")
        try journal.append(.deletion(2))
        try journal.append(.note("3"))
        #expect(try journal.notes(containing: []).map(\.id.rawValue) == [3, 1])
        try journal.append(.note("4"), turn: "d")
        try journal.append(.undo("d"))
        try journal.rebuildProjections()
        let later = try scratch.recording()
        try later.append(.note("5"), .note("6"))
        #expect(try later.notes(containing: []).map { "\($0.id.rawValue) \($0.text)" } == ["6 6", "5 5", "3 3", "1 1"])
    }

    /// What remains of the notes "one" (turn a), "two" and "three" (turn b) after more turns.
    struct Undoing: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let turns: [(name: String, events: [Event])]
        let remaining: [String]
    }

    static let undoings = [
        Undoing(testDescription: "nothing", turns: [], remaining: ["three", "two", "one"]),
        Undoing(
            testDescription: "undo of a turn takes back all its notes", turns: [("c", [.undo("b")])],
            remaining: ["one"]),
        Undoing(
            testDescription: "undo twice is undo once", turns: [("c", [.undo("b")]), ("d", [.undo("b")])],
            remaining: ["one"]),
        Undoing(
            testDescription: "undo of an undo restores", turns: [("c", [.undo("b")]), ("d", [.undo("c")])],
            remaining: ["three", "two", "one"]),
        Undoing(
            testDescription: "undo of an undo of an undo",
            turns: [("c", [.undo("b")]), ("d", [.undo("c")]), ("e", [.undo("d")])], remaining: ["one"]),
        Undoing(testDescription: "change", turns: [("c", [.edit(2, "TWO")])], remaining: ["three", "TWO", "one"]),
        Undoing(
            testDescription: "the newest change counts", turns: [("c", [.edit(2, "TWO")]), ("d", [.edit(2, "2")])],
            remaining: ["three", "2", "one"]),
        Undoing(
            testDescription: "undo of the newest change brings back the one before",
            turns: [("c", [.edit(2, "TWO")]), ("d", [.edit(2, "2")]), ("e", [.undo("d")])],
            remaining: ["three", "TWO", "one"]),
        Undoing(
            testDescription: "undo of an older change leaves the newest",
            turns: [("c", [.edit(2, "TWO")]), ("d", [.edit(2, "2")]), ("e", [.undo("c")])],
            remaining: ["three", "2", "one"]),
        Undoing(
            testDescription: "a change of a deleted note shows when the deletion is taken back",
            turns: [("c", [.deletion(2)]), ("d", [.edit(2, "TWO")]), ("e", [.undo("c")])],
            remaining: ["three", "TWO", "one"]),
        Undoing(
            testDescription: "a change of a note that does not exist yet",
            turns: [("c", [.edit(4, "x")]), ("d", [.note("four")])],
            remaining: ["four", "three", "two", "one"]),
        Undoing(
            testDescription: "undo of a note with its changes",
            turns: [("c", [.edit(1, "ONE")]), ("d", [.undo("a")])], remaining: ["three", "two"]),
        Undoing(
            testDescription: "deletion", turns: [("c", [.deletion(1)])], remaining: ["three", "two"]),
        Undoing(
            testDescription: "undo of a deletion restores", turns: [("c", [.deletion(1)]), ("d", [.undo("c")])],
            remaining: ["three", "two", "one"]),
        Undoing(
            testDescription: "deleting two and undoing restores both",
            turns: [("c", [.deletion(1), .deletion(3)]), ("d", [.undo("c")])], remaining: ["three", "two", "one"]),
        Undoing(
            testDescription: "deleted again after being restored",
            turns: [("c", [.deletion(1)]), ("d", [.undo("c")]), ("e", [.deletion(1)])], remaining: ["three", "two"]),
        Undoing(
            testDescription: "deleted by two terminals, and one takes it back",
            turns: [("c", [.deletion(1)]), ("d", [.deletion(1)]), ("e", [.undo("c")])], remaining: ["three", "two"]),
        Undoing(
            testDescription: "undo of the adding turn, then of the deletion",
            turns: [("c", [.deletion(1)]), ("d", [.undo("a")]), ("e", [.undo("c")])], remaining: ["three", "two"]),
        Undoing(
            testDescription: "a turn that adds and deletes, taken back",
            turns: [("c", [.note("four"), .deletion(1)]), ("d", [.undo("c")])], remaining: ["three", "two", "one"]),
        Undoing(
            testDescription: "deletion of a note that does not exist yet",
            turns: [("c", [.deletion(4)]), ("d", [.note("four")])], remaining: ["four", "three", "two", "one"]),
        Undoing(
            testDescription: "numbers and turns that are none",
            turns: [("c", [.deletion(0), .deletion(-1), .deletion(.max), .undo("zebra"), .undo("")])],
            remaining: ["three", "two", "one"]),
    ]

    @Test("undo takes a turn's notes back and restores what it deleted", arguments: undoings)
    func undo(_ undoing: Undoing) throws {
        try journal.append(.note("one"), turn: "a")
        try journal.append(.note("two"), .note("three"), turn: "b")
        for turn in undoing.turns {
            _ = try journal.append(
                turn.events, turn: TurnID(rawValue: turn.name), session: "s1", guide: "guide", at: .noon)
        }
        #expect(try journal.noteTexts() == undoing.remaining)
        try journal.rebuildProjections()
        #expect(try journal.noteTexts() == undoing.remaining)
    }
}
