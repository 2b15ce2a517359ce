@preconcurrency import CReadline
@preconcurrency import Glibc

extension LineEditor {
    /// Acts on a signal that came while a line was edited; an event if the line is over.
    func take(_ signal: Int32) -> LineEvent? {
        switch signal {
        case SIGINT:
            giveLineUp()
            interruptions += 1
            return .interrupted(count: interruptions)
        case SIGWINCH:
            resize()
        case SIGTSTP:
            rl_deprep_terminal()
            Signals.stop()
            prepareTerminal(1)
            rl_reset_screen_size()
            rl_forced_update_display()
        case SIGCONT:
            // Stopped and woken by somebody else; the shell may have changed the terminal's modes meanwhile.
            Signals.standBack()
            rl_deprep_terminal()
            prepareTerminal(1)
            rl_clear_visible_line()
            rl_forced_update_display()
        default:
            rl_callback_sigcleanup()
            rl_callback_handler_remove()
            fputs("\n", rl_outstream)
            end(by: signal)
        }
        return nil
    }

    /// Acts on the signals that came while the terminal was in its usual modes; an event if there was a Ctrl-C.
    func settle() -> LineEvent? {
        var wasInterrupted = key.wasInterrupted
        key = KeyProgress()
        while let signal = desk.next() {
            switch signal {
            case SIGINT: wasInterrupted = true
            case SIGTSTP: Signals.stop()
            case SIGWINCH, SIGCONT: break
            default: end(by: signal)
            }
        }
        guard wasInterrupted else { return nil }
        // The kernel has shown ^C, nobody knows in which column.
        fputs("\n", rl_outstream)
        interruptions += 1
        return .interrupted(count: interruptions)
    }

    /// Draws the line anew at the new size, on rows that are empty: readline leaves some of a line that was higher than
    /// the screen, and draws nothing when it takes the size for the same (it takes one column for eighty).
    private func resize() {
        // How this terminal erases the rest of a row tells whether it knows how to erase the rest of the screen.
        guard let erase = rl_get_termcap("ce"), String(cString: erase).hasPrefix("\u{1B}[K") else {
            return rl_resize_terminal()
        }
        let before = size
        rl_clear_visible_line()
        fputs("\u{1B}[J", rl_outstream)
        rl_resize_terminal()
        if size == before { rl_forced_update_display() }
    }

    /// What readline takes for the terminal's size.
    private var size: [Int32] {
        var (rows, columns): (Int32, Int32) = (0, 0)
        rl_get_screen_size(&rows, &columns)
        return [rows, columns]
    }

    /// Ends the process by the signal that was sent to end it, or will be in a moment; returns if there is none.
    package func endIfTold() {
        var polled = pollfd(fd: desk.descriptor, events: Int16(POLLIN), revents: 0)
        while poll(&polled, 1, 200) > 0, let signal = desk.next() {
            if [SIGTERM, SIGHUP, SIGQUIT].contains(signal) { end(by: signal) }
        }
    }

    /// Shows ^C after what was typed and empties the line. The order matters: `rl_free_line_state` draws the line again,
    /// which must still be there, and removing the handler ends bracketed paste with a carriage return, so that
    /// whatever were written after it, ^C too, would overprint the row.
    private func giveLineUp() {
        rl_callback_sigcleanup()
        // What readline read ahead, such as the end of a paste that had none.
        rl_clear_pending_input()
        // To the end, or the next prompt would stand in the middle of a line that takes several rows.
        rl_point = rl_end
        rl_free_line_state()
        fputs("^C\n", rl_outstream)
        rl_replace_line("", 1)
        rl_point = 0
        rl_callback_handler_remove()
    }

    /// Saves what is to be saved, and ends the process by a signal that came while something else had the terminal.
    package func end(by signal: Int32) -> Never {
        configuration.onTermination()
        Signals.die(of: signal)
    }
}
