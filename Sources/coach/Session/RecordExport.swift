import CivilTime
import Coaching
import Foundation
import Journal
import Knowledge
import Rendering

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

    /// Writes the record to a new file, in the form that its name tells; returns the file's whole path.
    ///
    /// - Throws: a `Failure` where there is a file already, or none can be written.
    func write(to path: String) throws(Failure) -> String {
        let text = try text(path.lowercased().hasSuffix(".json") ? .json : .markdown)
        let file = URL(fileURLWithPath: (path as NSString).expandingTildeInPath).path
        let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            let reason =
                errno == EEXIST ? "there is one already; name another" : String(cString: strerror(errno))
            throw Failure("nothing was written to \(file): \(reason)", .io)
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try handle.write(contentsOf: Data(text.utf8))
            try handle.synchronize()
        } catch {
            unlink(file)
            throw Failure("nothing was written to \(file): \(error.localizedDescription)", .io)
        }
        return file
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
