import CReadline
@preconcurrency import Glibc
import Synchronization

/// Tells on standard error that something takes its time, once it does: what it is, and how far it has come, in a line
/// that only grows. Nothing is told where standard error is no terminal.
package final class Waiting: Sendable {
    /// What takes less is not worth a word.
    private static let patience = timespec(tv_sec: 0, tv_nsec: 500_000_000)
    private static let step = timespec(tv_sec: 0, tv_nsec: 100_000_000)

    /// Ends a conversation by a signal that came while it was waited; nil outside of one, where signals act by
    /// themselves. For the thread of the conversation alone.
    nonisolated(unsafe) static var endConversation: ((_ signal: Int32) -> Never)?

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
    /// - Parameter message: what is done: "writing your record".
    package static func during<Result, Failure>(
        _ message: String, _ work: (Waiting) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let waiting = Waiting(message)
        let watcher = BackgroundThread { waiting.watch([]) }
        defer {
            waiting.isOver.withLock { $0 = true }
            watcher?.wake()
            watcher?.join()
        }
        return try work(waiting)
    }

    /// Does the work on another thread, and tells that it is being waited for. In a conversation Ctrl-C breaks it off,
    /// and what ends the program does so at once, with everything saved; outside of one, signals act as on any program.
    ///
    /// - Parameter message: what is done: "learning the guide's phrases, this once".
    /// - Returns: nil if it was broken off. What it still does then is of no more use to anybody, and its thread ends
    ///   by itself.
    package static func breakable<Result: Sendable, Failure>(
        _ message: String, _ work: @escaping @Sendable (Waiting) throws(Failure) -> Result
    ) throws(Failure) -> Result? {
        let waiting = Waiting(message)
        let outcome = Outcome<Result, Failure>()
        let waiter = pthread_self()
        let worker = BackgroundThread {
            outcome.take { () throws(Failure) in try work(waiting) }
            waiting.isOver.withLock { $0 = true }
            pthread_kill(waiter, SIGURG)
        }
        guard let worker else { return try work(waiting) }
        guard waiting.watch(endConversation == nil ? [] : Self.ends) else {
            worker.detach()
            return nil
        }
        worker.join()
        return try outcome.result?.get()
    }

    /// Tells how much of the work is done, from 0 to 1.
    package func report(_ share: Double) {
        quarters.withLock { $0 = max($0, Int(share * 4)) }
    }

    /// What is heeded in a conversation, where it is blocked and would act only after the work.
    private static var ends: [Int32] {
        [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP].filter { $0 == SIGINT || coach_is_ignored($0) == 0 }
    }

    /// Tells of the work until it is over; false if Ctrl-C was typed before.
    @discardableResult
    private func watch(_ heeded: [Int32]) -> Bool {
        // SIGURG, which is ignored otherwise, wakes the watcher when the work is done.
        var awaited = Signals.setOf(heeded + [SIGURG])
        var before = sigset_t()
        pthread_sigmask(SIG_BLOCK, &awaited, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        var told = -1
        while !isOver.withLock({ $0 }) {
            var time = told < 0 ? Self.patience : Self.step
            switch sigtimedwait(&awaited, nil, &time) {
            case SIGTSTP: Signals.stop()
            case SIGURG: continue
            case SIGINT:
                // The kernel has shown ^C, in the row of what was told or in one of its own.
                if isShown { write("\n") }
                return false
            case let signal where heeded.contains(signal):
                if told >= 0 { write("\n") }
                Self.endConversation?(signal)
            default: if !isOver.withLock({ $0 }) { tell(&told) }
            }
        }
        if told >= 0 { write(" done.\n") }
        return true
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

/// What a piece of work came to, handed from its thread to the one that waits for it.
private final class Outcome<Value: Sendable, Failure: Error>: Sendable {
    private let kept = Mutex<Result<Value, Failure>?>(nil)

    var result: Result<Value, Failure>? { kept.withLock { $0 } }

    func take(_ work: () throws(Failure) -> Value) {
        let result = Result { () throws(Failure) in try work() }
        kept.withLock { $0 = result }
    }
}
