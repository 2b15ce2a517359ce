import Knowledge
import Testing

@Suite("What is wrong with a guide")
struct GuideErrorTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let file: String
        let old: String
        let new: String
        let errors: [String]

        init(_ name: String, in file: String, _ old: String, to new: String, _ errors: String...) {
            (testDescription, self.file, self.old, self.new, self.errors) = (name, file, old, new, errors)
        }
    }

    static let keys = [
        Case(
            "a key with a typing mistake", in: "skills.yml", "practice:", to: "pratice:",
            #"skills.yml:22:7: unknown key "pratice"; did you mean "practice"?"#),
        Case(
            "a key that is near no other", in: "faq.yml", "title: Pay", to: "title: Pay\n    colour: red",
            "faq.yml:5:5: unknown key \"colour\"; the keys here are id, title, text, section, aliases, keywords, "
                + "formerly, inferred, question"),
        Case(
            "a key at the top of a file", in: "faq.yml", "faq:", to: "notes: x\nfaq:",
            #"faq.yml:1:1: unknown key "notes"; the keys here are faq"#),
        Case(
            "a long key", in: "faq.yml", "faq:", to: String(repeating: "k", count: 100) + ": x\nfaq:",
            "faq.yml:1:1: unknown key \"\(String(repeating: "k", count: 80))...\"; the keys here are faq"),
        Case(
            "a key with an escape sequence", in: "faq.yml", "faq:", to: "\"\\e[31mred\\u202E\": x\nfaq:",
            #"faq.yml:1:1: unknown key "<U+001B>[31mred<U+202E>"; the keys here are faq"#),
        Case(
            "a key that is missing", in: "faq.yml", "    question: What does it pay?\n", to: "",
            #"faq.yml:2:5: no question; add for example "question: What does it pay?""#),
        Case(
            "a list that is missing", in: "roadmap.yml", "      tasks:\n        - id: task/diploma",
            to: "      task:\n        - id: task/diploma",
            #"roadmap.yml:19:7: no tasks; add a list of tasks under "tasks:""#,
            #"roadmap.yml:24:7: unknown key "task"; did you mean "tasks"?"#),
        Case(
            "an empty value", in: "faq.yml", "title: Pay", to: "title:",
            #"faq.yml:4:11: title is empty; write for example "title: the name people know it by""#),
        Case(
            "a blank value", in: "faq.yml", "title: Pay", to: "title: '  '",
            #"faq.yml:4:12: title is empty; write for example "title: the name people know it by""#),
        Case(
            "the same key twice", in: "faq.yml", "title: Pay", to: "title: Pay\n    title: Wages",
            #"faq.yml:4:5: "title" stands twice here; keep one"#),
        Case(
            "the same key twice, once in quotes", in: "faq.yml", "faq:", to: "1: a\n\"1\": b\nfaq:",
            #"faq.yml:1:1: "1" stands twice here; keep one"#),
        Case(
            "a key that is a list", in: "faq.yml", "faq:", to: "[a, b]: c\nfaq:",
            "faq.yml:1:1: a key must be a word; put text that starts with a bracket or a brace in quotes"),
        Case(
            "keys where a list should be", in: "faq.yml", "  - id: faq/pay", to: "    id: faq/pay",
            #"faq.yml:2:5: faq must be a list of questions, each starting with "- ""#),
    ]

    static let values = [
        Case(
            "a word where a number should be", in: "roadmap.yml", "weeks: 5", to: "weeks: five",
            #"roadmap.yml:9:14: weeks must be a whole number from 1 to 520, for example "weeks: 12""#),
        Case(
            "a number out of range", in: "roadmap.yml", "weeks: 5", to: "weeks: 0",
            #"roadmap.yml:9:14: weeks must be a whole number from 1 to 520, for example "weeks: 12""#),
        Case(
            "a number too large for a computer", in: "roadmap.yml", "due_days: 7", to: "due_days: 99999999999999999999",
            #"roadmap.yml:37:17: due_days must be a whole number from 1 to 3650, for example "due_days: 30""#),
        Case(
            "part of a number", in: "guide.yml", "months: 2", to: "months: 1.5",
            #"guide.yml:6:9: months must be a whole number from 1 to 120, for example "months: 12""#),
        Case(
            "yes where true should be", in: "faq.yml", "title: Pay", to: "title: Pay\n    inferred: yes",
            "faq.yml:5:15: inferred must be true or false"),
        Case(
            "a list where a text should be", in: "faq.yml", "title: Pay", to: "title: [Pay]",
            "faq.yml:4:12: title must be a text; put text with a colon, or that starts with a bracket, in quotes"),
        Case(
            "a text on several lines where one should be", in: "faq.yml", "title: Pay",
            to: "title: |\n      Pay\n      Wages",
            "faq.yml:4:12: title must be on one line; take the line breaks out"),
        Case(
            "keys where names should be", in: "resources.yml", "aliases: [Pan's book]", to: "aliases: {a: b}",
            #"resources.yml:14:16: aliases must be a list, for example "aliases: [one, two]""#),
        Case(
            "an alias with a colon and no quotes", in: "resources.yml", "aliases: [Pan's book]",
            to: "aliases:\n        - Bread: the book",
            "resources.yml:15:11: aliases must be a text; put text with a colon, or that starts with a bracket, in quotes"
        ),
        Case(
            "an empty alias", in: "resources.yml", "aliases: [Pan's book]",
            to: "aliases:\n        - Pan's book\n        -",
            "resources.yml:16:10: nothing stands here; write a text for aliases, or take it out"),
        Case(
            "aliases that are announced and do not come", in: "resources.yml", "aliases: [Pan's book]", to: "aliases:",
            "resources.yml:14:15: nothing stands here; write a text for aliases, or take it out"),
        Case(
            "a kind of resource that there is not", in: "resources.yml", "kind: book", to: "kind: film",
            #"resources.yml:10:13: kind "film" must be one of course, book, certification, workshop, tool"#),
    ]

    static let ids = [
        Case(
            "an id of another kind", in: "faq.yml", "id: faq/pay", to: "id: question/pay",
            #"faq.yml:2:9: id "question/pay" must have the form "faq/a-name-with-hyphens""#),
        Case(
            "an id with capitals", in: "faq.yml", "id: faq/pay", to: "id: faq/Pay",
            #"faq.yml:2:9: id "faq/Pay" must have the form "faq/a-name-with-hyphens""#),
        Case(
            "an id that is a path", in: "faq.yml", "id: faq/pay", to: "id: faq/../pay",
            #"faq.yml:2:9: id "faq/../pay" must have the form "faq/a-name-with-hyphens""#),
        Case(
            "an id that leads out of the folder", in: "faq.yml", "id: faq/pay", to: "id: ../pay",
            #"faq.yml:2:9: id "../pay" must have the form "faq/a-name-with-hyphens""#),
        Case(
            "an id of three parts", in: "faq.yml", "id: faq/pay", to: "id: faq/pay/day",
            #"faq.yml:2:9: id "faq/pay/day" must have the form "faq/a-name-with-hyphens""#),
        Case(
            "a whole list's id with a name", in: "skills.yml", "id: skills", to: "id: skills/all",
            #"skills.yml:12:7: id "skills/all" must have the form "skills""#),
        Case(
            "an id that is taken", in: "skills.yml", "id: skill/ovens", to: "id: skill/dough",
            #"skills.yml:23:11: id "skill/dough" is taken in skills.yml, line 17; every id stands once"#,
            #"roadmap.yml:27:18: there is no "skill/ovens"; add an entry with this id, or take it out"#,
            #"resources.yml:20:16: there is no "skill/ovens"; add an entry with this id, or take it out"#),
        Case(
            "a guide's id that is not its folder's name", in: "guide.yml", "id: cook-to-baker", to: "id: ../../etc",
            #"guide.yml:1:5: id "../../etc" must be the folder's name, "cook-to-baker""#),
        Case(
            "a language that is a path", in: "guide.yml", "language: en", to: "language: ../../etc",
            #"guide.yml:5:11: language must be a code such as "en""#),
        Case(
            "a reference with a typing mistake", in: "roadmap.yml", "skill: skill/dough", to: "skill: skill/dogh",
            #"roadmap.yml:16:18: there is no "skill/dogh"; did you mean "skill/dough"?"#),
        Case(
            "a reference that is near nothing, at its own place in the list", in: "skills.yml", "[resource/bread-book]",
            to: "[resource/bread-book, resource/flour]",
            #"skills.yml:21:40: there is no "resource/flour"; add an entry with this id, or take it out"#),
        Case(
            "a reference to the wrong kind", in: "roadmap.yml", "skill: skill/dough", to: "skill: resource/bread-book",
            #"roadmap.yml:16:18: "resource/bread-book" is the wrong kind here; use skill/..."#),
        Case(
            "a challenge about something that is no point", in: "challenges.yml", "point: point/sleep",
            to: "point: reality/miss",
            #"challenges.yml:16:12: "reality/miss" is the wrong kind here; use point/..."#),
        Case(
            "a challenge without its point", in: "challenges.yml", "    point: point/sleep\n", to: "",
            #"challenges.yml:14:5: no point; add the bullet it explains, "point: point/...""#),
        Case(
            "help that is not there", in: "challenges.yml", "with: transferable/knives", to: "with: transferable/spoon",
            #"challenges.yml:20:16: there is no "transferable/spoon"; add an entry with this id, or take it out"#),
        Case(
            "one name for two things", in: "resources.yml", "title: Bakery Diploma", to: "title: pan's BOOK",
            "resources.yml:15:11: the name \"pan's book\" also leads to resource/bread-book; keep it on one"),
        Case(
            "one name for two tasks", in: "roadmap.yml", "title: Get the Bakery Diploma",
            to: "title: read the bread book",
            "roadmap.yml:25:15: the name \"read the bread book\" also leads to task/read-book; keep it on one"),
    ]

    static let completions = [
        Case(
            "completed by neither any nor all", in: "roadmap.yml", "{any: [resource/bread-book]}", to: "{at: done}",
            #"roadmap.yml:18:25: completed_by needs either any or all, for example "{any: [resource/the-course]}""#),
        Case(
            "completed by both", in: "roadmap.yml", "{any: [resource/bread-book]}",
            to: "{any: [resource/bread-book], all: [resource/bread-book]}",
            #"roadmap.yml:18:25: completed_by needs either any or all, for example "{any: [resource/the-course]}""#),
        Case(
            "completed by an empty list", in: "roadmap.yml", "{any: [resource/bread-book]}", to: "{any: []}",
            "roadmap.yml:18:31: any and all need a list with at least one id"),
        Case(
            "completed by a text", in: "roadmap.yml", "{any: [resource/bread-book]}", to: "resource/bread-book",
            #"roadmap.yml:18:25: completed_by must be written as keys and values, for example "id: ...""#),
        Case(
            "completed at another stage", in: "roadmap.yml", "at: started", to: "at: half",
            #"roadmap.yml:43:74: at must be "started" or "done", not "half""#),
        Case(
            "completed by a phase", in: "roadmap.yml", "{any: [resource/bread-book]}", to: "{any: [phase/begin]}",
            #"roadmap.yml:18:32: "phase/begin" is the wrong kind here; use resource/... or task/... or step/... or skill/..."#
        ),
        Case(
            "completed by what is not there", in: "roadmap.yml", "{any: [resource/bread-book]}",
            to: "{all: [{any: [resource/x]}]}",
            #"roadmap.yml:18:39: there is no "resource/x"; add an entry with this id, or take it out"#),
        Case(
            "completed by itself", in: "roadmap.yml", "{any: [resource/bread-book]}", to: "{any: [task/read-book]}",
            "roadmap.yml:13:15: task/read-book is completed by itself; take it out of completed_by"),
        Case(
            "two that complete each other", in: "roadmap.yml", "{any: [resource/bread-book]}",
            to: "{any: [step/open-book]}",
            "roadmap.yml:13:15: task/read-book is completed by itself; take it out of completed_by",
            "roadmap.yml:41:15: step/open-book is completed by itself; take it out of completed_by"),
    ]

    static let lists = [
        Case(
            "a phase without tasks", in: "roadmap.yml",
            "      tasks:\n        - id: task/diploma\n          title: Get the Bakery Diploma\n          skill: skill/ovens\n          resources: [resource/bakery-diploma]\n",
            to: "      tasks: []\n", "roadmap.yml:24:14: tasks is empty; add at least one task"),
        Case(
            "a list without points", in: "challenges.yml",
            "      points:\n        - {id: point/sleep, title: Sleep}\nchallenges:",
            to: "      points: []\n      formerly: []\nchallenges:",
            #"challenges.yml:16:12: there is no "point/sleep"; add an entry with this id, or take it out"#,
            "challenges.yml:11:15: points is empty; add at least one point"),
    ]

    @Test("in its keys is told with its place and a way out", arguments: keys)
    func toldKeys(one: Case) { check(one) }

    @Test("in its values is told with its place and a way out", arguments: values)
    func toldValues(one: Case) { check(one) }

    @Test("in its ids and references is told with its place and a way out", arguments: ids)
    func toldIds(one: Case) { check(one) }

    @Test("in what closes a task is told with its place and a way out", arguments: completions)
    func toldCompletions(one: Case) { check(one) }

    @Test("in its lists is told with its place and a way out", arguments: lists)
    func toldLists(one: Case) { check(one) }

    private func check(_ one: Case) {
        let errors = SmallGuide().replacing(one.old, with: one.new, in: one.file).errors
        #expect(Set(errors) == Set(one.errors), "\(errors.joined(separator: "\n"))")
    }

    @Test("is nothing where nothing is wrong")
    func nothing() {
        #expect(SmallGuide().errors.isEmpty)
    }

    @Test("is told of all files at once, in the order of files and lines")
    func allAtOnce() {
        let guide = SmallGuide()
            .replacing("weeks: 3", with: "weeks: three", in: "roadmap.yml")
            .replacing("weeks: 5", with: "weeks: five", in: "roadmap.yml")
            .replacing("id: faq/pay", with: "id: faq/PAY", in: "faq.yml")
            .replacing("kind: book", with: "kind: scroll", in: "resources.yml")
            .setting("faq/pays: [what]", of: "phrases/a.yml")
        let places = guide.errors.map { $0.prefix { $0 != " " } }
        #expect(
            places == [
                "faq.yml:2:9:", "phrases/a.yml:1:1:", "resources.yml:10:13:", "roadmap.yml:9:14:", "roadmap.yml:21:14:",
            ])
        #expect(guide.diagnostics.allSatisfy { $0.severity == .error })
        #expect(guide.diagnostics == guide.diagnostics.sorted())
    }

    @Test("is one syntax error in a file, and no complaint about the ids in it")
    func syntaxErrors() {
        let guide = SmallGuide().setting("skills: [", of: "skills.yml").setting("faq: {", of: "faq.yml")
            .setting("", of: "challenges.yml").setting("skill/dough: [bread]", of: "phrases/a.yml")
        #expect(guide.diagnostics.map(\.file).map { $0.dropFirst(14) } == ["challenges.yml", "faq.yml", "skills.yml"])
    }
}
