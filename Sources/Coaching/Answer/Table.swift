/// Rows of cells, each column as wide as its widest cell: points with their reasons, sections with their places.
package struct Table: Hashable, Sendable {
    /// At which side of their column cells stand.
    package enum Alignment: Hashable, Sendable {
        case left
        /// For numbers, so that their digits stand under each other.
        case right
    }

    /// What is known of a column beside its cells.
    package struct Column: Hashable, Sendable {
        /// Empty where the cells tell by themselves what they are.
        package let header: String
        package let alignment: Alignment

        package init(_ header: String = "", alignment: Alignment = .left) {
            self.header = header
            self.alignment = alignment
        }
    }

    package let columns: [Column]
    /// As many cells a row as there are columns.
    package let rows: [[String]]

    /// A table of these rows; what a row has too few cells is empty, what it has too many is put into its last one.
    package init(_ columns: [Column], rows: [[String]]) {
        self.columns = columns
        self.rows = rows.map { row in
            guard row.count > columns.count, !columns.isEmpty else {
                return row.isEmpty || columns.isEmpty
                    ? columns.map { _ in "" } : row + Array(repeating: "", count: columns.count - row.count)
            }
            let last = row[(columns.count - 1)...].filter { !$0.isEmpty }.joined(separator: ", ")
            return row[..<(columns.count - 1)] + [last]
        }
    }

    /// True if any column has a header.
    package var hasHeaders: Bool { columns.contains { !$0.header.isEmpty } }
}
