import Knowledge
import Matching

extension TurnDraft {
    /// Fills the turn with exactly what is wanted within a topic; false for an act that has no answer of its own.
    mutating func fill(act: TopicID) -> Bool {
        switch act {
        case "reality/run": beginReality()
        case "reality/mine": set(realityPage.mine(today: situation.today))
        case "reality/changes": set(realityPage.changes)
        case "reality/should": set(realityPage.sides)
        case "progress/week": beginWeek()
        case "progress/worries": fillWorries()
        case "progress/low": fillLow()
        case "greeting": fillGreeting()
        default: return false
        }
        return true
    }
}
