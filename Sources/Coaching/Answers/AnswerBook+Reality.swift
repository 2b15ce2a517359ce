import Knowledge

extension AnswerBook {
    var reality: (Answer, [TopicID]) {
        let whole = guide.reality
        var items: [ListItem] = []
        for list in whole.items {
            items.append(ListItem(list.entry.title))
            items += list.points.map { ListItem($0.title, isNested: true) }
        }
        let answer = Answer(
            topic: whole.entry.id,
            blocks: [.heading(whole.entry.title, aside: nil), .paragraph(whole.entry.text), .list(items)],
            sources: [Source(whole.entry)], suggestions: ["tell me more about the challenges"])
        return (answer, whole.items.map(\.entry.id))
    }

    func answer(_ list: PointList) -> (Answer, [TopicID]) {
        let items = list.points.enumerated().map { ListItem($1.title, marker: .number($0 + 1)) }
        let challenges = list.points.compactMap { point in guide.challenges.first { $0.point == point.id }?.entry.id }
        let isExplained = challenges.count == list.points.count
        let answer = Answer(
            topic: list.entry.id,
            blocks: [.heading(list.entry.title, aside: nil), .paragraph(list.entry.text), .list(items)],
            sources: [Source(list.entry)],
            suggestions: isExplained ? ["tell me more about the first one"] : ["the whole reality check"])
        return (answer, isExplained ? challenges : list.points.map(\.id))
    }

    /// One point of a list, of which the guide says no more than that.
    func answer(point id: TopicID) -> (Answer, [TopicID])? {
        guard let list = guide.reality.items.first(where: { $0.points.contains { $0.id == id } }),
            let place = list.points.firstIndex(where: { $0.id == id })
        else { return nil }
        let lead = "\(place + 1) of \(list.points.count), \(Wording.lowerFirst(list.entry.title))"
        let answer = Answer(
            topic: list.entry.id,
            blocks: [
                .paragraph("\(lead): \(list.points[place].title)."), .paragraph("The guide says no more about it."),
            ],
            sources: [Source(list.entry)], suggestions: ["the whole reality check"])
        return (answer, list.points.map(\.id))
    }

    func answer(_ challenge: Challenge) -> (Answer, [TopicID]) {
        let helps = challenge.helps.map { help in ListItem("\(name(help.with)): \(help.why)") }
        var blocks: [Block] = [
            .heading(challenge.entry.title, aside: "challenge"), .paragraph(challenge.entry.text),
        ]
        if !helps.isEmpty {
            blocks.append(.paragraph("What in the guide helps, as the coach reads it:"))
            blocks.append(.list(helps))
        }
        let answer = Answer(
            topic: challenge.entry.id, blocks: blocks, sources: [Source(challenge.entry)],
            suggestions: ["and the next challenge?"])
        return (answer, challenge.helps.map(\.with))
    }
}
