/// What stands before a verb and decides whether it tells something about the user.
struct Context: Hashable {
    var isHedged = false
    /// Every hedge is one with which a decision is still one: "I want to skip it".
    var isOnlyWished = false
    var isDenied = false
    var isAboutOthers = false
    /// "Tell me what I finished", "I forgot how I did it".
    var isReported = false
    var hasSubject = false
    /// The denial is of the past: "I didn't skip it".
    var isPast = false

    var isDoubtful: Bool { isHedged || isDenied || isAboutOthers }

    init() {}

    /// The context of the verb at `verb` in a clause that starts at `start`.
    init(before verb: Int, from start: Int, in line: MarkedTokens) {
        let before = start..<verb
        let hedges = before.filter { line[$0].contains(.hedges) }
        isHedged = !hedges.isEmpty
        isOnlyWished = hedges.allSatisfy { line[$0].contains(.wishes) }
        // "Had I finished it" is a condition.
        if line.word(start) == "had", start + 1 < verb, ["i", "we"].contains(line.word(start + 1)) {
            (isHedged, isOnlyWished) = (true, false)
        }
        isDenied = line.has(.denials, in: before)
        isAboutOthers = line.has(.others, in: before) && !Self.actsHimself(verb, before, line)
        isReported = before.contains { ["what", "how", "why", "who", "where"].contains(line.tokens[$0]) }
        hasSubject = before.contains { ["i", "we"].contains(line.tokens[$0]) || line[$0].contains(.others) }
        isPast = before.contains { ["did", "have", "had", "was"].contains(line.tokens[$0]) }
    }

    /// True if the subject next to the verb is the user, "my boss said I finished", or a thing of theirs: "it is done".
    private static func actsHimself(_ verb: Int, _ before: Range<Int>, _ line: MarkedTokens) -> Bool {
        let subjects = before.filter { line[$0].contains(.others) || ["i", "we"].contains(line.tokens[$0]) }
        guard let last = subjects.last else { return false }
        if ["i", "we"].contains(line.tokens[last]) { return true }
        let hasSelf = before.contains { ["me", "i", "myself"].contains(line.tokens[$0]) && line.word($0 + 1) == "and" }
        let isPassive = before.contains { $0 > last && line[$0].contains(.copulas) }
        let areThings = subjects.allSatisfy {
            ["i", "it"].contains(line.tokens[$0]) || line[$0].contains(.possessives)
        }
        return hasSelf || (isPassive && areThings)
    }

    /// True if a statement counts here.
    func allows(_ statement: Statement, after opening: Opening) -> Bool {
        if opening.isRequest, isReported { return false }
        switch statement {
        case .skipped, .unskipped:
            return !(isHedged && !isOnlyWished) && !isAboutOthers && !isReported && !(isDenied && isPast)
        case .ownStep, .substitute:
            return !(isHedged && !isOnlyWished) && !isAboutOthers && !isReported && !isDenied
        default:
            return !isHedged && !isDenied && !isAboutOthers && !isReported
        }
    }

    /// The context of a clause without a subject of its own that goes on from another: "I should have finished A and
    /// started B".
    func inherited(by next: Context, isContrast: Bool) -> Context {
        guard !next.hasSubject else { return next }
        var both = next
        both.isAboutOthers = next.isAboutOthers || isAboutOthers
        guard !isContrast else { return both }
        both.isHedged = next.isHedged || isHedged
        both.isOnlyWished = next.isOnlyWished && isOnlyWished
        both.isDenied = next.isDenied || isDenied
        both.isReported = next.isReported || isReported
        return both
    }
}

/// A part of a sentence that tells one thing, or nothing.
struct Clause: Hashable {
    let tokens: Range<Int>
    let raw: RawStatement?
    let context: Context
}

/// A statement before anything was asked about its context.
struct RawStatement: Hashable {
    let statement: Statement
    /// The token that makes it.
    let verb: Int

    /// "I won't skip it" takes a skip back.
    func isTakenBack(_ context: Context) -> Statement? {
        statement == .skipped && context.isDenied ? .unskipped : nil
    }
}

/// Cuts a sentence into clauses: where a joint or a pause stands before the words of another statement.
struct ClauseReader {
    let line: MarkedTokens
    let statements: StatementReader

    /// Words that stand further from those that tell something do not belong to them; bounds the work, too.
    private static let longest = 60

    /// The clauses that tell something, in their order.
    func clauses(of sentence: Range<Int>) -> [Clause] {
        var clauses: [Clause] = []
        var start = sentence.lowerBound
        let bounds = sentence.dropFirst().filter { line.pauses.contains($0) || line[$0].contains(.joints) }
        for end in bounds + [sentence.upperBound] where end > start {
            start = max(start, end - Self.longest)
            // A part that tells nothing belongs to what follows, "last week, ...", or else to what stands before.
            guard let raw = statements.raw(in: start..<end) else {
                // "I thought it was hard, but I finished it": what the contrast leaves behind takes nothing back.
                if turns(end) { start = end }
                continue
            }
            let context = Context(before: raw.verb, from: start, in: line)
            let inherited = clauses.last.map {
                $0.context.inherited(by: withThing(context, start, raw.verb), isContrast: isContrast(start))
            }
            clauses.append(Clause(tokens: start..<end, raw: raw, context: inherited ?? context))
            start = end
        }
        guard start < sentence.upperBound, let last = clauses.last, last.tokens.count < Self.longest else {
            return clauses
        }
        clauses.removeLast()
        let range = last.tokens.lowerBound..<min(sentence.upperBound, last.tokens.lowerBound + Self.longest)
        // With the rest of the sentence it may tell something else: "finished, well, half of it".
        let raw = statements.raw(in: range).flatMap { $0.verb == last.raw?.verb ? $0 : nil } ?? last.raw
        clauses.append(Clause(tokens: range, raw: raw, context: last.context))
        return clauses
    }

    /// A thing that "is done" is a subject of its own.
    private func withThing(_ context: Context, _ start: Int, _ verb: Int) -> Context {
        var context = context
        if verb > start + 1, line[verb - 1].contains(.copulas), !line[verb - 2].contains(.joints) {
            context.hasSubject = true
        }
        return context
    }

    private func turns(_ index: Int) -> Bool {
        (isContrast(index) || line.word(index) == "so")
            && (1...4).contains { ["i", "we"].contains(line.word(index + $0)) }
    }

    private func isContrast(_ start: Int) -> Bool {
        line[start].contains(.contrasts) && line.roles.indices.contains(start)
    }
}
