import Yams

/// The limits of a knowledge file; a file that exceeds one is refused, not read in part.
enum YAMLBudget {
    static let bytes = 16 << 20
    static let nodes = 200_000
    static let depth = 16
}

/// A YAML file composed into nodes, checked against the budget and for anchors and aliases.
///
/// Nodes are walked, never constructed: constructing an "alias bomb" of nine levels takes gigabytes, composing it takes
/// milliseconds.
struct YAMLDocument {
    let file: String
    let root: Node

    /// The document, or nil after what is wrong with it was added to `problems`.
    init?(_ text: String, file: String, problems: Problems) {
        let start = Position(file: file)
        guard text.utf8.count <= YAMLBudget.bytes else {
            problems.add("the file is larger than 16 MiB; split it", at: start)
            return nil
        }
        guard !Self.isNestedTooDeep(text) else {
            problems.add("nested deeper than \(YAMLBudget.depth) levels; a guide needs five", at: start)
            return nil
        }
        do {
            let parser = try Parser(yaml: text)
            // Anchors are weak references into the parser.
            let node = try withExtendedLifetime(parser) { () -> Node? in
                guard let node = try parser.singleRoot() else { return nil }
                var count = 0
                return Self.check(node, file: file, depth: 0, count: &count, problems: problems) ? node : nil
            }
            guard let node else {
                if !problems.hasErrors { problems.add("the file is empty; see Knowledge/README.md for its form", at: start) }
                return nil
            }
            self.file = file
            root = node
        } catch let error as YamlError {
            let (message, mark) = Self.explain(error)
            problems.add(message, at: mark.map { Position(file: file, line: $0.line, column: $0.column) } ?? start)
            return nil
        } catch {
            problems.add("not readable as YAML: \(error)", at: start)
            return nil
        }
    }

    /// Flow brackets beyond the budget would recurse in the parser before nodes can be counted.
    private static func isNestedTooDeep(_ text: String) -> Bool {
        var depth = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
            default: break
            }
            if depth > 64 { return true }
        }
        return text.split(separator: "\n").contains { line in
            line.prefix { $0 == " " || $0 == "-" || $0 == "?" }.count > 200
        }
    }

    private static func check(
        _ node: Node, file: String, depth: Int, count: inout Int, problems: Problems
    ) -> Bool {
        let position = Position(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
        count += 1
        guard node.anchor == nil else {
            problems.add("anchors (&name) and aliases (*name) are not allowed; write the text out", at: position)
            return false
        }
        guard count <= YAMLBudget.nodes else {
            problems.add("more than \(YAMLBudget.nodes) values in one file; split it", at: position)
            return false
        }
        guard depth <= YAMLBudget.depth else {
            problems.add("nested deeper than \(YAMLBudget.depth) levels; a guide needs five", at: position)
            return false
        }
        switch node {
        case .scalar:
            return true
        case .sequence(let sequence):
            return sequence.allSatisfy { check($0, file: file, depth: depth + 1, count: &count, problems: problems) }
        case .mapping(let mapping):
            return mapping.allSatisfy { key, value in
                check(key, file: file, depth: depth + 1, count: &count, problems: problems)
                    && check(value, file: file, depth: depth + 1, count: &count, problems: problems)
            }
        case .alias:
            problems.add("aliases (*name) are not allowed; write the text out", at: position)
            return false
        }
    }

    private static func explain(_ error: YamlError) -> (String, Mark?) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return ("not valid YAML: \(problem). Check the indents, and put text with a colon in quotes", mark)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let keys = duplicates.map { "\"\($0.prefix(80))\"" }.joined(separator: ", ")
            return ("\(keys) stands twice here; keep one", context.mark)
        case .reader(let problem, _, _, _):
            return ("not valid YAML: \(problem). Save the file as UTF-8 text", nil)
        default:
            return ("not valid YAML", nil)
        }
    }
}
