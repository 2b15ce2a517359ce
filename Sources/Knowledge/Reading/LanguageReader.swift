import Yams

/// Reads the language files: word tables in `en.yml`; phrases, phrasings and out-of-scope lines in `en/*.yml`.
package struct LanguageReader {
    private let files: [String: String]
    private let problems = Problems()

    /// A reader of `files`, texts by path below the knowledge folder.
    package init(files: [String: String]) {
        self.files = files
    }

    /// The language.
    ///
    /// - Throws: `KnowledgeError.invalid` with every error of every file.
    package func read() throws(KnowledgeError) -> Language {
        var language = Language()
        for (file, text) in files.sorted(by: { $0.key < $1.key }) {
            guard let document = YAMLDocument(text, file: file, problems: problems),
                let reader = MappingReader(document.root, file: file, what: "the file", problems: problems)
            else { continue }
            read(reader, into: &language)
            reader.finish()
        }
        guard !problems.hasErrors else { throw .invalid(problems.diagnostics.sorted()) }
        return language
    }

    private func read(_ reader: MappingReader, into language: inout Language) {
        language.chat.merge(table("chat", in: reader)) { _, new in new }
        language.abbreviations.merge(table("abbreviations", in: reader)) { _, new in new }
        language.synonyms += groups("synonyms", in: reader)
        language.stopWords.formUnion(words("stop_words", in: reader))
        language.commonWords.formUnion(words("common_words", in: reader))
        language.outOfScope += reader.strings("out_of_scope")
        for (name, position, phrases) in lists("acts", in: reader) {
            let id = TopicID(rawValue: name)
            if !TopicID.acts.contains(id), !TopicID.finerActs.contains(id) {
                let acts = TopicID.acts.map(\.rawValue)
                let near = closest(to: name, among: acts + TopicID.finerActs.map(\.rawValue).sorted()).map {
                    "did you mean \"\($0)\"?"
                }
                let hint = near ?? "the acts are \(acts.joined(separator: ", "))"
                problems.add("there is no act \"\(excerpt(name))\"; \(hint)", at: position)
            }
            language.acts[id, default: []] += phrases
        }
        for (role, _, texts) in lists("speech", in: reader) {
            language.speech[role, default: []].formUnion(texts.flatMap(Self.words(of:)))
        }
        for (kind, _, phrasings) in lists("phrasings", in: reader) {
            language.phrasings[kind, default: []] += phrasings
        }
    }

    /// Words separated by white space, in one text or in a list.
    private func words(_ key: String, in reader: MappingReader) -> [String] {
        reader.strings(key).flatMap(Self.words(of:))
    }

    private static func words(of text: String) -> [String] {
        text.unicodeScalars.split(whereSeparator: \.isSpace).map(String.init)
    }

    private func table(_ key: String, in reader: MappingReader) -> [String: String] {
        guard reader.value(key) != nil, let inner = reader.mapping(key) else { return [:] }
        var table: [String: String] = [:]
        for (name, _) in inner.keys {
            table[name] = inner.optionalString(name)
        }
        return table
    }

    private func lists(_ key: String, in reader: MappingReader) -> [(String, Position, [String])] {
        guard reader.value(key) != nil, let inner = reader.mapping(key) else { return [] }
        return inner.keys.map { ($0.name, $0.position, inner.strings($0.name)) }
    }

    private func groups(_ key: String, in reader: MappingReader) -> [[String]] {
        guard let node = reader.value(key) else { return [] }
        guard case .sequence(let sequence) = node else {
            problems.add(
                "\(key) must be a list of groups, each like \"[money, pay, salary]\"", at: reader.place(of: node))
            return []
        }
        return sequence.map { group in
            guard case .sequence(let words) = group, words.count > 1, words.allSatisfy({ $0.scalar != nil }) else {
                problems.add(
                    "each group must be a list of two words or more, like \"[money, pay, salary]\"",
                    at: reader.place(of: group))
                return []
            }
            return words.compactMap { $0.scalar?.string }
        }
    }
}
