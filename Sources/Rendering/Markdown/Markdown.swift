package import Coaching

/// An answer as Markdown (CommonMark with task lists), for reports and plans.
package enum Markdown {
    /// The blocks with an empty line between them, the sections of the sources last; ends without a newline.
    ///
    /// `level` is that of the answer's headings, 1 to 6.
    package static func render(_ answer: Answer, level: Int = 2) -> String {
        let blocksBeforeChoices = answer.blocksBeforeChoices
        let choices = answer.choices.enumerated().map { "\($0 + 1). \(escape($1.label))" }.joined(separator: "\n")
        let blocks = zip(answer.blocks, bullets(of: answer.blocks)).map { render($0, level: level, bullet: $1) }
        var parts = Array(blocks[..<blocksBeforeChoices])
        parts.append(choices)
        parts += blocks[blocksBeforeChoices...]
        parts.append(sources(answer.sectionsNotTold))
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// The bullet of each block. With the same one, two lists under each other would be one.
    private static func bullets(of blocks: [Block]) -> [String] {
        var bullets: [String] = []
        for (index, block) in blocks.enumerated() {
            let isAfterList = index > 0 && blocks[index - 1].isBulleted
            bullets.append(block.isBulleted && isAfterList && bullets[index - 1] == "-" ? "*" : "-")
        }
        return bullets
    }

    private static func render(_ block: Block, level: Int, bullet: String) -> String {
        switch block {
        case .heading(let title, let aside):
            String(repeating: "#", count: min(max(level, 1), 6)) + " " + escape(title) + parenthesis(aside)
        case .paragraph(let text): escape(text, lineEnd: "\n")
        case .keyValues(let rows):
            rows.map { "\(bullet) **\(escape($0.key)):** \(escape($0.value))" }.joined(separator: "\n")
        case .list(let items): render(items, bullet: bullet)
        case .bars(let bars):
            bars.map { "\(bullet) \(escape($0.label)): \(Gauge($0).count)" }.joined(separator: "\n")
        case .timeline(let rows):
            rows.map { row in
                let note = row.note.map { ", " + escape($0) } ?? ""
                return "\(bullet) **\(escape(row.label)):** \(escape(row.text))\(note)"
            }.joined(separator: "\n")
        case .table(let table): render(table)
        }
    }

    /// A table as GitHub's Markdown has it, which cannot be without a row of headers.
    private static func render(_ table: Table) -> String {
        guard !table.rows.isEmpty, !table.columns.isEmpty else { return "" }
        let rule = table.columns.map { $0.alignment == .right ? "---:" : "---" }
        return ([table.columns.map { escape($0.header) }, rule] + table.rows.map { $0.map { escape($0) } })
            .map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
    }

    private static func render(_ items: [ListItem], bullet: String) -> String {
        var parentIndent = 2
        return items.map { item in
            let marker =
                switch item.marker {
                case .bullet: bullet
                case .number(let number): "\(number)."
                case .box(let isTicked): isTicked ? "\(bullet) [x]" : "\(bullet) [ ]"
                }
            // A nested item begins under the text of its parent; the text of a task begins after its hyphen.
            if !item.isNested { parentIndent = (marker.prefix { $0 != " " }).count + 1 }
            let indent = String(repeating: " ", count: item.isNested ? parentIndent : 0)
            return "\(indent)\(marker) \(escape(item.text))\(parenthesis(item.aside))"
        }.joined(separator: "\n")
    }

    private static func parenthesis(_ aside: String?) -> String {
        guard let aside, !aside.isEmpty else { return "" }
        return " (\(escape(aside)))"
    }

    private static func sources(_ sections: [String]) -> String {
        sections.isEmpty ? "" : "*\(sections.map { escape($0) }.joined(separator: " · "))*"
    }

    /// The text as Markdown that shows just this text: sanitised, signs of the format escaped.
    ///
    /// Newlines become `lineEnd`, a space unless the text is a paragraph of its own.
    package static func escape(_ text: String, lineEnd: String = " ") -> String {
        Sanitizer.visible(text, multiline: true)
            .split(separator: "\n")
            .map(escapeLine)
            .joined(separator: lineEnd)
    }

    private static func escapeLine(_ line: Substring) -> String {
        let scalars = line.drop { $0 == " " }.unicodeScalars
        // What is a list or a rule at the beginning of a line is a sign in the middle of one.
        var atStart = scalars.first.map { "-+=".unicodeScalars.contains($0) } == true ? scalars.startIndex : nil
        let digits = scalars.prefix { ("0"..."9").contains($0) }
        if !digits.isEmpty, digits.endIndex < scalars.endIndex, [".", ")"].contains(scalars[digits.endIndex]) {
            atStart = digits.endIndex
        }
        var output = String.UnicodeScalarView()
        for index in scalars.indices {
            let isSign = "\\`*_[]<>#|~".unicodeScalars.contains(scalars[index])
            if index == atStart || isSign || beginsReference(scalars[index...]) { output.append("\\") }
            output.append(scalars[index])
        }
        return String(output)
    }
}

/// True for what may be read as one character: "&amp;", "&#38;". An "&" alone is one.
private func beginsReference(_ scalars: String.UnicodeScalarView.SubSequence) -> Bool {
    guard scalars.first == "&", let next = scalars.dropFirst().first else { return false }
    return next == "#" || next.properties.isAlphabetic
}

extension Block {
    /// True for what Markdown has as a list with bullets.
    fileprivate var isBulleted: Bool {
        switch self {
        case .keyValues, .bars, .timeline: true
        case .list(let items): items.first.map { if case .number = $0.marker { false } else { true } } ?? false
        case .heading, .paragraph, .table: false
        }
    }
}
