import Knowledge
import Matching

/// The words with a slash, and the bare words, that are commands in the conversation.
package enum Command: String, CaseIterable, Sendable {
    case help, next, plan, progress, week, reality, me, notes, note, undo, unanswered, teach, why, sources, again, quit

    /// What it does, in a few words.
    package var summary: String {
        switch self {
        case .help: "what can be asked"
        case .next: "what to do next, and why"
        case .plan: "the roadmap with dates"
        case .progress: "how far you are"
        case .me: "what I know about you"
        case .notes: "what you had written down"
        case .note: "write something down"
        case .week: "look back on the week, a few questions"
        case .reality: "go through the reality check, point by point"
        case .undo: "take back what was recorded last"
        case .unanswered: "the questions that were refused"
        case .teach: "teach a question: /teach how's the bacon = salary"
        case .why: "why you got that answer"
        case .sources: "where the last answer comes from"
        case .again: "the last answer once more"
        case .quit: "leave; the session is kept"
        }
    }

    /// The command that `line` is, with what follows it; nil for a line without a slash in front.
    static func parse(_ line: String) -> Parsed? {
        let trimmed = line.drop { $0.isWhitespace }
        guard trimmed.first == "/", trimmed.dropFirst().first?.isLetter ?? false else { return nil }
        let word = trimmed.dropFirst().prefix { !$0.isWhitespace }
        let rest = trimmed.dropFirst(1 + word.count).drop { $0.isWhitespace }
        // "/usr/bin" is a path, not a command.
        guard word.allSatisfy({ $0.isLetter }) else { return nil }
        let name = word.lowercased()
        if let command = Command(rawValue: name) { return .command(command, rest: String(rest)) }
        let starting = allCases.filter { $0.rawValue.hasPrefix(name) }
        if starting.count == 1 { return .command(starting[0], rest: String(rest)) }
        return .unknown(String(word), near: closest(to: name, among: allCases.map(\.rawValue)))
    }

    enum Parsed {
        case command(Command, rest: String)
        case unknown(String, near: String?)
    }
}

extension TurnDraft {
    /// Fills the turn if the line is a command.
    mutating func fillFromCommand() -> Bool {
        switch Command.parse(line) {
        case .command(let command, let rest):
            run(command, rest)
        case .unknown(let word, let near):
            let hint = near.map { "Did you mean /\($0)?" } ?? "/help lists them."
            set(Answer(topic: "help", blocks: [.paragraph("There is no command /\(word). \(hint)")]))
        case nil:
            switch line.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") {
            case "quit", "exit", ":q", "q": run(.quit, "")
            case "help", "?": run(.help, "")
            case "undo": run(.undo, "")
            case let text where text.hasPrefix("pace ") && text.dropFirst(5).allSatisfy { $0.isNumber || $0 == "." }:
                run(.plan, text)
            default: return false
            }
        }
        isCertain = true
        return true
    }

    private mutating func run(_ command: Command, _ rest: String) {
        switch command {
        case .help: set(talk.help)
        case .next: fillNext()
        case .plan: fillPlan(command: rest)
        case .progress: set(book.progress)
        case .me: set(book.me)
        case .unanswered: fillUnanswered()
        case .teach: fillTeaching(rest)
        case .notes: fillNotes(searching: rest)
        case .note: rest.isEmpty ? fillNotes() : keepNote(rest)
        case .week: beginWeek()
        case .reality: rest == "show" ? set(realityPage.mine(today: situation.today)) : beginReality()
        case .undo: fillUndo()
        case .why: fillWhy()
        case .sources: fillSources()
        case .again: fillAgain()
        case .quit:
            set(talk.goodbye)
            effects.append(.quit)
        }
    }

    mutating func fillAgain() {
        guard let last = conversation.lastAnswer else { return set(talk.nothingToFollow(line)) }
        set(last, items: conversation.subject?.items ?? [])
    }

    /// Why the last answer was chosen: the parts of its points.
    mutating func fillWhy() {
        guard let question = conversation.lastQuestion, let last = conversation.lastAnswer else {
            return set(talk.nothingToFollow(line))
        }
        let match = coach.matcher.match(question)
        if last.topic == "done", let claim = match.line.claim?.claim {
            let told = claim == .known ? "know" : claim.rawValue
            return set(
                Answer(
                    topic: last.topic,
                    blocks: [.paragraph("It was taken for a record because the line says that you \(told) something.")])
            )
        }
        guard conversation.lastWasMatched, let best = match.ranked.first,
            best.topic == last.topic || last.topic == .outOfScope
        else {
            return set(
                Answer(
                    topic: last.topic,
                    blocks: [.paragraph("That answer followed from what was said before it, not from its words alone.")]
                ))
        }
        let explanation = coach.matcher.explanation(of: best.topic, in: match)
        set(ExplanationAnswer(match: match, explanation: explanation, guide: guide).answer(to: last.topic))
    }

    private mutating func fillSources() {
        guard let last = conversation.lastAnswer, !last.sources.isEmpty else {
            return set(talk.nothingToFollow(line))
        }
        let rows = last.sources.map { [$0.section, "\($0.location.file):\($0.location.line)"] }
        set(
            Answer(
                topic: last.topic,
                blocks: [.heading("Sources", aside: nil), .table(Table([.init(), .init()], rows: rows))],
                sources: last.sources))
    }
}
