import CReadline
@preconcurrency import Glibc

/// Feeds a pager and waits for its end, while the signals of the terminal go on to it.
struct PagerWait {
    let child: pid_t
    /// The pager reads what is written here. Closed when all is written, or nobody reads.
    let input: Int32
    let text: [UInt8]

    /// Returns when the pager has ended: nil, or the signal by which the process itself was told to end.
    func untilEnd(_ desk: borrowing SignalDesk) -> Int32? {
        _ = fcntl(input, F_SETFL, O_NONBLOCK)
        // Where the kernel has no such descriptor, looking every tenth of a second has to do.
        let ended = coach_pidfd_open(child)
        defer { if ended >= 0 { close(ended) } }
        var written = 0
        var isOpen = true
        while true {
            var polled = [
                pollfd(fd: desk.descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: ended, events: Int16(POLLIN), revents: 0),
                pollfd(fd: isOpen ? input : -1, events: Int16(POLLOUT), revents: 0),
            ]
            _ = poll(&polled, nfds_t(polled.count), ended >= 0 ? -1 : 100)
            while let signal = desk.next() {
                guard let ending = take(signal) else { continue }
                if isOpen { close(input) }
                endChild()
                return ending
            }
            if isOpen, polled[2].revents != 0, !write(from: &written) {
                close(input)
                isOpen = false
            }
            if waitpid(child, nil, WNOHANG) != 0 {
                if isOpen { close(input) }
                return nil
            }
        }
    }

    /// Tells the pager to end, so that it puts the terminal in order; one that does not is ended.
    private func endChild() {
        kill(child, SIGTERM)
        for _ in 0..<50 {
            if waitpid(child, nil, WNOHANG) != 0 { return }
            usleep(10_000)
        }
        kill(child, SIGKILL)
        waitpid(child, nil, 0)
    }

    /// Writes what the pager takes now; false when that was the rest, or it takes no more.
    private func write(from written: inout Int) -> Bool {
        let count = text[written...].withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
        guard count >= 0 else { return errno == EAGAIN || errno == EINTR }
        written += count
        return written < text.count
    }

    /// Acts on a signal; the signal itself if the process is to end by it.
    private func take(_ signal: Int32) -> Int32? {
        switch signal {
        case SIGINT, SIGWINCH, SIGCONT: return nil
        case SIGTSTP:
            // The pager got the same Ctrl-Z, and puts the terminal in order before it stops; a secured less does not.
            guard hasStopped() else { return nil }
            Signals.stop()
            kill(child, SIGCONT)
            return nil
        default: return signal
        }
    }

    private func hasStopped() -> Bool {
        for _ in 0..<20 {
            var status: Int32 = 0
            if waitpid(child, &status, WNOHANG | WUNTRACED) == child { return coach_wifstopped(status) != 0 }
            usleep(10_000)
        }
        return false
    }
}
