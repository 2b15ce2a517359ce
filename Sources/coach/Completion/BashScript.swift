import ArgumentParser

/// The completion script for bash: the parser's, with what it leaves out.
enum BashScript {
    /// The script with its additions; any other text as it is.
    static func completed(_ text: String) -> String {
        guard text.hasPrefix("#!/bin/bash\n") else { return text }
        let names = CoachCommand.configuration.subcommands.compactMap { command in
            command.configuration.shouldDisplay ? command.configuration.commandName : nil
        }
        return
            text
            .replacing(
                "__coach_add_completions() {\n",
                with: """
                    __coach_add_completions() {
                        # The script takes all words for names of files, which quotes them where they are written; where
                        # they are only listed, bash would show nothing of them but what comes after the last slash.
                        [[ "${1}" = -W && "${COMP_TYPE}" -eq 63 ]] && compopt +o filenames

                    """
            )
            .replacing(
                /_coach_help\(\) \{[^}]*/,
                with: { "\($0.output)    COMPREPLY+=($(compgen -W '\(names.joined(separator: " "))' -- \"${cur}\"))\n" }
            )
    }
}
