import CivilTime
import Coaching
import Knowledge
import Testing

/// Own steps stand where they were put, a substitute takes the place and the closing of what it replaces, and what was
/// skipped stays open and is not proposed.
struct RoadmapStepTests {
    static let cs229 = ItemReference(id: "own/stanford-cs229", title: "Stanford CS229 lectures")
    static let cuda = ItemReference(id: "own/cuda-guide", title: "Read the CUDA programming guide")
    static let fastai = ItemReference(id: "own/fast-ai", title: "fast.ai")

    static func standing(_ events: [Event]) throws -> Standing {
        Standing(guide: try ShippedCoach.guide(), record: Record().adding(events))
    }

    static func own(_ item: ItemReference, after: TopicID? = nil, phase: TopicID? = nil) -> Event {
        .ownStep(OwnStep(item: item, after: after, phase: phase))
    }

    private func ids(_ standing: Standing, phase: Int = 0) -> [TopicID] {
        standing.steps(of: standing.guide.roadmap.items[phase]).map(\.id)
    }

    // MARK: Own steps

    static let places: [(name: String, after: TopicID?, phase: TopicID?, place: (phase: Int, index: Int))] = [
        ("after a task", "task/machine-learning-specialization", nil, (0, 1)),
        ("after the last task", "task/ml-systems-design-principles", nil, (0, 3)),
        ("at the end of a phase", nil, "phase/advanced-ai-cloud-integration", (1, 3)),
        ("at the end of the current phase", nil, nil, (0, 3)),
        ("after a task of another phase than told", "task/deep-learning-project", "phase/foundation-building", (1, 2)),
        ("after something that is no longer there", "task/gone", "phase/portfolio-job-search", (4, 3)),
        ("in a phase that is no longer there", nil, "phase/gone", (0, 3)),
    ]

    @Test(arguments: places.indices)
    func anOwnStepStandsWhereItWasPut(index: Int) throws {
        let told = Self.places[index]
        let standing = try Self.standing([Self.own(Self.cuda, after: told.after, phase: told.phase)])
        let steps = standing.steps(of: standing.guide.roadmap.items[told.place.phase])
        #expect(steps.firstIndex { $0.id == Self.cuda.id } == told.place.index, "\(told.name)")
        #expect(standing.allSteps.count == 16)
    }

    @Test func severalAfterOneTaskKeepTheirOrder() throws {
        let after: TopicID = "task/basic-ml-model"
        let standing = try Self.standing([Self.own(Self.cuda, after: after), Self.own(Self.fastai, after: after)])
        #expect(ids(standing)[2...3] == [Self.cuda.id, Self.fastai.id])
    }

