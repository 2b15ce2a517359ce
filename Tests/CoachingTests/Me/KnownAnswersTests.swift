import CivilTime
import Coaching
import Knowledge
import Testing

/// What the answers say of what the user told: next, progress, where we were, what is known.
struct KnownAnswersTests {
    static let course = ItemReference(
        id: "resource/machine-learning-specialization", title: "Machine Learning Specialization")
    static let model = ItemReference(id: "task/basic-ml-model", title: "Design and implement a basic ML model")
    static let cs229 = RoadmapStepTests.cs229
    static let cuda = RoadmapStepTests.cuda

    private func chat(_ turns: [[Event]]) throws -> Chat {
        let chat = try Chat(coach: ShippedCoach.knowingCoach())
        for turn in turns { chat.append(turn) }
        return chat
    }

    // MARK: Next

    @Test func aSubstituteIsNextWithWhatItReplaces() throws {
        let answer = try chat([[.substitute(Self.cs229, for: Self.course)]]).say("/next").answer
        #expect(answer.heading?.title == "Stanford CS229 lectures")
        #expect(answer.heading?.aside == "step 1 of 3, weeks 1-12")
        #expect(answer.rows("With") == ["Stanford CS229 lectures (yours, instead of Machine Learning Specialization)"])
        #expect(answer.rows("Skill") == ["AI/ML Algorithms, 4th of 6 in importance"])
    }

