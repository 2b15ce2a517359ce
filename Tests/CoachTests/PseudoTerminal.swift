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
    private var readUpTo = 0
    private var exit: Exit?

    /// Starts a program that has the pseudo-terminal as its controlling terminal, no blocked signals, and nothing
    /// in its environment but what is given.
    init(
        _ program: String, _ arguments: [String] = [],
        environment: [String: String] = [:], columns: UInt16 = 80, rows: UInt16 = 24
    ) throws {
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

    /// Gives the terminal another size; the kernel tells the program.
    func resize(columns: UInt16, rows: UInt16 = 24) {
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
    func exitStatus(timeout: Duration = .seconds(10)) throws -> Exit {
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
            drain(milliseconds: 10)
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
        return true
    }

    private static func open() throws -> (keyboard: Int32, line: Int32, name: String) {
        let keyboard = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard keyboard >= 0 else { throw unavailable("posix_openpt", errno) }
        guard grantpt(keyboard) == 0, unlockpt(keyboard) == 0 else { throw unavailable("grantpt", errno) }
        var name = [CChar](repeating: 0, count: 64)
        let code = ptsname_r(keyboard, &name, name.count)
        guard code == 0 else { throw unavailable("ptsname_r", code) }
        let line = Glibc.open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard line >= 0 else { throw unavailable("open", errno) }
        return (keyboard, line, String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
    }

    private static func spawn(_ words: [String], environment: [String: String], on terminal: String) throws -> pid_t {
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        // The leader of a new session that opens a terminal gets it as its controlling terminal.
        posix_spawn_file_actions_addopen(&files, STDIN_FILENO, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&files, STDIN_FILENO, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&files, STDIN_FILENO, STDERR_FILENO)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        let newSession: Int32 = 0x80
        posix_spawnattr_setflags(&attributes, Int16(newSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)

        let arguments = words.map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { (arguments + variables).forEach { free($0) } }
        var processID: pid_t = 0
        let code = posix_spawn(&processID, words[0], &files, &attributes, arguments, variables)
        guard code == 0 else { throw unavailable("start \(words[0])", code) }
        return processID
    }

    private static func unavailable(_ step: String, _ code: Int32) -> Failure {
        .unavailable(step: step, reason: String(cString: strerror(code)))
    }
}
