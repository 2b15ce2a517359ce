import CivilTime
import Knowledge
import Matching

/// Finds which things of the guide, or of the user's own, words speak of when something about them is to be recorded.
struct ThingsTold {
    let items: ItemFinder
    let standing: Standing
    let subject: Subject?
    /// Words that may stand beside a course without naming anything else: "module", "weekend".
    let studyWords: Set<String>

    private var guide: Guide { standing.guide }

    /// The user's own steps and what they do in place of something of the guide.
    var own: [ItemReference] {
        let record = standing.record
        let instead = record.substitutes.values.map(\.item).filter { $0.id.kind == OwnThing.kind }
        return record.ownSteps.map(\.item) + instead.sorted { $0.id < $1.id }
    }

    /// The things of which a clause tells; the user's own come first, since their names may share words with the guide's.
    func told(in clause: Range<Int>, of line: ReadLine, claim: Speech.Claim, isSure: Bool) -> [TopicID] {
        let tokens = Array(line.utterance.texts[clause])
        let named = named(own: line.utterance, in: clause)
        guard named.isEmpty else { return named }
        if claim == .finished, isOnlyAbout(clause, line) { return [] }
        let found = recordable(in: tokens, claim: claim, isSure: isSure)
        guard found.isEmpty, claim != .known else { return found }
        // A short name is a name in full, too: "the IBM AI Engineering certificate".
        let full = line.names(in: clause).filter { $0.tokens.count > 1 && $0.ids.count == 1 }.flatMap(\.ids)
        return full.filter { guide.resource($0) != nil && isRecordable($0, claim) }
    }

    /// The user's own things that a part of a line names by most of their words.
    func named(own utterance: Utterance, in range: Range<Int>) -> [TopicID] {
        let places = Set(utterance.tokens[range].map(\.word))
        let typed = places.flatMap { OwnThing.words(of: utterance.words[$0]) }
        let words = Set(typed + utterance.texts[range])
        return own.filter { item in
            let name = OwnThing.words(of: item.title)
            let common = name.count { words.contains($0) }
            return !name.isEmpty && Double(common) >= Self.ownCoverage * Double(name.count)
        }.map(\.id)
    }
    private static let ownCoverage = 0.6

    /// The ids to record for what `tokens` speak of. Unless it is sure that something is told, only full names count.
    func recordable(in tokens: [String], claim: Speech.Claim, isSure: Bool) -> [TopicID] {
        let tokens = tokens.filter { !Self.bareVerbs.contains($0) }
        var found = items.items(in: tokens) { isRecordable($0, claim) }
        // Two names may share words: "the Machine and the Deep Learning Specialization".
        for part in tokens.split(separator: "and") {
            found += items.items(in: Array(part)) { isRecordable($0, claim) }.filter { $0.coverage >= 0.95 }
        }
        var ids: [TopicID] = []
        for item in found where item.coverage >= (isSure ? 0.55 : 0.8) {
            // After the best one, only what is named in full is a second thing.
            guard ids.isEmpty || item.coverage >= 0.95 else { continue }
            let skill = claim == .known ? skillNamed(as: item, in: tokens) : nil
            let id = skill ?? part(of: item.id, in: tokens) ?? recorded(for: item.id, claim)
            if !ids.contains(id) { ids.append(id) }
        }
        if ids.isEmpty, claim == .finished { ids = work(with: tokens) }
        return claim == .known || ids.count <= 1 ? ids : ids.filter { !isTool($0) || ids.first == $0 }
    }

    /// "the TensorFlow project": the task in which a named tool is used, where a piece of work is spoken of.
    private func work(with tokens: [String]) -> [TopicID] {
        guard tokens.contains(where: { ["project", "model", "prototype", "app", "demo"].contains($0) }),
            let tool = items.items(in: tokens, where: isTool).first?.id
        else { return [] }
        let tasks = guide.tasks.filter { $0.uses.contains(tool) }
        return tasks.count == 1 ? tasks.map(\.id) : []
    }

    /// Verbs that say that something is over, and not what: some names of tasks have them, and others do not.
    private static let bareVerbs: Set<String> = [
        "finished", "finish", "completed", "complete", "done", "did", "took", "taken", "take",
    ]

    /// The thing that was being talked about, for "I finished it".
    func pointedAt(by claim: Speech.Claim) -> [TopicID] {
        guard let subject else { return [] }
        if subject.topic.slug != nil, isRecordable(subject.topic, claim) { return [subject.topic] }
        if subject.topic == "done" { return subject.items.filter { isRecordable($0, claim) } }
        return subject.topic == "next" ? Array(subject.items.prefix(1)) : []
    }

