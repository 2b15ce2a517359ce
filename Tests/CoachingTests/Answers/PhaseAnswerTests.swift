import Coaching
import Knowledge
import Testing

/// A phase says its weeks, its tasks and how far the user is.
struct PhaseAnswerTests {
    static let spans: [(TopicID, String)] = [
        ("phase/foundation-building", "12 weeks, weeks 1-12"),
        ("phase/advanced-ai-cloud-integration", "10 weeks, weeks 13-22"),
        ("phase/practical-system-design", "8 weeks, weeks 23-30"),
        ("phase/leadership-strategy-development", "6 weeks, weeks 31-36"),
        ("phase/portfolio-job-search", "4 weeks, weeks 37-40"),
    ]

    @Test(arguments: spans)
    func saysItsWeeks(id: TopicID, weeks: String) throws {
        let guide = try ShippedCoach.guide()
        let phase = try #require(guide.phase(id))
        let heading = try #require(guide.answer(id)?.heading)
        #expect(heading.title == "Phase \(phase.number): \(phase.entry.title)")
        #expect(heading.aside == weeks)
    }

    @Test(arguments: spans.map(\.0))
    func hasItsThreeTasksWithABoxEach(id: TopicID) throws {
        let guide = try ShippedCoach.guide()
        let phase = try #require(guide.phase(id))
        let items = try #require(guide.answer(id)).listItems
        #expect(items.map(\.text) == phase.tasks.map(\.entry.title))
        #expect(items.map(\.marker) == Array(repeating: .box(isTicked: false), count: 3))
    }

    @Test func ticksWhatIsDoneAndSaysWhatIsStarted() throws {
        let guide = try ShippedCoach.guide()
        let standing = guide.standing(
            done: ["resource/machine-learning-specialization"], started: ["task/basic-ml-model"])
        let answer = try #require(guide.answer("phase/foundation-building", standing))
        #expect(answer.listItems.map(\.marker) == [true, false, false].map { .box(isTicked: $0) })
        #expect(answer.listItems.map(\.aside) == [nil, "started", nil])
        #expect(answer.words.contains("1 of 3 done"))
    }

    @Test func aBlockOfTheActionPlanShowsPartsAndWhatIsOpen() throws {
        let guide = try ShippedCoach.guide()
        let standing = guide.standing(done: ["resource/deep-learning-specialization", "step/document-architecture"])
        let answer = try #require(guide.answer("action/next-90-days", standing))
        #expect(answer.heading?.aside == "2 of 3 still open")
        #expect(answer.listItems.map(\.aside) == ["1 of 2", nil, nil])
        #expect(answer.listItems.map(\.marker) == [false, true, false].map { .box(isTicked: $0) })
    }

    @Test func aFinishedBlockSaysSo() throws {
        let guide = try ShippedCoach.guide()
        let standing = guide.standing(done: guide.steps.map(\.id))
        #expect(guide.answer("action/this-week", standing)?.heading?.aside == "all done")
    }
}
