import Foundation

/// A manual page under construction, in the mdoc language that mandoc and groff read.
struct Mdoc {
    private var lines: [String] = []
    /// Nothing stands yet below the last heading or item; a paragraph macro there is a mistake.
    private var isAtStart = true

    /// The page so far, without a newline at its end.
    var text: String { lines.joined(separator: "\n") }

    /// Adds a line with a macro. The words are mdoc: macros, or text that went through `word`.
    mutating func macro(_ words: String...) {
        lines.append("." + words.joined(separator: " "))
    }

    mutating func section(_ title: String) {
        macro("Sh", title)
        isAtStart = true
    }

    /// Adds a paragraph of plain text, each sentence on a line of its own as mdoc wants it.
    mutating func paragraph(_ text: String) {
        if !isAtStart { macro("Pp") }
        lines += Self.sentences(text).map(Self.textLine)
        isAtStart = false
    }

    /// Adds lines that are shown as they are typed.
    mutating func literal(_ typed: [String]) {
        guard !typed.isEmpty else { return }
        macro("Bd", "-literal", "-offset", "indent")
        lines += typed.map { Self.guarded(Self.escaped($0, isTyped: true)) }
        macro("Ed")
        isAtStart = false
    }

    /// Adds a list of items, whose bodies are added by `body`.
    mutating func list<Item>(_ items: [Item], head: (Item) -> [String], body: (Item, inout Mdoc) -> Void) {
        guard !items.isEmpty else { return }
        macro("Bl", "-tag", "-width", "Ds")
        for item in items {
            lines.append(".It " + head(item).joined(separator: " "))
            isAtStart = true
            body(item, &self)
        }
        macro("El")
        isAtStart = false
    }

    /// Text as one word of a macro line, which nothing takes for a macro or for punctuation.
    static func word(_ text: String) -> String {
        let escaped = escaped(text, isTyped: true).replacing("\"", with: "\\(dq")
        let mayBeMacro = (2...3).contains(text.count) && text.first?.isUppercase ?? false || text.first == "%"
        let isDelimiter = text.count == 1 && text.first?.isPunctuation ?? false
        let guarded = (mayBeMacro || isDelimiter ? "\\&" : "") + escaped
        return guarded.contains(" ") || guarded.isEmpty ? "\"\(guarded)\"" : guarded
    }

    private static func textLine(_ sentence: String) -> String {
        // Only a word that starts with a dash is typed; in others it is a hyphen.
        let words = sentence.split(separator: " ").map { escaped(String($0), isTyped: $0.hasPrefix("-")) }
        return guarded(words.joined(separator: " "))
    }

    /// Lines that start with these are taken for requests.
    private static func guarded(_ line: String) -> String {
        line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
    }

    /// - Parameter isTyped: whether dashes, quotes and accents are to stay what a shell needs.
    private static func escaped(_ text: String, isTyped: Bool) -> String {
        text.unicodeScalars.reduce(into: "") { line, scalar in
            switch scalar {
            case "\\": line += "\\e"
            case "\t": line += " "
            case "~": line += "\\(ti"
            case "^": line += "\\(ha"
            case "`": line += "\\(ga"
            case "-" where isTyped: line += "\\-"
            case "'" where isTyped: line += "\\(aq"
            case _ where scalar.isASCII: line.unicodeScalars.append(scalar)
            default: line += "\\[u\(String(format: "%04X", scalar.value))]"
            }
        }
    }

    /// The lines of `text`, broken also where a sentence ends and another begins.
    private static func sentences(_ text: String) -> [String] {
        text.replacing(/([.!?]) +(?=[A-Z])/) { "\($0.output.1)\n" }.components(separatedBy: "\n").filter { !$0.isEmpty }
    }
}
