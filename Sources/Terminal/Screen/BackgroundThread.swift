import CReadline
@preconcurrency import Glibc

/// A thread of this process, to be joined or detached.
struct BackgroundThread {
    /// As much as a main thread usually has, whatever the limits of the shell say.
    private static let stack = 8 * 1024 * 1024

    private let thread: pthread_t

    /// Starts a thread with the signal mask of this one; nil if there is none to spare.
    init?(_ body: @escaping @Sendable () -> Void) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, Self.stack)
        let argument = Unmanaged.passRetained(Body(run: body))
        var thread = pthread_t()
        let failure = pthread_create(
            &thread, &attributes,
            { argument in
                guard let argument else { return nil }
                Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            }, argument.toOpaque())
        guard failure == 0 else {
            argument.release()
            return nil
        }
        self.thread = thread
    }

    func join() { pthread_join(thread, nil) }
    func detach() { pthread_detach(thread) }
    /// Ends the thread's `sigtimedwait` for SIGURG.
    func wake() { pthread_kill(thread, SIGURG) }

    private final class Body: Sendable {
        let run: @Sendable () -> Void

        init(run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }
}
