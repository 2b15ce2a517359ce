@preconcurrency import Glibc
import Testing

/// What a conversation may be in the middle of.
enum TypingState: String, CaseIterable, CustomTestStringConvertible, Sendable {
    case empty, typing, overSeveralRows, searching, searchingWithinALine, guided, guidedSearching, paste, key, quoting
    case argument, characterSearch, listing, halfACharacter, askedBack
    var testDescription: String { rawValue }

    private var keys: [UInt8] {
        switch self {
        case .empty, .guided, .askedBack: []
        case .typing: Array("half a li".utf8)
        case .overSeveralRows: Array(Self.long.utf8)
        case .searching, .guidedSearching: Array("\u{12}sal".utf8)
        case .searchingWithinALine: Array("half\u{12}sal".utf8)
        case .paste: Array("\u{1B}[200~half a paste\rwithout its end".utf8)
        case .key: Array("half\u{1B}".utf8)
        case .quoting: Array("half\u{16}".utf8)
        case .argument: Array("half\u{1B}5".utf8)
        case .characterSearch: Array("half\u{1D}".utf8)
        case .listing: Array("/\t\t".utf8)
        case .halfACharacter: Array("half".utf8) + [0xE6, 0xBC]
        }
    }

    static let long = (1...30).map { "word\($0)" }.joined(separator: " ")

    var prompt: String { self == .guided || self == .guidedSearching ? "reality 1/12> " : PseudoTerminal.prompt }

    /// What the last rows show in it; nil where there is nothing to see yet.
    private var shown: String? {
        switch self {
        case .empty, .guided, .askedBack: ""
        case .typing: "half a li"
        case .overSeveralRows: Self.long
        case .key, .quoting, .characterSearch, .halfACharacter: "half"
        case .searching, .searchingWithinALine, .guidedSearching, .paste, .argument, .listing: nil
        }
    }

    /// Brings a conversation, in which the salary was asked for, to this state.
    func enter(_ terminal: PseudoTerminal) throws {
        try terminal.ask("salary?", expecting: "$180,000")
        if prompt != PseudoTerminal.prompt { try terminal.ask("/reality", prompt: prompt) }
        if self == .askedBack { try terminal.ask("I finished the certification", expecting: "  1  ") }
        terminal.send(keys)
        if let shown { try terminal.wait(forInput: shown, prompt: prompt) }
        switch self {
        case .searching, .searchingWithinALine, .guidedSearching:
            try terminal.wait(until: "the line that was found") { screen in
                screen.rows.contains { $0.hasPrefix("(reverse-i-search)`sal': salary?") }
            }
        case .argument: try terminal.wait(until: "the argument") { $0.rows.contains { $0.hasPrefix("(arg: 5)") } }
        case .listing: try terminal.wait(until: "the list") { $0.rows.contains { $0.hasPrefix("/undo") } }
        // There is nothing to be seen of these until they are over.
        case .paste, .key, .quoting, .characterSearch, .halfACharacter: usleep(100_000)
        case .empty, .typing, .overSeveralRows, .guided, .askedBack: break
        }
    }
}

extension PseudoTerminalSuite {
    @Suite("In the middle of something") struct States {
        @Test("Ctrl-C gives ^C and a fresh prompt, and what is typed next is whole", arguments: TypingState.allCases)
        func controlC(state: TypingState) throws {
            let terminal = try CoachHome().conversation()
            try state.enter(terminal)
            for count in 1...3 {
                terminal.send("\u{03}")
                try terminal.wait(for: "^C")
                try terminal.wait(forInput: "", prompt: state.prompt)
                #expect(terminal.display.rows.contains("Ctrl-D or quit leaves.") == (count >= 2))
            }
            terminal.send("salary?")
            try terminal.wait(forInput: "salary?", prompt: state.prompt)
            try terminal.ask("", expecting: "$180,000", prompt: state.prompt)
            try terminal.leave()
        }

        @Test("SIGTERM ends it by that signal, with the terminal in order", arguments: TypingState.allCases)
        func termination(state: TypingState) throws {
            let home = try CoachHome()
            let terminal = try home.conversation()
            try state.enter(terminal)
            terminal.signal(SIGTERM)
            #expect(try terminal.exitStatus() == .signal(SIGTERM))
            #expect(terminal.isInUsualModes)
            #expect(home.text(home.history)?.hasPrefix("salary?\n") == true)
        }

