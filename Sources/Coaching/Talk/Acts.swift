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
        case "reality/run": beginReality()
        case "reality/mine":
            guard isAboutOwn || !situation.record.reactions.isEmpty else { return false }
            set(realityPage.mine(today: situation.today))
        case "reality/changes": set(realityPage.changes)
        case "reality/should": set(realityPage.sides)
        case "progress/week": beginWeek()
        case "progress/worries": fillWorries()
        case "progress/low": fillLow()
        case "greeting": fillGreeting()
        case "done/forget": fillForget(about: [])
        default: return false
        }
        return true
    }

    /// "My reality check" is the user's even before there is one; "the reality check in the guide" is the guide's.
    private var isAboutOwn: Bool {
        match?.line.utterance.texts.contains { ["my", "mine", "i", "me", "myself"].contains($0) } ?? false
    }
}
