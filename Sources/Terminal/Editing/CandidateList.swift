/// Candidates as lines of text, one each: the name, and what fits of its description.
struct CandidateList {
    /// No more than this are shown; the rest is only counted.
    static let limit = 40

    private static let gap = "  "
    /// Less than this of a description says nothing.
    private static let leastDescription = 8

    let candidates: [Candidate]
    /// How many columns a text takes on the terminal.
    let displayWidth: (String) -> Int

    /// The lines for a terminal of this size: none is wider, and the prompt stays on the screen with them.
    func lines(columns: Int, rows: Int = Int.max) -> [String] {
        let shown = candidates.prefix(min(Self.limit, max(3, rows - 4)))
        // The last column stays free: some terminals go to the next row as soon as it is written.
        let width = max(1, columns - 1)
        let names = shown.map { clip($0.text, to: width) }
        let longest = names.map(displayWidth).max() ?? 0
        let room = width - longest - Self.gap.count
        let lines = zip(names, shown).map { name, candidate in
            guard room >= Self.leastDescription, !candidate.description.isEmpty else { return name }
            let padding = String(repeating: " ", count: longest - displayWidth(name))
            return name + padding + Self.gap + clip(candidate.description, to: room)
        }
        let rest = candidates.count - shown.count
        return rest == 0 ? lines : lines + [clip("... \(rest) more", to: width)]
    }

    /// A text of at most so many columns; "..." shows that something was left out.
    private func clip(_ text: String, to width: Int) -> String {
        guard displayWidth(text) > width else { return text }
        let mark = width > 6 ? "..." : ""
        var kept = ""
        var used = mark.count
        for character in text {
            used += displayWidth(String(character))
            if used > width { break }
            kept.append(character)
        }
        return kept + mark
    }
}