        @Test("a closed terminal ends it by that signal, with the history saved", arguments: TypingState.allCases)
        func hangUp(state: TypingState) throws {
            let home = try CoachHome()
            let terminal = try home.conversation()
            try state.enter(terminal)
            terminal.hangUp()
            #expect(try terminal.exitStatus() == .signal(SIGHUP))
            #expect(home.text(home.history)?.hasPrefix("salary?\n") == true)
        }

        @Test("Ctrl-Z and fg bring it back as it was", arguments: TypingState.allCases)
        func job(state: TypingState) throws {
            let terminal = try CoachHome().conversationInShell()
            try state.enter(terminal)
            terminal.send("\u{1A}")
            try terminal.wait(for: "Stopped")
            try terminal.wait(for: "sh> ")
            #expect(terminal.isInUsualModes == false, "bash edits its own line")
            terminal.send("echo in; stty -a | grep -c ' icanon'; fg\r")
            try terminal.wait(for: "in\r\n1\r\n$coach -q\r\n")
            try terminal.wait(until: "what was typed before") { screen in
                screen.rows.last { !$0.isEmpty }?.hasSuffix("coach -q") == false
            }
            terminal.send("\u{03}")
            try terminal.wait(for: "^C")
            try terminal.wait(forInput: "", prompt: state.prompt)
            try terminal.ask("salary?", expecting: "$180,000", prompt: state.prompt)
            terminal.send("\u{04}")
            try terminal.wait(for: "sh> ")
            terminal.send("echo status $?\r")
            try terminal.wait(for: "status 0")
        }

        @Test("a terminal that takes no more output holds nobody who is told to end", arguments: [SIGTERM, SIGHUP])
        func stuck(signal: Int32) throws {
            let home = try CoachHome()
            let terminal = try home.conversation()
            try terminal.ask("salary?")
            for _ in 1...40 { terminal.type("the whole roadmap\r") }
            usleep(1_000_000)
            terminal.signal(signal)
            #expect(try terminal.exitStatus(isReading: false) == .signal(signal))
            #expect(terminal.isInUsualModes)
            #expect(try home.run("sessions").exit == .status(0))
        }

        @Test("Ctrl-C while answers print gives a fresh prompt", arguments: 0..<8)
        func printing(moment: UInt32) throws {
            let terminal = try CoachHome().conversation()
            terminal.send("the whole roadmap\r")
            usleep(moment * 1500)
            terminal.send("\u{03}")
            try terminal.wait(until: "a fresh prompt") { screen in
                // Right after Enter the terminal does not echo yet: the signal comes, and no ^C is shown.
                screen.rows.contains { $0.contains("^C") || $0.contains("say \"what is in") }
                    && screen.input(after: PseudoTerminal.prompt) == "coach>"
            }
            // Which of two prompts was seen does not matter: what is typed now comes after the Ctrl-C.
            terminal.send("salary?\r")
            try terminal.wait(until: "the answer and a prompt") { screen in
                screen.rows.contains { $0.contains("$180,000") }
                    && screen.input(after: PseudoTerminal.prompt) == "coach>"
            }
            try terminal.leave()
        }

        @Test("a terminal that is closed while answers print ends it by that signal", arguments: 0..<8)
        func hangUpWhilePrinting(moment: UInt32) throws {
            let home = try CoachHome()
            let terminal = try home.conversation()
            try terminal.ask("salary?")
            terminal.send("the whole roadmap\r")
            usleep(moment * 1500)
            terminal.hangUp()
            #expect(try terminal.exitStatus() == .signal(SIGHUP))
            #expect(home.text(home.history)?.hasPrefix("salary?\n") == true)
        }

        @Test("before there is a prompt, signals act as on any program", arguments: [SIGINT, SIGTERM, SIGQUIT])
        func starting(signal: Int32) throws {
            let home = try CoachHome()
            let copy = try home.knowledgeCopy()
            for name in try home.shell("find '\(copy)' -name '*.index'").text.split(separator: "\n") {
                unlink(String(name))
            }
            let terminal = try home.terminal("--knowledge", copy, environment: ["NO_COLOR": "1"])
            usleep(100_000)
            terminal.signal(signal)
            #expect(try terminal.exitStatus() == .signal(signal))
            #expect(!terminal.screen.contains(PseudoTerminal.prompt))
            #expect(terminal.isInUsualModes)
        }
    }
}
