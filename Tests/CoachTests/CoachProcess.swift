import CReadline
@preconcurrency import Glibc

/// The built program, run from outside without a terminal: arguments, bytes and variables in; bytes and a status out.
///
/// Output goes to files, so that nothing can block on a reader, and standard input is a real pipe.
final class CoachProcess {
    /// What standard input is.
    enum Input {
        /// A pipe that is closed after these bytes.
        case bytes([UInt8])
        /// A pipe that stays open for `send`.
        case pipe
        /// Closed before the program starts.
        case closed
        /// Opened for reading: a file, a folder, a device.
        case path(String)

        static func text(_ text: String) -> Input { .bytes(Array(text.utf8)) }
        static func lines(_ lines: [String]) -> Input { .text(lines.map { $0 + "\n" }.joined()) }
    }

    /// What a program left behind.
    struct Outcome {
        let output: [UInt8]
        let errors: [UInt8]
        let exit: PseudoTerminal.Exit

        var text: String { String(decoding: output, as: UTF8.self) }
        var complaint: String { String(decoding: errors, as: UTF8.self) }
        /// The lines of standard error.
        var complaints: [Substring] { complaint.split(separator: "\n") }
        /// The text with all runs of blanks made one, so that line breaks do not matter.
        var words: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        var complaintWords: String { complaint.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }

    enum Failure: Error, CustomStringConvertible {
        case unavailable(step: String, reason: String)
        case timedOut(waitingFor: String, output: String)

        var description: String {
            switch self {
            case .unavailable(let step, let reason): "\(step): \(reason)"
            case .timedOut(let text, let output): "\"\(text)\" did not come; output: \(output.debugDescription)"
            }
        }
    }

    let processID: pid_t
    /// What must last as long as the program runs, such as the folder it writes to.
    var keptAlive: AnyObject?
    private let folder: String
    private var keyboard: Int32 = -1
    private var exit: PseudoTerminal.Exit?

    /// Starts a program with exactly these variables.
    ///
    /// - Parameters:
    ///   - words: the absolute path of the program and its arguments.
    ///   - output: where standard output goes instead of being collected.
    init(
        _ words: [String], environment: [String: String], input: Input = .path("/dev/null"), output: String? = nil
    ) throws {
        var template = Array("/tmp/coach-process-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Self.unavailable("mkdtemp", errno) }
        folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)

        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        var bytes: [UInt8] = []
        var isPiped = false
        switch input {
        case .closed: posix_spawn_file_actions_addclose(&files, STDIN_FILENO)
        case .path(let path): posix_spawn_file_actions_addopen(&files, STDIN_FILENO, path, O_RDONLY, 0)
        case .bytes(let given): (bytes, isPiped) = (given, true)
        case .pipe: isPiped = true
        }
        var reader: Int32 = -1
        if isPiped {
            // Through a name, since only open can mark both ends as not to be inherited without another test's child
            // being started in between.
            let fifo = folder + "/input"
            guard mkfifo(fifo, 0o600) == 0 else { throw Self.unavailable("mkfifo", errno) }
            reader = open(fifo, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
            keyboard = open(fifo, O_WRONLY | O_CLOEXEC)
            guard reader >= 0, keyboard >= 0 else { throw Self.unavailable("open", errno) }
            _ = fcntl(reader, F_SETFL, 0)
            posix_spawn_file_actions_adddup2(&files, reader, STDIN_FILENO)
        }
        defer { if reader >= 0 { close(reader) } }
        let made = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, output ?? folder + "/output", made, 0o600)
        posix_spawn_file_actions_addopen(&files, STDERR_FILENO, folder + "/errors", made | O_APPEND, 0o600)
        processID = try Child.start(words, environment: environment, files: &files)
        if case .bytes = input {
            close(reader)
            reader = -1
            send(bytes)
            closeInput()
        }
    }

    deinit {
        if exit == nil {
            kill(processID, SIGKILL)
            waitpid(processID, nil, 0)
        }
        closeInput()
        for name in ["input", "output", "errors"] { unlink("\(folder)/\(name)") }
        rmdir(folder)
    }

    /// Writes to the pipe. What the program does not read, because it ended, is dropped.
    func send(_ bytes: [UInt8]) {
        // A program that ended must not end the tests by SIGPIPE.
        Glibc.signal(SIGPIPE, SIG_IGN)
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(keyboard, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    func send(_ text: String) { send(Array(text.utf8)) }

    func closeInput() {
        if keyboard >= 0 { close(keyboard) }
        keyboard = -1
    }

    func signal(number: Int32) { kill(processID, number) }

    /// What was written to standard output so far.
    var output: String { String(decoding: Self.contents(folder + "/output"), as: UTF8.self) }

    /// Waits until standard output has a text so many times.
    func wait(for text: String, times: Int = 1, timeout: Duration = .seconds(20)) throws {
        let deadline = ContinuousClock.now + timeout
        while output.ranges(of: text).count < times {
            guard ContinuousClock.now < deadline else { throw Failure.timedOut(waitingFor: text, output: output) }
            usleep(2_000)
        }
    }

    /// Waits for the end; a program that does not end is killed and the test fails.
    @discardableResult
    func outcome(timeout: Duration = .seconds(60)) throws -> Outcome {
        let deadline = ContinuousClock.now + timeout
        var status: Int32 = 0
        while exit == nil {
            if waitpid(processID, &status, WNOHANG) == processID {
                exit =
                    coach_wifexited(status) != 0 ? .status(coach_wexitstatus(status)) : .signal(coach_wtermsig(status))
            } else {
                guard ContinuousClock.now < deadline else {
                    throw Failure.timedOut(waitingFor: "the end", output: output)
                }
                usleep(2_000)
            }
        }
        guard let exit else { throw Failure.timedOut(waitingFor: "the end", output: output) }
        return Outcome(
            output: Self.contents(folder + "/output"), errors: Self.contents(folder + "/errors"), exit: exit)
    }

    private static func contents(_ path: String) -> [UInt8] {
        guard let file = fopen(path, "re") else { return [] }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return bytes
    }

    private static func unavailable(_ step: String, _ code: Int32) -> Failure {
        .unavailable(step: step, reason: String(cString: strerror(code)))
    }
}
