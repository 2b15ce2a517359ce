package import Knowledge

/// Everything that reading finds in a line before any topic is scored: words, names, kinds of speech.
package struct ReadLine: Hashable, Sendable {
    package let utterance: Utterance
    package let names: [NamedEntry]
    /// One for each sentence.
    package let speech: [Speech]
    /// The new value, if the line does nothing but correct what was just told: "no, April".
    package let corrected: CorrectedValue?

    /// The claim of the sentence that makes one, and that sentence.
    package var claim: (claim: Speech.Claim, sentence: Sentence)? {
        for (speech, sentence) in zip(speech, utterance.sentences) {
            if let claim = speech.claim { return (claim, sentence) }
        }
        return nil
    }

    /// Everything that the line tells, in its order; ranges count in the line's tokens.
    package var told: [Told] { speech.flatMap(\.told) }

    /// The sentence that asks or requests something; the last, if several do.
    ///
    /// The part of a sentence that asks after telling something is a sentence of its own: "I finished X, what now?".
    package var asking: Sentence? {
        zip(speech, utterance.sentences).reversed().first { $0.0.isQuestion || ($0.0.isRequest && $0.0.told.isEmpty) }?
            .1
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
    private let corrections: CorrectionReader
    private let focus: Focus

    /// A reader for a guide, with the vocabulary that its index was trained with, and the readings that it has.
    package init(guide: Guide, language: Language, vocabulary: Vocabulary, readings: [String: [String]] = [:]) {
        self.vocabulary = vocabulary
        utterances = UtteranceReader(language: language, vocabulary: vocabulary, readings: readings)
        names = Names(guide: guide, reader: utterances)
        speech = SpeechReader(language: language)
        corrections = CorrectionReader(language: language)
        focus = Focus(language: language)
    }

    /// A reader for labelled examples, without a guide.
    package init(texts: [String], language: Language) {
        vocabulary = Vocabulary(texts: texts)
        utterances = UtteranceReader(language: language, vocabulary: vocabulary)
        names = nil
        speech = SpeechReader(language: language)
        corrections = CorrectionReader(language: language)
        focus = Focus(language: language)
    }

    /// Everything that can be read in `line`. Takes time linear in its length.
    package func read(_ line: String) -> ReadLine {
        var memory = WordMemory()
        return read(line, remembering: &memory)
    }

    /// Reads one of many lines, with a memory of the words of those before it.
    func read(_ line: String, remembering memory: inout WordMemory) -> ReadLine {
        let utterance = utterances.read(line, remembering: &memory)
        let found = names?.named(in: utterance.texts, remembering: &memory) ?? []
        let pauses = utterance.tokens.indices.filter { utterance.tokens[$0].isAfterPause }
        let marked = MarkedTokens(
            utterance.texts, words: speech.words, pauses: Set(pauses + utterance.sentences.map(\.tokens.lowerBound)),
            names: found.map(\.tokens), quoted: Quotation.tokens(of: utterance))
        let sentences = utterance.sentences.flatMap { parts(of: $0, in: marked) }
        let speech = sentences.map {
            self.speech.speech(of: $0.tokens, in: marked, endsWithQuestionMark: $0.isQuestion)
        }
        let tellsAnew = speech.contains { !$0.told.isEmpty || $0.isQuestion }
        return ReadLine(
            utterance: sentences == utterance.sentences ? utterance : utterance.cut(into: sentences), names: found,
            speech: speech, corrected: tellsAnew ? nil : corrections.correction(in: utterance))
    }

    /// The sentence, or where it tells something and goes on to ask, its two parts.
    private func parts(of sentence: Sentence, in line: MarkedTokens) -> [Sentence] {
        guard let start = AskingClause(line: line).start(in: sentence) else { return [sentence] }
        let head = Sentence(tokens: sentence.tokens.lowerBound..<start, isQuestion: false)
        guard !speech.speech(of: head.tokens, in: line, endsWithQuestionMark: false).told.isEmpty else {
            return [sentence]
        }
        return [head, Sentence(tokens: start..<sentence.tokens.upperBound, isQuestion: sentence.isQuestion)]
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
