import Knowledge
import Matching

extension TurnDraft {
    /// A thing of the record: the guide's, or the user's own.
    struct Thing: Hashable {
        let id: TopicID
        let title: String
    }

    /// The phase or the block of the action plan that the line names.
    func placeMeant(_ match: Match) -> TopicID? {
        let named = match.line.names.flatMap(\.ids).first { guide.phase($0) != nil || guide.block($0) != nil }
        if let named { return named }
        let texts = match.line.utterance.texts
        if texts.contains("phase"), texts.contains(where: { ["this", "current", "my", "the"].contains($0) }) {
            return guide.phase(subject?.topic ?? "")?.entry.id ?? book.standing.nextStep?.phase.entry.id
        }
        return ["phase", "action"].contains(match.topic.kind) && match.topic.slug != nil ? match.topic : nil
    }

    /// The one thing that the words speak of: one of the user's own, else the best of the guide's.
    func thingMeant(in texts: [String]) -> Thing? {
        if let own = ownThing(in: texts) { return own }
        if let next = book.standing.nextStep, let meant = task(among: [next.task], meantBy: texts) {
            return Thing(id: next.recordable, title: meant.title)
        }
        let found = coach.items.items(in: texts) { $0.kind != "transferable" }
        if let first = found.first { return Thing(id: first.id, title: guide.task(first.id)?.short ?? title(first.id)) }
        return task(among: guide.tasks + guide.steps, meantBy: texts)
    }

    /// The first of `tasks` of whose names all that is said is a part: "the model".
    private func task(among tasks: [GuideTask], meantBy texts: [String]) -> Thing? {
        let said = Set(texts).subtracting(Self.wordsOfQuestions).filter {
            $0.count > 2 && !FollowUpLine.joints.contains($0)
        }
        guard !said.isEmpty else { return nil }
        for task in tasks {
            let names = ([task.entry.title, task.short] + task.entry.aliases).joined(separator: " ")
            guard said.isSubset(of: coach.matcher.read(names).utterance.texts) else { continue }
            return Thing(id: task.id, title: task.short)
        }
        return nil
    }

    private static let wordsOfQuestions = finishing.union(doneWords).union(wordsAroundNext).union([
        "did", "have", "am", "are", "was", "yet", "already", "for", "according", "you", "far", "how", "with", "much",
    ])

    /// A step or a thing of the user's own, if enough of its name stands in the line.
    func ownThing(in texts: [String]) -> Thing? {
        let words = Set(texts)
        let record = situation.record
        let own = record.ownSteps.map(\.item) + record.substitutes.values.map(\.item).filter { $0.id.kind == "own" }
        let scored = own.map { item -> (item: ItemReference, share: Double) in
            let name = coach.matcher.read(item.title).utterance.texts.filter { $0.count > 2 && $0 != "the" }
            return (item, Double(name.count(where: words.contains)) / Double(max(1, name.count)))
        }
        guard let best = scored.max(by: { ($0.share, $1.item.id) < ($1.share, $0.item.id) }), best.share >= 0.5 else {
            return nil
        }
        return Thing(id: best.item.id, title: best.item.title)
    }

    /// What was spoken of last, if the record can say something about it.
    var thingTalkedAbout: Thing? {
        guard let subject else { return nil }
        let ids = [subject.topic] + (subject.topic.slug == nil ? Array(subject.items.prefix(1)) : [])
        guard let id = ids.first(where: { ["task", "step", "resource", "skill", "own", "phase"].contains($0.kind) })
        else {
            return nil
        }
        let own = situation.record.ownSteps.map(\.item) + situation.record.substitutes.values.map(\.item)
        return Thing(id: id, title: own.first { $0.id == id }?.title ?? guide.task(id)?.short ?? title(id))
    }
}
