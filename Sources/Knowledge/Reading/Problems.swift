/// Collects what is wrong in a guide's files, so that all of it can be told at once.
final class Problems {
    private(set) var diagnostics: [Diagnostic] = []

    func add(_ message: String, at position: Position, severity: Diagnostic.Severity = .error) {
        diagnostics.append(
            Diagnostic(
                message, file: position.file, line: position.line, column: position.column, severity: severity))
    }

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// A place in a knowledge file.
struct Position: Hashable {
    let file: String
    /// Counted from 1.
    var line = 1
    /// Counted from 1.
    var column = 1

    var location: SourceLocation { SourceLocation(file: file, line: line) }
}

extension Position {
    /// The place in `file` that follows the text `before`.
    init(file: String, after before: Substring) {
        let lineStart = before.lastIndex(where: \.isNewline).map(before.index(after:)) ?? before.startIndex
        self.init(
            file: file,
            line: before.count(where: \.isNewline) + 1,
            column: before[lineStart...].unicodeScalars.count + 1)
    }
}
