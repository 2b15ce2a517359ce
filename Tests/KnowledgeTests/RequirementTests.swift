import Knowledge
import Testing

@Suite("What closes a task")
struct RequirementTests {
    /// A specialization, and one certification of two.
    static let both = Requirement.all([
        .any([.item("resource/ml"), .item("resource/dl")]), .any([.item("resource/aws"), .item("resource/google")]),
    ])

    @Test(
        "is satisfied part by part",
        arguments: [
            ([], false, 0), (["resource/ml"], false, 1), (["resource/ml", "resource/dl"], false, 1),
            (["resource/google"], false, 1), (["resource/dl", "resource/aws"], true, 2),
            (["resource/ml", "resource/dl", "resource/aws", "resource/google"], true, 2), (["resource/ibm"], false, 0),
        ] as [([TopicID], Bool, Int)])
    func all(done: [TopicID], isSatisfied: Bool, parts: Int) {
        #expect(Self.both.isSatisfied(where: done.contains) == isSatisfied)
        #expect(Self.both.parts(satisfiedWhere: done.contains) == (parts, 2))
    }

    @Test("is one part where any of several will do")
    func any() {
        let either = Requirement.any([.item("resource/aws"), .item("resource/google")])
        #expect(either.parts { _ in false } == (0, 1))
        #expect(either.parts { $0 == "resource/google" } == (1, 1))
        #expect(Requirement.item("task/a").parts { $0 == "task/a" } == (1, 1))
        #expect(!Requirement.any([]).isSatisfied { _ in true })
    }

    @Test("names its ids in order")
    func ids() {
        #expect(Self.both.ids == ["resource/ml", "resource/dl", "resource/aws", "resource/google"])
        #expect(Requirement.item("task/a").ids == ["task/a"])
    }

    @Test("never becomes unsatisfied by doing more")
    func monotone() {
        let ids = Self.both.ids
        for some in 0..<16 {
            for more in 0..<16 where some & more == some {
                let satisfied = [some, more].map { set in
                    Self.both.isSatisfied { id in ids.firstIndex(of: id).map { set >> $0 & 1 == 1 } ?? false }
                }
                #expect(!satisfied[0] || satisfied[1])
            }
        }
    }
}
