import CivilTime
import Knowledge
import Matching

extension TurnDraft {
    /// "add a step: read the CUDA guide after the model, 6 hours".
    mutating func addOwnStep(_ part: Told, _ line: ReadLine, _ recording: inout Recording) -> Bool {
        let object = trimmed(part.object, line)
        let (titleRange, after) = place(in: object, line)
        let title = cleaned(line.utterance.typed(titleRange))
        guard !title.isEmpty else {
            set(
                Answer(
                    topic: "done",
                    blocks: [.paragraph("What is the step? For example \"add a step: read the CUDA guide\".")]))
            return false
        }
        let inGuide = coach.items.items(in: Array(line.utterance.texts[titleRange])) { $0.kind != "transferable" }.first
        if let inGuide, inGuide.coverage >= 0.95, let entry = guide.entry(inGuide.id) {
            set(
                Answer(
                    topic: "progress",
                    blocks: [.paragraph("\(entry.title) is in the guide already, so there is nothing to add.")],
                    sources: [Source(entry)]))
            return false
        }
        let item = OwnThing.reference(title, among: things.own)
        let phase = after.flatMap { guide.phase(ofTask: $0)?.entry.id } ?? book.standing.currentPhase?.entry.id
        let step = OwnStep(
            item: item, after: after, phase: phase, hours: HoursReader.hours(in: Array(line.utterance.texts[object])))
        let place =
            after.map { "after \(self.title($0))" }
            ?? phase.flatMap(guide.entry).map { "at the end of \($0.title)" } ?? "at the end"
        recording.add(.ownStep(step), "Added as a step of your own, \(place): \(item.title).")
        return true
    }

    /// The object without a preposition and place: "to my plan".
    private func trimmed(_ range: Range<Int>, _ line: ReadLine) -> Range<Int> {
        let texts = line.utterance.texts
        for index in range.dropFirst() {
            guard ["to", "on", "in", "into"].contains(texts[index]) else { continue }
            let rest = texts[index..<range.upperBound]
            if rest.count <= 5, rest.contains(where: { ["plan", "list", "roadmap", "steps"].contains($0) }) {
                return range.lowerBound..<index
            }
        }
        return range
    }

    /// Cuts "after the model" off, if that names a task.
    private func place(in range: Range<Int>, _ line: ReadLine) -> (title: Range<Int>, after: TopicID?) {
        let texts = line.utterance.texts
        guard let word = range.dropFirst().first(where: { texts[$0] == "after" }) else { return (range, nil) }
        let rest = Array(texts[(word + 1)..<range.upperBound])
        let named = coach.items.items(in: rest) { $0.kind == "task" || $0.kind == "resource" }.first?.id
        let task = named.flatMap { id in
            guide.task(id)?.id ?? guide.tasks.first { things.closedResource(of: $0.id) == id }?.id
        }
        return task == nil ? (range, nil) : (range.lowerBound..<word, task)
    }

    /// A title without the marks around it.
    private func cleaned(_ text: String) -> String {
        var text = Substring(text)
        let marks = "\"'\u{201C}\u{201D}:,;.- "
        while let first = text.first, marks.contains(first) { text.removeFirst() }
        while let last = text.last, marks.contains(last) { text.removeLast() }
        return String(text)
    }

    /// "I'm doing fast.ai instead of Ng's course".
    mutating func addSubstitute(
        _ part: Told, for old: Range<Int>, _ line: ReadLine, isSure: Bool, _ recording: inout Recording
    ) -> Bool {
        let texts = line.utterance.texts
        let object = afterDoing(part.object, line)
        let wanted: (TopicID) -> Bool = { ["resource", "task"].contains($0.kind) }
        let outside = part.clause.filter { !object.contains($0) && !old.contains($0) }.map { texts[$0] }
        let sentence = line.utterance.sentences.first { $0.tokens.overlaps(part.clause) }?.tokens ?? part.clause
        let around = sentence.filter { !object.contains($0) && !old.contains($0) }.map { texts[$0] }
        let items = coach.items
        let named = [Array(texts[old]), outside, around].lazy
            .compactMap { items.items(in: $0, where: wanted).first?.id }.first
        let byName = line.names(in: old).flatMap(\.ids).first(where: wanted)
        let replaced = byName ?? named ?? things.pointedAt(by: .started).first(where: wanted)
        let title = cleaned(line.utterance.typed(object))
        guard !title.isEmpty else { return true }
        guard let replaced else {
            guard isSure else { return true }
            set(
                Answer(
                    topic: "done",
                    blocks: [
                        .paragraph(
                            "Instead of what? Name the course, the book or the step of the guide that \(title) stands for."
                        )
                    ]))
            return false
        }
        let known = items.items(in: Array(texts[object])) { $0.kind == "resource" }
            .first { $0.coverage >= 0.95 && $0.id != replaced }
        let item = known.map { reference($0.id) } ?? OwnThing.reference(title, among: things.own)
        let old = reference(replaced)
        recording.add(
            .substitute(item, for: old),
            "Kept: \(item.title) instead of \(old.title). Finishing it closes what \(old.title) would have closed.")
        return true
    }

    /// The object without what leads to it: "for the design step I'm reading ...".
    private func afterDoing(_ range: Range<Int>, _ line: ReadLine) -> Range<Int> {
        let verb = range.dropLast().last { Self.doing.contains(line.utterance.texts[$0]) }
        return verb.map { ($0 + 1)..<range.upperBound } ?? range
    }

    private static let doing: Set<String> = [
        "doing", "reading", "taking", "watching", "using", "following", "studying", "working", "going", "do", "read",
        "take", "use",
    ]
}
