/// Something that the user has to learn.
package struct Skill: Hashable, Sendable {
    package let entry: Entry
    /// 1 for the most important.
    package let rank: Int
    /// The resources that the document names under it, in its order.
    package let resources: [TopicID]
    /// How to practise it, as a clause.
    package let practice: String?

    package init(entry: Entry, rank: Int, resources: [TopicID], practice: String?) {
        self.entry = entry
        self.rank = rank
        self.resources = resources
        self.practice = practice
    }
}
