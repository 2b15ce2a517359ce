import CivilTime
package import Coaching

/// The JSON of an answer's blocks: what text lays out, for programs that lay it out themselves.
///
/// ```
/// {"kind":"bars","bars":[{"label":"Foundation Building","done":1,"of":3}]}
/// ```
/// Strings are sanitised, as what reads JSON often prints it; what a block does not have is left out.
package enum BlockJSON {
    /// The object of one block; `kind` tells which other keys it has.
    package static func value(of block: Block) -> JSONValue {
        switch block {
        case .heading(let title, let aside):
            object("heading", [.init("title", text(title))] + optional("aside", aside))
        case .paragraph(let words): object("paragraph", [.init("text", text(words))])
        case .keyValues(let rows):
            object("key_values", [.init("rows", .array(rows.map { ["key": text($0.key), "value": text($0.value)] }))])
        case .list(let items): object("list", [.init("items", .array(items.map(value(of:))))])
        case .bars(let bars):
            object(
                "bars",
                [
                    .init(
                        "bars",
                        .array(
                            bars.map { ["label": text($0.label), "done": .integer($0.done), "of": .integer($0.of)] }))
                ])
        case .timeline(let rows): object("timeline", [.init("rows", .array(rows.map(value(of:))))])
        case .table(let table):
            object(
                "table",
                (table.hasHeaders ? [.init("headers", .array(table.columns.map { text($0.header) }))] : [])
                    + [.init("rows", .array(table.rows.map { .array($0.map(text)) }))])
        }
    }

    private static func value(of item: ListItem) -> JSONValue {
        let marker: [JSONValue.Member] =
            switch item.marker {
            case .bullet: []
            case .number(let number): [.init("number", .integer(number))]
            case .box(let isTicked): [.init("ticked", .bool(isTicked))]
            }
        return .object(
            marker + [.init("text", text(item.text))] + optional("aside", item.aside)
                + (item.isNested ? [.init("nested", true)] : []))
    }

    private static func value(of row: TimelineRow) -> JSONValue {
        let days: [JSONValue.Member] =
            row.days.map {
                [
                    .init("first_day", .string($0.lowerBound.description)),
                    .init("last_day", .string($0.upperBound.description)),
                ]
            } ?? []
        return .object(
            [.init("label", text(row.label))] + days + [.init("text", text(row.text))] + optional("note", row.note))
    }

    private static func object(_ kind: String, _ members: [JSONValue.Member]) -> JSONValue {
        .object([.init("kind", .string(kind))] + members)
    }

    private static func optional(_ key: String, _ words: String?) -> [JSONValue.Member] {
        words.map { [.init(key, text($0))] } ?? []
    }

    private static func text(_ words: String) -> JSONValue { .string(Sanitizer.visible(words, multiline: true)) }
}
