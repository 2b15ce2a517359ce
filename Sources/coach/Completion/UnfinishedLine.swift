/// The command line that is being typed, as a shell hands it over at Tab.
struct UnfinishedLine {
    /// The words before the cursor's, without quotes; the first is the program.
    private let before: [String]
    /// What of the word at the cursor stands before it, without quotes.
    let beginning: String

    /// - Parameters:
    ///   - index: which of the words the cursor is in.
    ///   - prefix: the beginning of the last word, as many letters as stand before the cursor.
    ///   - isCounted: whether that number can be relied on; zsh's script counts wrongly within quotes that are open.
    init(words: [String], index: Int, prefix: String, isCounted: Bool = true) {
        before = words.prefix(max(0, index)).map(Self.unquoted)
        let word = words.indices.contains(index) ? words[index] : ""
        beginning = Self.unquoted(isCounted ? String(word.prefix(prefix.count)) : word)
    }

    /// The value of an option that was typed before.
    func value(of option: String) -> String? {
        for (place, word) in before.enumerated().reversed() {
            if word.hasPrefix("\(option)=") { return String(word.dropFirst(option.count + 1)) }
            if word == option, place + 1 < before.count { return before[place + 1] }
        }
        return nil
    }

    /// The words between the command and the cursor that are no options, joined: the begin of something said in words.
    func words(after command: String) -> String {
        guard let start = before.firstIndex(of: command) else { return "" }
        var words: [String] = []
        var rest = before[(start + 1)...].makeIterator()
        var areAllWords = false
        while let word = rest.next() {
            if !areAllWords, word == "--" {
                areAllWords = true
            } else if !areAllWords, word.hasPrefix("-") {
                if CommandLineWords.valued.contains(word) { _ = rest.next() }
            } else if !word.isEmpty {
                words.append(word)
            }
        }
        return words.joined(separator: " ")
    }

    /// A word as the shell would pass it on, with the quotes taken away; the last quote may still be open.
    private static func unquoted(_ typed: String) -> String {
        var text = ""
        var quote: Character?
        var isEscaped = false
        for character in typed {
            if isEscaped {
                if quote == "\"", !"\"\\$`".contains(character) { text.append("\\") }
                text.append(character)
                isEscaped = false
            } else if character == "\\", quote != "'" {
                isEscaped = true
            } else if character == quote {
                quote = nil
            } else if quote == nil, character == "'" || character == "\"" {
                quote = character
            } else {
                text.append(character)
            }
        }
        return text
    }
}
