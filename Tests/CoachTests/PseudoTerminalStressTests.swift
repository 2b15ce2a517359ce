@preconcurrency import Glibc
import Testing

/// A scripted conversation among signals and resizes that come at random moments. What happened is told by the seed.
private struct Storm {
    private var state: UInt64
    let home: CoachHome
    let terminal: PseudoTerminal
    private(set) var disturbances = 0
    private var columns: UInt16 = 80

    /// A question, and what its right answer has in it at any width.
    static let questions = [
        ("salary?", "$180,000"), ("what are you?", "makes nothing up"),
        ("what will I miss?", "Daily hands-on coding"),
        ("what should I learn next", "Why now"), ("/progress", "0 of 15"), ("/notes", "No notes yet"),
    ]

    init(seed: UInt64) throws {
        state = seed &* 0x9E37_79B9_7F4A_7C15
        home = try CoachHome()
        terminal = try home.conversation()
    }

    /// Numbers that depend on nothing but the seed (splitmix64).
    mutating func random(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ mixed >> 31) % UInt64(bound))
    }

    /// A signal or a resize that must change nothing that is typed or answered.
    mutating func disturb() {
        disturbances += 1
        switch random(6) {
        case 0: terminal.signal(SIGWINCH)
        case 1: terminal.signal(SIGCONT)
        case 2:
            // Nobody but this test wakes it: the kernel does not stop an orphan, so SIGSTOP is what Ctrl-Z ends in.
            terminal.signal(SIGSTOP)
            usleep(UInt32(random(500)))
            terminal.signal(SIGCONT)
        case 3:
            terminal.signal(SIGTSTP)
            terminal.signal(SIGCONT)
        default:
            columns = UInt16(1 + random(200))
            terminal.resize(columns: columns)
        }
    }

    /// Types a text a few keys at a time, with disturbances between.
    mutating func type(_ text: String, disturbances count: Int) {
        var rest = Substring(text)
        for _ in 0..<count {
            let piece = rest.prefix(random(rest.count + 1))
            terminal.send(String(piece))
            rest = rest.dropFirst(piece.count)
            if random(2) == 0 { usleep(UInt32(random(3000))) }
            disturb()
        }
        terminal.send(String(rest))
    }

    /// Ctrl-C at a random moment while something is typed, also while it is answered.
    mutating func interrupt() throws {
        disturbances += 1
        let (question, _) = Self.questions[random(Self.questions.count)]
        terminal.send(random(3) == 0 ? question + "\r" : String(question.prefix(random(question.count))))
        if random(4) == 0 { terminal.send("\u{12}sal") }
        usleep(UInt32(random(4000)))
        if random(2) == 0 { terminal.send("\u{03}") } else { terminal.signal(SIGINT) }
    }

    /// A quiet moment: at a width at which all can be read, the row of the prompt has what is typed and nothing else.
    mutating func checkTheRow(_ step: Int) throws {
        terminal.resize(columns: 80)
        // What is typed before a prompt is shown by the kernel, and again by the prompt.
        terminal.send("\u{03}")
        terminal.waitForSilence(milliseconds: 100)
        try terminal.wait(forInput: "", timeout: .seconds(20))
        let mark = "step \(step)"
        terminal.send(mark)
        try terminal.wait(forInput: mark, timeout: .seconds(20))
        terminal.send("\u{15}")
        try terminal.wait(forInput: "", timeout: .seconds(20))
    }

    /// A question that is entered whole is answered rightly, whatever comes meanwhile.
    mutating func ask() throws {
        let (question, answer) = Self.questions[random(Self.questions.count)]
        type(question, disturbances: 1 + random(4))
        terminal.send("\r")
        let after = random(3)
        for _ in 0..<after { disturb() }
        terminal.resize(columns: 80)
        // At one column the answer stands in pieces; asking once more at 80 shows whether it was understood.
        try terminal.wait(until: "an empty prompt", timeout: .seconds(20)) { screen in
            screen.input(after: PseudoTerminal.prompt) == "coach>"
        }
        terminal.send("/again\r")
        try terminal.wait(for: answer, timeout: .seconds(20))
        try terminal.wait(forInput: "", timeout: .seconds(20))
    }
}

extension PseudoTerminalSuite {
    @Suite("Signals and resizes at random moments") struct Random {
        /// With the last ones that end it, 1,000 in all.
        static let (shards, each) = (8, 119)

        @Test("119 of them: every question is answered, no row is garbled, Ctrl-D leaves", arguments: 1...shards)
        func storm(seed: Int) throws {
            var storm = try Storm(seed: UInt64(seed))
            var step = 0
            while storm.disturbances < Self.each {
                step += 1
                do {
                    if storm.random(3) == 0 {
                        try storm.interrupt()
                        try storm.checkTheRow(step)
                    } else {
                        try storm.ask()
                    }
                } catch {
                    Issue.record("seed \(seed), step \(step): \(error)")
                    return
                }
            }
            #expect(storm.terminal.isInUsualModes == false)
            storm.terminal.send("\u{03}")
            // A Ctrl-D that comes before the prompt is none.
            try storm.terminal.wait(for: "^C")
            try storm.terminal.wait(forInput: "")
            try storm.terminal.leave()
            #expect(try storm.home.integrity() == "ok", "seed \(seed)")
        }

        @Test(
            "told to end at a random moment, it ends by that signal with the terminal in order",
            arguments: [SIGTERM, SIGHUP, SIGQUIT], 1...16)
        func end(signal: Int32, seed: Int) throws {
            var storm = try Storm(seed: UInt64(signal) * 100 + UInt64(seed))
            try storm.terminal.ask("salary?", expecting: "$180,000")
            storm.type(Storm.questions[seed % Storm.questions.count].0, disturbances: storm.random(3))
            if storm.random(2) == 0 { storm.terminal.send("\r") }
            usleep(UInt32(storm.random(5000)))
            storm.terminal.signal(signal)
            #expect(try storm.terminal.exitStatus() == .signal(signal), "seed \(seed)")
            #expect(storm.terminal.isInUsualModes, "seed \(seed)")
            #expect(storm.home.text(storm.home.history)?.hasPrefix("salary?\n") == true, "seed \(seed)")
            #expect(try storm.home.run("sessions").exit == .status(0))
        }
    }
}
