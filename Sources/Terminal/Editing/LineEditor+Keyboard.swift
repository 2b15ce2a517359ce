@preconcurrency import CReadline
@preconcurrency import Glibc

/// How far readline is within what it takes for one key.
struct KeyProgress {
    /// readline has a byte of the key, and asks for more.
    var hasBegun = false
    var wasInterrupted = false
    /// What is left of the end that a key gets when it is cut off.
    var end: [UInt8] = []
    var wasEnded = false
}

extension LineEditor {
    enum Input {
        case nothing, ready, gone
    }

    /// Waits for a key or a signal.
    func wait() -> Input {
        var polled = [
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
            pollfd(fd: desk.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&polled, nfds_t(polled.count), -1) > 0 else { return .nothing }
        if Int32(polled[0].revents) & (POLLHUP | POLLERR | POLLNVAL) != 0 {
            // The signal that says the same comes a moment later, and the parent should see that one.
            _ = poll(&polled[1], 1, 200)
            return .gone
        }
        return Int32(polled[0].revents) & POLLIN != 0 ? .ready : .nothing
    }

    /// The next byte for readline, which asks for the first byte of a key when there is one, but within a key until it
    /// has all: a pasted text up to its end mark, a character of several bytes. Signals are heard meanwhile.
    func nextByte() -> Int32 {
        while true {
            if let byte = key.end.popLast() { return Int32(byte) }
            var byte: UInt8 = 0
            let count = read(STDIN_FILENO, &byte, 1)
            if count == 1 {
                key.hasBegun = true
                return Int32(harmless(byte))
            }
            // Nothing is there, even if something was: Ctrl-C drops what was typed.
            let isGone = count < 0 && errno != EINTR && errno != EAGAIN || wait() == .gone
            while let signal = desk.next() {
                if signal == SIGINT { key.wasInterrupted = true } else { _ = take(signal) }
            }
            guard isGone || key.wasInterrupted else { continue }
            // EOF would cut a paste off, which readline does not bear, and end the conversation at Ctrl-C.
            guard key.hasBegun || key.wasInterrupted, !key.wasEnded else { return EOF }
            (key.end, key.wasEnded) = (Self.endOfPaste, true)
        }
    }

    /// The byte, or one that makes U+0080 to U+009F a space: readline shows them as they are, and terminals obey them.
    private func harmless(_ byte: UInt8) -> UInt8 {
        defer { lastByte = byte }
        return lastByte == 0xC2 && (0x80...0x9F).contains(byte) && TextLocale.isUnicode ? 0xA0 : byte
    }

    /// What ends a paste, backwards. What another kind of key makes of it goes with the line.
    private static let endOfPaste = Array("\u{1B}[201~".utf8.reversed())
}
