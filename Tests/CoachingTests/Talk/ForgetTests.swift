import CivilTime
import Coaching
import Knowledge
import Testing

/// "Forget that" erases what was recorded just now; anything older is named and asked about.
struct ForgetTests {
    private func forgets(_ turn: Turn) -> Bool {
        turn.effects.contains { if case .forget = $0 { true } else { false } }
    }

    /// Everything that the log has of the user's words, and that the conversation holds in mind.
    private func remains(_ chat: Chat) -> String {
        "\(chat.log) \(chat.conversation)"
    }

    @Test(arguments: [
        "forget that", "Forget that!", "please forget that", "forget what I just said", "erase that", "forget this",
        "delete that permanently", "wipe what i said",
    ])
    func erasesAtOnce(line: String) throws {
        let chat = try Chat()
        let turn = try chat.say("note: my manager is an idiot", line)
        #expect(forgets(turn) && turn.isPrivate)
        #expect(turn.answer.words.contains("Erased for good: a note."))
        #expect(!turn.answer.words.contains("idiot"))
        #expect(!remains(chat).contains("idiot"))
        #expect(chat.record.notes.isEmpty)
        #expect(chat.conversation.summary(standing: chat.standing)?.recorded ?? [] == [])
    }

    @Test func nothingElseIsLost() throws {
        let chat = try Chat()
        try chat.say(
            "note: kept", "I finished Chip Huyen's book", "note: secret", "forget that", "note: new", "say that again")
        #expect(chat.record.notes.map { "\($0.id.rawValue) \($0.text)" } == ["1 kept", "3 new"])
        #expect(chat.record.states.count == 1)
        #expect(chat.conversation.recorded.contains { $0.contains("Designing") })
        #expect(!remains(chat).contains("secret"))
    }

    @Test func sayingItAgainDoesNotBringItBack() throws {
        for line in ["say that again", "undo", "why", "/why", "/again", "my notes", "yes"] {
            let turn = try Chat().say("note: secret", "forget that", line)
            #expect(!turn.answer.words.contains("secret"), "\(line)")
        }
    }

    @Test func aDetourDoesNotMatter() throws {
        let chat = try Chat()
        #expect(try forgets(chat.say("note: secret", "thanks", "forget that")))
    }

    @Test func whatIsNotFreshIsAskedAbout() throws {
        let chat = try Chat()
        let turn = try chat.say(
            "note: call Bob", "how much will I earn", "what will I miss", "how much will I earn", "forget that")
        #expect(!forgets(turn))
        #expect(turn.answer.words.contains("call Bob") && turn.answer.words.contains("\"yes\" or \"no\""))
        #expect(forgets(chat.say("yes")))
        #expect(chat.record.notes.isEmpty)
    }

    @Test func whatWasTakenBackOrDeletedIsErasedToo() throws {
        for line in ["undo", "delete note 1", "change note 1 to: harmless"] {
            let chat = try Chat()
            try chat.say("note: secret", line, "forget that")
            #expect(!remains(chat).contains("secret"), "\(line)")
            #expect(chat.record.notes.isEmpty)
        }
    }

    @Test func aRefusedQuestionIsErased() throws {
        let chat = try Chat()
        try chat.say("tell me a joke about my boss Kevin", "forget that")
        #expect(chat.record.unanswered.isEmpty && !remains(chat).contains("Kevin"))
    }

    @Test func anOlderRecordIsNamedWithItsDay() throws {
        let chat = try Chat()
        chat.say("note: call Bob")
        chat.comeBack(after: 3)
        let turn = chat.say("forget that")
        #expect(!forgets(turn))
        #expect(
            turn.answer.words
                == "Nothing was recorded in this conversation. Erase for good: the note \"call Bob\" (3 days ago)? "
                + "It cannot be brought back. Say \"yes\" or \"no\".")
        #expect(chat.say("no").answer.words == "It stays as it is.")
        #expect(!forgets(chat.say("yes")))
        #expect(chat.record.notes.count == 1)
    }

    @Test func nothingRecordedIsSaid() throws {
        let turn = try Chat().say("forget that")
        #expect(!forgets(turn))
        #expect(turn.answer.words == "Nothing is recorded that could be erased.")
    }

    @Test func whatWasSaidAboutSomethingIsLookedFor() throws {
        let chat = try Chat()
        try chat.say("note: salary is 95k", "note: call Bob")
        let turn = chat.say("forget what I said about my salary")
        #expect(!forgets(turn) && turn.answer.words.contains("the note \"salary is 95k\""))
        #expect(forgets(chat.say("yes")))
        #expect(chat.record.notes.map(\.text) == ["call Bob"])
        let none = chat.say("forget what I said about Zanzibar")
        #expect(!forgets(none) && none.answer.words.contains("Nothing that I kept has \"zanzibar\""))
    }

    @Test(arguments: ["never mind", "forget it", "nevermind", "forget about it"])
    func aReactionErasesNothing(line: String) throws {
        #expect(try Chat().say("how much will I earn", line).answer.words == "All right.")
        let chat = try Chat()
        let turn = try chat.say("note: secret", line)
        #expect(!forgets(turn) && turn.answer.words.contains("Erase for good"))
        chat.say("no")
        #expect(chat.record.notes.count == 1)
    }

    @Test(arguments: [
        "don't forget that Bob is away", "how do I forget my ex", "note: forget that", "I never forget that",
        "forget everything", "remember that I forget names",
    ])
    func othersEraseNothing(line: String) throws {
        let chat = try Chat()
        #expect(try !forgets(chat.say("note: kept", line)))
        #expect(chat.record.notes.contains { $0.text == "kept" })
    }
}
