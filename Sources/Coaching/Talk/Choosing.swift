import Knowledge
import Matching

extension TurnDraft {
    /// Fills the turn if the coach asked back and the line picks one of the choices by number, name or part of a name.
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
        guard let choice = chosen(from: choices) else { return false }
        isCertain = true
        if conversation.lastAnswer?.topic == "done" {
            let match = coach.matcher.match(choice.command)
            self.match = match
            return fillFromRecording(match)
        }
        fill(topic: choice.topic)
        return true
    }

    private func chosen(from choices: [Choice]) -> Choice? {
        let words = line.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let meant = words.filter { !["the", "one", "number", "no", "please", "i", "mean", "meant"].contains($0) }
        guard words.count <= 8 else { return nil }
        if words.count <= 3, let number = meant.lazy.compactMap({ Int($0) ?? Numbers.ordinal(of: $0) }).first {
            return choices.indices.contains(number - 1) ? choices[number - 1] : nil
        }
        if meant == ["last"] { return choices.last }
        guard !meant.isEmpty else { return nil }
        let fitting = choices.filter { choice in
            let label = choice.label.lowercased()
            return meant.allSatisfy { label.contains($0) }
        }
        return fitting.count == 1 ? fitting[0] : nil
    }
}
