import Knowledge
import Matching

/// Words that are said to the coach and are no question to the guide.
enum SmallTalk {
    /// "Nice", "ok, got it", "hmm": nothing but that it was heard.
    static func isAcknowledgement(_ line: String) -> Bool {
        let words = Steering.words(of: line)
        guard let first = words.first, words.count <= 6, !line.contains("?"), first != "is", first != "see" else {
            return false
        }
        return words.allSatisfy(acknowledging.contains) && words != ["i"] && words != ["it"] && words != ["all"]
    }

    /// "What do you mean", "I don't get it": the answer before was not understood.
    static func isConfusion(_ line: String) -> Bool {
        let words = Steering.words(of: line).filter { !["sorry", "but", "so", "well", "hm", "hmm", "um"].contains($0) }
        return confused.contains(words.joined(separator: " "))
    }

    private static let acknowledging: Set<String> = [
        "yes", "no", "yeah", "yep", "yup", "nope", "nah", "ok", "okay", "okey", "k", "kk", "nice", "lol", "haha", "hmm",
        "hm", "hmmm", "great", "perfect", "cool", "good", "fine", "right", "alright", "sure", "wow", "awesome",
        "amazing", "interesting", "nothing", "i", "see", "got", "it", "understood", "makes", "sense", "not", "really",
        "true", "exactly", "oh", "ah", "aha", "well", "so", "whatever", "meh", "excellent", "super", "wonderful",
        "brilliant", "sweet", "neat", "that", "thats", "is", "all", "very", "bad", "agreed", "absolutely",
        "definitely", "maybe", "perhaps", "gotcha", "roger", "yay", "fair", "enough", "sounds",
    ]
    private static let confused: Set<String> = [
        "what do you mean", "what do you mean by that", "i dont understand", "i do not understand", "dont understand",
        "i dont get it", "i do not get it", "dont get it", "i didnt understand", "i didnt get that", "huh", "what",
        "i am confused", "im confused", "confused", "confusing", "that makes no sense", "i dont follow", "unclear",
        "i didnt get it", "i dont understand that", "i dont get that", "come again what",
    ]
}

extension TurnDraft {
    /// Fills the turn if the line is a word or two that steer the program, or say that an answer was not understood.
    mutating func fillFromBareWords(_ match: Match) -> Bool {
        guard coach.matcher.taughtTopic(of: match.line) == nil else { return false }
        let words = Steering.words(of: line)
        let takesProposal = Agreement(line) != nil && conversation.lastAnswer?.suggestions.isEmpty == false
        if !takesProposal, fillFromAcknowledgement() { return true }
        if SmallTalk.isConfusion(line) {
            fillConfused()
        } else if words == ["back"] || words == ["go", "back"] {
            set(Answer(topic: "help", blocks: [.paragraph("Nothing is under way to go back in. Ask for it by name.")]))
        } else if words == ["redo"] {
            set(Answer(topic: "help", blocks: [.paragraph("Nothing is done a second time by itself. Say it again.")]))
        } else if words == ["clear"] || words == ["cls"] {
            set(Answer(topic: "help", blocks: [.paragraph("Ctrl-L clears the screen.")]))
        } else if let command = bareCommand {
            tell(of: command)
        } else {
            return false
        }
        isAside = true
        isCertain = true
        return true
    }

    /// Fills the turn if the line only says that an answer was heard.
    mutating func fillFromAcknowledgement() -> Bool {
        guard SmallTalk.isAcknowledgement(line) else { return false }
        set(Answer(topic: "thanks", blocks: [.paragraph("All right.")]))
        isAside = true
        isCertain = true
        return true
    }

    /// Fills the turn if the line, within a guided dialogue, is the name of a command and nothing else.
    mutating func fillFromCommandWithin() -> Bool {
        guard Steering(line, matcher: coach.matcher) == nil,
            let command = Command(rawValue: line.trimmed.lowercased()), Self.ordersWithin.contains(command)
        else { return false }
        isCertain = true
        run(command, "")
        remindOfGuided()
        return true
    }

    /// The command whose name the line is, of those whose names mean nothing else.
    private var bareCommand: Command? {
        Command(rawValue: line.trimmed.lowercased()).flatMap { Self.onlyCommands.contains($0) ? $0 : nil }
    }

    /// Shows what can be shown without harm; what changes something is done only with its slash.
    private mutating func tell(of command: Command) {
        switch command {
        case .sources: run(command, "")
        default:
            set(
                Answer(
                    topic: "help",
                    blocks: [.paragraph("/\(command.rawValue) is a command: \(command.summary). It needs its slash.")],
                    suggestions: [command.example]))
        }
    }

    private mutating func fillConfused() {
        guard let last = conversation.lastAnswer, let entry = guide.entry(last.topic) else {
            return set(talk.nothingToFollow(line))
        }
        set(
            Answer(
                topic: "help",
                blocks: [
                    .paragraph(
                        "That was about \(entry.title). Name what is unclear in it, or ask in other words; \"/why\" shows how it was chosen."
                    )
                ], suggestions: ["/why"]))
    }

    private static let onlyCommands: Set<Command> = [.sources, .copy, .teach, .set, .guide, .export]
    private static let ordersWithin: Set<Command> = [
        .plan, .progress, .week, .notes, .sources, .unanswered, .copy, .export, .guide, .teach,
    ]
}
