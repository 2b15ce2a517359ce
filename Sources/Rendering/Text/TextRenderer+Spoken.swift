import Coaching

/// What a screen reader is to read out: words in the order in which they are meant, nothing drawn, nothing beside
/// anything else.
extension TextRenderer {
    func spokenLines(of block: Block) -> [String] {
        switch block {
        case .heading(let title, let aside): spoken(joined(title, aside))
        case .paragraph(let text): wrapped(String(style.safe(text, multiline: true).drop { $0 == " " }))
        case .keyValues(let rows): rows.flatMap { spoken("\($0.key): \($0.value)") }
        case .list(let items): items.flatMap { spoken(sentence($0)) }
        case .bars(let bars): bars.flatMap { spoken("\($0.label): \(Gauge($0).count)") }
        case .timeline(let rows): rows.flatMap { spoken(sentence($0)) }
        case .table(let table): table.sentences.flatMap { spoken($0) }
        }
    }

    /// "Sources: Roadmap; Action plan. Say: done."
    func spokenClosing(sections: [String], suggestion: String?) -> [String] {
        var sentences: [String] = []
        if !sections.isEmpty {
            sentences.append("\(sections.count == 1 ? "Source" : "Sources"): \(sections.joined(separator: "; "))")
        }
        if let suggestion { sentences.append("You can say: \(suggestion)") }
        return sentences.flatMap { spoken($0) }
    }

    func spokenChoices(_ choices: [Choice]) -> [String] {
        choices.enumerated().flatMap { index, choice in
            switch choiceForm {
            case .numbers: spoken("\(index + 1): \(choice.label)")
            case .commands:
                spoken("\(choice.label):")
                    + wrapped("coach ask " + ShellWord.quoting(style.safe(choice.command)), indent: 2)
            }
        }
    }

    private func spoken(_ sentence: String) -> [String] {
        wrapped(style.safe(sentence, multiline: true), hanging: 2)
    }

    private func joined(_ text: String, _ aside: String?) -> String {
        guard let aside, !aside.isEmpty else { return text }
        return "\(text), \(aside)"
    }

    private func sentence(_ item: ListItem) -> String {
        let marker =
            switch item.marker {
            case .bullet: ""
            case .number(let number): "\(number): "
            case .box(let isTicked): isTicked ? "done: " : "open: "
            }
        return marker + joined(item.text, item.aside)
    }

    private func sentence(_ row: TimelineRow) -> String {
        // Where there are days, the sign between them means "to", and is read out as a minus or not at all.
        let days = row.days == nil ? row.text : row.text.replacing(" - ", with: " to ")
        return "\(row.label): \(joined(days, row.note))"
    }
}
