/// Quotes a line so that a shell hands it on as it is.
package enum ShellWord {
    /// The line itself if no shell changes anything in it, else in single quotes.
    package static func quoting(_ line: String) -> String {
        let bytes = line.utf8
        let isHarmless =
            bytes.first != nil && bytes.first != UInt8(ascii: "-") && bytes.allSatisfy(isHarmless)
            && line.split(separator: " ").joined(separator: " ") == line
        if isHarmless { return line }
        // By scalars: with a mark on it, a quote is no longer equal to a quote, but is one to the shell.
        var quoted = "'"
        for scalar in line.unicodeScalars {
            if scalar == "'" { quoted += "'\\''" } else { quoted.unicodeScalars.append(scalar) }
        }
        return quoted + "'"
    }

    private static func isHarmless(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: " ._,:/+-@%".utf8.contains(byte)
        }
    }
}
