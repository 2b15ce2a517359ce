import Knowledge
import Matching

/// Which of the readings between which the coach asked back a line takes.
private enum Pick {
    case one(Choice), all, none
}

extension TurnDraft {
    /// Fills the turn if the coach asked back and the line picks one of the choices by number, name or part of a name,
    /// or all of them, or none.
    mutating func fillFromChoice() -> Bool {
        let choices = conversation.choices
        conversation.choices = []
        guard !choices.isEmpty else { return false }
        if let number = Int(line.filter { !$0.isWhitespace }), !choices.indices.contains(number - 1) {
            isAside = true
            isCertain = true
            conversation.choices = choices
            let text = "There are \(choices.count) to choose from, 1 to \(choices.count)."
            set(Answer(topic: "help", blocks: [.paragraph(text)]))
            return true
        }
        guard let pick = pick(from: choices) else { return false }
        isCertain = true
        let isOfRecord = conversation.lastAnswer?.topic == "done"
        switch pick {
        case .none where isOfRecord: set(Answer(topic: "done", blocks: [.paragraph("Nothing was recorded.")]))
        case .none: set(Answer(topic: "thanks", blocks: [.paragraph("None of them, then. Say it in other words.")]))
        case .one(let choice) where isOfRecord: return record([choice])
        case .one(let choice): fill(topic: choice.topic)
        case .all where isOfRecord: return record(choices)
        case .all:
            for topic in choices.dropFirst().map(\.topic) + (conversation.lastAnswer?.furtherTopics ?? []) {
                fill(topic: topic)
                also.append(answer)
            }
            fill(topic: choices[0].topic)
        }
        return true
    }

    /// Records what the choices stand for.
    private mutating func record(_ choices: [Choice]) -> Bool {
        let match = coach.matcher.match(choices.map(\.command).joined(separator: ". "))
        self.match = match
        return fillFromRecording(match)
    }

    private func pick(from choices: [Choice]) -> Pick? {
        let words = line.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard !words.isEmpty, words.count <= 8 else { return nil }
        let core = words.filter { !Self.besidePick.contains($0) }
        if !core.isEmpty, core.allSatisfy(Self.none.contains) { return Pick.none }
        if !core.isEmpty, core.allSatisfy(Self.all.contains) { return .all }
        return chosen(from: choices, words).map(Pick.one)
    }

    private func chosen(from choices: [Choice], _ words: [String]) -> Choice? {
        let meant = words.filter { !Self.besideName.contains($0) }
        if meant.count == 1, let number = Numbers.ordinal(of: meant[0]) ?? Numbers.value(of: meant[0]).map({ Int($0) })
        {
            return choices.indices.contains(number - 1) ? choices[number - 1] : nil
        }
        if meant == ["last"] { return choices.last }
        guard !meant.isEmpty else { return nil }
        let fitting = choices.filter { choice in
            // "The Huyen one": who made it names it, too.
            let resource = guide.resource(choice.topic)
            let label = [choice.label, resource?.author, resource?.provider].compactMap { $0 }.joined(separator: " ")
                .lowercased()
            return meant.allSatisfy { label.contains($0) }
        }
        return fitting.count == 1 ? fitting[0] : nil
    }

    private static let besideName: Set<String> = [
        "the", "one", "thing", "number", "no", "please", "i", "mean", "meant", "it", "was", "s", "that", "is", "option",
        "choice", "take", "want", "d", "like", "id", "go", "with", "for", "about", "ok", "okay", "oh", "sorry", "tell",
        "me",
    ]
    private static let besidePick: Set<String> = [
        "of", "them", "these", "those", "the", "please", "i", "mean", "meant", "really", "actually", "two", "three",
        "it", "was", "is", "that", "s",
    ]
    private static let all: Set<String> = ["all", "both", "each", "everything"]
    private static let none: Set<String> = ["none", "neither", "nothing", "no", "nope", "nah", "not", "any", "either"]
}
