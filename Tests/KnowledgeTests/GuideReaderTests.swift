import CivilTime
import Knowledge
import Testing

@Suite("A guide that is read")
struct GuideReaderTests {
    let guide: Guide

    init() throws {
        guide = try SmallGuide().read()
    }

    @Test("has what its head says")
    func head() {
        #expect(guide.id == "cook-to-baker")
        #expect(guide.title == "From Cook to Baker")
        #expect([guide.from, guide.to, guide.language] == ["Cook", "Baker", "en"])
        #expect(guide.months == 2)
    }

    @Test("lists its topics in the order of the document")
    func topics() {
        #expect(
            guide.topics.map(\.id.rawValue) == [
                "overview", "transferable", "transferable/knives", "skills", "skill/dough", "skill/ovens", "resources",
                "resource/bread-book", "resource/bakery-diploma", "roadmap", "phase/begin", "phase/go-on", "reality",
                "reality/miss", "challenge/sleep", "action", "action/this-week", "faq/pay",
            ])
    }

    @Test("ranks skills as they stand")
    func skills() throws {
        #expect(guide.skills.items.map(\.rank) == [1, 2])
        let dough = try #require(guide.skill("skill/dough"))
        #expect(dough.resources == ["resource/bread-book"])
        #expect(dough.practice == "kneading")
        #expect(guide.skill("skill/ovens")?.practice == nil)
    }

    @Test("knows who made a resource and whom it serves")
    func resources() throws {
        let book = try #require(guide.resource("resource/bread-book"))
        #expect(book.kind == .book)
        #expect(book.author == "Ana Pan")
        #expect(book.provider == nil)
        #expect(book.serves == ["skill/dough"])
        #expect(book.entry.names == ["The Bread Book", "Pan's book"])
    }

    @Test("numbers its phases and lets one follow the other")
    func phases() {
        #expect(guide.roadmap.items.map(\.number) == [1, 2])
        #expect(guide.roadmap.items.map(\.span.description) == ["weeks 1-5", "weeks 6-8"])
        #expect(guide.totalLength == Weeks(8))
        #expect(guide.tasks.map(\.id) == ["task/read-book", "task/diploma"])
        #expect(guide.phase(ofTask: "task/diploma")?.entry.id == "phase/go-on")
        #expect(guide.phase(ofTask: "step/open-book") == nil)
    }

    @Test("names a task briefly, by its title where it has no short name")
    func tasks() throws {
        #expect(guide.task("task/read-book")?.short == "the book")
        #expect(guide.task("task/diploma")?.short == "Get the Bakery Diploma")
        let task = try #require(guide.task("task/read-book"))
        #expect(task.completion == Completion(.any([.item("resource/bread-book")])))
        #expect(task.entry.section == "Roadmap, Begin")
    }

    @Test("knows when an action item is due and what closes it")
    func steps() throws {
        #expect(guide.block(ofStep: "step/open-book")?.dueDays == 7)
        let step = try #require(guide.task("step/open-book"))
        #expect(
            step.completion == Completion(.any([.item("resource/bread-book"), .item("task/read-book")]), at: .started))
        #expect(guide.steps.map(\.id) == ["step/open-book"])
    }

    @Test("ties challenges to their points and to what helps")
    func challenges() throws {
        #expect(guide.point("point/sleep")?.title == "Sleep")
        let challenge = try #require(guide.challenge("challenge/sleep"))
        #expect(challenge.point == "point/sleep")
        #expect(challenge.helps == [Challenge.Help(with: "transferable/knives", why: "nothing else does")])
        #expect(guide.list("reality/miss")?.points.map(\.id) == ["point/sleep"])
        #expect(guide.question("faq/pay")?.question == "What does it pay?")
    }

    @Test("tells where each entry stands")
    func sources() {
        #expect(guide.skill("skill/dough")?.entry.source == SourceLocation(file: "cook-to-baker/skills.yml", line: 17))
        #expect(guide.entry("overview")?.source == SourceLocation(file: "cook-to-baker/guide.yml", line: 8))
        #expect(guide.point("point/sleep")?.source == SourceLocation(file: "cook-to-baker/challenges.yml", line: 12))
    }

    @Test("has an entry for every topic, task and action item, and for nothing else")
    func entries() {
        for entry in guide.topics + (guide.tasks + guide.steps).map(\.entry) {
            #expect(guide.entry(entry.id) == entry)
        }
        #expect(guide.entry("skill/yeast") == nil)
        #expect(guide.entry("") == nil)
        #expect(guide.task("skill/dough") == nil)
    }

    @Test("reads the same from files with Windows line ends, a byte order mark or no last line end")
    func otherLineEnds() throws {
        for change: (String) -> String in [
            { $0.replacing("\n", with: "\r\n") }, { "\u{FEFF}" + $0 }, { String($0.dropLast()) },
            { "\u{FEFF}" + $0.replacing("\n", with: "\r\n") },
        ] {
            let other = try GuideReader(folder: SmallGuide.folder, files: SmallGuide().files.mapValues(change)).read()
            #expect(other.topics == guide.topics)
            #expect(other.roadmap == guide.roadmap)
        }
    }

    @Test("takes the white space off the ends of its texts")
    func whiteSpace() throws {
        let folded = SmallGuide().replacing(
            "text: Enough.", with: "text: >\n      Enough,\n      or not.\n\n", in: "faq.yml")
        #expect(try folded.read().entry("faq/pay")?.text == "Enough, or not.")
        let paragraphs = SmallGuide().replacing(
            "text: Enough.", with: "text: |\n      Enough.\n\n      Or not.\n", in: "faq.yml")
        #expect(try paragraphs.read().entry("faq/pay")?.text == "Enough.\n\nOr not.")
    }

    @Test("keeps phrases of several files together, by topic, in the order of the files' names")
    func phrases() throws {
        let guide = try SmallGuide()
            .setting("skill/dough: [b, c]\nfaq/pay: money", of: "phrases/b.yml")
            .setting("skill/dough:\n  - a\n", of: "phrases/a.yml").read()
        #expect(guide.phrases == ["skill/dough": ["a", "b", "c"], "faq/pay": ["money"]])
    }

    @Test("warns of files that nothing reads")
    func unreadFiles() {
        let files = SmallGuide().setting("a: b", of: "skill.yml").setting("a: b", of: "notes.yml")
            .setting("faq/pay: pay", of: "phrases/extra.yml").files
        let warnings = GuideReader(folder: SmallGuide.folder, files: files).unreadFiles
        #expect(
            warnings.map(\.description) == [
                "cook-to-baker/notes.yml:1:1: warning: nothing reads this file; phrases belong in cook-to-baker/phrases/",
                "cook-to-baker/skill.yml:1:1: warning: nothing reads this file; did you mean \"cook-to-baker/skills.yml\"?",
            ])
        #expect(GuideReader(folder: SmallGuide.folder, files: SmallGuide().files).unreadFiles.isEmpty)
    }

    @Test("needs every file", arguments: GuideReader.requiredFiles)
    func missingFile(name: String) {
        #expect(throws: KnowledgeError.missingFile(path: "cook-to-baker/\(name)")) {
            try SmallGuide().setting(nil, of: name).read()
        }
    }
}
