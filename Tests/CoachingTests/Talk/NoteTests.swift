import CivilTime
import Coaching
import Knowledge
import Testing

/// Notes are written, listed, searched, deleted and brought back.
struct NoteTests {
    static let leads = [
        ("note: ask Maria about a mentor", "ask Maria about a mentor"),
        ("Note: call Tom", "call Tom"),
        ("note to self: buy coffee", "buy coffee"),
        ("/note ask about MLflow", "ask about MLflow"),
        ("remember that friday is off", "friday is off"),
        ("todo: renew the AWS account", "renew the AWS account"),
        ("write this down: Vertex is cheaper", "Vertex is cheaper"),
        ("make a note: I finished the book", "I finished the book"),
        ("note - what did I pay?", "what did I pay?"),
    ]

    @Test(arguments: leads)
    func whatFollowsALeadIsKept(line: String, text: String) throws {
        let chat = try Chat()
        let turn = chat.say(line)
        #expect(turn.events.map(\.summary) == ["note \"\(text)\""])
        #expect(turn.answer.topic == "note")
        #expect(turn.answer.words == "Noted: \(text)\n1 note in all.")
        #expect(turn.isPrivate)
    }

    @Test(arguments: [
        ("could you jot down that Tom knows a mentor", "Tom knows a mentor"),
        ("please make a note to ask about MLflow", "ask about MLflow"),
        ("um keep in mind that friday is off", "friday is off"),
        ("can you write down: call Maria", "call Maria"),
    ])
    func aLeadWithinTheLineIsFound(line: String, text: String) throws {
        let chat = try Chat()
        #expect(chat.say(line).events.map(\.summary) == ["note \"\(text)\""])
    }

    @Test func aNoteKeepsWhatWasTalkedAbout() throws {
        let chat = try Chat()
        let turn = try chat.say("tell me about Chip Huyen's book", "note: chapter 7 first")
        #expect(
            turn.events.map(\.summary) == ["note \"chapter 7 first\" about resource/designing-machine-learning-systems"]
        )
        #expect(turn.answer.words.contains("Noted, with Designing Machine Learning Systems: chapter 7 first"))
    }

    @Test func aNoteIsADetour() throws {
        let turn = try Chat().say("tell me about Chip Huyen's book", "note: chapter 7 first", "I finished it")
        #expect(turn.events.map(\.summary) == ["done resource/designing-machine-learning-systems"])
    }

    @Test(arguments: ["note:", "/note", "note: "])
    func anEmptyNoteIsNotKept(line: String) throws {
        #expect(try Chat().say(line).events.filter { if case .noteAdded = $0 { true } else { false } }.isEmpty)
    }

    @Test(arguments: [
        ("note: secret", true), ("/note secret", true), ("/notes add a secret", true), ("/notes edit 2 ask", true),
        ("/notes show 2", false), ("Remember that I was paid 5", true), ("forget that", true),
        ("how much will I earn", false), ("my notes", false),
    ])
    func privateLinesAreKnownByTheirForm(line: String, isPrivate: Bool) {
        #expect(NoteLine.isPrivate(line) == isPrivate)
    }

    // MARK: List and search

    func withThree() throws -> Chat {
        let chat = try Chat()
        try chat.say("note: ask Maria about a mentor", "note: Vertex is cheaper", "note: Maria likes MLflow")
        return chat
    }

    func listed(_ turn: Turn) -> [ListItem.Marker] { turn.answer.listItems.map(\.marker) }

    @Test(arguments: ["/notes", "my notes", "show my notes"])
    func allNotesStandInOrder(line: String) throws {
        let turn = try withThree().say(line)
        #expect(turn.answer.topic == "notes")
        #expect(listed(turn) == [.number(1), .number(2), .number(3)])
        #expect(turn.answer.heading?.aside == "3 notes")
        #expect(turn.answer.listItems.allSatisfy { $0.aside?.contains("15 June 2026") ?? false })
    }

    @Test(arguments: [
        ("/notes maria", [1, 3]), ("/notes MARIA mentor", [1]), ("find my note about Maria", [1, 3]),
        ("/notes vertex", [2]), ("/notes vertex juggling", [2]),
    ])
    func aSearchShowsWhatFits(line: String, numbers: [Int]) throws {
        let turn = try withThree().say(line)
        #expect(listed(turn) == numbers.map { .number($0) })
        #expect(turn.answer.heading?.title == "Notes found")
    }

    @Test func aSearchWithoutAHitSaysSo() throws {
        let turn = try withThree().say("/notes juggling")
        #expect(turn.answer.words == "No note has \"juggling\".")
    }

    @Test func noNotesAreSaidWithAWayOut() throws {
        #expect(try Chat().say("/notes").answer.words.contains("No notes yet."))
    }

    // MARK: Delete

    @Test(arguments: [
        ("delete note 2", 2), ("remove note 3", 3), ("delete the first note", 1), ("delete the last note", 3),
        ("delete the second note", 2), ("delete the note about Vertex", 2), ("remove the note about a mentor", 1),
    ])
    func aNoteIsDeletedByNumberPlaceOrWords(line: String, number: Int) throws {
        let chat = try withThree()
        let turn = chat.say(line)
        #expect(turn.events == [.noteDeleted(NoteID(rawValue: number))])
        #expect(turn.answer.words.hasPrefix("Deleted note \(number): "))
        #expect(chat.record.notes.count == 2)
    }

    @Test func anOrdinalCountsWhatWasListed() throws {
        let turn = try withThree().say("/notes maria", "delete the second one")
        #expect(turn.events == [.noteDeleted(NoteID(rawValue: 3))])
    }

    @Test(arguments: ["delete the seventh note", "delete note"])
    func whatIsUnclearIsAskedFor(line: String) throws {
        let turn = try withThree().say(line)
        #expect(turn.events.isEmpty)
        #expect(turn.answer.words.contains("Which note?"))
    }

    @Test func noNoteToDelete() throws {
        let turn = try Chat().say("delete note 1")
        #expect(turn.events.isEmpty)
        #expect(turn.answer.words == "There are no notes.")
    }

    // MARK: Undo

    @Test func undoTakesTheNoteBack() throws {
        let chat = try Chat()
        let turn = try chat.say("note: call Tom", "undo")
        #expect(turn.answer.words == "Taken back: the note \"call Tom\".")
        #expect(chat.record.notes.isEmpty)
    }

    @Test func undoOfADeletionBringsItBack() throws {
        let chat = try withThree()
        try chat.say("delete note 2", "undo")
        #expect(chat.record.notes.map(\.id.rawValue) == [1, 2, 3])
    }

    @Test func numbersAreNeverGivenTwice() throws {
        let chat = try withThree()
        try chat.say("delete note 3", "note: new")
        #expect(chat.record.notes.map(\.id.rawValue) == [1, 2, 4])
    }

    @Test func notesThatCannotBeReadAreNoCrash() throws {
        let coach = try ShippedCoach.coach()
        let turn = coach.turn(
            "/notes",
            in: Coach.Situation(
                conversation: Conversation(session: SessionID(rawValue: "s")), record: Record(), memory: BrokenMemory(),
                today: Chat.monday))
        #expect(turn.answer.words.contains("cannot be read just now: the disk is gone"))
    }

    private struct BrokenMemory: Memory {
        struct Gone: Error, CustomStringConvertible { let description = "the disk is gone" }
        func notes(containing words: [String]) throws -> [Note] { throw Gone() }
        func sessions(limit: Int) throws -> [Session] { throw Gone() }
    }
}
