import CReadline
@preconcurrency import Glibc

/// Ends a process that was told to end and cannot hear it: a terminal that takes no more output (Ctrl-S, a dead
/// connection) holds the writing thread fast, and with blocked signals it would stay so.
enum StuckWatch {
    /// How long the process has for its own way out, in seconds.
    private static let grace: UInt32 = 2

    /// Starts watching a desk, which must stay open. Without a thread to spare there is no watch.
    static func start(_ desk: borrowing SignalDesk) {
        var modes = termios()
        let watched = Watched(
            descriptor: desk.descriptor, modes: tcgetattr(STDIN_FILENO, &modes) == 0 ? modes : nil)
        let argument = Unmanaged.passRetained(watched)
        var thread = pthread_t()
        let failure = pthread_create(
            &thread, nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<Watched>.fromOpaque(argument).takeRetainedValue().watch()
                return nil
            }, argument.toOpaque())
        if failure == 0 { pthread_detach(thread) } else { argument.release() }
    }

    private final class Watched: Sendable {
        private let descriptor: Int32
        /// The terminal's modes before any line was edited.
        private let modes: termios?

        init(descriptor: Int32, modes: termios?) {
            (self.descriptor, self.modes) = (descriptor, modes)
        }

        func watch() {
            var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            while true {
                guard poll(&polled, 1, -1) > 0 else { continue }
                sleep(StuckWatch.grace)
                if let signal = Self.unheard { end(by: signal) }
            }
        }

        /// A signal to end that nobody has fetched yet.
        private static var unheard: Int32? {
            var pending = sigset_t()
            guard sigpending(&pending) == 0 else { return nil }
            return [SIGTERM, SIGHUP, SIGQUIT].first { sigismember(&pending, $0) == 1 }
        }

        /// Without flushing, which would wait as well.
        private func end(by number: Int32) {
            if var modes { tcsetattr(STDIN_FILENO, TCSANOW, &modes) }
            signal(number, SIG_DFL)
            Signals.letThrough(number)
            _exit(128 + number)
        }
    }
}
