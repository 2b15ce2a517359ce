import Coaching
import Knowledge
import Testing

/// Commands about the program itself, which leave the conversation as it was.
struct ProgramCommandTests {
    // MARK: /set

    static let settings: [(String, Setting)] = [
        ("/set width 72", .width(72)), ("/set width auto", .width(nil)), ("/SET Width 20", .width(20)),
        ("/set width=100", .width(100)), ("/set color never", .color(.never)), ("/set colour Always", .color(.always)),
        ("/set pager off", .pager(.off)), ("/set pager cat", .pager(.off)), ("/set pager on", .pager(.usual)),
        ("/set pager less -R", .pager(.command("less -R"))),
    ]

    @Test(arguments: settings)
    func aSettingIsTaken(line: String, setting: Setting) throws {
        let turn = try Chat().say(line)
        #expect(turn.effects == [.set(setting)])
        #expect(turn.answer.words.contains("\(setting.name.rawValue) is now "))
        #expect(turn.events.isEmpty)
    }

    static let refused = [
        ("/set width 19", "width takes auto, 20-100, not \"19\"."),
        ("/set width 101", "width takes auto, 20-100, not \"101\"."),
        ("/set width wide", "width takes auto, 20-100, not \"wide\"."),
        ("/set pager less | cat", "pager takes on, off"),
        ("/set color purple", "color takes auto, always, never, not \"purple\"."),
        ("/set pager less\u{1B}[2J", "pager takes on, off, COMMAND"),
        ("/set widht 50", "There is no setting \"widht\". Did you mean width?"),
        ("/set pace 6", "That belongs to your plan"),
    ]

    @Test(arguments: refused)
    func whatCannotBeSetIsSaid(line: String, text: String) throws {
        let turn = try Chat().say(line)
        #expect(turn.effects.isEmpty)
        #expect(turn.answer.words.contains(text), "\(turn.answer.words)")
    }

