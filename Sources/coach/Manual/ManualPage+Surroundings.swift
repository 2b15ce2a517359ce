/// What no parser knows of the program: its environment, its files, and how it ends.
extension ManualPage {
    /// Adds the sections about what surrounds the commands.
    func addSurroundings(to page: inout Mdoc) {
        page.section("ENVIRONMENT")
        page.list(Self.environment) { entry in
            ["Ev"] + entry.names.map { [Mdoc.word($0)] }.joined(separator: [","])
        } body: { entry, page in
            page.paragraph(entry.meaning)
        }
        page.section("FILES")
        page.paragraph("\"coach paths\" shows where these are for you.")
        page.list(Self.files) { file in
            ["Pa", Mdoc.word(file.path)]
        } body: { file, page in
            page.paragraph(file.meaning)
        }
        page.section("EXIT STATUS")
        page.list(Exit.allCases) { exit in
            ["\(exit.rawValue)"]
        } body: { exit, page in
            page.paragraph(exit.meaning)
        }
        page.section("EXAMPLES")
        page.literal(coach.examples)
        for example in Self.examples {
            page.paragraph(example.purpose)
            page.literal([example.typed])
        }
        page.section("SEE ALSO")
        page.macro("Xr", "readline", "3")
    }

    private static let environment: [(names: [String], meaning: String)] = [
        (["COACH_HOME"], "A folder for everything that is kept, in place of the XDG folders."),
        (
            ["COACH_KNOWLEDGE"],
            """
            Folders with guides, separated by colons.
            They are searched after the one of --knowledge, and before those of the user and of the installation.
            """
        ),
        (["COACH_NOW"], "What --now is, for every command."),
        (["COACH_HISTORY"], "Another file for the history of typed lines; empty, it turns the history off."),
        (
            ["COACH_PAGER", "PAGER"],
            """
            What shows an answer longer than the screen, a program with its arguments; no shell sees it.
            Empty or cat turns it off. Between the two, what was set with "/set pager" counts; else it is less -FRX.
            """
        ),
        (
            ["NO_COLOR"],
            "If it is not empty, output is not coloured unless --color or \"/set color always\" asks for it."
        ),
        (["CLICOLOR"], "If it is 0, output is not coloured unless --color or \"/set color always\" asks for it."),
        (
            ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"],
            """
            The folders in which the program has its own, as the XDG base directory specification says.
            Values that do not start with a slash are ignored.
            """
        ),
        (["HOME"], "The folder of the user, where the XDG variables are not set."),
        (["LC_ALL", "LC_CTYPE", "LANG"], "The encoding of the terminal; UTF-8 if they name none."),
        (["TERM"], "If it is dumb or empty, output is not coloured."),
        (["TZ"], "The time zone, by which it is today."),
    ]

    private static let files: [(path: String, meaning: String)] = [
        (
            "~/.config/coach/config.yml",
            "What was set with \"/set\": width, color and pager. It may be changed by hand. In XDG_CONFIG_HOME, if that is set."
        ),
        ("~/.local/share/coach/journal.sqlite", "What was recorded, in SQLite. In XDG_DATA_HOME, if that is set."),
        ("~/.local/share/coach/guides", "Guides of your own, each a folder. In XDG_DATA_HOME, if that is set."),
        (
            "~/.local/share/coach/taught/GUIDE.yml",
            "The questions that were taught, by the topic that answers them. It may be changed by hand."
        ),
        ("~/.local/state/coach/history", "The lines that were typed at the prompt. In XDG_STATE_HOME, if that is set."),
        (
            "~/.local/state/coach/status",
            "What \"coach status\" prints is made of. It is written anew at every record. In XDG_STATE_HOME, if that is set."
        ),
        (
            "~/.cache/coach",
            """
            Indexes of guides that came without one; they can be deleted, and the next start makes them again.
            In XDG_CACHE_HOME, if that is set.
            """
        ),
        ("../share/coach/Knowledge", "Beside the folder of the program: the guides that were installed with it."),
    ]

    private static let examples: [(purpose: String, typed: String)] = [
        ("Use the answer in a script:", "coach ask --format json what is the salary | jq -r .answer"),
        ("Have the next step above the prompt of bash:", "PS1='$(coach status)\\n\\$ '"),
        ("Try the program without touching what is recorded:", "COACH_HOME=$(mktemp -d) coach"),
    ]
}

extension Exit {
    /// When the program ends so, in a sentence.
    fileprivate var meaning: String {
        switch self {
        case .answered: "The question was answered, or the command was carried out."
        case .failed: "The command could not be carried out: what it names is not there, or may be several things."
        case .outOfScope: "The guide does not answer what \"coach ask\" was asked."
        case .usage: "The command line is wrong: an unknown command or option, or a value that cannot be read."
        case .badData: "A guide, or another file that was to be read, has errors or cannot be found."
        case .io: "Something could not be read or written: a full disk, for example."
        case .busy: "Another process holds the record for too long; try again."
        }
    }
}
