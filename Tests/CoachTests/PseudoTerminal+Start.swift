@preconcurrency import CReadline
@preconcurrency import Glibc

extension PseudoTerminal {
    /// Opens both ends: the one for this process, the one for the program, and that one's name.
    static func open() throws -> (keyboard: Int32, line: Int32, name: String) {
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

    static func spawn(_ words: [String], environment: [String: String], on terminal: String) throws -> pid_t {
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        // The leader of a new session that opens a terminal gets it as its controlling terminal.
        posix_spawn_file_actions_addopen(&files, STDIN_FILENO, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&files, STDIN_FILENO, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&files, STDIN_FILENO, STDERR_FILENO)
        return try Child.start(words, environment: environment, files: &files, isLeader: true)
    }

    static func unavailable(_ step: String, _ code: Int32) -> Failure {
        .unavailable(step: step, reason: String(cString: strerror(code)))
    }
}
