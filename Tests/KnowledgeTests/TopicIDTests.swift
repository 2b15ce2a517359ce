import Knowledge
import Testing

@Suite("A topic's id")
struct TopicIDTests {
    @Test(
        "is well formed as a kind, or a kind and a name",
        arguments: ["overview", "skill/ml-systems-design", "action/next-90-days", "out-of-scope", "a", "a/b", "1/2"])
    func wellFormed(text: String) {
        #expect(TopicID(rawValue: text).isWellFormed)
    }

    @Test(
        "is not well formed otherwise",
        arguments: [
            "", "/", "a/", "/a", "a/b/c", "A/b", "a/B", "a b", "../x", "a/..", "a/../b", "a_b", "a.b", "é", "a/b\n",
            "a\\b", "ａ",
        ])
    func notWellFormed(text: String) {
        #expect(!TopicID(rawValue: text).isWellFormed)
    }

    @Test("has a kind, and a name where there is a slash")
    func parts() {
        #expect(TopicID("skill/dough").kind == "skill")
        #expect(TopicID("skill/dough").slug == "dough")
        #expect(TopicID("overview").kind == "overview")
        #expect(TopicID("overview").slug == nil)
        #expect(TopicID(rawValue: "a/b/c").slug == "b/c")
    }

    @Test("is ordered by its text")
    func order() {
        let ids: [TopicID] = ["skill/b", "faq/a", "skill", "skill/a"]
        #expect(ids.sorted() == ["faq/a", "skill", "skill/a", "skill/b"])
    }

    @Test("of an act of the coach is well formed and stands once")
    func acts() {
        #expect(TopicID.acts.allSatisfy { $0.isWellFormed })
        #expect(Set(TopicID.acts).count == TopicID.acts.count)
        #expect(!TopicID.acts.contains(.outOfScope))
    }
}
