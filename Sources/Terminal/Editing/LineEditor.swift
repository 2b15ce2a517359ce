@preconcurrency import CReadline
@preconcurrency import Glibc

/// A line at a time from the keyboard, edited with GNU readline.
///
/// readline runs in callback mode: `readLine` polls the keyboard and the signal desk, hands each key to readline, and
/// takes signals between two keys, and where a key has many bytes, between those. That is the one way of those tried in
/// which Ctrl-C, also within Ctrl-R, resizing, Ctrl-Z and a closed terminal all work (a handler that sets a flag leaves
/// half a line, `rl_done` splits later input).
///
/// To be used by one thread.
package final class LineEditor {
    let configuration: EditorConfiguration
    let desk: SignalDesk
    var interruptions = 0
    /// Where readline is within a key that takes more than one byte.
    var key = KeyProgress()
    var lastByte: UInt8 = 0
    let escapeIsPrefix: Bool
    private var lastWasRecorded = false

    /// Sets readline up and reads the user's inputrc. Call `TextLocale.adopt` before.
    package init(_ configuration: EditorConfiguration) throws(EditorError) {
        guard Readline.isFree else { throw .alreadyMade }
        desk = try SignalDesk()
        StuckWatch.start(desk)
        self.configuration = configuration
        Readline.configure(name: configuration.applicationName)
        escapeIsPrefix = Self.escapeIsPrefix
        Readline.complete = configuration.complete
        Readline.displayWidth = configuration.displayWidth
        Readline.nextByte = { [unowned self] in nextByte() }
        Waiting.endConversation = { [unowned self] in end(by: $0) }
        stifle_history(Int32(History.capacity))
        for entry in configuration.history.entries { add_history(entry) }
    }

    /// Waits for a line. The terminal is in its usual modes again when this returns.
    ///
    /// - Parameter prompt: as `Prompt.render` makes it.
    package func readLine(prompt: String) -> LineEvent {
        if let event = nextArrival() { return event }
        if let event = settle() { return event }
        Signals.standBack()
        rl_reset_screen_size()
        rl_callback_handler_install(prompt, lineArrived)
        while true {
            // Waiting within readline has all of its way to the next key behind it when that key comes.
            let input = mayWaitWithin ? .ready : wait()
            if input != .ready {
                while let signal = desk.next() {
                    if let event = take(signal) { return event }
                }
                if input == .gone { return leave() }
                continue
            }
            key = KeyProgress()
            rl_callback_read_char()
            if let event = nextArrival() { return event }
            if key.wasInterrupted {
                key = KeyProgress()
                if let event = take(SIGINT) { return event }
            }
        }
    }

    /// Takes the line that was returned last out of the history: it turned out to be private.
    package func withdrawLastLine() {
        guard lastWasRecorded else { return }
        lastWasRecorded = false
        configuration.history.withdrawLast()
        guard history_length > 0, let entry = remove_history(history_length - 1) else { return }
        free_history_entry(entry)
    }

    /// Takes the lines that fit out of what the arrow keys bring back.
    package func eraseLines(where isErased: (String) -> Bool) {
        for place in stride(from: history_length - 1, through: 0, by: -1) {
            guard let entry = history_get(history_base + place), let line = entry.pointee.line,
                isErased(String(cString: line)), let removed = remove_history(place)
            else { continue }
            free_history_entry(removed)
        }
    }

    private func nextArrival() -> LineEvent? {
        guard !Readline.arrivals.isEmpty else { return nil }
        interruptions = 0
        lastWasRecorded = false
        guard let line = Readline.arrivals.removeFirst() else {
            Readline.finishEndOfInput()
            return .end
        }
        if configuration.history.record(line) {
            add_history(line)
            lastWasRecorded = true
        }
        return .line(line)
    }

    private func leave() -> LineEvent {
        rl_callback_handler_remove()
        return .end
    }
}
