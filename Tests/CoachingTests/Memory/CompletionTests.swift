import Coaching
import Knowledge
import Testing

/// What closes a task or an action item: one thing is recorded once and counts everywhere.
struct CompletionTests {
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        var done: [TopicID] = []
        var started: [TopicID] = []
        var known: [TopicID] = []
        /// The tasks and steps that are closed by it, and no others.
        let closes: Set<TopicID>
    }

    static let cases = [
        Case(testDescription: "nothing", closes: []),
        Case(
            testDescription: "a specialization closes its task and the enrolment",
            done: ["resource/machine-learning-specialization"],
            closes: ["task/machine-learning-specialization", "step/enroll-machine-learning"]),
        Case(
            testDescription: "the task itself counts like its course",
            done: ["task/machine-learning-specialization"],
            closes: ["task/machine-learning-specialization", "step/enroll-machine-learning"]),
        Case(
            testDescription: "to start the course is to have enrolled, and no more",
            started: ["resource/machine-learning-specialization"], closes: ["step/enroll-machine-learning"]),
        Case(
            testDescription: "knowing the course has it started too",
            known: ["resource/machine-learning-specialization"],
            closes: ["task/machine-learning-specialization", "step/enroll-machine-learning"]),
        Case(
            testDescription: "any: AWS is enough", done: ["resource/aws-solutions-architect-associate"],
            closes: ["task/cloud-certification"]),
        Case(
            testDescription: "any: Google is enough", done: ["resource/google-cloud-professional-cloud-architect"],
            closes: ["task/cloud-certification"]),
        Case(testDescription: "IBM's is no cloud certification", done: ["resource/ibm-ai-engineering"], closes: []),
        Case(
            testDescription: "a certificate that is only begun closes nothing",
            started: ["resource/aws-solutions-architect-associate"], closes: []),
        Case(
            testDescription: "all: a specialization and one certification",
            done: ["resource/deep-learning-specialization", "resource/google-cloud-professional-cloud-architect"],
            closes: [
                "task/deep-learning-specialization", "task/cloud-certification",
                "step/specialization-and-certification",
            ]),
        Case(
            testDescription: "all, by tasks",
            done: ["task/deep-learning-specialization", "task/cloud-certification"],
            closes: [
                "task/deep-learning-specialization", "task/cloud-certification",
                "step/specialization-and-certification",
            ]),
        Case(
            testDescription: "all: the course and a first model",
            done: ["resource/machine-learning-specialization", "task/basic-ml-model"],
            closes: [
                "task/machine-learning-specialization", "step/enroll-machine-learning", "task/basic-ml-model",
                "step/first-module-and-model",
            ]),
        Case(
            testDescription: "cloud services are begun with SageMaker", started: ["resource/aws-sagemaker"],
            closes: ["step/start-cloud-services"]),
        Case(
            testDescription: "or known from Vertex AI", known: ["resource/google-vertex-ai"],
            closes: ["step/start-cloud-services"]),
        Case(
            testDescription: "the book closes the principles", done: ["resource/designing-machine-learning-systems"],
            closes: ["task/ml-systems-design-principles"]),
        Case(
            testDescription: "and so does knowing the skill", known: ["skill/ml-systems-design"],
            closes: ["task/ml-systems-design-principles"]),
        Case(
            testDescription: "a known tool that is only used closes nothing",
            known: ["resource/scikit-learn", "resource/mlflow", "resource/tensorflow-pytorch"], closes: []),
        Case(
            testDescription: "a known skill that nothing asks for closes nothing",
            known: ["transferable/python", "skill/ai-ml-algorithms"], closes: []),
        Case(testDescription: "a task that is begun stays open", started: ["task/portfolio"], closes: []),
        Case(testDescription: "a task cannot be known", known: ["task/portfolio"], closes: []),
    ]

    @Test(arguments: cases)
    func closesTheseAndNoOthers(_ told: Case) throws {
        let guide = try ShippedCoach.guide()
        let standing = guide.standing(done: told.done, started: told.started, known: told.known)
        let closed = Set((guide.tasks + guide.steps).map(\.id).filter(standing.isDone))
        #expect(closed == told.closes)
    }

    @Test(
        arguments: [
            ([], 0), (["resource/deep-learning-specialization"], 1),
            (["resource/aws-solutions-architect-associate"], 1),
            (["resource/ibm-ai-engineering"], 0),
            (["resource/deep-learning-specialization", "resource/machine-learning-specialization"], 1),
            (["resource/deep-learning-specialization", "resource/aws-solutions-architect-associate"], 2),
        ] as [([TopicID], Int)])
    func ofTwoPartsSomeAreDone(done: [TopicID], parts: Int) throws {
        let guide = try ShippedCoach.guide()
        let step = try #require(guide.task("step/specialization-and-certification"))
        let standing = guide.standing(done: done)
        #expect(standing.parts(of: step) == (parts, 2))
        #expect(standing.isDone(step.id) == (parts == 2))
    }

    @Test func aTaskWithoutPartsIsOneOrNone() throws {
        let guide = try ShippedCoach.guide()
        let task = try #require(guide.task("task/portfolio"))
        #expect(guide.standing().parts(of: task) == (0, 1))
        #expect(guide.standing(done: [task.id]).parts(of: task) == (1, 1))
    }

    @Test func doneIsNotUndoneByStartingOrKnowing() throws {
        let guide = try ShippedCoach.guide()
        let id: TopicID = "resource/machine-learning-specialization"
        let standing = guide.standing(done: [id], started: [id], known: [id])
        #expect(standing.record.states[id]?.stage == .done)
    }

    @Test func circlesEnd() throws {
        let guide = try ShippedCoach.guide()
        // The step names the task, and the task the course; nothing is done, and asking ends.
        #expect(!guide.standing(started: guide.tasks.map(\.id)).isDone("step/specialization-and-certification"))
    }
}
