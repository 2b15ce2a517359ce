@preconcurrency import Glibc

/// Starts a program with a clean set of signals, as a shell does, whatever this process has blocked or ignores.
enum Child {
    struct Unavailable: Error, CustomStringConvertible {
        let description: String
    }

    /// The process that was started; `isLeader` makes it the leader of a session of its own.
    static func start(
        _ words: [String], environment: [String: String], files: inout posix_spawn_file_actions_t,
        isLeader: Bool = false
    ) throws -> pid_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        let newSession: Int32 = isLeader ? 0x80 : 0
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
        guard code == 0 else {
            throw Unavailable(description: "start \(words[0]): \(String(cString: strerror(code)))")
        }
        return processID
    }
}
