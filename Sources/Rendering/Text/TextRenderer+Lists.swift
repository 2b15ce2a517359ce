import Coaching

extension TextRenderer {
    /// Asides stand in a column of their own if all items fit on a line each; else short ones follow their texts, and
    /// if any is longer, each stands under its text, further in.
    func listLines(_ items: [ListItem]) -> [String] {
        let rows = rows(of: items)
        let asideColumn = asideColumn(of: rows)
        let isEachShort = rows.allSatisfy { DisplayWidth.of($0.aside) <= min(10, style.width / 4) }
        return rows.flatMap { row -> [String] in
            guard !row.aside.isEmpty else { return lines(of: row, text: row.text) }
            if let asideColumn {
                let aside = spaces(asideColumn - row.textEnd) + style.painted(placed(row.aside), .quiet)
                return lines(of: row, text: row.text).map { $0 + aside }
            }
            if isEachShort { return lines(of: row, text: "\(row.text) (\(row.aside))") }
            return lines(of: row, text: row.text)
                + wrapped(row.aside, indent: row.textStart + 2).map { paintedAfterMargin($0, .quiet) }
        }
    }

    private func paintedAfterMargin(_ line: String, _ tone: TextStyle.Tone) -> String {
        let text = line.drop { $0 == " " }
        return line[..<text.startIndex] + style.painted(String(text), tone)
    }

    /// An item with its place.
    private struct Row {
        let marker: String
        let text: String
        let aside: String
        /// The columns before the text.
        let markerStart: Int
        var textStart: Int { markerStart + DisplayWidth.of(marker) + 1 }
        var textEnd: Int { textStart + DisplayWidth.of(text) }
    }

    private func rows(of items: [ListItem]) -> [Row] {
        let digits = items.map { numberLength(of: $0.marker) }.max() ?? 0
        var nestedStart = style.indent + 2
        return items.map { item in
            let row = Row(
                marker: marker(of: item.marker, digits: digits), text: style.safe(item.text, multiline: true),
                aside: item.aside.map(piece) ?? "",
                markerStart: item.isNested ? nestedStart : style.indent)
            if !item.isNested, !style.isNarrow { nestedStart = row.textStart }
            return row
        }
    }

    private func asideColumn(of rows: [Row]) -> Int? {
        let rows = rows.filter { !$0.aside.isEmpty }
        guard !rows.contains(where: { $0.text.contains(where: \.isNewline) }) else { return nil }
        let column = (rows.map(\.textEnd).max() ?? 0) + 2
        let widest = rows.map { DisplayWidth.of($0.aside) }.max() ?? 0
        return column + widest <= style.rightEdge ? column : nil
    }

    private func lines(of row: Row, text: String) -> [String] {
        marked(
            text, marker: row.marker, in: row.textStart - row.markerStart, indent: row.markerStart - style.indent)
    }

    private func numberLength(of marker: ListItem.Marker) -> Int {
        if case .number(let number) = marker { String(number).count } else { 0 }
    }

    private func marker(of marker: ListItem.Marker, digits: Int) -> String {
        switch marker {
        case .bullet: "-"
        case .number(let number): spaces(digits - String(number).count) + "\(number)."
        case .box(let isTicked): isTicked ? "[x]" : "[ ]"
        }
    }
}
