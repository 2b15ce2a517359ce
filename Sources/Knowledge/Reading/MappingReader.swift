import Yams

/// Reads the keys of one YAML mapping, tells what is wrong with each, and at the end which keys nobody asked for.
final class MappingReader {
    let file: String
    let problems: Problems
    let position: Position
    /// The keys in their order, and what each leads to: tables of words have hundreds.
    private let pairs: [(key: Node, value: Node)]
    private let places: [String: Int]
    private var asked: Set<String> = []
    private var askedInOrder: [String] = []

    /// The reader, or nil after adding a problem if `node` is no mapping.
    init?(_ node: Node, file: String, what: String, problems: Problems) {
        let position = Position(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
        guard case .mapping(let mapping) = node else {
            problems.add("\(what) must be written as keys and values, for example \"id: ...\"", at: position)
            return nil
        }
        self.file = file
        self.problems = problems
        self.position = position
        pairs = mapping.map { ($0.key, $0.value) }
        places = Dictionary(
            pairs.enumerated().map { ($0.element.key.scalar?.string ?? "", $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    func value(_ key: String) -> Node? {
        if asked.insert(key).inserted { askedInOrder.append(key) }
        return places[key].map { pairs[$0].value }
    }

    /// The keys that are there, with where they stand.
    var keys: [(name: String, position: Position)] {
        pairs.map { ($0.key.scalar?.string ?? "", place(of: $0.key)) }
    }

    func place(of node: Node) -> Position {
        Position(file: file, line: node.mark?.line ?? position.line, column: node.mark?.column ?? position.column)
    }

    /// Where the value of `key` stands; where the mapping starts if it has no such key.
    func place(ofValue key: String) -> Position {
        value(key).map(place) ?? position
    }

    // MARK: Values

    /// A text on one line, without the white space around it.
    func string(_ key: String, orWrite example: String) -> String {
        let text = prose(key, orWrite: example)
        if text.contains(where: \.isNewline) {
            problems.add("\(key) must be on one line; take the line breaks out", at: place(ofValue: key))
        }
        return text
    }

    /// A text that may have several paragraphs, without the white space around it.
    func prose(_ key: String, orWrite example: String) -> String {
        guard let node = value(key) else {
            problems.add("no \(key); add for example \"\(key): \(example)\"", at: position)
            return ""
        }
        guard let text = text(of: node, key: key) else { return "" }
        if text.isEmpty {
            problems.add("\(key) is empty; write for example \"\(key): \(example)\"", at: place(of: node))
        }
        return text
    }

    func optionalString(_ key: String) -> String? {
        value(key) == nil ? nil : string(key, orWrite: "...")
    }

    func integer(_ key: String, in range: ClosedRange<Int>, orWrite example: Int) -> Int {
        guard let node = value(key) else {
            problems.add("no \(key); add for example \"\(key): \(example)\"", at: position)
            return range.lowerBound
        }
        return integer(of: node, key: key, in: range, orWrite: example)
    }

    func optionalInteger(_ key: String, in range: ClosedRange<Int>, orWrite example: Int) -> Int? {
        value(key).map { integer(of: $0, key: key, in: range, orWrite: example) }
    }

    func flag(_ key: String) -> Bool {
        guard let node = value(key) else { return false }
        switch node.scalar?.string {
        case "true": return true
        case "false": return false
        default:
            problems.add("\(key) must be true or false", at: place(of: node))
            return false
        }
    }

    /// A list of texts; a single text counts as a list of one.
    func strings(_ key: String) -> [String] {
        elements(key).map(\.text)
    }

    /// A list of texts, each with where it stands; a single text counts as a list of one.
    func elements(_ key: String) -> [(text: String, position: Position)] {
        guard let node = value(key) else { return [] }
        switch node {
        case .sequence(let sequence):
            return sequence.compactMap { element($0, key: key) }
        case .scalar:
            return element(node, key: key).map { [$0] } ?? []
        default:
            problems.add("\(excerpt(key)) must be a list, for example \"\(key): [one, two]\"", at: place(of: node))
            return []
        }
    }

    private func element(_ node: Node, key: String) -> (String, Position)? {
        guard let text = text(of: node, key: key) else { return nil }
        if text.isEmpty {
            problems.add("nothing stands here; write a text for \(key), or take it out", at: place(of: node))
        }
        return (text, place(of: node))
    }

    enum Presence {
        case required, mayBeEmpty, optional
    }

    /// A reader for each element of a list of mappings.
    func list(_ key: String, of what: String, _ presence: Presence = .required) -> [MappingReader] {
        guard let node = value(key) else {
            if presence != .optional {
                problems.add("no \(key); add a list of \(what)s under \"\(key):\"", at: position)
            }
            return []
        }
        guard case .sequence(let sequence) = node else {
            problems.add("\(key) must be a list of \(what)s, each starting with \"- \"", at: place(of: node))
            return []
        }
        if sequence.isEmpty, presence == .required {
            problems.add("\(key) is empty; add at least one \(what)", at: place(of: node))
        }
        return sequence.compactMap { MappingReader($0, file: file, what: "a \(what)", problems: problems) }
    }

    /// A reader for a mapping below this one.
    func mapping(_ key: String) -> MappingReader? {
        guard let node = value(key) else {
            problems.add("no \(key); add \"\(key):\" with its keys below it", at: position)
            return nil
        }
        return MappingReader(node, file: file, what: key, problems: problems)
    }

    /// Adds a problem for each key that was never asked for.
    func finish() {
        for (name, position) in keys where !asked.contains(name) {
            let near = closest(to: name, among: askedInOrder)
            let hint =
                near.map { "did you mean \"\($0)\"?" } ?? "the keys here are \(askedInOrder.joined(separator: ", "))"
            problems.add("unknown key \"\(excerpt(name))\"; \(hint)", at: position)
        }
    }

    // MARK: -

    private func text(of node: Node, key: String) -> String? {
        guard case .scalar(let scalar) = node else {
            problems.add(
                "\(excerpt(key)) must be a text; put text with a colon, or that starts with a bracket, in quotes",
                at: place(of: node))
            return nil
        }
        return scalar.string.trimmed
    }

    private func integer(of node: Node, key: String, in range: ClosedRange<Int>, orWrite example: Int) -> Int {
        guard let number = node.scalar.flatMap({ Int($0.string) }), range.contains(number) else {
            problems.add(
                "\(key) must be a whole number from \(range.lowerBound) to \(range.upperBound), "
                    + "for example \"\(key): \(example)\"", at: place(of: node))
            return range.lowerBound
        }
        return number
    }
}

extension String {
    fileprivate var trimmed: String {
        let start = unicodeScalars.drop(while: \.isSpace)
        return String(start[..<(start.lastIndex { !$0.isSpace }.map(start.index(after:)) ?? start.startIndex)])
    }
}

extension Unicode.Scalar {
    /// White space, told of the letters of most files without a look into the tables of Unicode.
    var isSpace: Bool {
        value < 128 ? value == 32 || (9...13).contains(value) : properties.isWhitespace
    }
}
