import CReadline
@preconcurrency import Glibc

/// The terminal as it is now: what it is attached to, its size, and what it can do.
package struct Screen: Equatable, Sendable {
    /// Standard input is a keyboard.
    package let inputIsTerminal: Bool
    /// Standard output is a terminal.
    package let outputIsTerminal: Bool
    /// The width in columns, at least 1.
    package let columns: Int
    /// The height in rows, at least 1.
    package let rows: Int
    /// The terminal cannot move its cursor or colour text: TERM is "dumb", empty or unset.
    package let isDumb: Bool

    /// Both ends are terminals, so that a conversation with a prompt makes sense.
    package var isInteractive: Bool { inputIsTerminal && outputIsTerminal }

    package init(inputIsTerminal: Bool, outputIsTerminal: Bool, columns: Int, rows: Int, isDumb: Bool) {
        self.inputIsTerminal = inputIsTerminal
        self.outputIsTerminal = outputIsTerminal
        self.columns = columns
        self.rows = rows
        self.isDumb = isDumb
    }

    /// Looks at standard input and output. The size may change at any time: look again before every use.
    ///
    /// - Parameter variable: looks up a variable of the environment.
    package static func current(variable: (String) -> String? = Environment.variable) -> Screen {
        var reported = winsize()
        let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &reported) == 0
        let term = variable("TERM") ?? ""
        return Screen(
            inputIsTerminal: isatty(STDIN_FILENO) == 1,
            outputIsTerminal: isatty(STDOUT_FILENO) == 1,
            columns: extent(
                reported: isKnown ? Int(reported.ws_col) : nil, variable: variable("COLUMNS"), otherwise: 80),
            rows: extent(reported: isKnown ? Int(reported.ws_row) : nil, variable: variable("LINES"), otherwise: 24),
            isDumb: term.isEmpty || term == "dumb"
        )
    }

    /// The width of the terminal that standard error is; nil if it is none, or does not tell.
    package static var errorColumns: Int? {
        var reported = winsize()
        guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &reported) == 0, reported.ws_col > 0 else { return nil }
        return Int(reported.ws_col)
    }

    /// A width or height: what the terminal reports, else what the environment says, else what is usual.
    ///
    /// A terminal that does not know its size (a serial line, `expect`) reports 0.
    static func extent(reported: Int?, variable: String?, otherwise usual: Int) -> Int {
        if let reported, reported > 0 { return reported }
        if let told = variable.flatMap({ Int($0) }), told > 0 { return min(told, Int(UInt16.max)) }
        return usual
    }
}
