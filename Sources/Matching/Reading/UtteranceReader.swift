import CivilTime
package import Knowledge

/// Turns a typed line into an `Utterance`: normalises, cuts into words, writes out what is short, repairs spelling.
package struct UtteranceReader: Sendable {
    private let chat: [String: [String]]
    private let abbreviations: [String: [String]]
    private let spelling: Spelling
    private let dotted: Set<String>
    private let vocabulary: Vocabulary
    /// How texts of the guide are read, as far as it is known already.
    private let readings: [String: [String]]

    /// - Parameter readings: what `read` makes of some texts, as the texts of its tokens.
    package init(language: Language, vocabulary: Vocabulary, readings: [String: [String]] = [:]) {
        chat = language.chat.mapValues(Self.split)
        abbreviations = language.abbreviations.mapValues(Self.split)
        spelling = Spelling(vocabulary: vocabulary)
        dotted = language.speech["dotted"] ?? []
        self.vocabulary = vocabulary
        self.readings = readings
    }

    /// The texts of the tokens of what stands in a guide; those that were read before are not read again.
    package func words(of text: String) -> [String] {
        readings[text] ?? read(text).texts
    }

    /// The readings of all texts of a guide that are compared with lines.
    package func readings(of guide: Guide) -> [String: [String]] {
        let names = Names.names(of: guide) + ItemFinder.names(of: guide)
        let texts = Set(names.map(\.text) + guide.topics.map(TermIndex.text))
        return Dictionary(uniqueKeysWithValues: texts.map { ($0, read($0).texts) })
    }

    /// The line as it is read. Takes time linear in its length.
    package func read(_ line: String) -> Utterance {
        var memory = WordMemory()
        return read(line, remembering: &memory)
    }

    /// The line as it is read, with a memory of the words of lines before it.
    func read(_ line: String, remembering memory: inout WordMemory) -> Utterance {
        let cut = Tokenizer.words(of: TextNormalizer.normalized(line), dotted: dotted)
        var tokens: [Token] = []
        var corrections: [Correction] = []
        var bounds: [Int] = []
        for (index, word) in cut.words.enumerated() {
            if index > 0, cut.words[index - 1].sentence != word.sentence { bounds.append(tokens.count) }
            for (position, part) in Contractions.expanded(word.text).enumerated() {
                let previous = index > 0 ? cut.words[index - 1].text : nil
                let next = index + 1 < cut.words.count ? cut.words[index + 1].text : nil
                var read = read(part, after: previous, before: next, corrections: &corrections, &memory)
                // "Andrew Ng" has his first name already; "Ng" alone gets it.
                if read.count > 1, read.first == tokens.last?.text { read.removeFirst() }
                tokens += read.enumerated().map {
                    Token($1, word: index, isAfterPause: word.isAfterPause && position + $0 == 0)
                }
            }
        }
        bounds.append(tokens.count)
        var sentences: [Sentence] = []
        var start = 0
        for (number, end) in bounds.enumerated() {
            let asks = number < cut.questions.count && cut.questions[number]
            if end > start { sentences.append(Sentence(tokens: start..<end, isQuestion: asks)) }
            start = end
        }
        return Utterance(
            typed: line, words: cut.words.map(\.text), tokens: tokens, sentences: sentences, corrections: corrections)
    }

    private func read(
        _ word: String, after previous: String?, before next: String?, corrections: inout [Correction],
        _ memory: inout WordMemory
    ) -> [String] {
        if let digit = lookAlike(word, after: previous, before: next) { return [digit] }
        if let (number, unit) = amount(word) {
            return [number] + read(unit, after: number, before: next, corrections: &corrections, &memory)
        }
        let reading: WordMemory.Reading
        if let known = memory.readings[word] {
            reading = known
        } else {
            reading = self.reading(of: word)
            memory.readings[word] = reading
        }
        if let correction = reading.correction { corrections.append(correction) }
        return reading.texts
    }

    private func reading(of word: String) -> WordMemory.Reading {
        let full = { (texts: [String]) in WordMemory.Reading(texts: texts, correction: nil) }
        if let long = chat[word] { return full(long.flatMap { abbreviations[$0] ?? [$0] }) }
        if let long = abbreviations[word] { return full(long) }
        if vocabulary.contains(word) { return full([word]) }
        let plain = spelling.unstretched(TextNormalizer.withoutAccents(word))
        if plain != word {
            if let long = chat[plain] ?? abbreviations[plain] { return full(long) }
            if vocabulary.contains(plain) { return full([plain]) }
        }
        guard let repaired = spelling.repaired(plain) else { return full([plain]) }
        return WordMemory.Reading(
            texts: repaired.flatMap { abbreviations[$0] ?? [$0] },
            correction: Correction(typed: word, read: repaired.joined(separator: " ")))
    }

    /// A number with its unit in one word: "10hrs" -> 10, hrs.
    private func amount(_ word: String) -> (String, String)? {
        guard Numbers.startsWithDigit(word) else { return nil }
        let digits = word.prefix { $0.isASCII && ($0.isNumber || [".", "-", "/"].contains($0)) }
        let unit = String(word.dropFirst(digits.count))
        guard Self.units.contains(unit), unit != "k", unit != "x" else { return nil }
        return (String(digits), unit)
    }

    /// "2" and "4" before a word that cannot be counted are "to" and "for" of chat.
    private func lookAlike(_ word: String, after previous: String?, before next: String?) -> String? {
        guard word == "2" || word == "4", let next, let previous, Numbers.value(of: next) == nil else { return nil }
        guard !Self.counted.contains(previous), !Self.units.contains(next), !Self.afterNumbers.contains(next),
            Month.number(of: next) == nil
        else { return nil }
        guard !(next.hasSuffix("s") && next.count > 3 && !["this", "yours"].contains(next)) else { return nil }
        return word == "2" ? "to" : "for"
    }

    private static let afterNumbers: Set<String> = ["of", "on", "at", "in", "every", "per", "out", "not", "more"]
    private static let counted: Set<String> = [
        "phase", "stage", "step", "week", "weeks", "wk", "month", "number", "no", "module", "part", "task", "point",
        "chapter", "about", "around", "only", "last", "next", "least", "first", "can", "do", "for", "in", "of",
    ]
    private static let units: Set<String> = [
        "hour", "hr", "hrs", "h", "hours", "week", "weeks", "wk", "wks", "month", "months", "year", "years", "yr",
        "yrs", "day", "days", "deets", "details", "tasks", "minute", "minutes", "mins", "min", "k", "x", "times",
    ]

    private static func split(_ text: String) -> [String] {
        text.lowercased().split { $0 == " " || $0 == "-" || $0 == "/" }.map(String.init)
    }
}
