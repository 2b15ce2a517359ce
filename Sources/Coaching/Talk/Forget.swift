import CivilTime
import Knowledge
import Matching

extension TurnDraft {
    /// Fills the turn if the line wants something erased, not only taken back.
    mutating func fillFromForgetting(_ match: Match) -> Bool {
        switch ForgetOrder(line, match: match) {
        case .last: fillForget(about: [])
        case .about(let words): fillForget(about: words)
        case .perhaps: fillPerhapsForget()
        case .everything:
            isCertain = true
            set(
                Answer(
                    topic: "about",
                    blocks: [
                        .paragraph(
                            "Everything that I know of you is erased by a command of the shell: coach forget --all")
                    ]))
        case nil: return false
        }
        return true
    }

    /// Erases what this conversation recorded last, or asks about what may be meant.
    mutating func fillForget(about words: [String]) {
        isCertain = true
        let record = situation.record
        let last = record.lastRecorded(in: conversation.session)
        if !words.isEmpty {
            let found = record.turns(mentioning: words)
            if let only = found.first, found.count == 1, only.turn == last?.turn { return erase([only]) }
            if !found.isEmpty { return offerToForget(found, intro: nil) }
            guard let newest = last ?? record.lastRecorded() else { return fillNothingToForget() }
            return offerToForget(
                [newest], intro: "Nothing that I kept has \"\(words.joined(separator: " "))\".")
        }
        if let last, wasJustRecorded { return erase([last]) }
        guard let newest = last ?? record.lastRecorded() else { return fillNothingToForget() }
        offerToForget([newest], intro: last == nil ? "Nothing was recorded in this conversation." : nil)
    }

    /// True if "that" can mean only what was recorded last: in the line before, with no more than thanks since.
    private var wasJustRecorded: Bool {
        guard let turn = conversation.keptAt else { return false }
        let age = conversation.turnNumber - turn
        return age == 1 || age == 2 && ["thanks", "greeting"].contains(conversation.lastAnswer?.topic)
    }

    /// "never mind": erases nothing, but asks where something was recorded just now.
    private mutating func fillPerhapsForget() {
        isCertain = true
        let last = situation.record.lastRecorded(in: conversation.session)
        guard let last, conversation.recordedAt == conversation.turnNumber - 1,
            !situation.record.undoneTurns.contains(last.turn)
        else {
            return set(Answer(topic: "thanks", blocks: [.paragraph("All right.")]))
        }
        offerToForget([last], intro: nil)
    }

    private mutating func fillNothingToForget() {
        set(Answer(topic: "done", blocks: [.paragraph("Nothing is recorded that could be erased.")]))
    }

    private mutating func offerToForget(_ turns: [Record.RecordedTurn], intro: String?) {
        conversation.forgetOffer = Set(turns.map(\.turn))
        let named = turns.suffix(5).map { turn in
            "\(describe(turn)) (\(Wording.ago(from: situation.dayOf(turn.recordedAt), to: situation.today)))"
        }
        let more = turns.count > named.count ? " and \(turns.count - named.count) more" : ""
        let question =
            "Erase for good: \(Wording.list(named))\(more)? It cannot be brought back. Say \"yes\" or \"no\"."
        set(Answer(topic: "done", blocks: [.paragraph([intro, question].compactMap { $0 }.joined(separator: " "))]))
    }

    /// Answers yes or no to the offer to erase.
    mutating func fillFromForgetOffer() -> Bool {
        let offered = conversation.forgetOffer
        guard !offered.isEmpty else { return false }
        conversation.forgetOffer = []
        switch ForgetOrder.agrees(line) ? .yes : Agreement(line) {
        case .yes:
            let turns = situation.record.recordedTurns(offered)
            guard !turns.isEmpty else { return false }
            erase(turns)
        case .no: set(Answer(topic: "done", blocks: [.paragraph("It stays as it is.")]))
        case nil: return false
        }
        isCertain = true
        return true
    }

    private mutating func erase(_ turns: [Record.RecordedTurn]) {
        let ids = Set(turns.map(\.turn))
        effects += turns.map { .forget($0.turn) }
        let after = situation.record.forgetting(ids)
        conversation.recorded = after.recordedLines(of: conversation.session)
        if !after.hasRefused(conversation.session) { conversation.asked.removeAll { $0 == .outOfScope } }
        // What was said may stand in what the conversation holds in mind.
        conversation.lastAnswer = nil
        conversation.lastAlso = []
        conversation.lastShown = nil
        conversation.lastQuestion = nil
        conversation.undoOffer = nil
        let kinds = turns.map { Self.kind(of: $0) }
        let what = kinds.count == 1 ? kinds[0] : "\(kinds.count) records"
        set(
            Answer(
                topic: "done",
                blocks: [
                    .paragraph(
                        "Erased for good: \(what). It is in no file of mine any longer, and undo cannot bring it back.")
                ]))
    }

    /// What was recorded, without saying it again.
    private static func kind(of turn: Record.RecordedTurn) -> String {
        let kinds = turn.events.compactMap { event -> String? in
            switch event {
            case .noteAdded, .noteEdited, .noteDeleted: "a note"
            case .worry: "a worry"
            case .background: "what you told about yourself"
            case .reaction: "a reaction"
            case .asked: "a question"
            case .said, .sessionEnded, .forgotten: nil
            default: "a record"
            }
        }
        return kinds.first ?? "a record"
    }
}
