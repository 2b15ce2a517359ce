import Coaching

/// Rows: names with values, bars and choices.
extension TextRenderer {
    /// Values begin in one column; where that leaves them too little room, each row is a sentence of its own.
    ///
    /// Rows in succession that have the same key are one row with several values, its key told once.
    ///
    /// - Parameter widest: the columns of the longest key of the whole answer, so that its blocks line up.
    func keyValueLines(_ rows: [KeyValue], widest: Int) -> [String] {
        let rows = rows.map { (key: piece($0.key), value: style.safe($0.value, multiline: true)) }
        // Nine columns hold most keys, so that blocks under each other line up.
        let field = style.width < 60 ? widest + 2 : max(widest, 9) + 2
        guard style.width - style.indent - field >= max(14, style.width / 2) else {
            return rows.flatMap { row in
                wrapped("\(row.key): \(row.value)", indent: style.indent, hanging: style.indent + 2)
            }
        }
        return rows.indices.flatMap { index in
            let isAgain = index > 0 && rows[index - 1].key == rows[index].key
            let isSeveral = isAgain || (index + 1 < rows.count && rows[index + 1].key == rows[index].key)
            return marked(
                rows[index].value, marker: isAgain ? "" : rows[index].key, in: field, hanging: isSeveral ? 2 : 0,
                tone: .quiet)
        }
    }

    /// The columns of the longest key of an answer.
    func widestKey(of answer: Answer) -> Int {
        answer.blocks.reduce(0) { widest, block in
            guard case .keyValues(let rows) = block else { return widest }
            return max(widest, rows.map { DisplayWidth.of(piece($0.key)) }.max() ?? 0)
        }
    }

    /// Bars in one column; where that is too far to the right, each under its label.
    func barLines(_ bars: [Bar]) -> [String] {
        let rows = bars.map { (label: piece($0.label), gauge: Gauge($0)) }
        let labelWidth = rows.map { DisplayWidth.of($0.label) }.max() ?? 0
        let countWidth = rows.map { $0.gauge.count.count }.max() ?? 0
        let drawn = Gauge.cells + (style.isASCII ? 3 : 1) + countWidth
        if style.indent + labelWidth + 2 + drawn <= style.width {
            return rows.map { row in
                spaces(style.indent) + placed(row.label) + spaces(labelWidth - DisplayWidth.of(row.label) + 2)
                    + row.gauge.drawn(in: style) + " " + row.gauge.count
            }
        }
        let isDrawn = style.indent + 2 + drawn <= style.width
        return rows.flatMap { row -> [String] in
            guard isDrawn else {
                return wrapped("\(row.label): \(row.gauge.count)", indent: style.indent, hanging: style.indent + 2)
            }
            return wrapped(row.label, indent: style.indent, hanging: style.indent + 2).filter { !$0.isEmpty }
                + [spaces(style.indent + 2) + row.gauge.drawn(in: style) + " " + row.gauge.count]
        }
    }

    func choiceLines(_ choices: [Choice]) -> [String] {
        let numberWidth = String(choices.count).count
        return choices.enumerated().flatMap { index, choice -> [String] in
            let label = style.safe(choice.label)
            switch choiceForm {
            case .numbers:
                let number = String(index + 1)
                return marked(
                    label, marker: spaces(numberWidth - number.count) + number, in: numberWidth + 2, tone: .strong)
            case .commands:
                let command = "coach ask " + ShellWord.quoting(style.safe(choice.command))
                return marked(label, marker: "-", in: 2)
                    + wrapped(command, indent: style.indent + 4)
            }
        }
    }

    /// A text with something before its first line, the other lines under its beginning.
    func marked(
        _ text: String, marker: String, in field: Int, indent: Int = 0, hanging: Int = 0, tone: TextStyle.Tone? = nil
    ) -> [String] {
        let start = spaces(style.indent + indent)
        let lines = Wrapping.lines(
            of: text, width: style.width - DisplayWidth.of(start) - field, indent: 0, hanging: hanging)
        let shown = placed(marker)
        let painted = tone.map { style.painted(shown, $0) } ?? shown
        let isWhole = Direction.isRightToLeft(text)
        return lines.enumerated().map { index, line in
            let before = index == 0 ? painted + spaces(field - DisplayWidth.of(marker)) : spaces(field)
            // A row without a value ends with its marker, an empty line is empty.
            if line.isEmpty { return index == 0 && !marker.isEmpty ? start + painted : "" }
            return start + before + Direction.isolated(line, isWhole: isWhole)
        }
    }
}
