import CReadline
@preconcurrency import Glibc
import Synchronization

/// Tells on standard error that something takes its time, once it does: what it is, and how far it has come, in a line
/// that only grows. Nothing is told where standard error is no terminal.
///
/// Meanwhile the signals that end the program do so at once, also those that are kept back for a conversation.
package final class Waiting: Sendable {
    /// What takes less is not worth a word.
    private static let patience = timespec(tv_sec: 0, tv_nsec: 500_000_000)
    private static let step = timespec(tv_sec: 0, tv_nsec: 100_000_000)

    private let message: String
    private let isShown: Bool
    private let quarters = Mutex(0)
    private let isOver = Mutex(false)

    private init(_ message: String) {
        self.message = message
        isShown = isatty(STDERR_FILENO) == 1
    }

    /// Does the work, and tells that it is being waited for.
    ///
    /// - Parameter message: what is done: "reading the guide's phrases, this once".
    package static func during<Result, Failure>(
        _ message: String, _ work: (Waiting) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let waiting = Waiting(message)
        let watcher = waiting.start()
        defer {
            waiting.isOver.withLock { $0 = true }
            if let watcher {
                pthread_kill(watcher, SIGURG)
                pthread_join(watcher, nil)
            }
        }
        return try work(waiting)
    }

    /// Tells how much of the work is done, from 0 to 1.
    package func report(_ share: Double) {
        quarters.withLock { $0 = max($0, Int(share * 4)) }
    }

    private func start() -> pthread_t? {
        var thread = pthread_t()
        let argument = Unmanaged.passRetained(self)
        let failure = pthread_create(
            &thread, nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<Waiting>.fromOpaque(argument).takeRetainedValue().watch()
                return nil
            }, argument.toOpaque())
        guard failure == 0 else {
            argument.release()
            return nil
        }
        return thread
    }

    private func watch() {
        // SIGURG, which is ignored otherwise, wakes the watcher when the work is done.
        var ends = Signals.setOf([SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGURG])
        pthread_sigmask(SIG_BLOCK, &ends, nil)
        var told = -1
        while !isOver.withLock({ $0 }) {
            var time = told < 0 ? Self.patience : Self.step
            let signal = sigtimedwait(&ends, nil, &time)
            switch signal {
            case SIGTSTP: Signals.stop()
            case SIGURG: continue
            case SIGINT, SIGTERM, SIGHUP, SIGQUIT:
                if told >= 0 { write("\n") }
                Signals.die(of: signal)
            default: if !isOver.withLock({ $0 }) { tell(&told) }
            }
        }
        if told >= 0 { write(" done.\n") }
    }

    private func tell(_ told: inout Int) {
        guard isShown else { return }
        if told < 0 {
            write("coach: \(message) ...")
            told = 0
        }
        let now = min(3, quarters.withLock { $0 })
        while told < now {
            told += 1
            write(" \(told * 25)%")
        }
    }

    private func write(_ text: String) {
        _ = text.withCString { Glibc.write(STDERR_FILENO, $0, strlen($0)) }
    }
}
