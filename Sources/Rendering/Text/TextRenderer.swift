package import Coaching

/// Lays an answer out for a terminal: what a conversation looks like.
///
/// ```
/// Design and implement a basic ML model                   step 2 of 3, weeks 1-12
///   Phase      Foundation Building
///   With       scikit-learn
/// This week, 2 of 3 still open.
///                                      Roadmap, Foundation Building · say "done"
/// ```
/// All strings of the answer are sanitised on the way; escape sequences are written only if the style has colours.
package struct TextRenderer: Sendable {
    /// How the readings are shown when the coach asks which one is meant.
    package enum ChoiceForm: Hashable, Sendable {
        /// `1  the skill Cloud Platforms for AI`: in a conversation the number answers.
        case numbers
        /// `coach ask cloud platforms`, as a shell takes it: nobody is there to hear a number.
        case commands
    }

    let style: TextStyle
    let choiceForm: ChoiceForm

    package init(_ style: TextStyle, choices: ChoiceForm = .numbers) {
        self.style = style
        choiceForm = choices
    }

    /// The answer as lines of at most the style's width, without a newline at the end.
    package func render(_ answer: Answer) -> String {
        lines(of: answer).joined(separator: "\n")
    }

    private func lines(of answer: Answer) -> [String] {
        var lines: [String] = []
        var previous: RenderedBlock?
        let blocksBeforeChoices = answer.blocksBeforeChoices
        let widestKey = widestKey(of: answer)
        for (index, block) in answer.blocks.enumerated() {
            if index == blocksBeforeChoices, answer.asks {
                lines += choices(answer.choices)
                previous = nil
            }
            // What follows the choices says how to answer, and a single command hears no answer.
            if answer.asks, choiceForm == .commands, index >= blocksBeforeChoices { continue }
            let rendered = RenderedBlock(block: block, lines: self.lines(of: block, widestKey: widestKey))
            if let previous, previous.isSetApart(from: rendered) { lines.append("") }
            lines += rendered.lines
            previous = rendered
        }
        if blocksBeforeChoices == answer.blocks.count { lines += choices(answer.choices) }
        return lines
            + closingLines(
                sections: answer.sectionsNotTold.map { style.safe($0) }, suggestion: answer.suggestions.first)
    }

    private func lines(of block: Block, widestKey: Int) -> [String] {
        if style.isPlain { return spokenLines(of: block) }
        return switch block {
        case .heading(let title, let aside): headingLines(piece(title), aside: aside.map(piece))
        case .paragraph(let text): wrapped(style.safe(text, multiline: true))
        case .keyValues(let rows): keyValueLines(rows, widest: widestKey)
        case .list(let items): listLines(items)
        case .bars(let bars): barLines(bars)
        case .timeline(let rows): timelineLines(rows)
        case .table(let table): tableLines(table)
        }
    }

    private func choices(_ choices: [Choice]) -> [String] {
        style.isPlain ? spokenChoices(choices) : choiceLines(choices)
    }

    private func headingLines(_ title: String, aside: String?) -> [String] {
        let titleLines = wrapped(title).map { style.painted($0, .strong) }
        guard let aside, !aside.isEmpty else { return titleLines }
        let gap = style.rightEdge - DisplayWidth.of(title) - DisplayWidth.of(aside)
        if titleLines.count == 1, gap >= 2 {
            return [titleLines[0] + spaces(gap) + style.painted(placed(aside), .quiet)]
        }
        return titleLines + atTheRight(aside)
    }

    /// The sections, at most two, and the suggestion, on one line if they fit.
    private func closingLines(sections: [String], suggestion: String?) -> [String] {
        var parts = Array(sections.prefix(2))
        if style.isPlain { return spokenClosing(sections: parts, suggestion: suggestion) }
        if let suggestion { parts.append("say \"\(style.safe(suggestion))\"") }
        var joined: [String] = []
        for part in parts {
            if let last = joined.last, DisplayWidth.of(last + style.separator + part) <= style.rightEdge {
                joined[joined.count - 1] = last + style.separator + part
            } else {
                joined.append(part)
            }
        }
        return joined.flatMap(atTheRight)
    }

    private func atTheRight(_ text: String) -> [String] {
        Wrapping.balanced(text, width: style.rightEdge).filter { !$0.isEmpty }.map {
            spaces(style.rightEdge - DisplayWidth.of($0))
                + style.painted(Direction.isolated($0, isWhole: false), .quiet)
        }
    }

    /// The lines of a text, right-to-left words kept in their place.
    func wrapped(_ text: String, indent: Int = 0, hanging: Int? = nil) -> [String] {
        let isWhole = Direction.isRightToLeft(text)
        return Wrapping.lines(of: text, width: style.width, indent: indent, hanging: hanging)
            .map { Direction.isolated($0, isWhole: isWhole) }
    }

    /// A text that is put between others on a line: safe, and without spaces around it.
    func piece(_ text: String) -> String {
        let safe = style.safe(text).drop { $0 == " " }
        return String(safe.dropLast(safe.reversed().prefix { $0 == " " }.count))
    }

    /// A piece of a line, right-to-left words kept in their place.
    func placed(_ text: String) -> String {
        Direction.isolated(text, isWhole: Direction.isRightToLeft(text))
    }

    func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}

/// A block with its lines, to see what must be set apart.
private struct RenderedBlock {
    let block: Block
    let lines: [String]

    /// True for a heading in mid-answer, and between paragraphs that would flow into each other.
    func isSetApart(from next: RenderedBlock) -> Bool {
        switch (block, next.block) {
        case (.heading, .heading): false
        case (_, .heading): true
        case (.paragraph, .paragraph(let text)): lines.count > 1 && next.lines.count > 1 && text.first != " "
        default: false
        }
    }
}
