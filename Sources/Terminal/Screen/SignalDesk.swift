import CReadline
@preconcurrency import Glibc

/// Where blocked signals wait to be fetched, as a descriptor that can be polled.
struct SignalDesk: ~Copyable {
    let descriptor: Int32

    /// Blocks the signals and opens the desk.
    init() throws(EditorError) {
        Signals.blockAll()
        var set = Signals.heeded
        descriptor = signalfd(-1, &set, Int32(SFD_NONBLOCK | SFD_CLOEXEC))
        if descriptor < 0 { throw .noSignals(reason: SystemReason.current) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// The next signal that came; nil if none waits.
    func next() -> Int32? {
        var signal = signalfd_siginfo()
        let size = MemoryLayout<signalfd_siginfo>.size
        while true {
            let count = read(descriptor, &signal, size)
            if count == size { return Int32(signal.ssi_signo) }
            if count >= 0 || errno != EINTR { return nil }
        }
    }
}
