import CivilTime
import Knowledge
import Testing

@testable import Coaching

/// The next step is the first open task of the first open phase, with its reason.
struct NextStepTests {
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let done: [TopicID]
        let next: TopicID
        let number: Int
        let reason: String
    }

    static let foundation: [TopicID] = [
        "resource/machine-learning-specialization", "task/basic-ml-model", "task/ml-systems-design-principles",
    ]

    static let cases = [
        Case(
            testDescription: "at the start", done: [], next: "task/machine-learning-specialization", number: 1,
            reason: "the roadmap starts with it"),
        Case(
            testDescription: "after the first task, by its course", done: ["resource/machine-learning-specialization"],
            next: "task/basic-ml-model", number: 2,
            reason: "the first open step of the roadmap; 1 of this phase is done"),
        Case(
            testDescription: "a later task done does not change it", done: ["task/portfolio"],
            next: "task/machine-learning-specialization", number: 1, reason: "the roadmap starts with it"),
        Case(
            testDescription: "a gap is filled first", done: ["task/basic-ml-model"],
            next: "task/machine-learning-specialization", number: 1, reason: "the roadmap starts with it"),
        Case(
            testDescription: "two done", done: ["resource/machine-learning-specialization", "task/basic-ml-model"],
            next: "task/ml-systems-design-principles", number: 3,
            reason: "the first open step of the roadmap; 2 of this phase are done"),
        Case(
            testDescription: "a phase done", done: foundation, next: "task/deep-learning-specialization", number: 1,
            reason: "it opens the phase after Foundation Building"),
    ]

    @Test(arguments: cases)
    func isTheFirstOpenOne(_ told: Case) throws {
        let standing = try ShippedCoach.guide().standing(done: told.done)
        let step = try #require(standing.nextStep)
        #expect(step.task.id == told.next)
        #expect(step.number == told.number)
        #expect(AnswerBook(standing: standing, today: Chat.monday, dayOf: .utc).reason(for: step) == told.reason)
    }

    @Test func namesResourceSkillAndRank() throws {
        let step = try #require(ShippedCoach.guide().standing().nextStep)
        #expect(step.resources.map(\.entry.id) == ["resource/machine-learning-specialization"])
        #expect(step.skill?.entry.id == "skill/ai-ml-algorithms")
        #expect(step.skill?.rank == 4)
        #expect(step.phase.span.description == "weeks 1-12")
    }

    @Test func walkingThePathVisitsEveryTaskInOrder() throws {
        let guide = try ShippedCoach.guide()
        var done: [TopicID] = []
        for task in guide.tasks {
            let standing = guide.standing(done: done)
            #expect(standing.nextStep?.task.id == task.id)
            #expect(standing.currentPhase?.entry.id == guide.phase(ofTask: task.id)?.entry.id)
            done.append(task.id)
        }
        #expect(guide.standing(done: done).nextStep == nil)
        #expect(guide.standing(done: done).currentPhase == nil)
    }

    @Test func theStepAfterItSkipsWhatIsDone() throws {
        let guide = try ShippedCoach.guide()
        #expect(guide.standing().stepAfterNext?.task.id == "task/basic-ml-model")
        #expect(
            guide.standing(done: ["task/basic-ml-model"]).stepAfterNext?.task.id == "task/ml-systems-design-principles")
        let allButTheLast = guide.tasks.dropLast().map(\.id)
        #expect(guide.standing(done: allButTheLast).stepAfterNext == nil)
    }

    // MARK: As an answer

    @Test func theAnswerHasStepResourceSkillAndReason() throws {
        let turn = try Chat().say("/next")
        let answer = turn.answer
        #expect(answer.topic == "next")
        #expect(answer.heading?.title == "Complete Andrew Ng's Machine Learning Specialization on Coursera")
        #expect(answer.heading?.aside == "step 1 of 3, weeks 1-12")
        #expect(answer.rows("With") == ["Machine Learning Specialization (Andrew Ng, Coursera)"])
        #expect(answer.rows("Skill") == ["AI/ML Algorithms, 4th of 6 in importance"])
        #expect(answer.rows("Why now") == ["the roadmap starts with it"])
        #expect(answer.sources.map(\.section) == ["Roadmap, Foundation Building"])
        #expect(answer.words.contains("This Week, 3 of 3 still open"))
        #expect(answer.wordCount <= 120)
    }

    @Test func theWeeksItemsGoWhenTheyAreDone() throws {
        let chat = try Chat()
        let guide = chat.coach.guide
        chat.append(guide.steps.prefix(3).map { .done(guide.reference($0.id), happened: nil) })
        #expect(chat.say("/next").answer.words.contains("This Month, 3 of 3 still open"))
    }

    @Test func everythingDoneIsSaidWithWhatRemainsOfTheActionPlan() throws {
        let chat = try Chat()
        let guide = chat.coach.guide
        chat.append(guide.tasks.map { .done(guide.reference($0.id), happened: nil) })
        let answer = chat.say("/next").answer
        #expect(answer.heading?.title == "The roadmap is finished")
        #expect(answer.words.contains("All 15 tasks of its 5 phases"))
        #expect(answer.listItems.map(\.text).contains("Update your LinkedIn profile to reflect AI learning goals"))
        #expect(!answer.listItems.contains { $0.marker == .box(isTicked: true) })
        chat.append(guide.steps.map { .done(guide.reference($0.id), happened: nil) })
        #expect(chat.say("/next").answer.listItems.isEmpty)
    }

    @Test func theDoneOneIsNoLongerNext() throws {
        let chat = try Chat()
        chat.say("I finished the Machine Learning Specialization")
        #expect(
            chat.say("what should I learn next").answer.heading?.title
                == "Design and implement a basic ML model using scikit-learn")
    }
}
