import CivilTime
import Coaching
import Foundation
import Journal
import Knowledge
import Rendering
import Terminal

/// The whole record in a file: for reading as Markdown, or every event as JSON.
struct RecordExport {
    enum Form: String, CaseIterable {
        case markdown, json
    }

    let shell: Shell

    /// The record as text, with a newline at the end.
    func text(_ form: Form) throws(Failure) -> String {
        switch form {
        case .markdown: markdown
        case .json: try json()
        }
    }

    /// Writes the record to a file, in the form that its name tells; returns the file's whole path.
    ///
    /// - Parameters:
    ///   - replaces: whether a file that is there already may go.
    ///   - hint: what can be done where one may not.
    /// - Throws: a `Failure` where there is a file already, or none can be written.
    func write(to path: String, replaces: Bool = false, hint: String) throws(Failure) -> String {
        let text = try text(path.lowercased().hasSuffix(".json") ? .json : .markdown)
        let file = PrivateFile(path: URL(fileURLWithPath: HomePath.expanded(path)).path)
        do {
            if replaces { try file.replace(with: text) } else { try file.create(with: text) }
        } catch {
            let hint = if case .exists = error { "; \(hint)" } else { "" }
            throw Failure("nothing was written: \(error)\(hint)", .io)
        }
        return file.path
    }

    private var markdown: String {
        let guide = shell.library.guide
        let answers = ["/me", "/progress", "/plan", "/notes"].map { shell.answer(to: $0) }
        let parts = answers + [SessionText(guide: guide).list(shell.record.sessions, dayOf: shell.dayOf)]
        let title = "# From \(guide.from) to \(guide.to)\n\n\(shell.today.inWords)"
        return ([Sanitizer.visible(title, multiline: true)] + parts.map { Markdown.render($0) })
            .joined(separator: "\n\n") + "\n"
    }

    private func json() throws(Failure) -> String {
        do {
            let lines = try shell.record.log.map { try $0.jsonLine() }
            return lines.map { $0 + "\n" }.joined()
        } catch {
            throw Failure("the record cannot be written as JSON: \(error)", .badData)
        }
    }
}
