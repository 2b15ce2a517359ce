import CivilTime
import Coaching

/// Rows along one line of time.
extension TextRenderer {
    /// Label, days, note and strip in columns of their own. What finds no room goes in turn: the note under its row,
    /// then the strip, then the columns.
    func timelineLines(_ rows: [TimelineRow]) -> [String] {
        let rows = rows.map {
            Row(
                label: style.safe($0.label), days: $0.days, text: style.safe($0.text),
                note: $0.note.map { style.safe($0) })
        }
        let label = rows.map { DisplayWidth.of($0.label) }.max() ?? 0
        let text = rows.map { DisplayWidth.of($0.text) }.max() ?? 0
        let note = rows.map { $0.note.map(DisplayWidth.of) ?? 0 }.max() ?? 0
        let textEnd = style.indent + label + 2 + text
        let isRoomy = note == 0 || style.width - (textEnd - text) >= 14
        guard textEnd <= style.rightEdge, isRoomy else { return rows.flatMap(sentence) }
        let noteRoom = note == 0 ? 0 : note + 2
        let isBeside = style.rightEdge - textEnd - noteRoom >= (style.isPlain ? 0 : Self.leastStrip)
        let room = style.rightEdge - textEnd - (isBeside ? noteRoom : 0)
        let whole = whole(of: rows)
        return rows.flatMap { row -> [String] in
            var line = spaces(style.indent) + row.label + spaces(label - DisplayWidth.of(row.label) + 2) + row.text
            var end = textEnd - text + DisplayWidth.of(row.text)
            func column(_ start: Int, _ piece: String, width: Int) {
                line += spaces(start - end) + piece
                end = start + width
            }
            if isBeside, let note = row.note { column(textEnd + 2, note, width: DisplayWidth.of(note)) }
            if !style.isPlain, room >= Self.leastStrip, let days = row.days, let whole {
                let cells = min(room - 2, Self.mostCells) - (style.isASCII ? 2 : 0)
                let strip = Strip(days, of: whole, cells: cells).drawn(in: style)
                column(textEnd + (isBeside ? noteRoom : 0) + 2, strip, width: cells)
            }
            guard !isBeside, let note = row.note else { return [line] }
            return [line] + Wrapping.lines(of: note, width: style.width, indent: textEnd - text)
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

    private func sentence(_ row: Row) -> [String] {
        let note = row.note.map { ", " + $0 } ?? ""
        return Wrapping.lines(
            of: "\(row.label): \(row.text)\(note)", width: style.width, indent: style.indent, hanging: style.indent + 2)
    }

    private func whole(of rows: [Row]) -> ClosedRange<CivilDate>? {
        let days = rows.compactMap(\.days)
        guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else { return nil }
        return first...last
    }
}
