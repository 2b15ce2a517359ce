import Coaching
import Foundation
import Journal
import Rendering
import Terminal

/// Runs a conversation: with a prompt where both ends are terminals, else a turn a line.
struct ConversationRunner {
    let options: SharedOptions

    func run() throws {
        // Before any file is opened: it would take the place of an input that was closed.
        guard fcntl(STDIN_FILENO, F_GETFD) != -1 else { throw Failure("\(InputError.closed)", .io) }
        let screen = Screen.current()
        if screen.isInteractive {
            try Dialogue(options: options, shell: options.shell()).run()
        } else {
            try answerLines(of: options.shell())
        }
    }

    /// A turn for each line of standard input. One that cannot be read is told on standard error; the rest goes on.
    private func answerLines(of shell: Shell) throws {
        var reader = BoundedLineReader()
        var number = 0
        while true {
            number += 1
            switch reader.next() {
            case .line(let line):
                guard !line.allSatisfy(\.isWhitespace) else { continue }
                let turn = shell.take(line)
                if let erased = shell.erased { HistoryErasing.erase(erased, fromFile: options.places.history()) }
                try options.print(turn, choices: .numbers)
                if options.format == .text { try Output.line("") }
                if turn.effects.contains(.quit), turn.question.hasPrefix("/") { return }
            case .tooLong:
                Output.warn("line \(number): \(InputLimit.message)")
            case .invalidUTF8:
                Output.warn("line \(number) is not UTF-8 text; it was skipped")
            case .end:
                return
            case .failed(let error):
                throw Failure("\(error)", .io)
            }
        }
    }
}
