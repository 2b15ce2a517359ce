import Knowledge
import Matching

extension TurnDraft {
    /// An act that is meant although a point is asked about: it is told by clear words, and by none of feeling.
    func actWithin(_ match: Match) -> TopicID? {
        guard Steering(line, matcher: coach.matcher) == nil else { return nil }
        if actByWords(match) == "progress/week" || match.act == "progress/week" && match.confidence > Self.sureActWithin
        {
            return "progress/week"
        }
        // What is told of oneself is said to the point: "skip school, I say".
        guard match.confidence >= Self.sureActWithin, Leaning(line, matcher: coach.matcher) == nil,
            match.line.claim == nil, match.line.told.isEmpty
        else { return nil }
        switch match.act {
        case "reality/mine", "reality/changes", "done/forget", "goodbye": return match.act
        default: return nil
        }
    }
    private static let sureActWithin = 0.93

    mutating func leaveOpen(_ act: TopicID, _ match: Match) -> Bool {
        if act == "goodbye" || act == "progress/week" {
            conversation.paused = conversation.guided
            conversation.guided = nil
        }
        if act == "progress/week" { return fill(act: act) }
        fillUnguided(match)
        remindOfGuided()
        return true
    }

    /// True for a line that asks or requests, by its form.
    func asks(_ match: Match) -> Bool {
        if line.trimmed.hasSuffix("?") { return true }
        let fillers: Set<String> = ["so", "and", "but", "ok", "okay", "wait", "hm", "hmm", "oh", "um", "well", "btw"]
        let words = match.line.utterance.texts.drop(while: fillers.contains)
        guard let first = words.first, let second = words.dropFirst().first else { return false }
        // "Might be fun" and "what a mess" ask nothing.
        if ["what", "which", "who", "when", "where", "how", "why", "whose"].contains(first) { return second != "a" }
        if ["please", "tell", "show", "give", "list", "explain", "describe", "kindly"].contains(first) { return true }
        return ["is", "are", "do", "does", "can", "will", "did", "should", "could", "has", "have", "would"].contains(
            first)
            && ["i", "it", "that", "this", "there", "the", "you", "they", "we", "my", "a"].contains(second)
    }

    /// True for a question that the guide or the coach can answer, and that is not about how something feels.
    func asksAside(_ match: Match) -> Bool {
        guard asks(match), match.topic != .outOfScope, match.act != "progress/low" else { return false }
        let words = Steering.words(of: line)
        let isPlain =
            line.trimmed.hasSuffix("?") && ["what", "which", "how", "who", "when", "where"].contains(words.first)
        guard isPlain || match.confidence >= Self.sureQuestion else { return false }
        guard ["reality", "challenge", "progress", "thanks", "greeting", "done"].contains(match.topic.kind) else {
            return true
        }
        // "What will I miss?" asks what the guide says of it, and "what's not to love?" asks nothing.
        let isTurned =
            words.contains("whats") || words.contains(where: coach.matcher.words(playing: "turning").contains)
        return isPlain && match.confidence >= 0.9 && !isTurned || Leaning(line, matcher: coach.matcher) == nil
    }
    private static let sureQuestion = 0.7

    /// Answers a question in between as if no dialogue were under way, and comes back to it.
    mutating func fillAside(_ match: Match) {
        isCertain = false
        isReply = false
        fillUnguided(match)
        remindOfGuided()
    }

    /// After something in between: the question of the dialogue that goes on, in one line.
    mutating func remindOfGuided() {
        guard let guided = conversation.guided, guided == situation.conversation.guided, !effects.contains(.quit),
            !answer.asks
        else { return }
        switch guided {
        case .reality(var walk):
            for case .undone(let turn) in events {
                let taken = situation.record.reactions.last { $0.turn == turn && $0.reaction.run == walk.run }
                if let place = taken.flatMap({ walk.points.firstIndex(of: $0.reaction.point.id) }) {
                    walk.place = place
                }
            }
            conversation.guided = .reality(walk)
            answer.blocks.append(.paragraph("Back to \(question(of: walk))"))
        case .week(let talk): answer.blocks.append(.paragraph("Back to the week: \(question(of: talk))"))
        }
        answer.suggestions = []
    }
}
