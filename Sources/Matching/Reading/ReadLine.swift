package import Knowledge

/// Everything that reading finds in a line before any topic is scored: words, names, kinds of speech.
package struct ReadLine: Hashable, Sendable {
    package let utterance: Utterance
    package let names: [NamedEntry]
    /// One for each sentence.
    package let speech: [Speech]

    /// The claim of the sentence that makes one, and that sentence.
    package var claim: (claim: Speech.Claim, sentence: Sentence)? {
        for (speech, sentence) in zip(speech, utterance.sentences) {
            if let claim = speech.claim { return (claim, sentence) }
        }
        return nil
    }

    /// The ids that are named between two tokens.
    package func names(in range: Range<Int>) -> [NamedEntry] {
        names.filter { range.contains($0.tokens.lowerBound) }
    }
}

/// Reads lines: the utterance, the names in it, and what kind of speech its sentences are.
package struct LineReader: Sendable {
    package let utterances: UtteranceReader
    let vocabulary: Vocabulary
    private let names: Names?
    private let speech: SpeechReader
    private let focus: Focus

    /// A reader for a guide, with the vocabulary that its index was trained with.
    package init(guide: Guide, language: Language, vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        utterances = UtteranceReader(language: language, vocabulary: vocabulary)
        names = Names(guide: guide, reader: utterances)
        speech = SpeechReader(language: language)
        focus = Focus(language: language)
    }

    /// A reader for labelled examples, without a guide.
    package init(texts: [String], language: Language) {
        vocabulary = Vocabulary(texts: texts)
        utterances = UtteranceReader(language: language, vocabulary: vocabulary)
        names = nil
        speech = SpeechReader(language: language)
        focus = Focus(language: language)
    }

    /// Everything that can be read in `line`. Takes time linear in its length.
    package func read(_ line: String) -> ReadLine {
        let utterance = utterances.read(line)
        return ReadLine(
            utterance: utterance,
            names: names?.named(in: utterance.texts) ?? [],
            speech: utterance.sentences.map { sentence in
                speech.speech(
                    of: Array(utterance.texts[sentence.tokens]), endsWithQuestionMark: sentence.isQuestion)
            })
    }

    /// The words that play a role in the language.
    func words(playing role: String) -> Set<String> { speech.words(playing: role) }

    /// What each token of the line counts: the part that asks in full, the rest less.
    func weights(of line: ReadLine) -> [Float] {
        focus.weights(of: line)
    }

    /// Names for what the tokens of `range` have beyond their words: what they name, how they speak, what is unknown.
    func marks(of line: ReadLine, in range: Range<Int>) -> [String] {
        guard names != nil else { return [] }
        var marks: [String] = []
        for name in line.names(in: range) {
            let kinds = Set(name.ids.map(\.kind)).sorted()
            marks += kinds.map { "names " + $0 }
            marks += name.ids.map { "is " + $0.rawValue }
        }
        for (speech, sentence) in zip(line.speech, line.utterance.sentences) where range.overlaps(sentence.tokens) {
            marks += speech.marks
            if let claim = speech.claim, !line.names(in: sentence.tokens).isEmpty {
                marks.append("claims named \(claim)")
            }
        }
        let unknown = line.utterance.tokens[range].count { !vocabulary.contains($0.text) }
        if unknown > 0 { marks.append("unknown") }
        if unknown > 1 { marks.append("unknown words") }
        return marks
    }
}
