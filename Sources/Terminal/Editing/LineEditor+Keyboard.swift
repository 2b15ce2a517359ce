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
        case nothing, ready, signalled, gone
    }

    /// True if readline may be asked for a key before there is one. An interrupted key ends like a paste, which begins
    /// with Escape; only where that is the beginning of more does it do nothing by itself.
    var mayWaitWithin: Bool {
        let elsewhere =
            RL_STATE_ISEARCH | RL_STATE_NSEARCH | RL_STATE_VIMOTION | RL_STATE_NUMERICARG | RL_STATE_MULTIKEY
        return escapeIsPrefix && rl_editing_mode == 1 && rl_readline_state & UInt(elsewhere) == 0
    }

    /// What the user's inputrc says of Escape.
    static var escapeIsPrefix: Bool {
        var kind: Int32 = 0
        _ = rl_function_of_keyseq("\u{1B}", nil, &kind)
        return kind == ISKMAP
    }

    /// Waits for a key or a signal. It runs between a key and its echo, so it takes no memory from the heap.
    func wait() -> Input {
        var polled = (
            keyboard: pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
            desk: pollfd(fd: desk.descriptor, events: Int16(POLLIN), revents: 0)
        )
        let count = withUnsafeMutableBytes(of: &polled) { bytes in
            poll(bytes.assumingMemoryBound(to: pollfd.self).baseAddress, 2, -1)
        }
        guard count > 0 else { return .nothing }
        let keyboard = Int32(polled.keyboard.revents)
        if keyboard & (POLLHUP | POLLERR | POLLNVAL) != 0 {
            // The signal that says the same comes a moment later, and the parent should see that one.
            _ = poll(&polled.desk, 1, 200)
            return .gone
        }
        if polled.desk.revents != 0 { return .signalled }
        return keyboard & POLLIN != 0 ? .ready : .nothing
    }

    /// Waits for the next byte for readline. Signals are heard meanwhile, also within a key of many bytes: a pasted text
    /// up to its end mark, a character.
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
            let input = count < 0 && errno != EINTR && errno != EAGAIN ? .gone : wait()
            if input == .ready { continue }
            while let signal = desk.next() {
                if signal == SIGINT { key.wasInterrupted = true } else { _ = take(signal) }
            }
            let isGone = input == .gone
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
