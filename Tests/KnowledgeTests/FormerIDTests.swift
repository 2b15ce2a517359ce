import Knowledge
import Testing

@Suite("An id that an entry had before")
struct FormerIDTests {
    @Test("leads to the entry, whatever it is asked for as")
    func lookups() throws {
        let guide = try SmallGuide()
            .replacing("practice: kneading", with: "formerly: [skill/bread, skill/loaves]", in: "skills.yml")
            .replacing("kind: book", with: "kind: book\n      formerly: [resource/old-book]", in: "resources.yml")
            .replacing("short: the book", with: "formerly: [task/book]", in: "roadmap.yml")
            .replacing("weeks: 5", with: "weeks: 5\n      formerly: [phase/first]", in: "roadmap.yml")
            .replacing("due_days: 7", with: "due_days: 7\n      formerly: [action/now]", in: "roadmap.yml")
            .replacing("title: Open The", with: "formerly: [step/book]\n          title: Open The", in: "roadmap.yml")
            .replacing("title: Sleep", with: "title: Sleep, formerly: [point/rest]", in: "challenges.yml")
            .replacing("point: point", with: "formerly: [challenge/rest]\n    point: point", in: "challenges.yml")
            .replacing("question:", with: "formerly: [faq/money]\n    question:", in: "faq.yml").read()
        #expect(guide.entry("skill/bread")?.id == "skill/dough")
        #expect(guide.entry("skill/loaves")?.id == "skill/dough")
        #expect(guide.skill("skill/bread")?.entry.id == "skill/dough")
        #expect(guide.resource("resource/old-book")?.entry.id == "resource/bread-book")
        #expect(guide.task("task/book")?.id == "task/read-book")
        #expect(guide.phase(ofTask: "task/book")?.entry.id == "phase/begin")
        #expect(guide.phase("phase/first")?.entry.id == "phase/begin")
        #expect(guide.block("action/now")?.entry.id == "action/this-week")
        #expect(guide.block(ofStep: "step/book")?.entry.id == "action/this-week")
        #expect(guide.point("point/rest")?.id == "point/sleep")
        #expect(guide.challenge("challenge/rest")?.entry.id == "challenge/sleep")
        #expect(guide.question("faq/money")?.entry.id == "faq/pay")
        #expect(guide.currentID(of: "task/book") == "task/read-book")
        #expect(guide.currentID(of: "task/read-book") == "task/read-book")
        #expect(guide.currentID(of: "task/never") == "task/never")
    }

    @Test("is no id for the guide's own files to use, and the message says the new one")
    func references() {
        let renamed = SmallGuide().replacing("practice: kneading", with: "formerly: [skill/bread]", in: "skills.yml")
        #expect(
            renamed.replacing("skill: skill/dough", with: "skill: skill/bread", in: "roadmap.yml").errors == [
                "roadmap.yml:16:18: there is no \"skill/bread\"; it is \"skill/dough\" now"
            ])
        #expect(
            renamed.setting("skill/bread: [bread]", of: "phrases/a.yml").errors == [
                "phrases/a.yml:1:1: there is no topic \"skill/bread\"; it is \"skill/dough\" now"
            ])
    }

    @Test("is refused where another entry has it, had it, or nothing could have it")
    func refused() {
        #expect(
            SmallGuide().replacing("practice: kneading", with: "formerly: [skill/ovens]", in: "skills.yml").errors == [
                "skills.yml:22:18: \"skill/ovens\" is still in use in skills.yml, line 23; take it out here"
            ])
        #expect(
            SmallGuide().replacing("practice: kneading", with: "formerly: [skill/bread]", in: "skills.yml")
                .replacing(
                    "text: Rent one.", with: "text: Rent one.\n      formerly:\n        - skill/bread", in: "skills.yml"
                )
                .errors == ["skills.yml:28:11: \"skill/bread\" became \"skill/dough\" already; keep it on one"])
        #expect(
            SmallGuide().replacing("practice: kneading", with: "formerly: ../../etc/passwd", in: "skills.yml").errors
                == [
                    "skills.yml:22:17: \"../../etc/passwd\" is no id; write the one it had, for example \"skill/old\""
                ])
    }
}
