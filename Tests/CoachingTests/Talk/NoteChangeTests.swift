import CivilTime
import Coaching
import Knowledge
import Testing

/// Notes are changed by number, by place, by words, and right after they were written.
struct NoteChangeTests {
    func withThree() throws -> Chat {
        let chat = try Chat()
        try chat.say("note: ask Maria about a mentor", "note: the group is in room 2.07", "note: Vertex is cheaper")
        return chat
    }

    @Test(arguments: [
        ("change note 2 to: room 4", 2, "room 4"), ("change note 2 to room 4", 2, "room 4"),
        ("edit note 1: ask Tom", 1, "ask Tom"), ("Edit the first note: ask Tom", 1, "ask Tom"),
        ("please update the last note to it is not", 3, "it is not"),
        ("can you change my note about Maria to ask Tom?", 1, "ask Tom?"),
        ("correct the note about the group so that it says room 4", 2, "room 4"),
        ("rewrite note 3 with: dearer", 3, "dearer"), ("note 2 should say: room 4", 2, "room 4"),
        ("make note 2 say room 4", 2, "room 4"), ("replace 2.07 with 4.12 in note 2", 2, "the group is in room 4.12"),
        ("change vertex to SageMaker in the last note", 3, "SageMaker is cheaper"),
        ("edit the second note: note 1 was wrong", 2, "note 1 was wrong"),
    ])
    func namesTheNoteAndItsText(line: String, number: Int, text: String) throws {
        let chat = try withThree()
        let turn = chat.say(line)
        #expect(turn.events == [.noteEdited(NoteID(rawValue: number), text: text)])
        #expect(turn.answer.topic == "note")
        #expect(turn.answer.words.contains("Note \(number) now says: \(text)"))
        #expect(turn.isPrivate && NoteLine.isPrivate(line))
        #expect(chat.record.notes.first { $0.id.rawValue == number }?.text == text)
    }

    @Test func theOneNoteThatWasListedIsThat() throws {
        let chat = try withThree()
        try chat.say("/notes vertex", "change that note to: dearer")
        #expect(chat.record.notes.map(\.text).last == "dearer")
        chat.say("change it to: the same")
        #expect(chat.record.notes.map(\.text).last == "the same")
    }

    @Test(arguments: ["change note 9 to x", "edit the note about juggling: x", "change that note to x"])
    func whatIsUnclearIsAskedFor(line: String) throws {
        let chat = try withThree()
        let turn = try chat.say("how much will I earn", line)
        #expect(turn.events.isEmpty)
        #expect(turn.answer.words.contains("Which note?"))
    }

    @Test func severalAreListed() throws {
        let chat = try withThree()
        let turn = try chat.say("note: Maria likes tea", "change the note about Maria to: Maria is away")
        #expect(turn.events.isEmpty)
        #expect(turn.answer.words.contains("Which note?"))
        #expect(turn.answer.listItems.map(\.marker) == [.number(1), .number(4)])
    }

    @Test(arguments: ["change the plan to 5 hours a week", "change it to 5 hours", "update my resume with this"])
    func otherThingsThatChangeAreNoNotes(line: String) throws {
        let chat = try withThree()
        chat.say("how much will I earn")
        #expect(chat.say(line).events.allSatisfy { if case .noteEdited = $0 { false } else { true } })
    }

    @Test(arguments: [
        ("the group is in room 2.07", "no, room 4.12 not 2.07", "the group is in room 4.12"),
        ("the group is in room 2.07", "no, 4.12", "the group is in room 4.12"),
        ("the group is in room 2.07.", "sorry, 4.12 instead of 2.07", "the group is in room 4.12."),
        ("meet Jonas on Tuesday", "no, Wednesday", "meet Jonas on Wednesday"),
        ("meet Jonas on Tuesday", "no, I meant Wednesday, not Tuesday", "meet Jonas on Wednesday"),
        ("meet Jonas on Tuesday", "actually it's Renate, not Jonas", "meet Renate on Tuesday"),
        ("exam in March", "oops, April", "exam in April"),
        ("budget is 150", "make that 180", "budget is 180"),
        ("call Tom Miller", "no, Tom Muller not Tom Miller", "call Tom Muller"),
    ])
    func aCorrectionRightAfterIsOne(note: String, line: String, text: String) throws {
        let chat = try Chat()
        let turn = try chat.say("note: \(note)", line)
        #expect(turn.events == [.noteEdited(NoteID(rawValue: 1), text: text)])
        chat.say("undo")
        #expect(chat.record.notes.map(\.text) == [note])
    }

    @Test(arguments: ["no, thanks", "no", "actually, how much will I earn", "no, 7 not 8", "sorry, what"])
    func whatFitsNowhereIsNone(line: String) throws {
        let chat = try Chat()
        chat.say("note: ask Maria about a mentor")
        #expect(chat.say(line).events.allSatisfy { if case .noteEdited = $0 { false } else { true } })
    }

    @Test func laterItIsNoneAnyLonger() throws {
        let chat = try Chat()
        let turn = try chat.say("note: room 2.07", "how much will I earn", "no, 4.12")
        #expect(!turn.events.contains { if case .noteEdited = $0 { true } else { false } })
    }

    @Test func deletingSeveralIsOneTurn() throws {
        let chat = try withThree()
        #expect(chat.say("delete notes 1 and 3").events.map(\.summary) == ["note 1 deleted", "note 3 deleted"])
        chat.say("undo")
        #expect(chat.record.notes.count == 3)
        #expect(chat.say("delete all my notes").events.count == 3)
        chat.say("undo")
        #expect(chat.record.notes.count == 3)
    }

    @Test func aWordThatSeveralHaveIsAskedAbout() throws {
        let chat = try withThree()
        let turn = try chat.say("note: Maria likes tea", "delete the note about Maria")
        #expect(turn.events.isEmpty && turn.answer.words.contains("Which note?"))
        #expect(chat.say("delete the second one").events.map(\.summary) == ["note 4 deleted"])
    }
}
