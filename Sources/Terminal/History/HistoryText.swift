/// A history as the text of a file: an entry a line, oldest first.
///
/// A newline within an entry is written `\n` and a backslash `\\`, so that every entry comes back as it was.
enum HistoryText {
    static func encode(_ entries: some Sequence<String>) -> String {
        entries.map { escape($0) + "\n" }.joined()
    }

    static func decode(_ text: String) -> [String] {
        // By scalars: as a Character, CR LF is not equal to LF.
        text.unicodeScalars.split(separator: "\n").map { unescape(String($0)) }
    }

    private static func escape(_ entry: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in entry.unicodeScalars {
            switch scalar {
            case "\\": line.append(contentsOf: "\\\\".unicodeScalars)
            case "\n": line.append(contentsOf: "\\n".unicodeScalars)
            default: line.append(scalar)
            }
        }
        return String(line)
    }

    /// What follows a backslash and is neither stays as it stands: the file may have been edited by hand.
    private static func unescape(_ line: String) -> String {
        var entry = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in line.unicodeScalars {
            switch (isEscaped, scalar) {
            case (false, "\\"): isEscaped = true
            case (false, _): entry.append(scalar)
            case (true, "n"), (true, "\\"):
                entry.append(scalar == "n" ? "\n" : "\\")
                isEscaped = false
            case (true, _):
                entry.append("\\")
                entry.append(scalar)
                isEscaped = false
            }
        }
        if isEscaped { entry.append("\\") }
        return String(entry)
    }
}
