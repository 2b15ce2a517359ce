import Yams

/// Walks composed nodes and stops at the first thing that a guide's YAML must not have.
final class YAMLCheck {
    static let noAliases = "anchors (&name) and aliases (*name) are not allowed; write the text out"

    private let file: String
    private let problems: Problems
    private var count = 0

    init(file: String, problems: Problems) {
        self.file = file
        self.problems = problems
    }

    /// True if nothing is wrong with `root` and all below it; else a problem was added.
    func passes(_ root: Node) -> Bool {
        passes(root, depth: 0)
    }

    private func passes(_ node: Node, depth: Int) -> Bool {
        count += 1
        guard node.anchor == nil else { return refuse(node, Self.noAliases) }
        guard count <= YAMLBudget.nodes else {
            return refuse(node, "more than \(YAMLBudget.nodes) values in one file; split it")
        }
        guard depth <= YAMLBudget.depth else { return refuse(node, YAMLProblem.tooDeep) }
        switch node {
        case .scalar(let scalar):
            return passes(tag: scalar.tag, among: ["", "tag:yaml.org,2002:str"], of: node)
        case .sequence(let sequence):
            return passes(tag: sequence.tag, among: ["", "tag:yaml.org,2002:seq"], of: node)
                && sequence.allSatisfy { passes($0, depth: depth + 1) }
        case .mapping(let mapping):
            return passes(tag: mapping.tag, among: ["", "tag:yaml.org,2002:map"], of: node)
                && passes(keysOf: mapping)
                && mapping.allSatisfy { passes($0.value, depth: depth + 1) }
        case .alias:
            return refuse(node, Self.noAliases)
        }
    }

    /// The parser takes `2` and `"2"` for two keys; whoever reads the file does not.
    private func passes(keysOf mapping: Node.Mapping) -> Bool {
        var seen: Set<String> = []
        return mapping.allSatisfy { key, _ in
            count += 1
            guard key.anchor == nil else { return refuse(key, Self.noAliases) }
            guard case .scalar(let scalar) = key else {
                return refuse(key, "a key must be a word; put text that starts with a bracket or a brace in quotes")
            }
            guard scalar.tag.description.isEmpty || scalar.tag.description.hasPrefix("tag:yaml.org,2002:") else {
                return refuse(key, tagMessage)
            }
            guard seen.insert(scalar.string).inserted else {
                return refuse(key, YAMLProblem.twice([scalar.string]))
            }
            return true
        }
    }

    private func passes(tag: Tag, among allowed: [String], of node: Node) -> Bool {
        allowed.contains(tag.description) || refuse(node, tagMessage)
    }

    private var tagMessage: String {
        "tags (!name) are not allowed; put text that starts with an exclamation mark in quotes"
    }

    private func refuse(_ node: Node, _ message: String) -> Bool {
        problems.add(message, at: Position(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1))
        return false
    }
}
