@preconcurrency import Glibc
import Testing

/// The harness itself, with programs that every system has.
@Suite("A pseudo-terminal") struct PseudoTerminalTests {
    @Test("gives keys to the program, shows what it writes, and sees its exit status")
    func conversation() throws {
        let terminal = try PseudoTerminal("/bin/sh", ["-c", "read name; echo \"hello $name\"; exit 3"])
        terminal.send("é 漢字\r")
        try terminal.wait(for: "hello é 漢字")
        #expect(try terminal.exitStatus() == .status(3))
        #expect(terminal.isInUsualModes)
    }

    @Test("is the controlling terminal, so that Ctrl-C reaches the program")
    func controlC() throws {
        let terminal = try PseudoTerminal("/bin/sh", ["-c", "echo ready; exec cat"])
        try terminal.wait(for: "ready")
        terminal.send("\u{03}")
        #expect(try terminal.exitStatus() == .signal(SIGINT))
    }

    @Test("has the size that it was given, also later")
    func size() throws {
        let command = "trap 'stty size; exit' WINCH; stty size; while :; do sleep 0.05; done"
        let terminal = try PseudoTerminal("/bin/sh", ["-c", command], columns: 33, rows: 7)
        try terminal.wait(for: "7 33")
        terminal.resize(columns: 44, rows: 8)
        try terminal.wait(for: "8 44")
    }

    @Test("hangs up")
    func hangUp() throws {
        let terminal = try PseudoTerminal("/bin/sh", ["-c", "echo ready; exec cat"])
        try terminal.wait(for: "ready")
        terminal.hangUp()
        #expect(try terminal.exitStatus() == .signal(SIGHUP))
    }

    @Test("waits for a text after the last one, and says what came instead")
    func waiting() throws {
        let terminal = try PseudoTerminal("/bin/sh", ["-c", "echo one two"])
        try terminal.wait(for: "one")
        #expect(throws: PseudoTerminal.Failure.self) { try terminal.wait(for: "one", timeout: .milliseconds(100)) }
        #expect(terminal.unread.contains("two"))
        #expect(throws: Child.Unavailable.self) { try PseudoTerminal("/nonexistent") }
    }

    @Test("notices modes that were left changed")
    func modes() throws {
        let terminal = try PseudoTerminal("/bin/sh", ["-c", "stty raw -echo"])
        #expect(try terminal.exitStatus() == .status(0))
        #expect(!terminal.isInUsualModes)
    }
}
