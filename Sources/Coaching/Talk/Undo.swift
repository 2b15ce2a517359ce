import CivilTime
import Knowledge
import Matching

extension TurnDraft {
    /// Takes back the newest turn of this conversation that recorded something; without one, names the newest of all
    /// and asks.
    mutating func fillUndo(asksFirst: Bool = false) {
        isCertain = true
        let record = situation.record
        if let last = record.undoable.last(where: { $0.session == conversation.session }) {
            guard asksFirst else { return takeBack(last) }
            conversation.undoOffer = last.turn
            let text = "The last record is \(describe(last)). Take it back? Say \"yes\" or \"no\"."
            return set(Answer(topic: "done", blocks: [.paragraph(text)]))
        }
        guard let last = record.undoable.last else {
            return set(Answer(topic: "done", blocks: [.paragraph("Nothing is recorded that could be taken back.")]))
        }
        let day = Wording.ago(from: situation.dayOf(last.recordedAt), to: situation.today)
        conversation.undoOffer = last.turn
        set(
            Answer(
                topic: "done",
                blocks: [
                    .paragraph(
                        "Nothing \(conversation.undone.isEmpty ? "" : "else ")was recorded in this conversation. The last record is from \(day): "
                            + "\(describe(last)). Take it back? Say \"yes\" or \"no\".")
                ]))
    }

    /// Answers yes or no to the offer to take back an older record.
    mutating func fillFromOffer() -> Bool {
        if fillFromForgetOffer() { return true }
        guard let offered = conversation.undoOffer else { return false }
        conversation.undoOffer = nil
        switch Agreement(line) {
        case .yes:
            guard let turn = situation.record.undoable.last(where: { $0.turn == offered }) else { return false }
            takeBack(turn)
            return true
        case .no:
            isCertain = true
            set(Answer(topic: "done", blocks: [.paragraph("It stays as it is.")]))
            return true
        case nil:
            return false
        }
    }

    /// Fills the turn if the line wants one thing taken back: "undo the AWS one", "take back the hours".
    mutating func fillFromUndoing(_ match: Match) -> Bool {
        let named = Set(match.line.names.flatMap(\.ids))
        let utterance = match.line.utterance
        let whole = UndoOrder.words(in: utterance.words)
        guard let words = whole ?? UndoOrder.words(inPartOf: utterance) else { return false }
        guard !words.isEmpty else {
            // A bare "undo" is an act like any other. With more beside it, what is named there says what.
            guard whole == nil || UndoOrder.isLoose(utterance.words) else { return false }
            let turn = situation.record.undoable.last { $0.events.contains { $0.item.map(named.contains) ?? false } }
            if let turn { takeBack(turn) } else { fillUndo() }
            return true
        }
        isCertain = true
        let turn = situation.record.undoable.last { turn in
            turn.events.contains {
                UndoOrder.fits($0, words: words, named: named, told: describe($0) + kindWords(of: $0))
            }
        }
        if let turn {
            takeBack(turn)
        } else {
            let last = situation.record.undoable.last.map { " The last record is \(describe($0))." } ?? ""
            set(
                Answer(
                    topic: "done",
                    blocks: [.paragraph("Nothing is recorded about \"\(words.joined(separator: " "))\".\(last)")]))
        }
        return true
    }

    /// " book", for "undo the book".
    private func kindWords(of event: Event) -> String {
        guard let kind = event.item.flatMap(guide.resource)?.kind else { return "" }
        return kind == .certification ? " certification exam certificate" : " \(kind.rawValue)"
    }

    private mutating func takeBack(_ turn: Record.RecordedTurn) {
        isCertain = true
        events.append(.undone(turn.turn))
        conversation.undone.insert(turn.turn)
        conversation.recorded.append("taken back: \(describe(turn))")
        var text = "Taken back: \(describe(turn))."
        let isNote = turn.events.allSatisfy {
            switch $0 {
            case .noteAdded, .noteEdited, .noteDeleted: true
            default: false
            }
        }
        if !isNote, let next = standing(without: turn).nextStep { text += " Next: \(next.task.short)." }
        set(Answer(topic: isNote ? "note" : "done", blocks: [.paragraph(text)]))
    }

    /// The standing as it will be after the turn is taken back.
    private func standing(without turn: Record.RecordedTurn) -> Standing {
        Standing(guide: guide, record: situation.record.without(turn.turn))
    }

    func describe(_ turn: Record.RecordedTurn) -> String {
        Wording.list(turn.events.filter { !$0.isSaid || turn.events.count == 1 }.map(describe))
    }

    private func describe(_ event: Event) -> String {
        switch event {
        case .noteAdded(let text, _): "the note \"\(text)\""
        case .noteDeleted(let id): "the deletion of note \(id.rawValue)"
        case .noteEdited(let id, let text): "the change of note \(id.rawValue) to \"\(text)\""
        case .undone: "something that was taken back"
        case .asked(let question, _): "the question \"\(question)\""
        case .hours(let hours): "\(Wording.number(hours)) hours a week"
        case .start(let date): "the start on \(date.inWords)"
        case .daysOff(let first, let last): "days off from \(first.inWords) to \(last.inWords)"
        default: EventWords(event)?.reversed ?? "a question"
        }
    }
}

extension Event {
    fileprivate var isSaid: Bool {
        if case .said = self { true } else { false }
    }
}

/// Yes or no, however it is said.
enum Agreement {
    case yes, no

    init?(_ line: String) {
        let words = line.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
        guard let first = words.first, words.count <= 4 else { return nil }
        if words.allSatisfy(Self.agreeing.contains) {
            self = .yes
        } else if Self.refusing.contains(first), words.dropFirst().allSatisfy(Self.polite.contains) {
            self = .no
        } else {
            return nil
        }
    }

    private static let agreeing: Set<String> = [
        "yes", "y", "yeah", "yep", "yup", "sure", "ok", "okay", "please", "absolutely", "definitely", "go", "ahead",
        "do",
        "it", "on", "sounds", "good",
    ]
    private static let refusing: Set<String> = ["no", "n", "nope", "nah", "not"]
    private static let polite: Set<String> = [
        "thanks", "thank", "you", "now", "thx", "really", "need", "today", "it", "is", "fine", "that",
    ]
}