    @Test func anOwnStepIsNextAsTheUsers() throws {
        let own = Event.ownStep(OwnStep(item: Self.cuda, after: Self.course.id, phase: "phase/foundation-building"))
        let after = Event.ownStep(
            OwnStep(item: Self.cuda, after: "task/machine-learning-specialization", phase: nil))
        #expect(
            try chat([[own], [.done(Self.course, happened: nil)]]).say("/next").answer.heading?.title.hasPrefix(
                "Design") == true)
        let answer = try chat([[after], [.done(Self.course, happened: nil)]]).say("/next").answer
        #expect(answer.heading?.title == Self.cuda.title)
        #expect(answer.heading?.aside == "your own step, weeks 1-12")
        #expect(answer.rows("Why now") == ["you put it after the Machine Learning Specialization"])
    }

    @Test func howFarAndHowLongAreSaid() throws {
        let answer = try chat([
            [.halfway(Self.course, Portion(share: 0.4, told: "module 4 of 10"))],
            [.effort(hours: 3, on: Self.course, happened: nil)], [.effort(hours: 2.5, on: Self.course, happened: nil)],
        ]).say("/next").answer
        #expect(answer.rows("So far") == ["module 4 of 10, 5.5 h studied"])
    }

    @Test func whatWasSkippedIsSaid() throws {
        let answer = try chat([[.skipped(Self.model)], [.done(Self.course, happened: nil)]]).say("/next").answer
        #expect(answer.heading?.title == "Study ML systems design principles from online resources")
        #expect(answer.words.contains("Skipped so far: the basic ML model."))
        #expect(!answer.words.contains("unskip"))
    }

    @Test func whatWasSkippedIsOfferedWhenTheRestIsDone() throws {
        let principles = ItemReference(id: "task/ml-systems-design-principles", title: "")
        let answer = try chat([
            [.skipped(Self.model)], [.done(Self.course, happened: nil), .done(principles, happened: nil)],
        ]).say("/next").answer
        #expect(answer.words.contains("\"unskip the basic ML model\" takes it up again"))
        #expect(answer.heading?.title == "Take Deep Learning Specialization on Coursera")
    }

    @Test func whatWasSkippedCanBeLeftOut() throws {
        let answer = try chat([[.skipped(Self.model)]]).say("what can I skip").answer
        #expect(answer.heading?.title == "What you can leave out")
        #expect(answer.listItems.map(\.text).first?.hasPrefix("the basic ML model: you left it out") ?? false)
    }

    @Test func onlyWhatWasSkippedIsLeft() throws {
        let chat = try Chat(coach: ShippedCoach.knowingCoach())
        let guide = chat.coach.guide
        chat.append(guide.tasks.filter { $0.id != Self.model.id }.map { .done(guide.reference($0.id), happened: nil) })
        chat.append([.skipped(Self.model)])
        #expect(chat.say("/next").answer.heading?.title == "Only what you skipped is open")
        #expect(chat.say("/next").answer.listItems.count == 1)
    }

    @Test func whoeverIsStuckGetsAnotherWay() throws {
        let principles = ["resource/machine-learning-specialization", "task/basic-ml-model"].map {
            Event.done(ItemReference(id: TopicID(rawValue: $0), title: ""), happened: nil)
        }
        let stuck = Event.stuck(
            ItemReference(id: "resource/machine-learning-systems-design", title: ""),
            words: "I am stuck with the course")
        let answer = try chat([principles, [stuck]]).say("/next").answer
        #expect(answer.words.contains("You said: \"I am stuck with the course\""))
        #expect(answer.words.contains("Another way to the same skill: Designing Machine Learning Systems (Chip Huyen)"))
    }

    // MARK: Something else

    @Test func askingAgainGetsSomethingNewEachTime() throws {
        let chat = try Chat(coach: ShippedCoach.knowingCoach())
        chat.say("/next")
        var seen: [String] = []
        for _ in 0..<4 {
            let answer = chat.say("something else").answer
            #expect(answer.topic == "next")
            #expect(!answer.rows("Why").isEmpty)
            seen.append(try #require(answer.heading?.title))
        }
        #expect(Set(seen).count == 4)
        #expect(seen[0] == "Deep Learning Specialization (Coursera)")
    }

    @Test func whoeverHatesVideosGetsNoCourse() throws {
        let chat = try chat([
            [.done(Self.course, happened: nil), .done(Self.model, happened: nil)]
        ])
        chat.say("/next")
        let answer = chat.say("I hate video courses").answer
        #expect(answer.heading?.title == "Designing Machine Learning Systems (Chip Huyen)")
        #expect(answer.rows("Why") == ["it serves the same skill, ML Systems Design, and closes the same step"])
        let again = try #require(chat.say("something else").answer.heading)
        #expect(again.aside != "course")
        #expect(chat.say("why").answer.words.hasPrefix("Because "))
    }

    @Test func aSmallStepIsAnActionItemThenTheFirstHour() throws {
        let chat = try Chat(coach: ShippedCoach.knowingCoach())
        let guide = chat.coach.guide
        #expect(chat.say("I have only an hour today").answer.heading?.aside == "This Week")
        chat.append(guide.steps.map { .done(guide.reference($0.id), happened: nil) })
        let answer = chat.say("only an hour today").answer
        #expect(answer.heading?.title.hasPrefix("The first hour of: Complete Andrew Ng") == true)
        #expect(
            chat.say("only 20 minutes on the train today").answer.heading?.title.hasPrefix("The first 20 minutes of")
                == true)
    }

    @Test func whyThatOneFirstIsAskedOfTheStep() throws {
        let chat = try chat([[.done(Self.course, happened: nil)]])
        chat.say("next")
        let answer = chat.say("why that one first").answer
        #expect(answer.topic == "next")
        #expect(answer.words.contains("the first open step of the roadmap"))
    }

    // MARK: Progress

    @Test func ownStepsAreCountedApart() throws {
        let fastai = RoadmapStepTests.fastai
        let answer = try chat([
            [RoadmapStepTests.own(Self.cuda)], [RoadmapStepTests.own(fastai)], [.done(Self.cuda, happened: nil)],
            [.done(Self.course, happened: nil)], [.effort(hours: 3, on: nil, happened: nil)],
        ]).say("/progress").answer
        #expect(answer.heading?.aside == "1 of 15 tasks, 7%, and 1 of 2 of your own")
        #expect(answer.rows("Your own") == ["Read the CUDA programming guide (done); fast.ai (open)"])
        #expect(answer.rows("Studied") == ["3 h in all"])
        #expect(answer.rows("Done").first?.contains("(yours)") == true)
    }

    @Test func ownThingsAreListed() throws {
        let answer = try chat([[RoadmapStepTests.own(Self.cuda)], [.substitute(Self.cs229, for: Self.course)]])
            .say("which steps did I add myself").answer
        #expect(answer.topic == "progress")
        #expect(answer.listItems.map(\.text) == [Self.cuda.title])
        #expect(answer.rows("Instead") == ["Stanford CS229 lectures, for Machine Learning Specialization"])
    }

    @Test func hoursAddUp() throws {
        let chat = try chat([
            [.effort(hours: 3, on: Self.course, happened: nil)], [.effort(hours: 2.5, on: Self.course, happened: nil)],
            [.effort(hours: 1, on: Self.model, happened: nil)],
        ])
        let all = chat.say("how many hours is that all together").answer
        #expect(all.heading?.title == "6.5 h studied in all")
        #expect(all.rows("5.5 h") == ["Machine Learning Specialization"])
        #expect(
            chat.say("how many hours did I spend on the Machine Learning Specialization").answer.words
                == "5.5 h on Machine Learning Specialization, of 6.5 h in all.")
    }

    // MARK: Where we were, and what is known

    @Test func whereWeWereNamesTheRecordAndTheStep() throws {
        let chat = try chat([[.done(Self.course, happened: nil)]])
        chat.comeBack(after: 21)
        let answer = chat.say("where were we").answer
        #expect(answer.topic == "progress")
        #expect(answer.rows("Recorded") == ["3 weeks ago: done: Machine Learning Specialization"])
        #expect(answer.rows("Next").first?.hasPrefix("Design and implement a basic ML model") == true)
    }

    @Test func whereWeWereNamesWhatIsHalfDone() throws {
        let point = ItemReference(id: "point/a", title: "")
        let chat = try chat([
            [.reaction(Reaction(run: 1, point: point, words: "fine"))], [.checkIn(CheckIn(obstacle: nil, next: nil))],
        ])
        chat.comeBack(after: 14)
        let answer = chat.say("where were we").answer
        #expect(answer.rows("Open") == ["the reality check, at 1 of 12"])
        #expect(answer.rows("Week") == ["the last check-in was 2 weeks ago"])
    }

    @Test func nothingIsKnownAtTheStart() throws {
        #expect(try Chat(coach: ShippedCoach.knowingCoach()).say("/me").answer.words.hasPrefix("Nothing yet."))
        #expect(
            try Chat(coach: ShippedCoach.knowingCoach()).say("where were we").answer.heading?.title
                == "Nothing was said before; this is the start")
    }

    /// Every kind of record shows, with its day and the line that it came from.
    @Test func allThatIsKnownIsShown() throws {
        let day = CivilDate(daysSinceEpoch: 20_700)
        let told: [(event: Event, shown: String)] = [
            (
                .done(Self.course, happened: .month(year: 2026, month: 3)),
                "Machine Learning Specialization (in March 2026)"
            ),
            (.known(ItemReference(id: "resource/mlflow", title: "MLflow")), "MLflow"),
            (.halfway(Self.model, Portion(share: 0.5)), "50%"),
            (.effort(hours: 3, on: Self.model, happened: nil), "3 h on the basic ML model"),
            (.stuck(ItemReference(id: "task/resume", title: ""), words: "no idea"), "the resume"),
            (.skipped(ItemReference(id: "task/portfolio", title: "")), "the portfolio"),
            (.gaveUp(ItemReference(id: "resource/ibm-ai-engineering", title: "")), "IBM"),
            (RoadmapStepTests.own(Self.cuda), Self.cuda.title),
            (.substitute(Self.cs229, for: Self.course), "Stanford CS229 lectures, for Machine Learning Specialization"),
            (.background("ten years of Java"), "ten years of Java"), (.hours(6), "6 hours a week"),
            (.pace(8), "a week of the guide means 8 hours"), (.start(day), "start on \(day.inWords)"),
            (.daysOff(day, day), "off from \(day.inWords)"), (.target(day), "finished by \(day.inWords)"),
            (.worry("too old", about: nil), "1 worry"), (.noteAdded(text: "ask Maria", about: nil), "1 note"),
            (.checkIn(CheckIn(obstacle: nil, next: nil)), "1 weekly check-in"),
            (.taught(question: "bacon", topic: "faq/salary"), "asks for Salary"),
        ]
        let chat = try Chat(coach: ShippedCoach.knowingCoach())
        for (number, told) in told.enumerated() { chat.append([told.event, .said("this is line \(number)")]) }
        let answer = chat.say("/me").answer
        #expect(answer.topic == "progress")
        for (_, shown) in told { #expect(answer.words.contains(shown), "\(shown)") }
        for number in 0...8 { #expect(answer.words.contains("15 June 2026, \"this is line \(number)\""), "\(number)") }
        #expect(answer.words.contains("\"undo\" takes back the last record"))
    }

    @Test func whatIsKnownClosesWhatItClosesAndNothingElse() throws {
        let chat = try chat([[.known(ItemReference(id: "resource/scikit-learn", title: "scikit-learn"))]])
        let answer = chat.say("what can I leave out, given what I know?").answer
        #expect(answer.topic == "progress")
        #expect(answer.words.contains("scikit-learn: you know it, and it closes no step"))
        chat.append([.known(ItemReference(id: "skill/ml-systems-design", title: "ML Systems Design"))])
        chat.append([
            .done(ItemReference(id: "resource/aws-solutions-architect-associate", title: "AWS"), happened: nil)
        ])
        let more = chat.say("what can I leave out, given what I know?").answer
        #expect(more.words.contains("ML Systems Design: closes the ML systems design principles"))
        #expect(more.words.contains("Google Cloud Professional Cloud Architect: not needed"))
    }
}
