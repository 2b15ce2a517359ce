import CivilTime

/// The tokens of a line with the roles that they play where they stand.
struct MarkedTokens: Sendable {
    let tokens: [String]
    private(set) var roles: [SpeechRoles]
    /// Tokens before which the writer pauses: after a comma, a colon, a dash, or the end of a sentence.
    let pauses: Set<Int>
    /// How many tokens the longest phrase has that starts at a token.
    private(set) var lengths: [Int]
    /// Tokens of dates.
    let dates: Set<Int>
    private let opens: [Openings]

    /// Tokens of what the line quotes.
    let quoted: Set<Int>

    /// - Parameter names: where the line names something of the guide; its words play no part of their own.
    init(_ tokens: [String], words: SpeechWords, pauses: Set<Int> = [], names: [Range<Int>] = [], quoted: Set<Int> = [])
    {
        self.tokens = tokens
        self.quoted = quoted
        self.pauses = pauses
        let found = tokens.map(words.word)
        roles = found.map(\.roles)
        let opens = found.map(\.opens)
        self.opens = opens
        lengths = tokens.map { _ in 1 }
        dates = Set(DateReader.dates(in: tokens) { opens[$0].contains(.date) }.flatMap(\.tokens))
        for index in tokens.indices { markPhrases(at: index, words) }
        for name in names {
            // A mentor may be a step of the guide, and is somebody else.
            let isOther = name.count == 1 && roles[name.lowerBound].contains(.others)
            for index in name where !isOther { roles[index].subtract(Self.notInNames) }
        }
        for index in tokens.indices { correct(at: index) }
    }

    private static let notInNames = SpeechRoles(
        .hedges, .denials, .others, .selves, .joints, .contrasts, .questions, .skip, .quit, .stuck, .effort, .add)

    private mutating func markPhrases(at index: Int, _ words: SpeechWords) {
        for phrase in words.phrases(at: index, in: tokens) {
            let end = index + phrase.words.count
            guard !(index + 1..<end).contains(where: pauses.contains) else { continue }
            if phrase.roles.contains(.ignored) {
                for inside in index..<end { roles[inside] = [] }
            } else {
                roles[index].formUnion(phrase.roles)
                lengths[index] = max(lengths[index], phrase.words.count)
            }
        }
    }

    /// Takes away roles that a word has elsewhere, and not here.
    private mutating func correct(at index: Int) {
        let previous: SpeechRoles = index > 0 ? roles[index - 1] : []
        // "In May I finished", and no wish; "my plan", and no plan.
        let isMonth = dates.contains(index) && Month.number(of: tokens[index]) != nil
        if roles[index].contains(.hedges), isMonth || previous.contains(.articles) {
            roles[index].remove(SpeechRoles(.hedges))
        }
        // "After six weekends I finished": a time, and no condition.
        let isTime = dates.contains(index + 1) || Numbers.amount(in: tokens, at: index + 1) != nil
        if roles[index].contains(.temporal), isTime { roles[index].remove(SpeechRoles(.hedges)) }
        if tokens[index] == "would", isHad(index) { roles[index].remove(SpeechRoles(.hedges)) }
        // "No, I finished it" denies what was said before.
        if index == 0, tokens[0] == "no", tokens.count > 1, pauses.contains(1) || roles[1].contains(.selves) {
            roles[0].remove(SpeechRoles(.denials))
        }
    }

    /// True for "I'd finished", which reading writes out as "I would finished".
    private func isHad(_ index: Int) -> Bool {
        guard let verb = tokens.indices.dropFirst(index + 1).first(where: { !Self.adverbs.contains(tokens[$0]) }),
            !tokens[verb...].contains("if")
        else { return false }
        let isPast = roles[verb].contains(.finished) && !roles[verb].contains(.bases)
        return isPast || (tokens[verb] == "read" && verb > index + 1)
    }

    private static let adverbs: Set<String> = [
        "already", "just", "now", "finally", "also", "actually", "even", "since",
    ]

    /// True if a token of `range` plays `role`.
    func has(_ role: SpeechRole, in range: Range<Int>) -> Bool {
        range.contains { roles[$0].contains(role) }
    }

    /// False where no token of `range` can start a number, a length of time or a portion.
    func mayHoldAmount(_ range: Range<Int>) -> Bool {
        range.contains { opens[$0].contains(.amount) }
    }

    func first(_ role: SpeechRole, in range: Range<Int>) -> Int? {
        range.first { roles[$0].contains(role) }
    }

    /// The roles of the token at `index`; none where there is no token.
    subscript(index: Int) -> SpeechRoles {
        roles.indices.contains(index) ? roles[index] : []
    }

    func word(_ index: Int) -> String {
        tokens.indices.contains(index) ? tokens[index] : ""
    }
}
