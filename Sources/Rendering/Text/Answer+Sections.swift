package import Coaching

extension Answer {
    /// The sections of the sources, each once, without those that a table of the answer has already.
    package var sectionsNotTold: [String] {
        let told = Set(
            blocks.flatMap { block -> [String] in
                if case .table(let table) = block { table.rows.flatMap(\.self) } else { [] }
            })
        var sections: [String] = []
        for source in sources where !source.section.isEmpty && !told.contains(source.section) {
            if !sections.contains(source.section) { sections.append(source.section) }
        }
        return sections
    }
}