    /// True if what a clause tells is about something else than what was talked about: "I finished lunch", "phase 1",
    /// "everything". A pronoun points at that, whatever stands beside it.
    func hasOtherObject(_ clause: Range<Int>, of line: ReadLine) -> Bool {
        let tokens = Array(line.utterance.texts[clause])
        guard !tokens.contains(where: ["it", "this", "that", "one", "them", "those"].contains) else { return false }
        if tokens.contains(where: ["everything", "all"].contains) { return true }
        let ofOwn = Set(own.flatMap { OwnThing.words(of: $0.title) })
        guard ofOwn.isDisjoint(with: tokens) else { return false }
        let named = line.names(in: clause).flatMap(\.ids)
        return named.contains { guide.phase($0) != nil } || isEveryday(tokens) || !isOfStudy(object(of: tokens))
    }

    /// What follows the first verb of study, up to three words.
    private func object(of tokens: [String]) -> [String] {
        guard let verb = tokens.firstIndex(where: studyWords.contains) else { return [] }
        return Array(tokens[(verb + 1)...].prefix(3))
    }

    /// True for "finished lunch"; "over lunch" tells when.
    private func isEveryday(_ tokens: [String]) -> Bool {
        let object = object(of: tokens).drop { ["the", "my", "our", "a"].contains($0) }.first
        return object.map(Self.everyday.contains) ?? false
    }
    private static let everyday: Set<String> = ["lunch", "breakfast", "dinner", "work"]

    private func isTool(_ id: TopicID) -> Bool { guide.resource(id)?.kind == .tool }

    private func isRecordable(_ id: TopicID, _ claim: Speech.Claim) -> Bool {
        switch (claim, id.kind) {
        case (.known, "transferable"), (.known, "skill"): true
        case (.known, "resource"):
            isTool(id) || guide.resource(id)?.kind == .course || guide.resource(id)?.kind == .book
        case (.known, _): false
        case (.finished, "resource"): !isTool(id)
        case (.finished, "transferable"), (.started, "transferable"): false
        case (_, "task"), (_, "step"), (_, "resource"), (_, "skill"), (_, "own"): true
        default: false
        }
    }

    /// What is recorded for a thing: a task that one resource closes is recorded as that resource, so that it counts
    /// everywhere. A part of a resource, or a start of it, is not the resource done.
    private func recorded(for id: TopicID, _ claim: Speech.Claim) -> TopicID {
        guard let completion = guide.task(id)?.completion, completion.stage == .done || claim == .started else {
            return id
        }
        if case .all = completion.requirement { return id }
        return closedResource(of: id) ?? id
    }

    /// True for "the reviews of Huyen's book": what was finished is something else, about the thing that is named.
    func isOnlyAbout(_ clause: Range<Int>, _ line: ReadLine) -> Bool {
        let texts = line.utterance.texts
        let joint = clause.dropFirst(2).first { index in
            let noun = texts[index - 1]
            if texts[index] == "about" || Self.writings.contains(noun) { return true }
            return texts[index] == "of" && !studyWords.contains(noun) && Numbers.value(of: noun) == nil
        }
        guard let joint else { return false }
        return recordable(in: Array(texts[clause.lowerBound..<joint]), claim: .finished, isSure: true).isEmpty
    }

    /// What is written on something and is not it: "notes for the course".
    private static let writings: Set<String> = ["notes", "note", "summary", "slides", "review", "article", "homework"]

    /// The skill that has the name of a course: who knows something knows the skill.
    private func skillNamed(as item: ItemFinder.Found, in tokens: [String]) -> TopicID? {
        guard item.id.kind == "resource" else { return nil }
        let skill = items.items(in: tokens) { ["skill", "transferable"].contains($0.kind) }.first
        guard let skill, skill.coverage >= item.coverage - 0.01 else { return nil }
        let words = [skill.id, item.id].map { Set((guide.entry($0)?.title ?? "").lowercased().split(separator: " ")) }
        return words[0].intersection(words[1]).count > 1 ? skill.id : nil
    }

    /// A part of something that has several: "the whole specialization" is not yet "a specialization and a certificate".
    private func part(of id: TopicID, in tokens: [String]) -> TopicID? {
        guard let completion = guide.task(id)?.completion, case .all = completion.requirement else { return nil }
        let parts = completion.requirement.ids
        let named = items.items(in: tokens) { parts.contains($0) }
        return named.count == 1 ? named.first { $0.coverage >= 0.8 }?.id : nil
    }

    /// The one resource that a task is about.
    func closedResource(of id: TopicID) -> TopicID? {
        guard let completion = guide.task(id)?.completion else { return nil }
        let resources = completion.requirement.ids.filter { $0.kind == "resource" }
        return Set(resources).count == 1 ? resources.first : nil
    }

    // MARK: Doubt

