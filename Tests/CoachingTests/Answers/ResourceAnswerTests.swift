import Coaching
import Knowledge
import Testing

/// A resource says author, provider, kind, what it serves and when.
struct ResourceAnswerTests {
    struct Case: CustomTestStringConvertible {
        let slug: String
        let kind: String
        var author: String?
        var provider: String?
        let serves: String
        /// A phase or a block of the action plan that asks for it; nil for what the roadmap does not name.
        var when: String?
        var id: TopicID { TopicID(rawValue: "resource/\(slug)") }
        var testDescription: String { slug }
    }

    static let cases = [
        Case(
            slug: "machine-learning-specialization", kind: "course", author: "Andrew Ng", provider: "Coursera",
            serves: "AI/ML Algorithms, 4th of 6", when: "Foundation Building, weeks 1-12"),
        Case(
            slug: "deep-learning-specialization", kind: "course", provider: "Coursera",
            serves: "AI/ML Algorithms, 4th of 6", when: "Advanced AI & Cloud Integration, weeks 13-22"),
        Case(
            slug: "machine-learning-systems-design", kind: "course", provider: "Coursera",
            serves: "ML Systems Design, 3rd of 6", when: "Foundation Building, weeks 1-12"),
        Case(
            slug: "designing-machine-learning-systems", kind: "book", author: "Chip Huyen",
            serves: "ML Systems Design, 3rd of 6", when: "Foundation Building, weeks 1-12"),
        Case(
            slug: "ai-product-managers-handbook", kind: "book", author: "Irene Bratsis",
            serves: "Strategic Thinking, 2nd of 6"),
        Case(
            slug: "ai-strategy-courses", kind: "course", provider: "LinkedIn Learning",
            serves: "Strategic Thinking, 2nd of 6"),
        Case(
            slug: "leading-technical-teams", kind: "workshop", provider: "Pluralsight",
            serves: "Technical Leadership, 5th of 6"),
        Case(
            slug: "aws-solutions-architect-associate", kind: "certification", provider: "AWS",
            serves: "Cloud Platforms for AI, 1st of 6", when: "Advanced AI & Cloud Integration, weeks 13-22"),
        Case(
            slug: "google-cloud-professional-cloud-architect", kind: "certification", provider: "Google Cloud",
            serves: "Cloud Platforms for AI, 1st of 6", when: "Advanced AI & Cloud Integration, weeks 13-22"),
        Case(
            slug: "ibm-ai-engineering", kind: "certification", provider: "IBM",
            serves: "AI Architecture Certification, 6th of 6"),
        Case(
            slug: "aws-sagemaker", kind: "tool", provider: "AWS", serves: "Cloud Platforms for AI, 1st of 6",
            when: "This Month"),
        Case(
            slug: "google-vertex-ai", kind: "tool", provider: "Google", serves: "Cloud Platforms for AI, 1st of 6",
            when: "This Month"),
        Case(
            slug: "scikit-learn", kind: "tool", serves: "AI/ML Algorithms, 4th of 6",
            when: "Foundation Building, weeks 1-12"),
        Case(
            slug: "tensorflow-pytorch", kind: "tool", serves: "AI/ML Algorithms, 4th of 6",
            when: "Advanced AI & Cloud Integration, weeks 13-22"),
        Case(
            slug: "mlflow", kind: "tool", serves: "ML Systems Design, 3rd of 6",
            when: "Practical System Design, weeks 23-30"),
    ]

    @Test func allFifteenAreHere() throws {
        #expect(Set(Self.cases.map(\.id)) == Set(try ShippedCoach.guide().resources.items.map(\.entry.id)))
    }

    @Test(arguments: cases)
    func saysWhatTheGuideHas(of resource: Case) throws {
        let answer = try #require(ShippedCoach.guide().answer(resource.id))
        #expect(answer.heading?.aside == resource.kind)
        #expect(answer.rows("By") == [resource.author].compactMap { $0 })
        #expect(answer.rows("On") == [resource.provider].compactMap { $0 })
        #expect(answer.rows("Serves").joined().contains(resource.serves))
        if let when = resource.when {
            #expect(answer.words.contains(when), "no \(when) in:\n\(answer.words)")
        } else {
            #expect(answer.rows("Roadmap").isEmpty)
            #expect(
                answer.words.contains("oadmap") || answer.words.contains("no phase"),
                "it is not said that no phase has it:\n\(answer.words)")
        }
    }

    @Test(arguments: cases)
    func saysWhatItIsAlsoWhenItIsDone(_ resource: Case) throws {
        let guide = try ShippedCoach.guide()
        let aside = try #require(guide.answer(resource.id, guide.standing(done: [resource.id]))?.heading?.aside)
        #expect(aside.contains(resource.kind))
        #expect(aside.contains("done"))
    }

    @Test func theNinetyDayListAsksForAnArchitectCertificate() throws {
        let answer = try #require(ShippedCoach.guide().answer("resource/aws-solutions-architect-associate"))
        #expect(answer.rows("Next 90 Days") == ["finish a full ML specialization and one cloud certification"])
    }
}
