import Coaching

/// Tables: cells under each other where they find room, a sentence a row where they do not.
extension TextRenderer {
    func tableLines(_ table: Table) -> [String] {
        let rows = table.rows.map { $0.map { style.safe($0, multiline: true) } }
        let headers = table.columns.map { piece($0.header) }
        guard !rows.isEmpty, let widths = columnWidths(rows: table.hasHeaders ? rows + [headers] : rows) else {
            return table.sentences.flatMap { sentenceLines($0) }
        }
        let layout = zip(widths, table.columns).map { (width: $0, isRight: $1.alignment == .right) }
        var lines = table.hasHeaders ? rowLines(headers, layout, tone: .quiet) : []
        for row in rows { lines += rowLines(row, layout, tone: nil) }
        return lines
    }

    /// A row's words on their own, the lines after the first under its beginning.
    func sentenceLines(_ sentence: String) -> [String] {
        wrapped(style.safe(sentence, multiline: true), indent: style.indent, hanging: style.indent + 2)
    }

    /// The widest cell of each column; the widest columns give way until all fit, or nil if that leaves one too little
    /// for its longest word.
    private func columnWidths(rows: [[String]]) -> [Int]? {
        var widths = (rows.first ?? []).indices.map { column in
            rows.map { row in
                row[column].split(whereSeparator: \.isNewline).map { DisplayWidth.of(String($0)) }.max() ?? 0
            }
            .max() ?? 0
        }
        let room = style.width - style.indent - Self.gap * max(0, widths.count - 1)
        var excess = widths.reduce(0, +) - room
        while excess > 0 {
            guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) else { return nil }
            let next = widths.indices.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
            let step = min(excess, max(1, widths[widest] - next))
            widths[widest] -= step
            excess -= step
            if widths[widest] < max(Self.leastColumn, longestWord(in: rows.map { $0[widest] })) { return nil }
        }
        return widths
    }

    private func longestWord(in cells: [String]) -> Int {
        cells.flatMap { $0.split(whereSeparator: \.isNewline) }
            .flatMap { Word.all(in: $0, gluingUpTo: 0) }.map(\.width).max() ?? 0
    }

    private func rowLines(_ cells: [String], _ layout: [(width: Int, isRight: Bool)], tone: TextStyle.Tone?) -> [String]
    {
        let columns = zip(cells, layout).map { cell, column in
            // A column that nothing is in takes nothing.
            column.width == 0 ? [] : Wrapping.lines(of: cell, width: column.width)
        }
        let isWhole = cells.map(Direction.isRightToLeft)
        let height = columns.map(\.count).max() ?? 0
        return (0..<height).map { index in
            var line = ""
            var missing = style.indent
            for (column, lines) in columns.enumerated() {
                let text = index < lines.count ? lines[index] : ""
                let space = layout[column].width - DisplayWidth.of(text)
                if text.isEmpty {
                    missing += layout[column].width + Self.gap
                    continue
                }
                let shown = Direction.isolated(text, isWhole: isWhole[column])
                line +=
                    spaces(missing + (layout[column].isRight ? space : 0))
                    + (tone.map { style.painted(shown, $0) } ?? shown)
                missing = (layout[column].isRight ? 0 : space) + Self.gap
            }
            return line
        }
    }

    private static let gap = 2
    private static let leastColumn = 14
}

extension Table {
    /// Each row in words: "Roadmap: roadmap.yml:3", what comes after the second column behind a comma, headers before
    /// their cells.
    var sentences: [String] {
        rows.map { row in
            let named = zip(row, columns).enumerated().map { index, cell in
                index == 0 || cell.1.header.isEmpty || cell.0.isEmpty
                    ? cell.0 : "\(cell.1.header.lowercased()) \(cell.0)"
            }.filter { !$0.isEmpty }
            guard let first = named.first, named.count > 1 else { return named.first ?? "" }
            return first + ": " + named.dropFirst().joined(separator: ", ")
        }
    }
}
