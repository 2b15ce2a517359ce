import Knowledge
import Matching

extension TurnDraft {
    /// Fills the turn with exactly what is wanted within a topic; false for an act that has no answer of its own.
    mutating func fill(act: TopicID) -> Bool {
        switch act {
        case "next/else": fillAlternative()
        case "next/small": fillSmallStep()
        case "progress/me": set(book.me)
        case "progress/where": set(book.whereWeWere)
        case "progress/own": set(book.ownThings)
        case "progress/hours": fillHoursStudied()
        case "progress/skippable": set(book.skippable)
        case "about/unanswered": fillUnanswered()
        case "about/teach": return fillTeaching()
        case "plan/finish", "plan/slack", "plan/terms", "plan/lost", "plan/target", "plan/away", "plan/if":
            fillPlan(act: act)
        default: return false
        }
        return true
    }
}