    /// The things that fit equally well, where it has to be asked which is meant.
    func rivals(in tokens: [String], claim: Speech.Claim) -> [TopicID] {
        // Several things that are named in full are several things.
        guard recordable(in: tokens, claim: claim, isSure: true).count < 2 else { return [] }
        let tokens = tokens.filter { !Self.bareVerbs.contains($0) }
        let rivals = items.rivals(in: tokens) { isRecordable($0, claim) }.map { recorded(for: $0.id, claim) }
        var distinct: [TopicID] = []
        for id in rivals.isEmpty ? pointed(at: tokens, claim) : rivals where !distinct.contains(id) {
            distinct.append(id)
        }
        // A course often has its skill's name; what is finished is the course.
        if distinct.contains(where: { $0.kind == "resource" }), claim == .finished {
            distinct.removeAll { $0.kind == "skill" }
        }
        // Who knows something knows the skill, of which the course has the name.
        if claim == .known, distinct.contains(where: { $0.kind != "resource" }) {
            distinct.removeAll { $0.kind == "resource" }
        }
        // What is being talked about is meant.
        if let subject, distinct.contains(subject.topic) || subject.topic == "next" { return [] }
        return distinct
    }

    /// The resources to which the words point that stand in a title or name a kind, where none is named well enough.
    private func pointed(at tokens: [String], _ claim: Speech.Claim) -> [TopicID] {
        let hits = guide.resources.items.filter { isRecordable($0.entry.id, claim) }.map { resource in
            let words =
                [resource.entry.title, resource.provider ?? "", resource.author ?? ""].joined(separator: " ")
                .lowercased().split { !$0.isLetter }.map(String.init) + [resource.kind.rawValue]
            return (id: resource.entry.id, count: Set(tokens).intersection(words).count { $0.count > 3 })
        }
        let most = hits.map(\.count).max() ?? 0
        return most == 0 ? [] : hits.filter { $0.count == most }.map(\.id)
    }

    // MARK: What is under way

    /// The thing that words speak of when they tell how it goes: named, talked about, or under way.
    func underWay(in range: Range<Int>, of line: ReadLine) -> TopicID? {
        if let own = named(own: line.utterance, in: range).first { return own }
        let tokens = Array(line.utterance.texts[range])
        if let named = recordable(in: tokens, claim: .started, isSure: true).first { return named }
        let open = started
        if let kind = Resource.Kind.allCases.first(where: { tokens.contains($0.rawValue) }) {
            let fitting = open + stepsThings
            if let found = fitting.first(where: { guide.resource($0)?.kind == kind }) { return found }
        }
        guard isOfStudy(tokens) else { return nil }
        if let pointed = pointedAt(by: .started).first(where: { !standing.isDone($0) }) { return pointed }
        return open.first ?? stepsThings.first ?? standing.nextStep?.task.id
    }

    /// True if no word leads away from studying: "3 hours at the dentist" is no work on a course.
    private func isOfStudy(_ tokens: [String]) -> Bool {
        items.foreign(in: tokens).allSatisfy { studyWords.contains($0) || Numbers.value(of: $0) != nil }
    }

    /// What was started and is not finished, newest first.
    private var started: [TopicID] {
        standing.recorded(.started).reversed().map(\.reference.id)
    }

    /// What closes the step that is next.
    private var stepsThings: [TopicID] {
        standing.nextStep.map { step in closedResource(of: step.task.id).map { [$0] } ?? [] } ?? []
    }

    /// The step to leave out or to give up: the one that is named, that a named resource closes, or that is next.
    func step(in range: Range<Int>, of line: ReadLine) -> TopicID? {
        let tokens = Array(line.utterance.texts[range])
        if let own = named(own: line.utterance, in: range).first { return own }
        if let named = items.items(in: tokens, where: { ["task", "step", "resource"].contains($0.kind) }).first?.id {
            guard named.kind == "resource" else { return named }
            return guide.tasks.first { closedResource(of: $0.id) == named }?.id ?? named
        }
        // "I skipped lunch" leaves out no step.
        guard isOfStudy(tokens), !isEveryday(tokens) else { return nil }
        let fallback: TopicID?
        if let subject, guide.resource(subject.topic) != nil || guide.task(subject.topic) != nil {
            fallback = guide.tasks.first { closedResource(of: $0.id) == subject.topic }?.id ?? subject.topic
        } else {
            fallback = standing.nextStep?.task.id
        }
        // "The book" is no course.
        let kind = Resource.Kind.allCases.first { tokens.contains($0.rawValue) }
        let meant = fallback.flatMap { guide.resource($0) ?? closedResource(of: $0).flatMap(guide.resource) }
        return kind == nil || meant == nil || meant?.kind == kind ? fallback : nil
    }
}
