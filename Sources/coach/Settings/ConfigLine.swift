import Coaching
import Foundation

/// A line `name: value` of `config.yml`, for changing one setting without touching the user's other lines.
enum ConfigLine {
    /// The setting that a line is of, for lines that start with its name.
    static func name(in line: String) -> Setting.Name? {
        guard let colon = line.firstIndex(of: ":"), line.first?.isWhitespace == false else { return nil }
        return Setting.Name(line[..<colon].trimmingCharacters(in: .whitespaces))
    }

    /// The line that sets a value; a value that YAML would read otherwise stands in quotes.
    static func text(of name: Setting.Name, value: String) -> String {
        let isPlain = value.allSatisfy { $0.isLetter || $0.isNumber || " -_/.".contains($0) }
        let isWord = !["on", "off", "yes", "no", "true", "false", "null"].contains(value)
        let startsPlain = value.first.map { $0.isLetter || $0.isNumber || $0 == "/" } ?? false
        guard isPlain, isWord, startsPlain else {
            return "\(name.rawValue): '\(value.replacing("'", with: "''"))'"
        }
        return "\(name.rawValue): \(value)"
    }
}
