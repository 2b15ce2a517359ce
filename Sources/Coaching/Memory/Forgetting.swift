import Knowledge

/// What has to go from a log so that nothing is left of some turns: their events, what was said about the same notes,
/// and the lines of session notes that quote them.
package struct Forgetting: Sendable {
    /// The places of the events that lose their contents.
    package let erased: Set<Int>
    /// Session notes that quote what is erased, by their place in the log, without it.
    package let rewritten: [Int: SessionSummary]
    /// The user's words that are erased: no file may have them.
    package let words: [String]

    /// Forgets turns, given the whole log.
    package init(_ turns: Set<TurnID>, in log: [LoggedEvent]) {
        var erased = Self.events(of: turns, in: log)
        let gone = log.filter { erased.contains($0.sequence) }
        let quotes = Quotes(gone)
        // A statement can be a question too, and is then in the log a second time.
        for logged in log {
            if case .asked(let question, _) = logged.event, quotes.isQuoted(by: question) {
                erased.insert(logged.sequence)
            }
        }
        var rewritten: [Int: SessionSummary] = [:]
        for logged in log where !erased.contains(logged.sequence) {
            guard case .sessionEnded(let summary) = logged.event else { continue }
            let scrubbed = quotes.scrubbed(summary, of: logged.session)
            if scrubbed != summary { rewritten[logged.sequence] = scrubbed }
        }
        self.erased = erased
        self.rewritten = rewritten
        words = quotes.words
    }

    /// The log as it is afterwards. An event keeps its place, and a note its number.
    package func applied(to log: [LoggedEvent]) -> [LoggedEvent] {
        log.map { logged in
            let event: Event
            if erased.contains(logged.sequence) {
                event = .forgotten(wasNote: logged.event.isNoteAdded)
            } else if let summary = rewritten[logged.sequence] {
                event = .sessionEnded(summary)
            } else {
                return logged
            }
            return LoggedEvent(
                sequence: logged.sequence, turn: logged.turn, session: logged.session, guide: logged.guide,
                recordedAt: logged.recordedAt, event: event)
        }
    }

    /// The events of the turns, of what those took back, and of all notes that they touched.
    private static func events(of turns: Set<TurnID>, in log: [LoggedEvent]) -> Set<Int> {
        var turns = turns
        // What takes back comes later: from the end, one pass finds what was taken back by what was taken back.
        for logged in log.reversed() where turns.contains(logged.turn) {
            if case .undone(let turn) = logged.event { turns.insert(turn) }
        }
        var notes: Set<NoteID> = []
        var numbers: [Int: NoteID] = [:]
        var count = 0
        for logged in log {
            if logged.event.isNoteAdded || logged.event == .forgotten(wasNote: true) { count += 1 }
            if logged.event.isNoteAdded { numbers[logged.sequence] = NoteID(rawValue: count) }
            guard turns.contains(logged.turn) else { continue }
            if let note = numbers[logged.sequence] ?? logged.event.note { notes.insert(note) }
        }
        return Set(
            log.filter { logged in
                guard !turns.contains(logged.turn) else { return true }
                return (numbers[logged.sequence] ?? logged.event.note).map(notes.contains) ?? false
            }.map(\.sequence))
    }
}

/// Where the words of erased events may stand again.
private struct Quotes {
    let words: [String]
    /// What session notes say of the erased events, by session.
    private var lines: [SessionID: Set<String>] = [:]

    /// Shorter texts stand within others by chance.
    private static let shortest = 6

    init(_ gone: [LoggedEvent]) {
        var words: [String] = []
        for logged in gone {
            for text in logged.event.userWords where !text.isEmpty && !words.contains(text) { words.append(text) }
            guard let told = EventWords(logged.event) else { continue }
            lines[logged.session, default: []].formUnion([told.line, told.what])
        }
        self.words = words
    }

    func isQuoted(by text: String) -> Bool {
        words.contains { word in
            text == word || word.count >= Self.shortest && text.lowercased().contains(word.lowercased())
        }
    }

    func scrubbed(_ summary: SessionSummary, of session: SessionID) -> SessionSummary {
        let own = lines[session] ?? []
        func isClean(_ line: String) -> Bool {
            !isQuoted(by: line) && !words.contains { line.hasSuffix(": \($0)") || line.contains("\"\($0)\"") }
                && !own.contains { line == $0 || $0.count >= Self.shortest && line.contains($0) }
        }
        return SessionSummary(
            asked: summary.asked, recorded: summary.recorded.filter(isClean),
            next: summary.next.flatMap { next in
                isQuoted(by: next) ? nil : next
            }, questions: summary.questions, worries: summary.worries.filter(isClean),
            text: summary.text.flatMap { isClean($0) ? $0 : nil })
    }
}

extension Event {
    var isNoteAdded: Bool {
        if case .noteAdded = self { true } else { false }
    }

    /// The note that was changed or deleted.
    fileprivate var note: NoteID? {
        switch self {
        case .noteEdited(let note, _), .noteDeleted(let note): note
        default: nil
        }
    }

    /// What the event has of the user's own words.
    var userWords: [String] {
        switch self {
        case .noteAdded(let text, _), .noteEdited(_, let text): [text]
        case .stuck(_, let words), .background(let words), .worry(let words, _), .said(let words): [words]
        case .halfway(_, let portion): [portion.told].compactMap { $0 }
        case .ownStep(let step): [step.item.title]
        case .substitute(let item, _): [item.title]
        case .reaction(let reaction): [reaction.words].compactMap { $0 }
        case .checkIn(let checkIn): [checkIn.obstacle].compactMap { $0 }
        case .taught(let question, _), .asked(let question, _): [question]
        default: []
        }
    }
}
