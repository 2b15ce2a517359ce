import Foundation
import Knowledge
import Matching

/// What exactly a line wants taken back.
enum UndoOrder {
    private static let verbs: Set<String> = ["undo", "revert", "unmark", "untick", "uncheck", "unrecord"]
    private static let small: Set<String> = [
        "the", "a", "my", "that", "this", "it", "one", "ones", "last", "latest", "record", "entry", "please", "again",
        "about", "on", "of", "for", "thing", "what", "i", "said", "just", "now", "and", "from", "also", "too", "bit",
        "as", "done", "finished", "recorded", "change", "previous", "step", "back", "marking", "off", "to", "is", "was",
        "not", "didn't", "you", "can", "could", "ok", "oh", "no", "all", "more", "once", "further", "time",
    ]

    /// The words that say what; empty for a bare "undo", nil for a line that takes nothing back.
    static func words(in typed: [String]) -> [String]? {
        let typed = Array(typed.drop(while: openers.contains))
        guard let first = typed.first, typed.count <= 12 else { return nil }
        let rest: ArraySlice<String>
        if verbs.contains(first) {
            rest = typed.dropFirst()
        } else if first == "take", let back = typed.firstIndex(of: "back"), back <= 6 {
            rest = (typed[1..<back] + typed[(back + 1)...])[...]
        } else if loose.contains(first), typed.dropFirst().prefix(2).contains(where: pointers.contains) {
            rest = typed.dropFirst()
        } else {
            return nil
        }
        let holidays = rest.contains("off") && (rest.contains("days") || rest.contains("time"))
        return rest.filter { !small.contains($0) } + (holidays ? ["off"] : [])
    }

    /// The same of the part of a longer line that takes something back: "I was wrong, I did not finish it. Please
    /// reverse it."
    static func words(inPartOf utterance: Utterance) -> [String]? {
        var parts: [[String]] = [[]]
        let starts = Set(utterance.sentences.map(\.tokens.lowerBound))
        var previous: Int?
        for (place, token) in utterance.tokens.enumerated() where token.word != previous {
            if token.isAfterPause || starts.contains(place) { parts.append([]) }
            parts[parts.count - 1].append(utterance.words[token.word])
            previous = token.word
        }
        parts.removeAll(where: \.isEmpty)
        guard parts.count > 1 else { return nil }
        return parts.lazy.compactMap { words(in: $0) }.first
    }

    /// True for "scratch that", which matching may take for anything.
    static func isLoose(_ typed: [String]) -> Bool {
        typed.first { !openers.contains($0) }.map(loose.contains) ?? false
    }

    private static let openers: Set<String> = [
        "please", "pls", "can", "could", "you", "ok", "no", "oh", "wait", "and", "so", "sorry", "just", "kindly", "hey",
    ]
    /// Verbs that take back only what they point at: nobody reverses "it" who reverses a string.
    private static let loose: Set<String> = ["reverse", "scratch", "strike", "cancel", "withdraw"]
    private static let pointers: Set<String> = ["that", "this", "it"]

    /// True if the event is what the words say: of that kind, about that item, or with those words.
    static func fits(_ event: Event, words: [String], named: Set<TopicID>, told: String) -> Bool {
        if words.allSatisfy({ kinds(of: event).contains($0) }) { return true }
        if let item = event.item, named.contains(item) { return true }
        let found = ([EventWords(event)?.what ?? "", told] + event.userWords).joined(separator: " ").lowercased()
            .split { !$0.isLetter && !$0.isNumber }
        return words.allSatisfy { word in
            kinds(of: event).contains(word) || found.contains { $0.hasPrefix(word) }
        }
    }

    private static func kinds(of event: Event) -> Set<String> {
        switch event {
        case .noteAdded, .noteEdited: ["note", "notes"]
        case .noteDeleted: ["note", "notes", "deletion", "deleting"]
        case .hours, .pace: ["hours", "hour", "pace", "plan", "weekly", "week"]
        case .effort: ["hours", "hour", "effort", "studied", "study", "studying", "time"]
        case .start: ["start", "plan", "date", "starting"]
        case .daysOff: ["off", "days", "holiday", "holidays", "vacation", "plan", "away"]
        case .target: ["target", "deadline", "goal", "plan", "date"]
        case .background: ["background"]
        case .worry: ["worry", "worries"]
        case .reaction: ["reaction", "reality", "check"]
        case .checkIn: ["week", "check", "checkin", "check-in"]
        case .skipped: ["skip", "skipping", "skipped"]
        case .stuck: ["stuck"]
        case .halfway: ["halfway", "half", "progress"]
        case .ownStep: ["own", "added"]
        case .substitute: ["substitute", "substitution", "instead", "swap"]
        case .started: ["started", "start"]
        case .known: ["known", "know"]
        default: []
        }
    }
}

extension Event {
    /// The thing of the guide, or of the user's own, that the event is about.
    var item: TopicID? { thing?.id }
}
