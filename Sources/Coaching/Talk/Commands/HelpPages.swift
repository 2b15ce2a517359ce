import Knowledge

/// What /help shows: everything in groups, or how one command is used.
struct HelpPages {
    /// All commands in their groups, each with what it does and an example.
    var overview: Answer {
        var blocks: [Block] = [
            .paragraph(
                "Ask in your own words: what should I learn next, resources for ML systems design, what will I miss? "
                    + "Tell what you did: I finished Andrew Ng's course. What the guide does not say, I say so.")
        ]
        for group in Command.Group.allCases {
            let commands = Command.allCases.filter { $0.group == group }
            blocks.append(.heading(group.rawValue, aside: nil))
            blocks.append(.keyValues(commands.map(row)))
        }
        return Answer(topic: "help", blocks: blocks, suggestions: ["what should I learn next"])
    }

    private func row(_ command: Command) -> KeyValue {
        let name = "/" + command.rawValue
        let example = command.example == name ? "" : ": \(command.example)"
        return KeyValue(name, command.summary + example)
    }

    /// How one command is used, or a group of them.
    func page(about word: String) -> Answer? {
        let name = word.drop { $0 == "/" }.lowercased()
        if case .command(let command, _) = ParsedCommand(name: name) { return page(of: command) }
        guard let group = Command.Group.allCases.first(where: { $0.rawValue.lowercased().contains(name) }),
            name.count >= 4
        else { return nil }
        let rows = Command.allCases.filter { $0.group == group }.map(row)
        return Answer(topic: "help", blocks: [.heading(group.rawValue, aside: nil), .keyValues(rows)])
    }

    private func page(of command: Command) -> Answer {
        var blocks: [Block] = [.heading("/\(command.rawValue)", aside: command.group.rawValue.lowercased())]
        blocks.append(.paragraph(command.summary.prefix(1).uppercased() + command.summary.dropFirst() + "."))
        blocks.append(
            command.forms.isEmpty ? .keyValues([KeyValue("Example", command.example)]) : .keyValues(command.forms))
        if command == .set { blocks.append(.paragraph("Hours a week are no setting but your plan: /plan 6 hours.")) }
        return Answer(topic: "help", blocks: blocks, suggestions: [command.example])
    }
}
