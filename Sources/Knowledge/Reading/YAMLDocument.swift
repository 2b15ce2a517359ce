import Yams

/// The limits of a knowledge file; a file that exceeds one is refused, not read in part.
enum YAMLBudget {
    static let bytes = 16 << 20
    static let nodes = 200_000
    static let depth = 16
    /// Aliases that are worth composing to say exactly where they stand.
    static let aliases = 8
}

/// A YAML file composed into nodes, checked against the budget and for everything of YAML that a guide does not use:
/// anchors and aliases, tags, and keys that are no words.
///
/// Nodes are walked, never constructed: constructing an "alias bomb" of nine levels takes gigabytes, composing it takes
/// milliseconds. The parser itself stops at 1,000 levels, so what is composed can be walked without fear for the stack.
struct YAMLDocument {
    let file: String
    let root: Node

    /// The document, or nil after what is wrong with it was added to `problems`.
    init?(_ text: String, file: String, problems: Problems) {
        let start = Position(file: file)
        guard text.utf8.count <= YAMLBudget.bytes else {
            problems.add("the file is larger than \(YAMLBudget.bytes >> 20) MiB; split it", at: start)
            return nil
        }
        // A mark that some editors put at the start of a file. The parser would count it as a column.
        let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        if let alias = AliasScan(text).firstOfTooMany(limit: YAMLBudget.aliases) {
            problems.add(YAMLCheck.noAliases, at: Position(file: file, after: text[..<alias]))
            return nil
        }
        do {
            // Every value is read as text: to tell numbers and days from it takes longer than all the rest.
            let parser = try Parser(yaml: text, resolver: .basic)
            // Anchors are weak references into the parser.
            let root = try withExtendedLifetime(parser) { () -> Node? in
                guard let node = try parser.singleRoot() else {
                    problems.add("the file is empty; see Knowledge/README.md for its form", at: start)
                    return nil
                }
                return YAMLCheck(file: file, problems: problems).passes(node) ? node : nil
            }
            guard let root else { return nil }
            self.file = file
            self.root = root
        } catch let error as YamlError {
            let (message, position) = YAMLProblem.explain(error, in: file)
            problems.add(message, at: position)
            return nil
        } catch {
            problems.add("not readable as YAML: \(excerpt("\(error)"))", at: start)
            return nil
        }
    }
}
