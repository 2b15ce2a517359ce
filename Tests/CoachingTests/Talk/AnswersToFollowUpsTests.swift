import Coaching
import Knowledge
import Testing

/// Questions about what was just answered: who made it, why that answer, what comes after.
struct AnswersToFollowUpsTests {
    // MARK: Who made it

    @Test(arguments: ["who teaches it?", "who wrote it", "by whom?", "and who is the author?", "who?"])
    func theAuthorIsNamed(line: String) throws {
        let turn = try Chat().say("tell me about Chip Huyen's book", line)
        #expect(turn.answer.words == "Designing Machine Learning Systems is by Chip Huyen.")
        #expect(turn.answer.topic == "resource/designing-machine-learning-systems")
        #expect(turn.answer.sources.count == 1)
        #expect(turn.confidence == 1)
    }

    @Test(arguments: ["who teaches it?", "who wrote it", "by whom?"])
    func whatTheGuideDoesNotSayIsSaid(line: String) throws {
        let words = try Chat().say("tell me about the AWS certification", line).answer.words
        #expect(words.hasPrefix("The guide does not say who made AWS Solutions Architect - Associate."))
        #expect(words.hasSuffix(" It is on AWS."))
    }

    @Test func theSkillsOfItCanBePickedAfterwards() throws {
        let turn = try Chat().say("tell me about Chip Huyen's book", "who wrote it", "the first one")
        #expect(turn.answer.topic == "skill/ml-systems-design")
    }

    @Test func onlyACourseOrABookHasAnAuthor() throws {
        let words = try Chat().say("how much will I earn", "who wrote it?").answer.words
        #expect(!words.contains("who made"))
        #expect(!words.contains(" is by "))
    }

    // MARK: Why that answer

    @Test(arguments: ["why that answer", "why that answer?", "Why that answer, please?"])
    func isExplainedLikeTheCommand(line: String) throws {
        let asked = try Chat().say("how much will I earn", line).answer
        #expect(try asked == Chat().say("how much will I earn", "/why").answer)
        #expect(asked.words.hasPrefix("Salary was chosen by"))
    }

    @Test func anAnswerThatFollowedIsSaidToHaveFollowed() throws {
        let answer = try Chat().say("show me the roadmap", "the last one", "why that answer").answer
        #expect(answer.topic == "phase/portfolio-job-search")
        #expect(answer.words.contains("followed from what was said before"))
    }

    @Test func withoutAnAnswerThereIsNothingToExplain() throws {
        #expect(try Chat().say("why that answer").answer.topic == "help")
    }

    // MARK: What comes after a phase

    @Test(arguments: [
        ("what comes after the foundation phase", 2), ("what is after phase 2", 3), ("what is before phase 2", 1),
        ("tell me about phase 2", 2),
    ])
    func theNeighbourOfANamedPhase(line: String, number: Int) throws {
        let phases = try ShippedCoach.guide().roadmap.items
        #expect(try Chat().say(line).answer.topic == phases[number - 1].entry.id)
    }

    // MARK: A question that tells something

    @Test(arguments: [
        "I have designed systems for years, does that help?",
        "I completed much of it, how long does it take?", "I have finished my job, what do I already bring?",
    ])
    func isAnsweredAndNotRecorded(line: String) throws {
        let turn = try Chat().say(line)
        #expect(turn.answer.topic != "done")
        #expect(turn.answer.topic != .outOfScope)
        #expect(turn.events.isEmpty)
    }

    @Test(arguments: [
        ("I have read the Huyen book, how much will I earn?", "done resource/designing-machine-learning-systems"),
        ("I already know Python, how long does it take?", "known transferable/python"),
    ])
    func isAnsweredAndRecordedWhereItNamesAThing(line: String, event: String) throws {
        let turn = try Chat().say(line)
        #expect(turn.answer.topic.kind == "faq")
        #expect(turn.events.map(\.summary) == [event])
        #expect(turn.answer.words.contains("Recorded as"))
    }

    @Test func isNoReportWithoutAQuestionMark() throws {
        let turn = try Chat().say("I have built systems for years, does that help")
        #expect(turn.events.isEmpty)
        #expect(!turn.answer.asks, "nobody is asked which thing was finished")
    }
}
