import Knowledge
import Matching

extension TurnDraft {
    /// Fills the turn with exactly what is wanted within a topic; false for an act that has no answer of its own.
    mutating func fill(act: TopicID) -> Bool {
        switch act {
        case "done/forget":
            fillForget(about: [])
            return true
        default: return false
        }
    }
}
