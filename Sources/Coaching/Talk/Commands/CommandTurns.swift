import Knowledge
import Matching

extension TurnDraft {
    /// Fills the turn if the line is a command.
    mutating func fillFromCommand() -> Bool {
        if case .command(.done, let rest)? = ParsedCommand(typed) {
            if !rest.isEmpty {
                fillDone(rest)
                return true
            }
            // After the next step it is that one.
            if line == "done" {
                askWhatIsDone()
                return true
            }
        }
        switch ParsedCommand(line) {
        case .command(let command, let rest):
            run(command, rest)
        case .some(let other):
            set(Answer(topic: "help", blocks: [.paragraph(other.complaint ?? "")]))
            isAside = true
        case nil:
            switch line.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") {
            case "quit", "exit", "q", ":q", ":q!", ":wq", "\\q": run(.quit, "")
            case "help", "?", "/", "//", "/?", "\\?", "\\h", "--help": run(.help, "")
            case let text where text.hasPrefix("help ") && Command(rawValue: String(text.dropFirst(5))) != nil:
                run(.help, String(text.dropFirst(5)))
            case "undo": run(.undo, "")
            case let text where text.hasPrefix("pace ") && text.dropFirst(5).allSatisfy { $0.isNumber || $0 == "." }:
                run(.plan, text)
            default: return false
            }
        }
        isCertain = true
        return true
    }

    /// Does what a command asks for.
    mutating func run(_ command: Command, _ rest: String) {
        switch command {
        case .help: fillHelp(rest)
        case .next: fillNext()
        case .plan: fillPlan(command: rest)
        case .progress: set(book.progress)
        case .me: set(book.me)
        case .unanswered: fillUnanswered()
        case .teach: fillTeaching(rest)
        case .notes: fillNotes(command: rest)
        case .note: rest.isEmpty ? fillNote(text: "") : keepNote(rest)
        case .week: beginWeek()
        case .reality: fillReality(rest)
        case .undo: fillUndo()
        case .why: fillWhy()
        case .sources: fillSources()
        case .again: fillAgain()
        case .copy: fillCopy()
        case .set: fillSetting(rest)
        case .guide: fillGuide(rest)
        case .export: fillExport(rest)
        case .done: fillUnclearRecording()
        case .quit:
            set(talk.goodbye)
            effects.append(.quit)
        }
    }

    mutating func fillAgain() {
        isAside = true
        guard let last = conversation.lastAnswer else { return set(talk.noAnswerYet) }
        set(last)
        also = conversation.lastAlso
    }

    /// Why the last answer was chosen: the parts of its points.
    mutating func fillWhy() {
        isAside = true
        guard let question = conversation.lastQuestion, let last = conversation.lastAnswer else {
            return set(talk.noAnswerYet)
        }
        if ParsedCommand(question) != nil {
            let word = question.prefix { !$0.isWhitespace }
            return set(Answer(topic: last.topic, blocks: [.paragraph("You asked for it by its name, \(word).")]))
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
        isAside = true
        guard let last = conversation.lastInFull else { return set(talk.noAnswerYet) }
        guard !last.sources.isEmpty else {
            return set(
                Answer(
                    topic: last.topic,
                    blocks: [.paragraph("The last answer is from your own record or about the program, not the guide.")]
                ))
        }
        let rows = last.sources.map { [$0.section, "\($0.location.file):\($0.location.line)"] }
        set(
            Answer(
                topic: last.topic,
                blocks: [.heading("Sources", aside: nil), .table(Table([.init(), .init()], rows: rows))],
                sources: last.sources))
    }
}
