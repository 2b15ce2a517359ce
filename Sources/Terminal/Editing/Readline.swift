@preconcurrency import CReadline
@preconcurrency import Glibc

/// What readline calls back into. It passes no context, so this is the process's, as readline's own state is;
/// `LineEditor` makes sure that there is one user, on one thread.
enum Readline {
    /// Lines that were finished and not yet fetched; nil is the end of the input.
    nonisolated(unsafe) static var arrivals: [String?] = []
    nonisolated(unsafe) static var complete: (String) -> Completion = { _ in .none }
    nonisolated(unsafe) static var displayWidth: (String) -> Int = { $0.count }
    /// Waits for a byte from the keyboard; EOF if there will be none.
    nonisolated(unsafe) static var nextByte: () -> Int32 = { EOF }
    /// The candidates of the last Tab, to be shown by the second.
    nonisolated(unsafe) static var offered = Completion.none
    nonisolated(unsafe) private(set) static var isFree = true

    static func configure(name: String) {
        isFree = false
        // readline keeps the pointers.
        rl_readline_name = UnsafePointer(strdup(name))
        rl_catch_signals = 0
        rl_catch_sigwinch = 0
        // Children would keep the size of the moment in LINES and COLUMNS.
        rl_change_environment = 0
        // Topics have several words, so what is completed is all of the line up to the cursor.
        rl_completer_word_break_characters = UnsafePointer(strdup("\n"))
        rl_attempted_completion_function = attemptCompletion
        rl_completion_display_matches_hook = showCandidates
        rl_sort_completion_matches = 0
        rl_getc_function = keyboardByte
        rl_input_available_hook = isMoreTyped
        rl_prep_term_function = prepareTerminal
        using_history()
        rl_initialize()
    }

    /// Ends the row of the prompt: readline does so itself only where it has a bracketed paste to end.
    static func finishEndOfInput() {
        let brackets = rl_variable_value("enable-bracketed-paste").map { String(cString: $0) }
        if brackets != "on" { fputs("\n", rl_outstream) }
        fflush(rl_outstream)
    }
}

// C calls these. Functions of a file and not closures: a closure at the top level of main belongs to the main actor.

/// A byte is wanted.
func keyboardByte(_ stream: UnsafeMutablePointer<FILE>?) -> Int32 {
    Readline.nextByte()
}

/// readline wants to know whether another key follows within the time that it has set, which is in microseconds. It is
/// asked at every key: the system call that waited for the key answers sooner than readline's own, another one.
func isMoreTyped() -> Int32 {
    var polled = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, (rl_set_keyboard_input_timeout(-1) + 999) / 1000) > 0 ? 1 : 0
}

/// A line is to be edited. Reading must never wait: Ctrl-C drops what was typed, also what was there a moment before.
func prepareTerminal(_ meta: Int32) {
    rl_prep_terminal(meta)
    var modes = termios()
    guard rl_readline_state & UInt(RL_STATE_TERMPREPPED) != 0, tcgetattr(STDIN_FILENO, &modes) == 0 else { return }
    withUnsafeMutableBytes(of: &modes.c_cc) { $0[Int(VMIN)] = 0 }
    tcsetattr(STDIN_FILENO, TCSANOW, &modes)
}

/// A line is finished; without text the input has ended.
func lineArrived(_ text: UnsafeMutablePointer<CChar>?) {
    Readline.arrivals.append(text.map { String(cString: $0) })
    free(text)
    // A macro may hold further lines, which would be lost without a handler.
    let isMacroRunning = rl_readline_state & UInt(RL_STATE_MACROINPUT) != 0
    if text == nil || !isMacroRunning { rl_callback_handler_remove() }
}

/// Tab was typed: what could stand instead of the text, after what all of that has in common.
func attemptCompletion(
    _ text: UnsafePointer<CChar>?, _ start: Int32, _ end: Int32
) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    // Otherwise readline goes on to offer file names.
    rl_attempted_completion_over = 1
    // readline sets a space before every call; after a topic there may as well come a question mark.
    rl_completion_append_character = 0
    Readline.offered = .none
    guard let text, let typed = String(validatingCString: text) else { return nil }
    let completion = Readline.complete(typed)
    let lines = completion.lines
    guard let first = lines.first else { return nil }
    Readline.offered = completion
    if lines == [typed] {
        // Nothing is left to write. readline would list the whole line, by itself and without what it means.
        if rl_completion_type == Int32(UInt8(ascii: "?")), completion.candidates.first?.description.isEmpty == false {
            showCandidates(nil, 0, 0)
        }
        return nil
    }
    let answers = lines.count == 1 ? [first] : [completion.common(after: typed)] + lines
    // readline frees the list and its texts.
    let list = calloc(answers.count + 1, MemoryLayout<UnsafeMutablePointer<CChar>?>.stride)?
        .bindMemory(to: UnsafeMutablePointer<CChar>?.self, capacity: answers.count + 1)
    for (place, answer) in answers.enumerated() { list?[place] = strdup(answer) }
    return list
}

/// Shows the candidates below the line, and the line again.
func showCandidates(
    _ matches: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ count: Int32, _ longest: Int32
) {
    var rows: Int32 = 0
    var columns: Int32 = 0
    rl_get_screen_size(&rows, &columns)
    let list = CandidateList(candidates: Readline.offered.candidates, displayWidth: Readline.displayWidth)
    rl_crlf()
    for line in list.lines(columns: Int(columns), rows: Int(rows)) { fputs(line + "\n", rl_outstream) }
    rl_forced_update_display()
}
