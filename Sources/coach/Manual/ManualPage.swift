import Coaching

/// The manual page coach(1): the commands as the parser describes them, and what stands around them.
struct ManualPage {
    /// The command at the top.
    let coach: CommandDescription

    /// The page in mdoc, without a newline at its end.
    var text: String {
        var page = Mdoc()
        page.macro("Dd", Version.date)
        page.macro("Dt", "COACH", "1")
        page.macro("Os", coach.commandName, Version.number)
        addNames(to: &page)
        addDescription(to: &page)
        addCommands(to: &page)
        addConversation(to: &page)
        addSurroundings(to: &page)
        return page.text
    }

    private func addNames(to page: inout Mdoc) {
        page.section("NAME")
        page.macro("Nm", coach.commandName)
        let abstract = coach.abstract ?? ""
        let purpose = abstract.hasSuffix(".") ? abstract.dropLast() : abstract[...]
        page.macro("Nd", Mdoc.word(purpose.prefix(1).lowercased() + purpose.dropFirst()))
        page.section("SYNOPSIS")
        page.macro("Nm")
        page.macro("Op", "Ar", "option", "...")
        page.macro("Nm")
        page.macro("Op", "Ar", "option", "...")
        page.macro("Ar", "command")
        page.macro("Op", "Ar", "argument", "...")
    }

    private func addDescription(to page: inout Mdoc) {
        page.section("DESCRIPTION")
        for paragraph in coach.paragraphs { page.paragraph(paragraph) }
        page.paragraph("These options are those of every command, and may stand before its name or after it:")
        addOptions(coach.shownArguments, to: &page)
    }

    private func addCommands(to page: inout Mdoc) {
        let shared = Set(coach.shownArguments.compactMap(\.preferredName))
        page.section("COMMANDS")
        page.list(coach.commands()) { words, command in
            ["Ic"] + words.map(Mdoc.word) + usage(of: command, without: shared)
        } body: { entry, page in
            let (words, command) = entry
            page.paragraph(command.abstract ?? "")
            if let usual = command.defaultSubcommand {
                page.paragraph("Alone it is \"\((words + [usual]).joined(separator: " "))\".")
            }
            for paragraph in command.paragraphs { page.paragraph(paragraph) }
            let own = command.shownArguments.filter { argument in
                argument.preferredName.map { !shared.contains($0) } ?? (argument.abstract != nil)
            }
            addOptions(own, to: &page)
            guard !command.examples.isEmpty else { return }
            page.paragraph("For example:")
            page.literal(command.examples)
        }
    }

    /// What follows a command's name, as mdoc.
    private func usage(
        of command: CommandDescription, without shared: Set<CommandDescription.Argument.Name>
    ) -> [String] {
        var words: [String] = []
        for argument in command.shownArguments {
            if let name = argument.preferredName, shared.contains(name) { continue }
            var argumentWords = argument.preferredName.map { ["Fl", Self.flag($0)] } ?? []
            if argument.kind != .flag { argumentWords += ["Ar", Mdoc.word(argument.valueName ?? "value")] }
            if argument.isRepeating { argumentWords.append("...") }
            words += argument.isOptional ? ["Oo"] + argumentWords + ["Oc"] : argumentWords
        }
        guard command.subcommands?.isEmpty == false else { return words }
        return words + (command.defaultSubcommand == nil ? ["Ar", "command"] : ["Oo", "Ar", "command", "Oc"])
    }

    private func addOptions(_ arguments: [CommandDescription.Argument], to page: inout Mdoc) {
        page.list(arguments) { argument in
            let value = argument.kind == .flag ? [] : ["Ar", Mdoc.word(argument.valueName ?? "value")]
            guard let names = argument.names else { return value }
            return names.map { ["Fl", Self.flag($0)] }.joined(separator: [","]) + value
        } body: { argument, page in
            let usual = argument.defaultValue.map { "\nThe default is \($0)." } ?? ""
            page.paragraph((argument.abstract ?? "") + usual)
        }
    }

    /// The name without its first dash, which `Fl` writes.
    private static func flag(_ name: CommandDescription.Argument.Name) -> String {
        Mdoc.word(String(name.typed.dropFirst()))
    }

    private func addConversation(to page: inout Mdoc) {
        page.section("CONVERSATION")
        page.paragraph(
            """
            What is typed is a question, or a statement about yourself, in your own words.
            At a terminal the Tab key completes the names of topics, and Ctrl-D leaves.
            Lines that start with a space are not kept in the history.
            A word after a slash is a command:
            """)
        page.list(Command.allCases) {
            ["Ic", Mdoc.word("/\($0.rawValue)")]
        } body: { command, page in
            page.paragraph(command.summary.prefix(1).uppercased() + command.summary.dropFirst() + ".")
        }
    }
}
