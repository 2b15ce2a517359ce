package import Knowledge

/// Tells the kind of speech of a sentence by the words of its language.
package struct SpeechReader: Sendable {
    let words: SpeechWords
    private let portions: PortionReader
    private let lists: [String: Set<String>]

    package init(language: Language) {
        lists = language.speech
        words = SpeechWords(language.speech)
        portions = PortionReader(language: language)
    }

    /// The words that play a role in the language: `finished`, `hedges`, `liking`.
    func words(playing role: String) -> Set<String> { lists[role] ?? [] }

    /// The kind of speech of one sentence.
    package func speech(of tokens: [String], endsWithQuestionMark: Bool) -> Speech {
        speech(
            of: tokens.indices, in: MarkedTokens(tokens, words: words), endsWithQuestionMark: endsWithQuestionMark)
    }

    /// The kind of speech of the tokens `sentence` of a line.
    func speech(of sentence: Range<Int>, in line: MarkedTokens, endsWithQuestionMark: Bool) -> Speech {
        let opening = Opening(of: sentence, in: line, endsWithQuestionMark: endsWithQuestionMark)
        let statements = StatementReader(line: line, portions: portions)
        let clauses = ClauseReader(line: line, statements: statements).clauses(of: sentence)
        let decided = opening.isQuestion && !opening.isPoliteRequest ? nil : statements.decision(in: sentence)
        var told: [Told] = []
        for clause in clauses where !opening.isQuestion || opening.isPoliteRequest {
            var context = clause.context
            if opening.isPoliteRequest { (context.isHedged, context.isAboutOthers) = (false, false) }
            guard let raw = clause.raw, context.allows(raw.statement, after: opening) else { continue }
            if opening.isPoliteRequest, !raw.statement.isDecision { continue }
            if case .substitute = decided?.statement { if !raw.statement.isClaim { continue } }
            if case .ownStep = decided?.statement { continue }
            told.append(Told(raw.isTakenBack(clause.context) ?? raw.statement, clause: clause.tokens))
        }
        if let decided { told.insert(decided, at: 0) }
        let claim = told.lazy.compactMap(\.statement.stage).first
        let context = claim == nil ? doubt(clauses, in: sentence, line) : Context()
        return Speech(
            claim: claim, isQuestion: opening.isQuestion, isRequest: opening.isRequest, isHedged: context.isHedged,
            isDenied: context.isDenied, isAboutOthers: context.isAboutOthers, told: told)
    }

    /// What takes back the first claim that would be one; without any, what the whole sentence has.
    private func doubt(_ clauses: [Clause], in sentence: Range<Int>, _ line: MarkedTokens) -> Context {
        let claims = clauses.filter { $0.raw?.statement.stage != nil }
        if let doubted = claims.first(where: { $0.context.isDoubtful }) ?? claims.first { return doubted.context }
        return Context(before: sentence.upperBound, from: sentence.lowerBound, in: line)
    }
}

extension Statement {
    /// What is recorded of it as a stage; something half done is started.
    var stage: Speech.Claim? {
        switch self {
        case .claim(let claim): claim
        case .halfway: .started
        default: nil
        }
    }

    var isClaim: Bool {
        if case .claim = self { true } else { false }
    }

    /// True for what a wish or a polite request makes: "I want to skip X", "could you skip X".
    package var isDecision: Bool {
        switch self {
        case .skipped, .unskipped, .ownStep, .substitute: true
        default: false
        }
    }
}

/// How a sentence opens: as a question, a request, or neither.
struct Opening {
    var isQuestion = false
    var isRequest = false
    /// "Could you skip X?" asks for nothing but to do it.
    var isPoliteRequest = false

    init(of sentence: Range<Int>, in line: MarkedTokens, endsWithQuestionMark: Bool) {
        isQuestion = endsWithQuestionMark
        // "Sorry, where do I begin" asks.
        guard let start = sentence.first(where: { line[$0].isDisjoint(with: SpeechRoles(.fillers, .objects)) }) else {
            return
        }
        isRequest = line[start].contains(.requests)
        isPoliteRequest =
            ["can", "could", "would", "will"].contains(line.tokens[start]) && line.word(start + 1) == "you"
        if Self.asks(start, line) { isQuestion = true }
    }

    /// True if the first words ask, also without a question mark.
    static func asks(_ start: Int, _ line: MarkedTokens) -> Bool {
        guard line[start].contains(.questions) else { return false }
        let next = line[start + 1]
        if line.tokens[start] == "do", line.word(start + 1) == "not", !line[start + 2].contains(.others),
            !["i", "we"].contains(line.word(start + 2))
        {
            return false
        }
        switch line.tokens[start] {
        case "did":
            // "did I", "did my friend" and "did you" ask; "did the course" tells.
            return next.contains(.selves) && line.word(start + 1) != "my" || next.contains(.others)
                || line.word(start + 1) == "my" && line[start + 2].contains(.others)
        case "have", "has", "am", "was", "is", "are", "were", "do":
            // "have finished X" and "am done with X" leave out who.
            let verb =
                ["already", "just", "finally", "now", "also"].contains(line.word(start + 1)) ? start + 2 : start + 1
            let tells = [.finished, .started, .known, .stuck].contains { (role: SpeechRole) in line[verb].contains(role)
            }
            return !tells
        default:
            return true
        }
    }
}
