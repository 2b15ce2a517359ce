import Yams

/// The parser's errors in words that help somebody who has never read the YAML specification.
enum YAMLProblem {
    static let tooDeep = "nested deeper than \(YAMLBudget.depth) levels; a guide needs five"

    /// The error as a message for a place in `file`; at its start if the parser does not say where.
    static func explain(_ error: YamlError, in file: String) -> (message: String, position: Position) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let position = Position(file: file, line: mark.line, column: mark.column)
            if problem.contains("nesting level") { return (tooDeep, position) }
            return (
                "not valid YAML: \(excerpt(problem)). \(hint(for: problem, context: context?.text ?? ""))", position
            )
        case .duplicatedKeysInMapping(let duplicates, let context):
            return (twice(duplicates), Position(file: file, line: context.mark.line, column: context.mark.column))
        case .reader(let problem, let offset, _, let yaml):
            return (
                "not valid YAML: \(excerpt(problem)). Take the invisible character out",
                Position(file: file, after: yaml.prefix(offset ?? 0))
            )
        default:
            return ("not valid YAML. Compare it with the examples in Knowledge/README.md", Position(file: file))
        }
    }

    static func twice(_ keys: [String]) -> String {
        "\(keys.map { "\"\(excerpt($0))\"" }.joined(separator: ", ")) stands twice here; keep one"
    }

    private static func hint(for problem: String, context: String) -> String {
        if problem.contains("alias") || context.contains("alias") || context.contains("anchor") {
            return "Put text that starts with * or & in quotes"
        }
        if problem.contains("another document") { return "Take the line \"---\" out: a file holds one document" }
        if problem.contains("cannot start any token") {
            return "Indent with spaces, not tabs, and put text that starts with @, % or ` in quotes"
        }
        if problem.contains("mapping values are not allowed") { return "Put text with a colon in quotes" }
        if context.contains("quoted scalar") { return "Close the quotation mark, or write it twice to mean itself" }
        return "Check the indents, and put text with a colon in quotes"
    }
}
