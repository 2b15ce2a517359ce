import CivilTime
import Coaching

/// Rows along one line of time.
extension TextRenderer {
    /// Label, days, note and strip in columns of their own. What finds no room goes in turn: the note under its row,
    /// then the strip, then the columns: days and note stand under the label.
    func timelineLines(_ rows: [TimelineRow]) -> [String] {
        let rows = rows.map {
            Row(
                label: piece($0.label), days: $0.days, text: piece($0.text),
                note: $0.note.map(piece).flatMap { $0.isEmpty ? nil : $0 })
        }
        let label = rows.map { DisplayWidth.of($0.label) }.max() ?? 0
        let text = rows.map { DisplayWidth.of($0.text) }.max() ?? 0
        let note = rows.map { $0.note.map(DisplayWidth.of) ?? 0 }.max() ?? 0
        let textEnd = style.indent + label + 2 + text
        let isRoomy = note == 0 || style.width - (textEnd - text) >= 14
        guard textEnd <= style.rightEdge, isRoomy else { return rows.flatMap(underEachOther) }
        let noteRoom = note == 0 ? 0 : note + 2
        let isBeside = style.rightEdge - textEnd - noteRoom >= Self.leastStrip
        let room = style.rightEdge - textEnd - (isBeside ? noteRoom : 0)
        let whole = whole(of: rows)
        return rows.flatMap { row -> [String] in
            var line =
                spaces(style.indent) + placed(row.label) + spaces(label - DisplayWidth.of(row.label) + 2)
                + placed(row.text)
            var end = textEnd - text + DisplayWidth.of(row.text)
            func column(_ start: Int, _ piece: String, width: Int) {
                line += spaces(start - end) + piece
                end = start + width
            }
            if isBeside, let note = row.note { column(textEnd + 2, placed(note), width: DisplayWidth.of(note)) }
            if room >= Self.leastStrip, let days = row.days, let whole {
                let cells = min(room - 2, Self.mostCells) - (style.isASCII ? 2 : 0)
                let strip = Strip(days, of: whole, cells: cells).drawn(in: style)
                column(textEnd + (isBeside ? noteRoom : 0) + 2, strip, width: cells)
            }
            // A row may have nothing after its label.
            line.removeLast(line.reversed().prefix { $0 == " " }.count)
            guard !isBeside, let note = row.note else { return [line] }
            return [line] + wrapped(note, indent: textEnd - text)
        }
    }

    private static let leastStrip = 10
    private static let mostCells = 24

    private struct Row {
        let label: String
        let days: ClosedRange<CivilDate>?
        let text: String
        let note: String?
    }

    /// The label, and under it the rest.
    private func underEachOther(_ row: Row) -> [String] {
        let rest = row.note.map { "\(row.text), \($0)" } ?? row.text
        return wrapped(row.label, indent: style.indent, hanging: style.indent + 2)
            + wrapped(rest, indent: style.indent + 2).filter { !$0.isEmpty }
    }

    private func whole(of rows: [Row]) -> ClosedRange<CivilDate>? {
        let days = rows.compactMap(\.days)
        guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else { return nil }
        return first...last
    }
}
