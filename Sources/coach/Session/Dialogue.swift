import CivilTime
import Coaching
import Foundation
import Knowledge
import Rendering
import Terminal

/// The conversation at a terminal: banner, prompt, history, completion, and the session's note at the end.
struct Dialogue {
    let options: SharedOptions
    let shell: Shell
    /// A line that begins a guided dialogue; the conversation ends with it.
    var opening: String?

    func run() throws {
        let history = loadedHistory()
        let locks = SessionLocks(folder: options.places.state)
        let lock = locks.hold(shell.conversation.session)
        defer { lock?.release() }
        shell.clipboard = clipboard
        let candidates = CompletionCandidates(shell: shell)
        let editor = try LineEditor(
            EditorConfiguration(
                applicationName: "Coach", history: history, complete: candidates.completion,
                displayWidth: { DisplayWidth.of($0) },
                onTermination: {
                    _ = shell.end()
                    try? history.save()
                }))
        if let opening {
            try show(shell.take(opening), editor)
        } else {
            try greet(locks)
        }
        let ending = Result { try converse(editor, history) }
        // An answer that could not be written because the terminal is gone: what ended it is a signal.
        if case .failure = ending { editor.endIfTold() }
        let summary = shell.end()
        do {
            try history.save()
        } catch {
            Output.warn("\(error)")
        }
        try ending.get()
        guard let summary else { return }
        do {
            try say(SessionText(guide: shell.library.guide).farewell(summary))
        } catch {
            editor.endIfTold()
            throw error
        }
    }

    private func converse(_ editor: LineEditor, _ history: History) throws {
        while opening == nil || shell.conversation.guided != nil {
            let isColoured = options.style(shell.settings).isColoured
            switch editor.readLine(prompt: Prompt.render(shell.conversation.prompt, color: isColoured)) {
            case .line(let line):
                guard !line.allSatisfy(\.isWhitespace) else { continue }
                guard line.unicodeScalars.count <= BoundedLineReader.limit else {
                    Output.warn(InputLimit.message)
                    continue
                }
                let wasGuided = shell.conversation.guided != nil
                // Of several pasted lines, perhaps from a table.
                let turn = shell.take(line.replacing(/[\n\t]/, with: " "))
                if turn.isPrivate || wasGuided && Self.isReply(line) { editor.withdrawLastLine() }
                if let erased = shell.erased {
                    editor.eraseLines(where: erased.isQuoted)
                    HistoryErasing.erase(erased, from: history)
                }
                try show(turn, editor)
                shell.keepQuestion(of: turn)
                if turn.effects.contains(.quit) { return }
            case .interrupted(let count):
                if count == 2 { try say("Ctrl-D or quit leaves.") }
            case .end:
                return
            }
        }
    }

    /// True for what is said within a guided dialogue and neither a command nor a question: whatever was made of it,
    /// it is nobody's business later.
    private static func isReply(_ line: String) -> Bool {
        line.first != "/" && line.last { !$0.isWhitespace } != "?"
    }

    /// Shows a turn, with an empty line after it.
    private func show(_ turn: Turn, _ editor: LineEditor) throws {
        let text = turn.text(options.style(shell.settings), choices: .numbers)
        if let signal = try Paging(settings: shell.settings, isPlain: options.plain).show(text) {
            editor.end(by: signal)
        }
        try Output.line("")
    }

    /// What puts an answer on the clipboard of the terminal; nil for one that knows no escape sequences.
    private var clipboard: ((Answer) throws(Failure) -> Void)? {
        guard !Screen.current().isDumb else { return nil }
        return { answer throws(Failure) in try Output.raw(Clipboard.sequence(for: plainText(of: answer))) }
    }

    /// What it is, one hint, and where the last session ended.
    private func greet(_ locks: SessionLocks) throws {
        shell.writeNotesOfCutOffSessions(locks)
        guard !options.quiet else { return }
        let guide = shell.library.guide
        let style = options.style(shell.settings)
        try say("Coach: from \(guide.from) to \(guide.to). /help shows what; Ctrl-D leaves.")
        if let last = shell.record.sessions.last {
            let when = Wording.ago(from: shell.dayOf(last.ended), to: shell.today)
            let what = SessionText(guide: guide).line(last.summary)
            // One colon is enough: "Last time, today, done: the course".
            let line = "Last time, \(when)\(what.contains(": ") ? "," : ":") \(what)."
            try Output.line(Self.fitted(style.safe(line), width: style.width))
        } else if FirstRun(places: options.places).isNow {
            try Output.line(Wrapping.wrapped(FirstRun.suggestions(style), width: style.width))
        }
        let reminders = Reminders(guide: guide, record: shell.record, today: shell.today, dayOf: shell.dayOf)
        if let line = reminders.line {
            try Output.line(TextRenderer(style).render(Answer(topic: "greeting", blocks: [.paragraph(line)])))
        }
        try Output.line("")
    }

    /// Writes a sentence of the program's own in as many rows as it needs.
    private func say(_ text: String) throws(Failure) {
        let style = options.style(shell.settings)
        try Output.line(Wrapping.wrapped(style.safe(text), width: style.width))
    }

    /// Below this, one row says too little of where the last session ended.
    private static let wideEnough = 40

    /// As much of a line as one row takes, or two of a narrow terminal, with dots for the rest.
    private static func fitted(_ line: String, width: Int) -> String {
        guard DisplayWidth.of(line) > width else { return line }
        let first = width < wideEnough ? Wrapping.lines(of: line, width: width).prefix(1) : []
        let rest = line.dropFirst(first.first?.count ?? 0).drop { $0 == " " }
        guard DisplayWidth.of(String(rest)) > width else { return (first + [String(rest)]).joined(separator: "\n") }
        var kept = String(rest)
        while !kept.isEmpty, DisplayWidth.of(kept) > width - 3 { kept.removeLast() }
        return (first + [kept + "..."]).joined(separator: "\n")
    }

    private func loadedHistory() -> History {
        let history = History(path: options.places.history()) { line in
            !NoteLine.isPrivate(line)
        }
        do {
            try history.load()
        } catch {
            Output.warn("\(error)")
        }
        return history
    }
}
