import Yams

/// The questions that a user taught, in the form of a phrase file: a list of questions under each topic's id.
package enum TaughtPhraseFile {
    /// The questions by topic.
    ///
    /// - Throws: `KnowledgeError.invalid` with every error of the file.
    package static func phrases(in text: String, file: String) throws(KnowledgeError) -> [TopicID: [String]] {
        let problems = Problems()
        var phrases: [TopicID: [String]] = [:]
        // A file in which everything was taken back is empty, and not broken.
        let isEmpty = text.split(whereSeparator: \.isNewline).allSatisfy { line in
            line.allSatisfy(\.isWhitespace) || line.drop { $0.isWhitespace }.first == "#"
        }
        if !isEmpty, let document = YAMLDocument(text, file: file, problems: problems),
            let reader = MappingReader(document.root, file: file, what: "the file", problems: problems)
        {
            for (name, position) in reader.keys {
                let id = TopicID(rawValue: name)
                if !id.isWellFormed { problems.add("\"\(excerpt(name))\" is no topic", at: position) }
                phrases[id, default: []] += reader.strings(name)
            }
            reader.finish()
        }
        guard !problems.hasErrors else { throw .invalid(problems.diagnostics.sorted()) }
        return phrases
    }

    /// The file's text for questions by topic; reading it gives them back, without white space around them.
    package static func text(of phrases: [TopicID: [String]]) -> String {
        var text = "# Questions that you taught, by the topic that answers them.\n"
        for (topic, all) in phrases.sorted(by: { $0.key < $1.key }) {
            let questions = all.filter { !$0.allSatisfy(\.isWhitespace) }
            guard !questions.isEmpty else { continue }
            text += "\(topic.rawValue):\n"
            for question in questions { text += "  - \(quoted(question))\n" }
        }
        return text
    }

    /// A double-quoted scalar: whatever somebody typed stays what it is.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
                let hex = String(scalar.value, radix: 16)
                quoted += "\\x" + (hex.count < 2 ? "0" : "") + hex
            case "\u{2028}": quoted += "\\L"
            case "\u{2029}": quoted += "\\P"
            case "\u{FEFF}": quoted += "\\uFEFF"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
