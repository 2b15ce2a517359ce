import CivilTime
import Knowledge

extension TurnDraft {
    /// Takes back the newest turn of this conversation that recorded something; without one, names the newest of all
    /// and asks.
    mutating func fillUndo() {
        isCertain = true
        let record = situation.record
        if let last = record.undoable.last(where: { $0.session == conversation.session }) {
            return takeBack(last)
        }
        guard let last = record.undoable.last else {
            return set(Answer(topic: "done", blocks: [.paragraph("Nothing is recorded that could be taken back.")]))
        }
        let day = Wording.ago(from: last.recordedAt.date(offsetFromUTC: 0), to: situation.today)
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

    private mutating func takeBack(_ turn: Record.RecordedTurn) {
        isCertain = true
        events.append(.undone(turn.turn))
        conversation.undone.insert(turn.turn)
        conversation.recorded.append("taken back: \(describe(turn))")
        var text = "Taken back: \(describe(turn))."
        let isNote = turn.events.allSatisfy {
            if case .noteAdded = $0 { true } else if case .noteDeleted = $0 { true } else { false }
        }
        if !isNote, let next = standing(without: turn).nextStep { text += " Next: \(next.task.short)." }
        set(Answer(topic: isNote ? "note" : "done", blocks: [.paragraph(text)]))
    }

    /// The standing as it will be after the turn is taken back.
    private func standing(without turn: Record.RecordedTurn) -> Standing {
        Standing(guide: guide, record: situation.record.without(turn.turn))
    }

    private func describe(_ turn: Record.RecordedTurn) -> String {
        Wording.list(turn.events.map(describe))
    }

    private func describe(_ event: Event) -> String {
        switch event {
        case .noteAdded(let text, _): "the note \"\(text)\""
        case .noteDeleted(let id): "the deletion of note \(id.rawValue)"
        case .hours(let hours): "\(Wording.number(hours)) hours a week"
        case .start(let date): "the start on \(date.inWords)"
        case .daysOff(let first, let last): "days off from \(first.inWords) to \(last.inWords)"
        default: EventWords(event)?.reversed ?? "a question"
        }
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