    @Test func oneMayFollowAnother() throws {
        let standing = try Self.standing([
            Self.own(Self.cuda, after: "task/basic-ml-model"), Self.own(Self.fastai, after: Self.cuda.id),
        ])
        #expect(
            ids(standing) == [
                "task/machine-learning-specialization", "task/basic-ml-model", Self.cuda.id, Self.fastai.id,
                "task/ml-systems-design-principles",
            ])
    }

    @Test func twoThatFollowEachOtherEndNoProgram() throws {
        let standing = try Self.standing([
            Self.own(Self.cuda, after: Self.fastai.id), Self.own(Self.fastai, after: Self.cuda.id),
        ])
        #expect(standing.allSteps.count == 17)
    }

    @Test func anOwnStepIsNextInItsTurn() throws {
        let events = [
            Self.own(Self.cuda, after: "task/machine-learning-specialization"),
            Event.done(ItemReference(id: "resource/machine-learning-specialization", title: ""), happened: nil),
        ]
        let standing = try Self.standing(events)
        let next = try #require(standing.nextStep)
        #expect(next.task.id == Self.cuda.id)
        #expect(next.task.short == Self.cuda.title)
        #expect(next.own?.item == Self.cuda)
        #expect(next.doneBefore == 1)
        let after = try Self.standing(events + [.done(Self.cuda, happened: nil)])
        #expect(after.nextStep?.task.id == "task/basic-ml-model")
        #expect(after.ownSteps.map(\.isDone) == [true])
        #expect(after.doneTasks(of: after.guide.roadmap.items[0]).count == 1)
    }

    @Test func aPhaseIsOpenAsLongAsAnOwnStepIs() throws {
        let guide = try ShippedCoach.guide()
        let done = guide.roadmap.items[0].tasks.map { Event.done(guide.reference($0.id), happened: nil) }
        let standing = try Self.standing([Self.own(Self.cuda, phase: "phase/foundation-building")] + done)
        #expect(standing.currentPhase?.number == 1)
        #expect(standing.nextStep?.task.id == Self.cuda.id)
    }

    // MARK: Substitutes

    /// What is replaced, whether by its task or its course.
    @Test(arguments: ["resource/machine-learning-specialization", "task/machine-learning-specialization"])
    func aSubstituteTakesPlaceAndClosing(replaced: String) throws {
        let other = Event.substitute(Self.cs229, for: ItemReference(id: .init(rawValue: replaced), title: "Ng"))
        let before = try Self.standing([other])
        let next = try #require(before.nextStep)
        #expect(next.task.id == "task/machine-learning-specialization")
        #expect(next.task.entry.title == Self.cs229.title)
        #expect(next.recordable == Self.cs229.id)
        #expect(next.number == 1)
        let after = try Self.standing([other, .done(Self.cs229, happened: nil)])
        #expect(after.isDone("task/machine-learning-specialization"))
        #expect(after.nextStep?.task.id == "task/basic-ml-model")
        // "One thing is recorded once and counts everywhere."
        #expect(after.parts(of: try #require(after.guide.task("step/specialization-and-certification"))) == (1, 2))
    }

    @Test func theGuidesOwnThingStillCounts() throws {
        let standing = try Self.standing([
            .substitute(Self.cs229, for: ItemReference(id: "resource/machine-learning-specialization", title: "Ng")),
            .done(ItemReference(id: "resource/machine-learning-specialization", title: "Ng"), happened: nil),
        ])
        #expect(standing.isDone("task/machine-learning-specialization"))
        #expect(!standing.isDone(Self.cs229.id))
    }

    @Test func aTaskOfSeveralWaysKeepsItsTitle() throws {
        let book = ItemReference(id: "own/ddia", title: "Designing Data-Intensive Applications")
        let task: TopicID = "task/ml-systems-design-principles"
        let standing = try Self.standing([.substitute(book, for: ItemReference(id: task, title: ""))])
        let step = try #require(standing.steps(of: standing.guide.roadmap.items[0]).last)
        #expect(step.title == "Study ML systems design principles from online resources")
        #expect(step.replacedBy?.item == book)
        #expect(
            try Self.standing([
                .substitute(book, for: ItemReference(id: task, title: "")), .done(book, happened: nil),
            ]).isDone(task))
    }

    @Test func twoThatStandForEachOtherCloseNothing() throws {
        let standing = try Self.standing([
            .substitute(Self.cs229, for: Self.fastai), .substitute(Self.fastai, for: Self.cs229),
        ])
        #expect(!standing.isDone(Self.cs229.id))
        #expect(standing.nextStep?.number == 1)
    }

    // MARK: Skipped and given up

    static let leftOut: [(name: String, event: Event, next: TopicID)] = [
        (
            "a task", .skipped(.init(id: "task/machine-learning-specialization", title: "")), "task/basic-ml-model"
        ),
        (
            "the only course of a task", .skipped(.init(id: "resource/machine-learning-specialization", title: "")),
            "task/basic-ml-model"
        ),
        (
            "given up", .gaveUp(.init(id: "resource/machine-learning-specialization", title: "")),
            "task/basic-ml-model"
        ),
        (
            "one of two courses", .skipped(.init(id: "resource/machine-learning-systems-design", title: "")),
            "task/machine-learning-specialization"
        ),
    ]

    @Test(arguments: leftOut.indices)
    func whatIsLeftOutIsOpenAndNotNext(index: Int) throws {
        let told = Self.leftOut[index]
        let standing = try Self.standing([told.event])
        #expect(standing.nextStep?.task.id == told.next, "\(told.name)")
        #expect(!standing.isDone("task/machine-learning-specialization"))
        #expect(standing.currentPhase?.number == 1)
    }

    @Test func takenUpAgainItIsNext() throws {
        let item = ItemReference(id: "task/machine-learning-specialization", title: "")
        let standing = try Self.standing([.skipped(item), .unskipped(item)])
        #expect(standing.nextStep?.task.id == item.id)
        #expect(standing.skippedSteps.isEmpty)
    }

    @Test func whoeverFoundSomethingElseHasNotLeftItOut() throws {
        let course = ItemReference(id: "resource/machine-learning-specialization", title: "Ng")
        let standing = try Self.standing([.gaveUp(course), .substitute(Self.fastai, for: course)])
        #expect(standing.nextStep?.task.entry.title == "fast.ai")
        let both = try Self.standing([.substitute(Self.fastai, for: course), .skipped(Self.fastai)])
        #expect(both.nextStep?.task.id == "task/basic-ml-model")
    }

    @Test func itIsOfferedWhenAllElseOfItsPhaseIsDone() throws {
        let guide = try ShippedCoach.guide()
        let skipped = Event.skipped(guide.reference("task/basic-ml-model"))
        let some = try Self.standing([skipped])
        #expect(some.skippedStepsToOffer.isEmpty)
        let rest: [TopicID] = ["task/machine-learning-specialization", "task/ml-systems-design-principles"]
        let all = try Self.standing([skipped] + rest.map { .done(guide.reference($0), happened: nil) })
        #expect(all.skippedStepsToOffer.map(\.id) == ["task/basic-ml-model"])
        #expect(all.nextStep?.phase.number == 2)
    }

    // MARK: Progress told

    @Test func portionsAndHoursOfACourseAreItsStepsToo() throws {
        let course = ItemReference(id: "resource/machine-learning-specialization", title: "Ng")
        let standing = try Self.standing([
            .halfway(course, Portion(share: 0.4, told: "module 4 of 10")), .effort(hours: 3, on: course, happened: nil),
            .effort(
                hours: 2.5, on: ItemReference(id: "task/machine-learning-specialization", title: ""), happened: nil),
            .effort(hours: 1, on: nil, happened: nil),
        ])
        let step = try #require(standing.allSteps.first?.step)
        #expect(standing.portion(of: step)?.told == "module 4 of 10")
        #expect(standing.hours(on: step) == 5.5)
        let done = standing.record.adding([.done(course, happened: nil)])
        let after = Standing(guide: standing.guide, record: done)
        #expect(try after.portion(of: #require(after.allSteps.first?.step)) == nil)
    }

    // MARK: Laws

    /// Whatever was told: each task stands once, in the guide's order, and what is next is open and not skipped.
    @Test(arguments: 0..<60)
    func theGuidesOrderHoldsWhateverWasTold(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let guide = try ShippedCoach.guide()
        let ids = guide.tasks.map(\.id) + guide.resources.items.map(\.entry.id) + [Self.cuda.id, Self.fastai.id]
        let events = (0..<Int.random(in: 0...25, using: &random)).map { number -> Event in
            let item = guide.reference(ids[Int.random(in: 0..<ids.count, using: &random)])
            switch Int.random(in: 0..<7, using: &random) {
            case 0: return .done(item, happened: nil)
            case 1: return .skipped(item)
            case 2: return .gaveUp(item)
            case 3: return .unskipped(item)
            case 4: return .substitute(ItemReference(id: TopicID(rawValue: "own/s\(number)"), title: "s"), for: item)
            case 5: return Self.own(ItemReference(id: TopicID(rawValue: "own/o\(number)"), title: "o"), after: item.id)
            default: return .halfway(item, Portion(share: 0.5))
            }
        }
        let standing = try Self.standing(events)
        let steps: [RoadmapStep] = standing.allSteps.map { $0.step }
        #expect(steps.filter { $0.own == nil }.map(\.id) == guide.tasks.map(\.id))
        #expect(standing.ownSteps.count == standing.record.ownSteps.count)
        if let next = standing.nextStep {
            let first = try #require(steps.first { $0.isOpen && !$0.isSkipped })
            #expect(next.task.id == first.id)
            #expect(!standing.isDone(next.recordable))
        } else {
            #expect(steps.allSatisfy { $0.isDone || $0.isSkipped })
        }
        for own in standing.ownSteps { #expect(own.isDone == (standing.record.states[own.id]?.stage == .done)) }
    }
}
