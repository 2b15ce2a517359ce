/// Something wrong in a knowledge file, with what to do about it.
package struct Diagnostic: Hashable, Sendable {
    package enum Severity: Sendable {
        case error, warning
    }

    package let severity: Severity
    /// The path below the knowledge folder.
    package let file: String
    /// Counted from 1.
    package let line: Int
    /// Counted from 1.
    package let column: Int
    /// What is wrong, and what to write instead.
    package let message: String

    package init(_ message: String, file: String, line: Int, column: Int, severity: Severity = .error) {
        self.severity = severity
        self.file = file
        self.line = line
        self.column = column
        self.message = message
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `file:line:column: message`.
    package var description: String {
        "\(file):\(line):\(column): \(severity == .warning ? "warning: " : "")\(message)"
    }
}

extension Diagnostic: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        (left.file, left.line, left.column, left.message) < (right.file, right.line, right.column, right.message)
    }
}
