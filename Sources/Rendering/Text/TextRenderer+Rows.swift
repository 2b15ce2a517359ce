import Coaching

/// Rows: names with values, bars and choices.
extension TextRenderer {
    /// Values begin in one column; where that leaves them too little room, each row is a sentence of its own.
    func keyValueLines(_ rows: [KeyValue]) -> [String] {
        let rows = rows.map { (key: style.safe($0.key), value: style.safe($0.value, multiline: true)) }
        let widest = rows.map { DisplayWidth.of($0.key) }.max() ?? 0
        // Nine columns hold most keys, so that blocks under each other line up.
        let field = style.width < 60 ? widest + 2 : max(widest, 9) + 2
        guard style.width - style.indent - field >= max(14, style.width / 2) else {
            return rows.flatMap { row in
                Wrapping.lines(
                    of: "\(row.key): \(row.value)", width: style.width, indent: style.indent, hanging: style.indent + 2)
            }
        }
        return rows.flatMap { row in
            marked(row.value, marker: row.key, in: field, tone: .quiet)
        }
    }

    func barLines(_ bars: [Bar]) -> [String] {
        let rows = bars.map { (label: style.safe($0.label), gauge: Gauge($0)) }
        let labelWidth = rows.map { DisplayWidth.of($0.label) }.max() ?? 0
        let countWidth = rows.map { $0.gauge.count.count }.max() ?? 0
        let needed = style.indent + labelWidth + 2 + countWidth
        let drawing = Gauge.cells + (style.isASCII ? 3 : 1)
        return rows.flatMap { row -> [String] in
            let start = spaces(style.indent) + row.label + spaces(labelWidth - DisplayWidth.of(row.label) + 2)
            if needed > style.width {
                return Wrapping.lines(
                    of: "\(row.label): \(row.gauge.count)", width: style.width, indent: style.indent,
                    hanging: style.indent + 2)
            }
            if style.isPlain || needed + drawing > style.width { return [start + row.gauge.count] }
            return [start + row.gauge.drawn(in: style) + " " + row.gauge.count]
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
                    + Wrapping.lines(of: command, width: style.width, indent: style.indent + 4)
            }
        }
    }

    /// A text with something before its first line, the other lines under its beginning.
    func marked(
        _ text: String, marker: String, in field: Int, indent: Int = 0, tone: TextStyle.Tone? = nil
    ) -> [String] {
        let start = spaces(style.indent + indent)
        let lines = Wrapping.lines(of: text, width: style.width - DisplayWidth.of(start) - field)
        let painted = tone.map { style.painted(marker, $0) } ?? marker
        return lines.enumerated().map { index, line in
            let before = index == 0 ? painted + spaces(field - DisplayWidth.of(marker)) : spaces(field)
            // A row without a value ends with its marker, an empty line is empty.
            if line.isEmpty { return index == 0 ? start + painted : "" }
            return start + before + line
        }
    }
}
