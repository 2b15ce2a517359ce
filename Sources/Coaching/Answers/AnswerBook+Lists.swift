import CivilTime
import Knowledge

extension AnswerBook {
    var overview: (Answer, [TopicID]) {
        let entry = guide.overview
        let answer = Answer(
            topic: entry.id,
            blocks: [.heading("From \(guide.from) to \(guide.to)", aside: nil), .paragraph(entry.text)],
            sources: [Source(entry)],
            suggestions: ["what do I already bring", "show me the roadmap", "be honest, what will I miss?"])
        return (answer, [])
    }

    /// The overview with what the role is first; nil where its text does not say.
    var role: (Answer, [TopicID])? {
        let sentences = guide.overview.text.replacing(". ", with: ".\n").split(separator: "\n").map(String.init)
        guard let start = sentences.firstIndex(where: { $0.contains(guide.to) }), start > 0 else { return nil }
        var (answer, items) = overview
        answer.blocks = [
            .heading(guide.to, aside: "the role"), .paragraph(sentences[start...].joined(separator: " ")),
            .paragraph(sentences[..<start].joined(separator: " ")),
        ]
        return (answer, items)
    }

    var transferableList: (Answer, [TopicID]) {
        let whole = guide.transferable
        let items = whole.items.map { ListItem("\($0.title): \(firstSentence(of: $0.text))") }
        return (
            list(
                whole.entry, aside: Wording.count(whole.items.count, "skill"), items, suggest: whole.items.first?.title),
            whole.items.map(\.id)
        )
    }

    var skillList: (Answer, [TopicID]) {
        let whole = guide.skills
        let items = whole.items.map { skill in
            ListItem(
                skill.entry.title, marker: .number(skill.rank),
                aside: skill.resources.isEmpty ? nil : Wording.list(skill.resources.map(name)))
        }
        let order = "by importance"
        return (
            list(
                whole.entry, aside: order, items, suggest: whole.items.first.map { "how do I learn \($0.entry.title)" }),
            whole.items.map(\.entry.id)
        )
    }

    var resourceList: (Answer, [TopicID]) {
        let whole = guide.resources
        var items: [ListItem] = []
        var ids: [TopicID] = []
        for kind in Resource.Kind.allCases {
            let ofKind = whole.items.filter { $0.kind == kind }
            guard !ofKind.isEmpty else { continue }
            items.append(ListItem(Wording.capitalized(kind.plural)))
            for resource in ofKind {
                items.append(ListItem(resource.entry.title, aside: byline(of: resource), isNested: true))
                ids.append(resource.entry.id)
            }
        }
        return (list(whole.entry, aside: "\(whole.items.count) in all", items, suggest: nil), ids)
    }

    /// The resources of one kind, each with what it is for; nil where there are none.
    func resources(of kind: Resource.Kind) -> (Answer, [TopicID])? {
        let whole = guide.resources
        let found = whole.items.filter { $0.kind == kind }
        guard !found.isEmpty else { return nil }
        let items = found.enumerated().map { place, resource in
            let serves = resource.serves.compactMap(guide.skill).map(\.entry.title)
            let purpose = serves.isEmpty ? nil : "for \(Wording.list(serves))"
            let aside = [byline(of: resource), purpose].compactMap { $0 }
            return ListItem(
                resource.entry.title, marker: .number(place + 1),
                aside: aside.isEmpty ? nil : aside.joined(separator: ", "))
        }
        let name = found.count == 1 ? kind.rawValue : kind.plural
        let answer = Answer(
            topic: whole.entry.id,
            blocks: [
                .heading("\(found.count) \(name)", aside: "of the guide's \(whole.items.count) resources"),
                .list(items),
            ], sources: [Source(whole.entry)], suggestions: ["tell me about \(found[0].entry.title)"])
        return (answer, found.map(\.entry.id))
    }

    var roadmap: (Answer, [TopicID]) {
        let whole = guide.roadmap
        let items = whole.items.map { phase in
            let done = standing.doneTasks(of: phase).count
            let own = standing.steps(of: phase).filter { $0.own != nil }
            var state = done == 0 ? "" : ", \(done) of \(phase.tasks.count) done"
            if !own.isEmpty { state += ", and \(own.count(where: \.isDone)) of \(own.count) of your own" }
            return ListItem(
                phase.entry.title, marker: .number(phase.number), aside: "\(phase.length), \(phase.span)\(state)")
        }
        var answer = list(
            whole.entry, aside: guide.totalLength.description, items,
            suggest: whole.items.first.map { "what is in \($0.entry.title)" })
        if let months = guide.months {
            answer.blocks.append(.paragraph("The title allows \(months) months for these \(guide.totalLength)."))
        }
        return (answer, whole.items.map(\.entry.id))
    }

    var actionPlan: (Answer, [TopicID]) {
        let whole = guide.action
        var items: [ListItem] = []
        for block in whole.items {
            items.append(ListItem(block.entry.title))
            items += block.items.map { item in
                let box = box(item)
                return ListItem(box.text, marker: box.marker, aside: box.aside, isNested: true)
            }
        }
        return (
            list(whole.entry, aside: nil, items, suggest: "what should I do this week"), whole.items.map(\.entry.id)
        )
    }

    private func list(_ entry: Entry, aside: String?, _ items: [ListItem], suggest: String?) -> Answer {
        Answer(
            topic: entry.id,
            blocks: [.heading(entry.title, aside: aside), .paragraph(entry.text), .list(items)],
            sources: [Source(entry)],
            suggestions: suggest.map { [$0] } ?? [])
    }

    func byline(of resource: Resource) -> String? {
        let names = [resource.author, resource.provider].compactMap { $0 }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    private func firstSentence(of text: String) -> String {
        guard let end = text.firstRange(of: ". ") else { return text }
        return String(text[..<end.lowerBound]) + "."
    }
}
