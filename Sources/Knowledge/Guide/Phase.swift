package import CivilTime

/// A task of the roadmap or an item of the action plan: something that can be done and ticked off.
package struct GuideTask: Hashable, Sendable {
    package let entry: Entry
    /// How sentences name it: "the Machine Learning Specialization".
    package let short: String
    package let skill: TopicID?
    /// What it is done with.
    package let resources: [TopicID]
    package let completion: Completion?
    /// Tools that it names; recording them closes nothing.
    package let uses: [TopicID]

    package init(
        entry: Entry, short: String, skill: TopicID?, resources: [TopicID], completion: Completion?, uses: [TopicID]
    ) {
        self.entry = entry
        self.short = short
        self.skill = skill
        self.resources = resources
        self.completion = completion
        self.uses = uses
    }

    package var id: TopicID { entry.id }
}

/// A phase of the roadmap.
package struct Phase: Hashable, Sendable {
    package let entry: Entry
    /// 1 for the first.
    package let number: Int
    package let length: Weeks
    package let span: WeekSpan
    package let tasks: [GuideTask]

    package init(entry: Entry, number: Int, length: Weeks, span: WeekSpan, tasks: [GuideTask]) {
        self.entry = entry
        self.number = number
        self.length = length
        self.span = span
        self.tasks = tasks
    }
}

/// A block of the action plan: this week, this month, the next 90 days.
package struct ActionBlock: Hashable, Sendable {
    package let entry: Entry
    /// Days after the start by which its items are due.
    package let dueDays: Int
    package let items: [GuideTask]

    package init(entry: Entry, dueDays: Int, items: [GuideTask]) {
        self.entry = entry
        self.dueDays = dueDays
        self.items = items
    }
}
