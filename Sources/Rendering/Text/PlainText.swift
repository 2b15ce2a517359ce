package import Coaching

/// The whole answer without layout: one line for each paragraph, row and list item, no sources and no suggestions.
///
/// Sanitised like everything that is shown: what reads JSON often prints it.
package func plainText(of answer: Answer) -> String {
    let blocksBeforeChoices = answer.blocksBeforeChoices
    let choices = answer.choices.enumerated().map { "\($0 + 1). \(oneLine($1.label))" }
    let lines =
        answer.blocks[..<blocksBeforeChoices].flatMap(plainLines) + choices
        + answer.blocks[blocksBeforeChoices...].flatMap(plainLines)
    return lines.joined(separator: "\n")
}

private func plainLines(of block: Block) -> [String] {
    switch block {
    case .heading(let title, let aside): [oneLine(title) + inParentheses(aside)]
    // Spaces before a paragraph are layout.
    case .paragraph(let text): [String(Sanitizer.visible(text, multiline: true).drop { $0 == " " })]
    case .keyValues(let rows): rows.map { "\(oneLine($0.key)): \(oneLine($0.value))" }
    case .list(let items): items.map(plainLine)
    case .bars(let bars): bars.map { "\(oneLine($0.label)): \(Gauge($0).count)" }
    case .timeline(let rows):
        rows.map {
            "\(oneLine($0.label)): \(([$0.text] + ($0.note.map { [$0] } ?? [])).map(oneLine).joined(separator: ", "))"
        }
    case .table(let table): table.sentences.map(oneLine)
    }
}

private func plainLine(of item: ListItem) -> String {
    let marker =
        switch item.marker {
        case .bullet: "- "
        case .number(let number): "\(number). "
        case .box(let isTicked): isTicked ? "[x] " : "[ ] "
        }
    return (item.isNested ? "  " : "") + marker + oneLine(item.text) + inParentheses(item.aside)
}

private func inParentheses(_ aside: String?) -> String {
    guard let aside, !aside.isEmpty else { return "" }
    return " (\(oneLine(aside)))"
}

/// Where a line is a row or an item, a newline in it is a space.
private func oneLine(_ text: String) -> String {
    Sanitizer.visible(text, multiline: true).split(separator: "\n").joined(separator: " ")
}
