/// What a message quotes from a file: at most 80 characters on one line, and nothing that a terminal would obey.
///
/// Control and format characters, such as the escape that a title can hold as "\e", are written as `<U+001B>`.
func excerpt(_ text: String) -> String {
    let limit = 80
    let scalars = text.unicodeScalars.prefix(limit + 1)
    var quoted = ""
    for scalar in scalars.prefix(limit) {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
            let code = String(scalar.value, radix: 16, uppercase: true)
            quoted += "<U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code)>"
        default:
            quoted.unicodeScalars.append(scalar)
        }
    }
    return scalars.count > limit ? quoted + "..." : quoted
}
