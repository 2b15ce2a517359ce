import Foundation
import Knowledge

/// Turns of the log that are looked for in order to be erased. Unlike for undo, those count that were taken back, and
/// refused questions that were kept.
extension Record {
    /// The newest turn that recorded anything, in one conversation or in all.
    package func lastRecorded(in session: SessionID? = nil) -> RecordedTurn? {
        guard let last = log.last(where: { (session == nil || $0.session == session) && $0.event.isKept }) else {
            return nil
        }
        return recordedTurn(last.turn)
    }

    /// The turn that wrote the note.
    package func turn(ofNote id: NoteID) -> RecordedTurn? {
        var count = 0
        for logged in log {
            if logged.event.isNoteAdded || logged.event == .forgotten(wasNote: true) { count += 1 }
            if count == id.rawValue, logged.event.isNoteAdded { return recordedTurn(logged.turn) }
        }
        return nil
    }

    /// The turns that have most of `words` in what they recorded, at least half, oldest first.
    func turns(mentioning words: [String]) -> [RecordedTurn] {
        let wanted = words.map(Self.folded)
        var order: [TurnID] = []
        var texts: [TurnID: String] = [:]
        for logged in log where logged.event.isKept || !logged.event.userWords.isEmpty {
            if case .asked(_, let topic) = logged.event, topic != .outOfScope { continue }
            if texts[logged.turn] == nil { order.append(logged.turn) }
            let told = logged.event.userWords + [EventWords(logged.event)?.what].compactMap { $0 }
            texts[logged.turn, default: ""] += " " + told.joined(separator: " ")
        }
        let counts = order.map { turn in
            let found = Self.folded(texts[turn] ?? "").split { !$0.isLetter && !$0.isNumber }
            return (turn: turn, count: wanted.count { word in found.contains { $0.hasPrefix(word) } })
        }
        let most = counts.map(\.count).max() ?? 0
        guard most > 0, most * 2 >= wanted.count else { return [] }
        return counts.filter { $0.count == most }.compactMap { recordedTurn($0.turn) }
    }

    /// What the turns recorded, oldest first.
    func recordedTurns(_ turns: Set<TurnID>) -> [RecordedTurn] {
        var order: [TurnID] = []
        for logged in log where turns.contains(logged.turn) && !order.contains(logged.turn) {
            order.append(logged.turn)
        }
        return order.compactMap(recordedTurn)
    }

    /// The record as it is after turns are erased.
    func forgetting(_ turns: Set<TurnID>) -> Record {
        Record(Forgetting(turns, in: log).applied(to: log))
    }

    /// True if a question of the conversation was refused, and kept.
    func hasRefused(_ session: SessionID) -> Bool {
        log.contains { logged in
            if case .asked(_, .outOfScope) = logged.event { logged.session == session } else { false }
        }
    }

    private func recordedTurn(_ turn: TurnID) -> RecordedTurn? {
        let events = log.filter { $0.turn == turn }
        return events.first.map {
            RecordedTurn(turn: turn, session: $0.session, recordedAt: $0.recordedAt, events: events.map(\.event))
        }
    }

    private static func folded(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
}

extension Event {
    /// True for what the user was told that it is kept.
    var isKept: Bool {
        switch self {
        case .asked(_, let topic): topic == .outOfScope
        case .sessionEnded, .forgotten, .said: false
        default: true
        }
    }
}

extension Record.RecordedTurn {
    /// What the turn recorded, as the session note tells it.
    package var inWords: String {
        let lines = events.compactMap { event -> String? in
            if case .asked(let question, _) = event { return "question: \(question)" }
            return EventWords(event)?.line
        }
        return lines.isEmpty ? "something that was taken back" : lines.joined(separator: "; ")
    }
}
