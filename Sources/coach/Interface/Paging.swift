import Coaching
import Rendering
import Terminal

/// Shows text on standard output: in the pager where it is longer than the screen and somebody can turn its pages.
struct Paging {
    let settings: Settings
    /// For screen readers: only a pager that was asked for.
    let isPlain: Bool

    /// - Returns: the signal by which the process was told to end meanwhile.
    func show(_ text: String) throws(Failure) -> Int32? {
        let screen = Screen.current()
        guard screen.isInteractive, !screen.isDumb, Self.rows(of: text, columns: screen.columns) >= screen.rows,
            let pager
        else {
            try Output.line(text)
            return nil
        }
        // What was written before must stand before it.
        try Output.flush()
        switch pager.show(text) {
        case .finished: return nil
        case .ended(let signal): return signal
        case .notStarted(let reason):
            Output.warn("the pager \(pager.words[0]) cannot be started (\(reason)); \"/set pager off\" turns it off")
            try Output.line(text)
            return nil
        }
    }

    private var pager: Pager? {
        let setting: String? =
            switch settings.pager {
            case .usual: isPlain ? "" : nil
            case .off: ""
            case .command(let command): command
            }
        return Pager.chosen(setting: setting)
    }

    /// The rows that a text takes on the screen.
    static func rows(of text: String, columns: Int) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { rows, line in
            rows + max(1, (DisplayWidth.of(String(line)) + columns - 1) / max(1, columns))
        }
    }
}
