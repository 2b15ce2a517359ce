import CivilTime
import Coaching
import Knowledge
import Testing

/// What a sentence records: only what the user says of themselves, in the past.
struct RecordingTests {
    struct Case: CustomTestStringConvertible {
        let line: String
        let events: [String]
        var testDescription: String { line }

        init(_ line: String, _ events: String...) {
            self.line = line
            self.events = events
        }
    }

    static let recording = [
        Case("I finished the Machine Learning Specialization", "done resource/machine-learning-specialization"),
        Case("finished Andrew Ng's course", "done resource/machine-learning-specialization"),
        Case("I completed the Deep Learning Specialization", "done resource/deep-learning-specialization"),
        Case("done with Chip Huyen's book", "done resource/designing-machine-learning-systems"),
        Case("I passed the AWS Solutions Architect exam", "done resource/aws-solutions-architect-associate"),
        Case("I have built the basic ML model", "done task/basic-ml-model"),
        Case("I finished the basic ML model", "done task/basic-ml-model"),
        Case("I started the Deep Learning Specialization", "started resource/deep-learning-specialization"),
        Case("I already know Python", "known transferable/python"),
        Case("I know scikit-learn already", "known resource/scikit-learn"),
        Case("I got a cloud certification", "done task/cloud-certification"),
        Case("I updated my resume", "done task/resume"),
        Case("I joined a Discord server", "done step/join-communities"),
        Case("I have finished IBM AI Engineering", "done resource/ibm-ai-engineering"),
    ]

    @Test(arguments: recording)
    func aStatementIsRecordedAndRepeatedBack(_ told: Case) throws {
        let chat = try Chat()
        let turn = chat.say(told.line)
        #expect(turn.events.map(\.summary) == told.events)
        #expect(turn.answer.topic == "done")
        #expect(turn.answer.words.hasPrefix("Recorded as"), "\(turn.answer.words)")
        #expect(turn.answer.words.contains("Next: "))
        #expect(turn.answer.suggestions == ["undo"])
        #expect(turn.conversation.recorded.count == 1)
    }

    static let silent = [
        "did I finish the Machine Learning Specialization?",
        "have I finished the Deep Learning Specialization?",
        "should I finish the Machine Learning Specialization first?",
        "when have I started the Machine Learning Specialization?",
        "I will finish the Machine Learning Specialization in June",
        "I want to finish Chip Huyen's book",
        "I am going to start the Deep Learning Specialization",
        "I plan to finish the AWS certification",
        "my colleague finished the Deep Learning Specialization",
        "he passed the AWS exam",
        "my boss has finished Chip Huyen's book",
        "I have not finished the AWS certification",
        "I never finished the Machine Learning Specialization",
        "I haven't started the Deep Learning Specialization",
        "if I finished the Machine Learning Specialization, what would be next",
        "once I finished the Deep Learning Specialization I rest",
        "I nearly finished Chip Huyen's book",
        "what is the Machine Learning Specialization",
        "tell me about the AWS certification",
        "hello",
    ]

    @Test(arguments: silent)
    func whatIsNoStatementAboutOneselfRecordsNothing(_ line: String) throws {
        let chat = try Chat()
        let turn = chat.say(line)
        let records = turn.events.filter { if case .asked = $0 { false } else { true } }
        #expect(records.map(\.summary) == [])
        #expect(!turn.answer.words.hasPrefix("Recorded"))
        #expect(turn.conversation.recorded.isEmpty)
        #expect(chat.record.states.isEmpty)
    }

    static let reasons = [
        ("my colleague finished the Deep Learning Specialization", "that is about somebody else"),
        ("I have not finished the AWS certification", "you say that it is not done"),
        ("I will finish the Machine Learning Specialization in June", "that is a plan"),
    ]

    @Test(arguments: reasons)
    func theAnswerSaysWhyNothingIsRecorded(line: String, reason: String) throws {
        let words = try Chat().say(line).answer.words
        #expect(words.contains("Nothing is recorded"))
        #expect(words.contains(reason), "\(words)")
    }

    // MARK: Several things, and none