    @Test func theSettingsAreShown() throws {
        let words = try Chat().say("/set").answer.words
        for name in Setting.Name.allCases { #expect(words.contains(name.rawValue)) }
    }

    // MARK: /copy

    @Test func theLastAnswerIsCopied() throws {
        let chat = try Chat()
        let answer = chat.say("how much will I earn").answer
        let turn = chat.say("/copy")
        #expect(turn.effects == [.copy(answer)])
        #expect(turn.answer.words == "Copied the answer about Salary.")
    }

    @Test func thereIsNothingToCopyAtFirst() throws {
        #expect(try Chat().say("/copy").effects.isEmpty)
    }

    // MARK: beside the conversation

    @Test(arguments: ["/copy", "/set", "/set width 60", "/help", "/help notes", "/guide", "/nosuch", "/export x.md"])
    func whatWasSaidBeforeStays(line: String) throws {
        let chat = try Chat()
        let answer = chat.say("how much will I earn").answer
        chat.say(line)
        #expect(chat.say("/again").answer == answer)
        #expect(chat.say(line).questionEvent == nil)
        #expect(chat.conversation.questionCount == 1)
    }

    @Test func choicesCanStillBeMadeAfterHelp() throws {
        let chat = try Chat()
        #expect(chat.say("I finished the specialization").answer.asks)
        chat.say("/help")
        #expect(chat.say("1").events.contains { if case .done = $0 { true } else { false } })
    }

    // MARK: /export

    static let exports: [(String, String)] = [
        ("/export", "coach-2026-06-15.md"), ("/export record.md", "record.md"), ("/export ~/a b.JSON", "~/a b.JSON"),
    ]

    @Test(arguments: exports)
    func theRecordIsWrittenToAFile(line: String, path: String) throws {
        #expect(try Chat().say(line).effects == [.export(path: path)])
    }

    @Test func anExportHasAFormByItsName() throws {
        let turn = try Chat().say("/export record.txt")
        #expect(turn.effects.isEmpty)
        #expect(turn.answer.words.contains("FILE.md"))
    }

    // MARK: /guide

    @Test(arguments: [("/guide other", "other"), ("/guide OTH", "other")])
    func anotherGuideIsTaken(line: String, id: String) throws {
        let chat = try Chat()
        chat.surroundings.guides = { ["other", "software-engineer-to-ai-architect"] }
        #expect(chat.say(line).effects == [.guide(id)])
    }

    @Test(arguments: [
        ("/guide", "software-engineer-to-ai-architect"), ("/guide e", "More than one guide"),
        ("/guide nonesuch", "There is no guide \"nonesuch\""), ("/guide architect", "is in use already"),
    ])
    func theGuidesAreTold(line: String, text: String) throws {
        let chat = try Chat()
        chat.surroundings.guides = { ["other", "software-engineer-to-ai-architect"] }
        let turn = chat.say(line)
        #expect(turn.effects.isEmpty)
        #expect(turn.answer.words.contains(text), "\(turn.answer.words)")
    }

    // MARK: /help

    static let pages = [
        ("/help notes", "/notes delete 2"), ("/help /plan", "/plan what if 8"), ("/help nex", "What to do next"),
        ("/help notes search", "/notes delete 2"), ("/help copy me", "clipboard"), ("/help record", "/undo"),
        ("/help salary", "without a slash"),
        ("/help qwertz", "There is no command /qwertz."),
    ]

    @Test(arguments: pages)
    func helpIsGivenAboutOneThing(line: String, text: String) throws {
        let words = try Chat().say(line).answer.words
        #expect(words.contains(text), "\(words)")
    }

    // MARK: /done and /notes

    @Test func doneRecordsLikeSayingIt() throws {
        let turn = try Chat().say("/done Machine Learning Specialization")
        let item = turn.events.compactMap { if case .done(let item, _) = $0 { item.id } else { nil } }.first
        #expect(item == "resource/machine-learning-specialization")
    }

    @Test(arguments: ["/done underwater basket weaving", "/done step 1", "/done x"])
    func whatCannotBeRecordedAsDoneIsSaid(line: String) throws {
        let turn = try Chat().say(line)
        #expect(turn.events.isEmpty)
        #expect(turn.answer.asks || turn.answer.words.contains("Nothing was recorded"), "\(turn.answer.words)")
    }

    @Test(arguments: ["done", "/done", "Done!"])
    func doneAfterTheNextStepIsThatStep(line: String) throws {
        let turn = try Chat().say("what should I learn next", line)
        #expect(turn.events.contains { if case .done = $0 { true } else { false } }, "\(turn.answer.words)")
    }

    static let plans: [(String, String)] = [
        ("/plan 8", "8 hours a week"), ("/plan 6.5", "6.5 hours a week"), ("/plan -5 hours", "not -5"),
        ("/plan 0", "not 0"), ("/plan 1000 hours", "not 1000"), ("/plan abc", "Nothing was taken from \"abc\""),
    ]

    @Test(arguments: plans)
    func thePlanTakesHoursOrSaysThatItDoesNot(line: String, text: String) throws {
        let turn = try Chat().say(line)
        #expect(turn.answer.words.contains(text), "\(turn.answer.words)")
        #expect(turn.events.isEmpty == !text.contains("hours a week"))
    }

    @Test(arguments: ["/why", "/sources", "/again", "/copy"])
    func beforeTheFirstAnswerThereIsNone(line: String) throws {
        #expect(try Chat().say(line).answer.words.contains("There is no answer yet"))
    }

    @Test func whyAfterACommandNamesTheCommand() throws {
        #expect(try Chat().say("/notes", "/why").answer.words.contains("You asked for it by its name, /notes"))
    }

    @Test func aNumberThatIsNoChoiceKeepsTheChoices() throws {
        let chat = try Chat()
        chat.say("I finished the specialization")
        #expect(chat.say("7").answer.words.contains("There are 2 to choose from"))
        #expect(chat.say("2").answer.topic == "done")
    }

    @Test func notesTakeOrders() throws {
        let chat = try Chat()
        chat.say("/notes add ask Maria about a mentor")
        chat.say("/notes add buy the book")
        #expect(chat.say("/notes show 2").answer.words.contains("buy the book"))
        #expect(!chat.say("/notes search Maria").answer.words.contains("book"))
        chat.say("/notes edit 1 ask Tom")
        #expect(chat.record.notes.map(\.text) == ["ask Tom", "buy the book"])
        chat.say("/notes delete 1")
        #expect(chat.record.notes.map(\.text) == ["buy the book"])
        chat.say("/undo")
        #expect(chat.record.notes.count == 2)
    }

    @Test(arguments: ["/notes show 9", "/notes show x", "/notes edit 9 x", "/notes edit", "/notes delete 9"])
    func aNoteThatIsNotThereIsSaid(line: String) throws {
        let chat = try Chat()
        chat.say("/notes add ask Maria about a mentor")
        #expect(chat.say(line).events.isEmpty)
        #expect(chat.record.notes.count == 1)
    }
}
