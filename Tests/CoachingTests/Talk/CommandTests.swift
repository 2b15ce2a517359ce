import Coaching
import Knowledge
import Testing

/// Words with a slash, and the few bare words, that are commands.
struct CommandTests {
    static let commands: [(String, TopicID)] = [
        ("/help", "help"), ("help", "help"), ("?", "help"), ("/HELP", "help"), ("  /help  ", "help"), ("/h", "help"),
        ("/next", "next"), ("/nex", "next"), ("/plan", "plan"), ("/pl", "plan"), ("/progress", "progress"),
        ("/copy", "help"), ("/set", "help"), ("/guide", "help"), ("/export", "help"), ("/done", "help"),
        ("/pr", "progress"), ("/notes", "notes"), ("/note", "note"), ("/exit", "goodbye"), ("/", "help"),
        ("/?", "help"), ("help notes", "help"), ("/quit", "goodbye"), ("/q", "goodbye"),
        ("quit", "goodbye"), ("exit", "goodbye"), (":q", "goodbye"), ("\\q", "goodbye"),
        (":q!", "goodbye"), (":wq", "goodbye"), ("/undo", "done"), ("/und", "done"),
        ("/me", "progress"), ("/unanswered", "about"), ("/teach", "about"),
        ("/why", "help"), ("/sources", "help"), ("/again", "help"),
    ]

    @Test(arguments: commands)
    func aCommandIsRun(line: String, topic: TopicID) throws {
        let turn = try Chat().say(line)
        #expect(turn.answer.topic == topic)
        #expect(!turn.answer.words.contains("There is no command"))
        #expect(turn.confidence == 1)
        #expect(turn.explanation == nil)
        #expect(turn.alternatives.isEmpty)
    }

    static let unknown = [
        ("/nxt", "There is no command /nxt. Did you mean /next?"),
        ("/progess", "There is no command /progess. Did you mean /progress?"),
        ("/juggle", "There is no command /juggle. /help lists them."),
        ("/no", "/no may be /note or /notes."), ("/s", "/s may be /sources or /set."),
    ]

    @Test(arguments: unknown)
    func anUnknownOneIsNamedWithTheNearest(line: String, text: String) throws {
        let turn = try Chat().say(line)
        #expect(turn.answer.words == text)
        #expect(turn.events.isEmpty)
    }

    @Test(arguments: ["/usr/bin", "/home/maria/notes.txt", "/ help", "/2", "and/or"])
    func aPathIsNoCommand(line: String) throws {
        #expect(!(try Chat().say(line).answer.words.contains("There is no command")))
    }

    @Test func everyCommandHasASummaryAndIsInTheHelp() throws {
        let help = try Chat().say("/help").answer.words
        for command in Command.allCases {
            #expect(!command.summary.isEmpty)
            #expect(help.contains("/\(command.rawValue)"), "/\(command.rawValue)")
            #expect(command.example.hasPrefix("/\(command.rawValue)"))
        }
    }

    @Test func quitLeaves() throws {
        #expect(try Chat().say("/quit").effects == [.quit])
        #expect(try Chat().say("bye").effects == [.quit])
        #expect(try Chat().say("/help").effects.isEmpty)
    }

    @Test func againGivesTheSameAnswer() throws {
        let chat = try Chat()
        let first = chat.say("how much will I earn").answer
        #expect(chat.say("/again").answer == first)
        #expect(chat.say("say that again").answer == first)
    }

    @Test func sourcesNamesFileAndLine() throws {
        let chat = try Chat()
        let source = try #require(chat.say("how much will I earn").answer.sources.first)
        let answer = chat.say("/sources").answer
        #expect(answer.topic == "faq/salary")
        #expect(answer.rows("Frequently asked questions") == ["\(source.location.file):\(source.location.line)"])
    }

    @Test(arguments: ["/why", "/sources", "/again"])
    func whatNeedsAnAnswerSaysThatThereIsNone(line: String) throws {
        #expect(try Chat().say(line).answer.words.contains("There is no answer yet"))
    }

    @Test(arguments: [
        "", "   ", "\u{0}", "\u{1B}[31m", String(repeating: "a", count: 4_096), "😀😀😀", "???", "''''", "1", "/\u{301}",
    ])
    func strangeLinesAreAnsweredSafely(line: String) throws {
        let turn = try Chat().say(line)
        #expect(!turn.answer.blocks.isEmpty)
        #expect(turn.events.allSatisfy { if case .asked = $0 { true } else { false } })
    }
}
