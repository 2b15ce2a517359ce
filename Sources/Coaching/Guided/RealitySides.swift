import Knowledge
import Matching

extension RealityPage {
    /// "Should I do it?": both sides, from the user's own words where there are any, else from the guide. No advice.
    var sides: (answer: Answer, items: [TopicID]) {
        var blocks: [Block] = [
            .paragraph("That is for you to decide; I give no advice to go or to stay. \(basis)")
        ]
        let said = runs.newestComplete.map(runs.said) ?? runs.open.map(runs.said) ?? []
        var items: [TopicID] = []
        if said.contains(where: { $0.words != nil }) {
            for (heading, wanted) in [
                ("What draws you", Side.draws), ("What worries you", .worries), ("Neither, or open", .neither),
            ] {
                let these = said.filter { side(of: $0) == wanted }
                guard !these.isEmpty else { continue }
                blocks.append(.paragraph("\(heading):"))
                blocks.append(.list(these.map { ListItem("\"\($0.words ?? "")\"", aside: title($0)) }))
                items += these.map(\.point.id)
            }
        } else {
            for list in guide.reality.items {
                blocks.append(.paragraph("\(list.entry.title):"))
                blocks.append(.list(list.points.map { ListItem($0.title) }))
                items += list.points.map(\.id)
            }
        }
        let worries = book.standing.record.worries.suffix(3).map { "\"\($0.words)\"" }
        if !worries.isEmpty { blocks.append(.paragraph("Worries that you told me: \(Wording.list(worries)).")) }
        let done = guide.tasks.filter { book.standing.isDone($0.id) }
        if !done.isEmpty {
            blocks.append(.paragraph("Of the roadmap you have done \(done.count) of \(guide.tasks.count) steps."))
        }
        let answer = Answer(
            topic: guide.reality.entry.id, blocks: blocks, sources: [Source(guide.reality.entry)],
            suggestions: said.isEmpty ? ["do the reality check"] : [])
        return (answer, items)
    }

    /// What the two sides rest on.
    private var basis: String {
        if let run = runs.newestComplete ?? runs.open, let days = runs.days(of: run) {
            let isOpen = runs.isComplete(run) ? "" : ", which is still open"
            return "Both sides, as you told them in the reality check of \(days.inWords)\(isOpen):"
        }
        return "You have not told your side yet; the guide has this:"
    }
}