    static let several = [
        Case(
            "I finished the Machine Learning Specialization and Chip Huyen's book",
            "done resource/machine-learning-specialization", "done resource/designing-machine-learning-systems"),
        Case(
            "I finished the portfolio and my resume", "done task/portfolio", "done task/resume"),
        Case("I know Python and MLflow", "known transferable/python", "known resource/mlflow"),
        Case(
            "I finished the Machine Learning Specialization and the Deep Learning Specialization",
            "done resource/machine-learning-specialization", "done resource/deep-learning-specialization"),
    ]

    @Test(arguments: several)
    func severalThingsAreRecordedInOneTurn(_ told: Case) throws {
        let chat = try Chat()
        let turn = chat.say(told.line)
        #expect(Set(turn.events.map(\.summary)) == Set(told.events))
        #expect(Set(chat.log.map(\.turn)).count == 1)
        chat.say("undo")
        #expect(chat.record.states.isEmpty, "undo takes back the whole turn")
    }

    @Test func whatIsDeniedBesideADoneThingIsNotRecorded() throws {
        let turn = try Chat().say("I finished Chip Huyen's book but not the AWS certification")
        #expect(turn.events.map(\.summary) == ["done resource/designing-machine-learning-systems"])
    }

    static let mixed = [
        Case(
            "I finished Chip Huyen's book and started the Deep Learning Specialization",
            "done resource/designing-machine-learning-systems", "started resource/deep-learning-specialization"),
        Case(
            "I finished Chip Huyen's book. I already know Python.",
            "done resource/designing-machine-learning-systems", "known transferable/python"),
        Case(
            "I finished Chip Huyen's book and my friend finished the Deep Learning Specialization",
            "done resource/designing-machine-learning-systems"),
        Case(
            "I finished Chip Huyen's book and will start the Deep Learning Specialization",
            "done resource/designing-machine-learning-systems"),
    ]

    @Test(arguments: mixed)
    func eachPartIsRecordedAsItIsTold(_ told: Case) throws {
        let turn = try Chat().say(told.line)
        #expect(turn.events.map(\.summary) == told.events)
    }

