import Knowledge
import Matching

extension TurnDraft {
    /// Fills the turn with exactly what is wanted within a topic; false for an act that has no answer of its own.
    mutating func fill(act: TopicID) -> Bool {
        switch act {
        case "plan/finish", "plan/slack", "plan/terms", "plan/lost", "plan/target", "plan/away", "plan/if":
            fillPlan(act: act)
            return true
        default: return false
        }
    }
}
