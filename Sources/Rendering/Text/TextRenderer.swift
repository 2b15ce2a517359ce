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
        for (index, block) in answer.blocks.enumerated() {
            if index == blocksBeforeChoices, answer.asks {
                lines += choiceLines(answer.choices)
                previous = nil
            }
            let rendered = RenderedBlock(block: block, lines: self.lines(of: block))
            if let previous, previous.isSetApart(from: rendered) { lines.append("") }
            lines += rendered.lines
            previous = rendered
        }
        if blocksBeforeChoices == answer.blocks.count { lines += choiceLines(answer.choices) }
        return lines + closingLines(sources: answer.sources, suggestion: answer.suggestions.first)
    }

    private func lines(of block: Block) -> [String] {
        switch block {
        case .heading(let title, let aside): headingLines(style.safe(title), aside: aside.map { style.safe($0) })
        case .paragraph(let text): Wrapping.lines(of: style.safe(text, multiline: true), width: style.width)
        case .keyValues(let rows): keyValueLines(rows)
        case .list(let items): listLines(items)
        case .bars(let bars): barLines(bars)
        case .timeline(let rows): timelineLines(rows)
        }
    }

    private func headingLines(_ title: String, aside: String?) -> [String] {
        let titleLines = Wrapping.lines(of: title, width: style.width).map { style.painted($0, .strong) }
        guard let aside, !aside.isEmpty else { return titleLines }
        let gap = style.rightEdge - DisplayWidth.of(title) - DisplayWidth.of(aside)
        if titleLines.count == 1, gap >= 2 {
            return [titleLines[0] + spaces(gap) + style.painted(aside, .quiet)]
        }
        return titleLines + atTheRight(aside)
    }

    /// The sections, at most two, and the suggestion, on one line if they fit.
    private func closingLines(sources: [Source], suggestion: String?) -> [String] {
        var parts: [String] = []
        for source in sources where parts.count < 2 {
            let section = style.safe(source.section)
            if !section.isEmpty, !parts.contains(section) { parts.append(section) }
        }
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
        Wrapping.lines(of: text, width: style.rightEdge).map {
            spaces(style.rightEdge - DisplayWidth.of($0)) + style.painted($0, .quiet)
        }
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
