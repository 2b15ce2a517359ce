import CivilTime
import Coaching
import Knowledge
import Testing

/// A skill says its rank, its resources and the steps of the roadmap that serve it.
struct SkillAnswerTests {
    struct Case: CustomTestStringConvertible {
        let skill: TopicID
        let rank: String
        let resources: [String]
        /// Words of the row about the roadmap.
        let roadmap: [String]
        var testDescription: String { skill.rawValue }
    }

    static let cases = [
        Case(
            skill: "skill/cloud-platforms-for-ai", rank: "1st of 6",
            resources: [
                "AWS Solutions Architect - Associate", "Google Cloud Professional Cloud Architect", "SageMaker",
                "Vertex AI",
            ],
            roadmap: ["a cloud certification", "Advanced AI & Cloud Integration", "weeks 13-22"]),
        Case(
            skill: "skill/strategic-thinking", rank: "2nd of 6",
            resources: ["The AI Product Manager's Handbook", "Irene Bratsis", "LinkedIn Learning"],
            roadmap: ["the AI strategy proposal", "Leadership & Strategy Development", "weeks 31-36"]),
        Case(
            skill: "skill/ml-systems-design", rank: "3rd of 6",
            resources: [
                "Machine Learning Systems Design", "Designing Machine Learning Systems", "Chip Huyen", "Coursera",
            ],
            roadmap: ["weeks 1-12", "the end-to-end ML pipeline", "weeks 23-30"]),
        Case(
            skill: "skill/ai-ml-algorithms", rank: "4th of 6",
            resources: ["Machine Learning Specialization", "Andrew Ng", "Deep Learning Specialization"],
            roadmap: ["the basic ML model", "weeks 1-12", "the deep learning project", "weeks 13-22"]),
        Case(
            skill: "skill/technical-leadership", rank: "5th of 6",
            resources: ["Leading Technical Teams", "Pluralsight"],
            roadmap: ["mentoring", "Leadership & Strategy Development"]),
        Case(
            skill: "skill/ai-architecture-certification", rank: "6th of 6", resources: ["IBM AI Engineering"],
            roadmap: ["no phase names it"]),
    ]

    @Test func allSixAreHere() throws {
        #expect(Set(Self.cases.map(\.skill)) == Set(try ShippedCoach.guide().skills.items.map(\.entry.id)))
    }

    @Test(arguments: cases)
    func saysRankResourcesAndSteps(of skill: Case) throws {
        let answer = try #require(ShippedCoach.guide().answer(skill.skill))
        #expect(answer.heading?.aside == "\(skill.rank) in importance")
        for name in skill.resources { #expect(answer.words.contains(name), "no \(name) in:\n\(answer.words)") }
        let roadmap = answer.rows("Roadmap").joined()
        for words in skill.roadmap { #expect(roadmap.contains(words), "no \(words) in: \(roadmap)") }
    }

    @Test(arguments: cases)
    func keepsItsRankWhenItIsKnown(_ skill: Case) throws {
        let guide = try ShippedCoach.guide()
        let answer = try #require(guide.answer(skill.skill, guide.standing(known: [skill.skill])))
        #expect(answer.heading?.aside == "known")
        #expect(answer.words.contains(skill.rank))
    }

    @Test func listsItsResourcesForFollowUps() throws {
        let guide = try ShippedCoach.guide()
        let book = AnswerBook(standing: guide.standing(), today: Chat.monday, dayOf: .utc)
        for skill in guide.skills.items {
            #expect(book.answer(about: skill.entry.id)?.items == skill.resources)
        }
    }
}
