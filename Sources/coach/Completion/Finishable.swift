import Coaching
import Knowledge

extension Standing {
    /// What can be recorded as finished: open steps and items, and what they are done with.
    var finishable: [Entry] {
        let steps = allSteps.map(\.step).filter(\.isOpen).map(\.task.entry)
        let items = guide.steps.filter { !isDone($0.id) }.map(\.entry)
        let resources = guide.resources.items.map(\.entry).filter { !isDone($0.id) }
        var seen: Set<TopicID> = []
        return (steps + items + resources).filter { seen.insert($0.id).inserted }
    }
}
