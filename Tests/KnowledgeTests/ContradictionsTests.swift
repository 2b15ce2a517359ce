import Knowledge
import Testing

@Suite("What a guide says in two ways")
struct ContradictionsTests {
    @Test("is nothing in a guide that agrees with itself")
    func nothing() throws {
        #expect(try SmallGuide().read().contradictions().isEmpty)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let file: String
        let old: String
        let new: String
        let warnings: [String]

        init(_ name: String, in file: String, _ old: String, to new: String, _ warnings: String...) {
            (testDescription, self.file, self.old, self.new, self.warnings) = (name, file, old, new, warnings)
        }
    }

    static let cases = [
        Case(
            "a title that promises more than the phases", in: "guide.yml", "months: 2", to: "months: 3",
            "roadmap.yml:2:1: warning: the title says 3 months, 12 to 13 weeks; the phases add up to 8 weeks"),
        Case(
            "a title that promises less", in: "guide.yml", "months: 2", to: "months: 1",
            "roadmap.yml:2:1: warning: the title says 1 month, 4 to 5 weeks; the phases add up to 8 weeks"),
        Case("no months in the title", in: "guide.yml", "months: 2\n", to: ""),
        Case("a month of more than four weeks", in: "roadmap.yml", "weeks: 3", to: "weeks: 4"),
        Case(
            "a skill in no phase", in: "roadmap.yml",
            "          skill: skill/ovens\n          resources: [resource/bakery-diploma]\n", to: "",
            "skills.yml:23:1: warning: the skill \"Ovens\" is in no phase of the roadmap"),
        Case("a skill that only a task's resource serves", in: "roadmap.yml", "          skill: skill/dough\n", to: ""),
        Case(
            "another skill first", in: "roadmap.yml", "skill: skill/dough\n          resources: [resource/bread-book]",
            to: "skill: skill/ovens",
            "skills.yml:12:1: warning: the most important skill is \"Dough\"; the roadmap starts with "
                + "\"Ovens\", number 2", "skills.yml:17:1: warning: the skill \"Dough\" is in no phase of the roadmap"),
        Case(
            "an item due before its phase", in: "roadmap.yml",
            "any: [resource/bread-book, task/read-book], at: started",
            to: "any: [resource/bakery-diploma]",
            "roadmap.yml:41:1: warning: due within 7 days: Bakery Diploma; the roadmap puts it in Go on, weeks 6-8"),
        Case(
            "one of two parts due before its phase", in: "roadmap.yml",
            "any: [resource/bread-book, task/read-book], at: started",
            to: "all: [resource/bread-book, task/diploma]",
            "roadmap.yml:41:1: warning: due within 7 days: Open The Bread Book; the roadmap puts it in Go on, weeks 6-8"
        ),
        Case(
            "an item with one way in time", in: "roadmap.yml",
            "any: [resource/bread-book, task/read-book], at: started",
            to: "any: [resource/bakery-diploma, resource/bread-book]"),
        Case(
            "a question that the document does not ask", in: "faq.yml", "title: Pay",
            to: "title: Pay\n    inferred: true",
            "faq.yml:2:1: warning: faq/pay is marked as inferred: the document does not ask or say it in these words"),
        Case(
            "one book under two names", in: "roadmap.yml", "title: Read The Bread Book", to: "title: Read pan's book",
            "roadmap.yml:13:1: warning: \"Pan's book\" here is \"The Bread Book\" in the resources"),
        Case(
            "a resource that leaves its skill out", in: "resources.yml", "serves: [skill/dough]",
            to: "serves: [skill/ovens]",
            "skills.yml:17:1: warning: resource/bread-book stands under this skill, and its \"serves\" leaves it out"),
    ]

    @Test("is a warning with its place", arguments: cases)
    func warnings(one: Case) throws {
        let found = try SmallGuide().replacing(one.old, with: one.new, in: one.file).read().contradictions()
        #expect(found.map { $0.description.replacing("cook-to-baker/", with: "") } == one.warnings)
        #expect(found.allSatisfy { $0.severity == .warning })
    }

    @Test("is found in the shipped guide where its document contradicts itself")
    func shippedGuide() throws {
        let found = try ShippedGuide.read().contradictions()
        let expected = [
            "faq/salary is marked as inferred", "faq/duration is marked as inferred",
            "the title says 12 months, 48 to 52 weeks; the phases add up to 40 weeks",
            "\"Andrew Ng's Machine Learning course\" here is \"Machine Learning Specialization\"",
            "due within 90 days: AWS Solutions Architect - Associate or Google Cloud Professional Cloud Architect; the roadmap "
                + "puts it in Advanced AI & Cloud Integration, weeks 13-22",
            "the most important skill is \"Cloud Platforms for AI\"; the roadmap starts with \"AI/ML Algorithms\", number 4",
            "the skill \"AI Architecture Certification\" is in no phase of the roadmap",
        ]
        for message in expected {
            #expect(found.contains { $0.message.hasPrefix(message) }, "no warning: \(message)")
        }
        #expect(found.allSatisfy { $0.severity == .warning })
        #expect(found == found.sorted())
        #expect(found.count { $0.message.hasPrefix("due within") } == 1)
    }
}
