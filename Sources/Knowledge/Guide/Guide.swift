package import CivilTime

/// A list of the guide as a whole, with its own entry: the skills, the roadmap.
package struct Collection<Item: Hashable & Sendable>: Hashable, Sendable {
    package let entry: Entry
    package let items: [Item]

    package init(entry: Entry, items: [Item]) {
        self.entry = entry
        self.items = items
    }
}

/// One guide for a career change, read and checked: everything that the coach can say about it.
package struct Guide: Sendable {
    package let id: String
    package let title: String
    /// The role that is left.
    package let from: String
    /// The role that is reached.
    package let to: String
    package let language: String
    /// The length that the title promises, if it does.
    package let months: Int?
    package let overview: Entry
    package let transferable: Collection<Entry>
    package let skills: Collection<Skill>
    package let resources: Collection<Resource>
    package let roadmap: Collection<Phase>
    package let reality: Collection<PointList>
    package let challenges: [Challenge]
    package let action: Collection<ActionBlock>
    package let questions: [FrequentQuestion]
    /// Phrases that people use, by topic.
    package let phrases: [TopicID: [String]]

    private let entriesByID: [TopicID: Entry]
    private let tasksByID: [TopicID: GuideTask]
    private let currentIDs: [TopicID: TopicID]

    package init(
        id: String, title: String, from: String, to: String, language: String, months: Int?, overview: Entry,
        transferable: Collection<Entry>, skills: Collection<Skill>, resources: Collection<Resource>,
        roadmap: Collection<Phase>, reality: Collection<PointList>, challenges: [Challenge],
        action: Collection<ActionBlock>, questions: [FrequentQuestion], phrases: [TopicID: [String]]
    ) {
        self.id = id
        self.title = title
        self.from = from
        self.to = to
        self.language = language
        self.months = months
        self.overview = overview
        self.transferable = transferable
        self.skills = skills
        self.resources = resources
        self.roadmap = roadmap
        self.reality = reality
        self.challenges = challenges
        self.action = action
        self.questions = questions
        self.phrases = phrases
        let tasks = roadmap.items.flatMap(\.tasks) + action.items.flatMap(\.items)
        tasksByID = Dictionary(tasks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let entries =
            Self.topicEntries(
                overview: overview, transferable: transferable, skills: skills, resources: resources, roadmap: roadmap,
                reality: reality, challenges: challenges, action: action, questions: questions
            ) + tasks.map(\.entry)
        entriesByID = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let former =
            entries.flatMap { entry in entry.formerly.map { ($0, entry.id) } }
            + reality.items.flatMap(\.points).flatMap { point in point.formerly.map { ($0, point.id) } }
        currentIDs = Dictionary(former, uniquingKeysWith: { first, _ in first })
    }
}

extension Guide {
    /// The entries that an answer can be about, in the order of the document.
    package var topics: [Entry] {
        Self.topicEntries(
            overview: overview, transferable: transferable, skills: skills, resources: resources, roadmap: roadmap,
            reality: reality, challenges: challenges, action: action, questions: questions)
    }

    private static func topicEntries(
        overview: Entry, transferable: Collection<Entry>, skills: Collection<Skill>, resources: Collection<Resource>,
        roadmap: Collection<Phase>, reality: Collection<PointList>, challenges: [Challenge],
        action: Collection<ActionBlock>, questions: [FrequentQuestion]
    ) -> [Entry] {
        var entries = [overview, transferable.entry]
        entries += transferable.items
        entries += [skills.entry] + skills.items.map(\.entry)
        entries += [resources.entry] + resources.items.map(\.entry)
        entries += [roadmap.entry] + roadmap.items.map(\.entry)
        entries += [reality.entry] + reality.items.map(\.entry) + challenges.map(\.entry)
        entries += [action.entry] + action.items.map(\.entry)
        entries += questions.map(\.entry)
        return entries
    }

    /// The id that `id` has now; itself unless an entry or a point lists it as its former id.
    package func currentID(of id: TopicID) -> TopicID { currentIDs[id] ?? id }

    /// The entry of a topic, a task or an action item, also by an id that it had before; so with all that follow.
    package func entry(_ id: TopicID) -> Entry? { entriesByID[currentID(of: id)] }

    /// The skill to learn with this id.
    package func skill(_ id: TopicID) -> Skill? { first(id, of: skills.items, \.entry.id) }
    /// The resource with this id.
    package func resource(_ id: TopicID) -> Resource? { first(id, of: resources.items, \.entry.id) }
    /// The phase of the roadmap with this id.
    package func phase(_ id: TopicID) -> Phase? { first(id, of: roadmap.items, \.entry.id) }
    /// The block of the action plan with this id.
    package func block(_ id: TopicID) -> ActionBlock? { first(id, of: action.items, \.entry.id) }
    /// The list of the reality check with this id.
    package func list(_ id: TopicID) -> PointList? { first(id, of: reality.items, \.entry.id) }
    /// The bullet of the reality check with this id.
    package func point(_ id: TopicID) -> Point? { first(id, of: reality.items.flatMap(\.points), \.id) }
    /// The challenge with this id.
    package func challenge(_ id: TopicID) -> Challenge? { first(id, of: challenges, \.entry.id) }
    /// The frequently asked question with this id.
    package func question(_ id: TopicID) -> FrequentQuestion? { first(id, of: questions, \.entry.id) }

    private func first<Item>(_ id: TopicID, of items: [Item], _ key: (Item) -> TopicID) -> Item? {
        let id = currentID(of: id)
        return items.first { key($0) == id }
    }

    /// The task of the roadmap or the item of the action plan with this id.
    package func task(_ id: TopicID) -> GuideTask? { tasksByID[currentID(of: id)] }

    /// The tasks of all phases, in roadmap order.
    package var tasks: [GuideTask] { roadmap.items.flatMap(\.tasks) }

    /// The items of all blocks of the action plan, in its order.
    package var steps: [GuideTask] { action.items.flatMap(\.items) }

    /// The phase in which a task stands.
    package func phase(ofTask id: TopicID) -> Phase? {
        let id = currentID(of: id)
        return roadmap.items.first { $0.tasks.contains { $0.id == id } }
    }

    /// The block in which an action item stands.
    package func block(ofStep id: TopicID) -> ActionBlock? {
        let id = currentID(of: id)
        return action.items.first { $0.items.contains { $0.id == id } }
    }

    /// The sum of the phases' lengths.
    package var totalLength: Weeks {
        roadmap.items.reduce(Weeks(0)) { $0 + $1.length }
    }
}