    @Test func whatIsToldTogetherIsRepeatedBackTogether() throws {
        let words = try Chat().say(mixedLine).answer.words
        #expect(
            words.contains("Recorded as done: Designing Machine Learning Systems. Recorded as started: Deep Learning"))
    }
    private let mixedLine = "I finished Chip Huyen's book and started the Deep Learning Specialization"

    @Test func aToolThatAProjectUsedIsNotDone() throws {
        let turn = try Chat().say("I built the basic ML model with scikit-learn")
        #expect(turn.events.map(\.summary) == ["done task/basic-ml-model"])
    }

    @Test func aPartOfAStepIsNotTheWholeCourse() throws {
        let turn = try Chat().say("I finished the first module of the course")
        #expect(turn.events.map(\.summary) == ["done step/first-module-and-model"])
    }

    @Test func anEnrolmentThatIsDoneIsNotTheCourse() throws {
        let chat = try Chat()
        chat.say("I completed the course enrollment")
        #expect(chat.standing.isDone("step/enroll-machine-learning"))
        #expect(!chat.standing.isDone("task/machine-learning-specialization"))
    }

    @Test func nothingNamedAsksWhatItWas() throws {
        let turn = try Chat().say("I finished it")
        #expect(turn.events.isEmpty)
        #expect(turn.answer.words.contains("Name the course"))
    }

    @Test func itIsWhatWasTalkedAbout() throws {
        let turn = try Chat().say("tell me about Chip Huyen's book", "I finished it")
        #expect(turn.events.map(\.summary) == ["done resource/designing-machine-learning-systems"])
    }

    @Test func itIsNotWhatIsDeniedBesideIt() throws {
        let turn = try Chat().say("tell me about Chip Huyen's book", "I finished it but not the AWS certification")
        #expect(turn.events.map(\.summary) == ["done resource/designing-machine-learning-systems"])
    }

    @Test func itAfterNextIsTheStep() throws {
        let turn = try Chat().say("/next", "I finished it")
        #expect(turn.events.first?.summary.contains("machine-learning-specialization") == true)
    }

    // MARK: When

    static let dates = [
        Case("I finished Chip Huyen's book back in march", "done resource/designing-machine-learning-systems 2026-03"),
        Case("I finished Chip Huyen's book in november", "done resource/designing-machine-learning-systems 2025-11"),
        Case("I finished Chip Huyen's book yesterday", "done resource/designing-machine-learning-systems 2026-06-14"),
        Case("I finished Chip Huyen's book last friday", "done resource/designing-machine-learning-systems 2026-06-12"),
        Case("I finished Chip Huyen's book two months ago", "done resource/designing-machine-learning-systems 2026-04"),
        Case(
            "I finished Chip Huyen's book on 3 march 2025",
            "done resource/designing-machine-learning-systems 2025-03-03"),
        Case("I finished Chip Huyen's book in 2024", "done resource/designing-machine-learning-systems 2024"),
        Case(
            "I started the Deep Learning Specialization last week",
            "started resource/deep-learning-specialization 2026-06"),
    ]

    @Test(arguments: dates)
    func theDayThatIsToldIsKept(_ told: Case) throws {
        #expect(try Chat().say(told.line).events.map(\.summary) == told.events)
    }

    @Test func theDayIsRepeatedBack() throws {
        let words = try Chat().say("I finished Chip Huyen's book back in march").answer.words
        #expect(words.contains("Recorded as done in March 2026: Designing Machine Learning Systems."))
    }

    // MARK: What it changes

    @Test func theConfirmationSaysWhatItCloses() throws {
        let words = try Chat().say("I finished the Machine Learning Specialization").answer.words
        #expect(words.contains("Foundation Building is now 1 of 3."))
        #expect(words.contains("This Week: enroll in the Machine Learning course, ticked."))
        #expect(words.contains("finish a full ML specialization and one cloud certification, 1 of 2."))
        #expect(words.contains("Next: the basic ML model."))
    }

    @Test func whatClosesNothingSaysSo() throws {
        #expect(try Chat().say("I already know Python").answer.words.contains("It closes no step of the roadmap."))
        #expect(
            try Chat().say("I have finished IBM AI Engineering").answer.words.contains(
                "It closes no step of the roadmap."))
    }

    @Test func theSecondTellingSaysThatItWasRecorded() throws {
        let chat = try Chat()
        let turn = try chat.say("I finished Chip Huyen's book", "I finished Chip Huyen's book in march")
        #expect(turn.answer.words.contains("it was recorded as done before; now in March 2026"))
        #expect(chat.record.states.count == 1)
    }

    @Test func theLastTaskFinishesTheRoadmap() throws {
        let chat = try Chat()
        let guide = chat.coach.guide
        chat.append(guide.tasks.filter { $0.id != "task/resume" }.map { .done(guide.reference($0.id), happened: nil) })
        let words = chat.say("I updated my resume").answer.words
        #expect(words.contains("Portfolio & Job Search is finished, 3 of 3."))
        #expect(words.contains("The roadmap is finished."))
    }

    @Test func aRecordThatCouldNotBeKeptIsNotClaimed() throws {
        let turn = try Chat().say("I finished Chip Huyen's book").unrecorded(
            because: "the disk is full", keepsAnswer: false)
        #expect(turn.answer.words == "Nothing was recorded: the disk is full.")
        #expect(turn.events.isEmpty)
    }

    @Test func progressCountsWhatWasRecorded() throws {
        let chat = try Chat()
        let answer = try chat.say(
            "I finished the Machine Learning Specialization in march", "I already know Python", "/progress"
        ).answer
        #expect(answer.heading?.aside == "1 of 15 tasks, 7%")
        #expect(answer.rows("Action plan") == ["1 of 9"])
        #expect(answer.rows("Done") == ["Machine Learning Specialization (in March 2026)"])
        #expect(answer.rows("Known") == ["Python"])
        #expect(answer.rows("Next") == ["Design and implement a basic ML model using scikit-learn"])
        #expect(
            answer.blocks.contains(
                .bars([
                    Bar("Foundation Building", done: 1, of: 3), Bar("Advanced AI & Cloud Integration", done: 0, of: 3),
                    Bar("Practical System Design", done: 0, of: 3),
                    Bar("Leadership & Strategy Development", done: 0, of: 3),
                    Bar("Portfolio & Job Search", done: 0, of: 3),
                ])))
    }
}
