import CReadline
@preconcurrency import Glibc

/// The signals that the conversation takes one at a time, between two keys, instead of anywhere.
package enum Signals {
    static let watched = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT]

    /// Keeps the watched signals back until `LineEditor` asks for them. Until there is one they act as usual: reading,
    /// learning and every other command can be broken off. Threads that are made later inherit it.
    ///
    /// What the parent ignores (`nohup`) stays ignored, except Ctrl-C, which only empties the line.
    static func blockAll() {
        var set = heeded
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    /// A blocked signal is queued even when it is ignored, so those that are ignored must stay unblocked.
    static var heeded: sigset_t {
        setOf(watched.filter { $0 == SIGINT || coach_is_ignored($0) == 0 })
    }

    /// Stops the process as Ctrl-Z does, and returns when it goes on. An orphan, which nobody could wake, is not stopped.
    static func stop() {
        var stop = setOf([SIGTSTP])
        raise(SIGTSTP)
        pthread_sigmask(SIG_UNBLOCK, &stop, nil)
        pthread_sigmask(SIG_BLOCK, &stop, nil)
        // The caller redraws after this; the signal that woke the process must not make it do so again.
        discard(SIGCONT)
        standBack()
    }

    /// Waits until the terminal is the process's (`coach &`, `bg`). Whoever changed its modes earlier would take those
    /// of the shell, which edits a line itself, for the usual ones.
    static func standBack() {
        while case let owner = tcgetpgrp(STDIN_FILENO), owner > 0, owner != getpgrp() {
            raise(SIGTTIN)
            // Nobody would wake an orphan, so it was not stopped, and would not be the next time either.
            guard discard(SIGCONT) else { return }
        }
    }

    /// Forgets a signal that was kept back; says whether there was one.
    @discardableResult
    static func discard(_ number: Int32) -> Bool {
        var set = setOf([number])
        var noTime = timespec()
        return sigtimedwait(&set, nil, &noTime) == number
    }

    /// Ends the process by a signal, so that the parent sees the true reason.
    package static func die(of number: Int32) -> Never {
        fflush(nil)
        signal(number, SIG_DFL)
        raise(number)
        letThrough(number)
        // Process 1 of a container outlives signals that nobody handles.
        _exit(128 + number)
    }

    /// Lets a signal act that was kept back.
    static func letThrough(_ number: Int32) {
        var set = setOf([number])
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }

    static func setOf(_ numbers: [Int32]) -> sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for number in numbers { sigaddset(&set, number) }
        return set
    }
}
