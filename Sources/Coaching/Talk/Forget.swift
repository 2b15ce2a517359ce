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
        if let last { return erase([last]) }
        guard let newest = record.lastRecorded() else { return fillNothingToForget() }
        offerToForget([newest], intro: "Nothing was recorded in this conversation.")
    }

    /// "never mind": erases nothing, but asks where something was recorded just now.
    private mutating func fillPerhapsForget() {
        isCertain = true
        let last = situation.record.lastRecorded(in: conversation.session)
        let isFresh = ["note", "done", "plan", .outOfScope].contains(conversation.lastAnswer?.topic ?? "help")
        guard let last, isFresh, !situation.record.undoneTurns.contains(last.turn) else {
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
        conversation.recorded = situation.record.recordedLines(of: conversation.session, without: ids)
        conversation.asked = conversation.asked.filter {
            $0 != .outOfScope || situation.record.hasRefused(conversation.session, without: ids)
        }
        // What was said may stand in what the conversation holds in mind.
        conversation.lastAnswer = nil
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

/// What a line wants forgotten.
enum ForgetOrder: Equatable {
    /// What was said just now.
    case last
    /// What was said about something.
    case about([String])
    /// "never mind", which may mean only that.
    case perhaps
    case everything

    init?(_ line: String, match: Match) {
        let words = match.line.utterance.words
        let bare = words.filter { !Self.polite.contains($0) }
        let phrase = bare.joined(separator: " ")
        if ["forget it", "never mind", "nevermind", "forget about it", "never mind that", "nvm"].contains(phrase) {
            self = .perhaps
            return
        }
        let isOrder = bare.first.map(Self.orders.contains) ?? false
        if isOrder, phrase.wholeMatch(of: Self.everythingSaid) != nil {
            self = .everything
            return
        }
        if isOrder, phrase.wholeMatch(of: Self.lastSaid) != nil {
            self = .last
            return
        }
        if isOrder, let found = phrase.wholeMatch(of: Self.saidAbout) {
            let about = String(found.1).split(separator: " ").map(String.init).filter { !NoteText.asks($0) }
            self = about.isEmpty ? .last : .about(about)
            return
        }
        guard match.act == "done/forget", match.confidence > 0.6 else { return nil }
        let about = bare.filter { !NoteText.asks($0) && !Self.verbs.contains($0) }
        self = about.isEmpty ? .last : .about(about)
    }

    /// "yes", in the words of the order itself.
    static func agrees(_ line: String) -> Bool {
        let words = line.lowercased().split { !$0.isLetter }.map(String.init)
        guard let first = words.first, words.count <= 5 else { return false }
        return ["erase", "forget", "delete"].contains(first) || first == "yes"
    }

    private static var lastSaid: Regex<Substring> {
        /(?:forget|erase|unsay|unremember|scrub|wipe) (?:that|this|that again|all that|what i (?:just )?(?:said|told you|wrote|typed)|the last (?:one|thing|note|line|message|bit|record)|my last (?:line|note|message))(?: (?:permanently|for good|completely|forever))?|(?:delete|remove) (?:that|this|it) (?:permanently|for good|completely|forever)/
    }
    private static var saidAbout: Regex<(Substring, Substring)> {
        /(?:forget|erase|wipe|purge|scrub) (?:what|everything|anything|all|all that|the (?:bit|thing|part|stuff|note|remark|line)|that) (?:i (?:said|told you|wrote|mentioned) )?(?:about|on|of|where i|that i) (.+)/
    }
    private static var everythingSaid: Regex<Substring> {
        /(?:forget|erase|wipe|delete) (?:everything|all of it|it all|all my data|everything (?:you know )?about me|all (?:that )?you know(?: about me)?|me)/
    }

    private static let orders: Set<String> = [
        "forget", "erase", "unsay", "unremember", "scrub", "wipe", "purge", "delete", "remove",
    ]
    private static let polite: Set<String> = [
        "please", "pls", "plz", "just", "ok", "okay", "oh", "no", "actually", "wait", "can", "could", "would", "you",
        "now", "then", "so", "and", "hm", "hmm", "um", "uh", "sorry", "hey",
    ]
    private static let verbs: Set<String> = [
        "forget", "erase", "delete", "remove", "wipe", "purge", "scrub", "drop", "unsay", "unremember", "strike", "rid",
        "permanently", "forever", "good", "gone", "trace", "file", "files", "anywhere", "memory", "records", "record",
        "message", "line", "completely", "rather", "not", "no", "dont", "don't", "bit", "part", "remark", "last",
        "meant", "didn't", "nobody", "real", "like", "lol", "omg", "wish", "hadn't", "let", "lets", "let's", "thrown",
        "throw", "take", "away", "hold", "isn't", "shouldn't", "because", "too", "after",
    ]
}
