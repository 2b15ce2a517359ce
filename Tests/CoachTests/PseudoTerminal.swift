import CReadline
@preconcurrency import Glibc

/// A program in a terminal of its own, driven from outside as a person would: keys in, text out.
///
/// Throws whenever there is no pseudo-terminal: a test that needs one must fail without, not pass.
final class PseudoTerminal {
    enum Failure: Error, CustomStringConvertible {
        case unavailable(step: String, reason: String)
        case timedOut(waitingFor: String, screen: String)
        case stillRunning(screen: String)

        var description: String {
            switch self {
            case .unavailable(let step, let reason): "no pseudo-terminal: \(step): \(reason)"
            case .timedOut(let text, let screen): "\"\(text)\" did not appear; unread: \(screen.debugDescription)"
            case .stillRunning(let screen): "the program still runs; unread: \(screen.debugDescription)"
            }
        }
    }

    enum Exit: Equatable {
        case status(Int32)
        case signal(Int32)
    }

    let processID: pid_t
    /// What must last as long as the program runs, such as the folder it writes to.
    var keptAlive: AnyObject?
    private var keyboard: Int32
    /// Held open, so that the terminal's modes can be looked at after the program has gone.
    private let line: Int32
    private var output: [UInt8] = []
    /// What a person sees of it now.
    private(set) var display: ScreenEmulator
    private var readUpTo = 0
    private var exit: Exit?

    /// Starts a program that has the pseudo-terminal as its controlling terminal, no blocked signals, and nothing
    /// in its environment but what is given.
    init(
        _ program: String, _ arguments: [String] = [],
        environment: [String: String] = [:], columns: UInt16 = 80, rows: UInt16 = 24
    ) throws {
        display = ScreenEmulator(columns: Int(columns), rows: Int(rows))
        let (keyboard, line, name) = try Self.open()
        self.keyboard = keyboard
        self.line = line
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        guard ioctl(keyboard, UInt(TIOCSWINSZ), &size) == 0 else { throw Self.unavailable("size", errno) }
        processID = try Self.spawn([program] + arguments, environment: environment, on: name)
    }

    deinit {
        if exit == nil {
            kill(processID, SIGKILL)
            waitpid(processID, nil, 0)
        }
        if keyboard >= 0 { close(keyboard) }
        close(line)
    }

    /// Everything that was written so far, escapes included.
    var screen: String { String(decoding: output, as: UTF8.self) }

    /// What was written since the last successful `wait`.
    var unread: String { String(decoding: output[readUpTo...], as: UTF8.self) }

    /// The terminal shows what is typed and gives whole lines, as a shell wants to find it.
    var isInUsualModes: Bool {
        var modes = termios()
        guard tcgetattr(line, &modes) == 0 else { return false }
        let usual = tcflag_t(ECHO | ICANON | ISIG)
        return modes.c_lflag & usual == usual
    }

    /// Types keys. "\r" is Enter, "\u{03}" Ctrl-C, "\u{04}" Ctrl-D, "\u{1A}" Ctrl-Z, "\t" Tab.
    func send(_ keys: String) {
        send(Array(keys.utf8))
    }

    /// Types bytes, which need not be text. What the program does not read, because it ended, is dropped.
    func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            // A program that waits for its output to be read would otherwise never read its input.
            drain(milliseconds: 0)
            var polled = pollfd(fd: keyboard, events: Int16(POLLOUT), revents: 0)
            guard poll(&polled, 1, 1000) > 0 else { return }
            let count = rest.withUnsafeBytes { write(keyboard, $0.baseAddress, min($0.count, 1024)) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Types keys without looking at the screen; what the terminal does not take is lost.
    func type(_ keys: String) {
        var polled = pollfd(fd: keyboard, events: Int16(POLLOUT), revents: 0)
        guard poll(&polled, 1, 0) > 0 else { return }
        _ = Array(keys.utf8).withUnsafeBytes { write(keyboard, $0.baseAddress, $0.count) }
    }

    /// Waits for a text after the one that was waited for last; gives what came before it.
    @discardableResult
    func wait(for text: String, timeout: Duration = .seconds(10)) throws -> String {
        let wanted = Array(text.utf8)
        let deadline = ContinuousClock.now + timeout
        while true {
            if let found = output[readUpTo...].firstRange(of: wanted) {
                defer { readUpTo = found.upperBound }
                return String(decoding: output[readUpTo..<found.lowerBound], as: UTF8.self)
            }
            guard ContinuousClock.now < deadline else { throw Failure.timedOut(waitingFor: text, screen: unread) }
            drain(milliseconds: 20)
        }
    }

    /// Waits until what is shown is as wanted; what was written until then counts as waited for.
    func wait(
        until what: String, timeout: Duration = .seconds(10), _ isWanted: (ScreenEmulator) -> Bool
    ) throws {
        let deadline = ContinuousClock.now + timeout
        while !isWanted(display) {
            guard ContinuousClock.now < deadline else {
                throw Failure.timedOut(waitingFor: what, screen: display.rows.suffix(8).joined(separator: "\n"))
            }
            drain(milliseconds: 20)
        }
        readUpTo = output.count
    }

    /// Waits until exactly this was typed after the last prompt, on however many rows.
    func wait(forInput typed: String, prompt: String = prompt, timeout: Duration = .seconds(10)) throws {
        let wanted = String((prompt + typed).reversed().drop { $0 == " " }.reversed())
        try wait(until: wanted, timeout: timeout) { $0.input(after: prompt) == wanted }
    }

    /// Waits until nothing has come for so long.
    func waitForSilence(milliseconds: Int32) {
        while drain(milliseconds: milliseconds) {}
    }

    /// Gives the terminal another size; the kernel tells the program.
    func resize(columns: UInt16, rows: UInt16 = 24) {
        while drain(milliseconds: 0) {}
        display.resize(columns: Int(columns), rows: Int(rows))
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(keyboard, UInt(TIOCSWINSZ), &size)
    }

    /// Sends a signal to the program.
    func signal(_ number: Int32) {
        kill(processID, number)
    }

    /// Closes the terminal, as closing its window does.
    func hangUp() {
        drain(milliseconds: 0)
        close(keyboard)
        keyboard = -1
    }

    /// Waits for the program to end, and says how it did.
    ///
    /// - Parameter isReading: false for a terminal that takes no more output.
    func exitStatus(isReading: Bool = true, timeout: Duration = .seconds(10)) throws -> Exit {
        let deadline = ContinuousClock.now + timeout
        while true {
            if let exit { return exit }
            var status: Int32 = 0
            if waitpid(processID, &status, WNOHANG) == processID {
                let exit: Exit =
                    coach_wifexited(status) != 0 ? .status(coach_wexitstatus(status)) : .signal(coach_wtermsig(status))
                self.exit = exit
                while drain(milliseconds: 0) {}
                return exit
            }
            guard ContinuousClock.now < deadline else { throw Failure.stillRunning(screen: unread) }
            if isReading { drain(milliseconds: 10) } else { usleep(10_000) }
        }
    }

    /// Reads what is there; false if nothing came in time.
    @discardableResult
    private func drain(milliseconds: Int32) -> Bool {
        var polled = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
        guard poll(&polled, 1, milliseconds) > 0 else { return false }
        var chunk = [UInt8](repeating: 0, count: 4096)
        let count = read(keyboard, &chunk, chunk.count)
        guard count > 0 else { return false }
        output += chunk[..<count]
        display.feed(chunk[..<count])
        return true
    }
}
