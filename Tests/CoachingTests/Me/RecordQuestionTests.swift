import CivilTime
import Coaching
import Knowledge
import Testing

/// Questions about what the record says of one thing: yes or no first, from the record alone.
struct RecordQuestionTests {
    private func chat() throws -> Chat {
        let chat = try Chat()
        let guide = chat.coach.guide
        chat.append([.done(guide.reference("resource/machine-learning-specialization"), happened: nil)])
        chat.append([
            .done(guide.reference("resource/aws-solutions-architect-associate"), happened: .month(year: 2026, month: 5))
        ])
        chat.append([.halfway(guide.reference("resource/deep-learning-specialization"), Portion(share: 0.5))])
        return chat
    }

    static let answers: [(line: String, says: String)] = [
        ("is the cloud certificate done for me?", "Yes: a cloud certification, AWS or Google is closed by AWS"),
        ("did I finish the AWS one?", "closed by AWS Solutions Architect - Associate in May 2026."),
        (
            "google cert still needed then?",
            "No: Google Cloud Professional Cloud Architect is not done, and no longer needed"
        ),
        (
            "did I read the Chip Huyen book, according to you?",
            "No: nothing is recorded about Designing Machine Learning"
        ),
        ("have I finished Andrew Ng's course?", "Yes: Machine Learning Specialization is recorded as done."),
        ("how far am I with the deep learning specialization", "half of it (50%)"),
        ("have I done the model yet", "No: nothing is recorded about the basic ML model."),
        ("is the next step still the model?", "Yes: the next step is \"Design and implement a basic ML model"),
        ("is the portfolio the next step?", "No: the next step is \"Design and implement a basic ML model"),
        ("how far am i with that 90 day thing, the specialization and the cert", "is closed"),
        ("whats open in phase 2", "Take Deep Learning Specialization on Coursera 50%"),
        ("what is left of this month's actions", "Complete the first module"),
        ("is the Huyen book still needed?", "Yes: the ML systems design principles is still open"),
    ]

    @Test(arguments: answers.indices)
    func isAnsweredFromTheRecord(index: Int) throws {
        let (line, says) = Self.answers[index]
        let turn = try chat().say(line)
        #expect(turn.answer.words.contains(says), "\(line): \(turn.answer.words)")
        #expect(turn.events.isEmpty)
    }

    @Test func itIsWhatWasTalkedAbout() throws {
        let chat = try chat()
        chat.say("what is the Deep Learning Specialization")
        #expect(chat.say("how far am I with it").answer.words.contains("50%"))
    }

    @Test func partsAreTicked() throws {
        let chat = try Chat()
        chat.append([.done(chat.coach.guide.reference("resource/machine-learning-specialization"), happened: nil)])
        let answer = chat.say("how far am i with that 90 day thing, the specialization and the cert").answer
        #expect(answer.words.contains("1 of 2"))
        #expect(answer.listItems.map(\.marker) == [.box(isTicked: true), .box(isTicked: false)])
        #expect(chat.say("and in total?").answer.heading?.aside == "1 of 15 tasks, 7%")
    }

    @Test func ownThingsAreAskedAboutByTheirName() throws {
        let chat = try Chat()
        chat.append([RoadmapStepTests.own(RoadmapStepTests.cuda)])
        #expect(chat.say("did I read the CUDA guide?").answer.words.hasPrefix("No: "))
        chat.append([.done(RoadmapStepTests.cuda, happened: nil)])
        #expect(chat.say("did I read the CUDA guide?").answer.words.hasPrefix("Yes: "))
    }

    /// Questions for the guide, and statements, are none for the record.
    static let others = [
        "do I need a cloud certification", "how long does it take", "is Python enough", "what is in phase 2",
        "how do I learn ML systems design", "do I have to do both certifications", "what should I learn next",
        "I finished the Machine Learning Specialization", "what is the salary", "how far is it from here to Paris",
    ]

    @Test(arguments: others)
    func otherLinesAreNoQuestionForTheRecord(line: String) throws {
        let words = try Chat().say(line).answer.words
        for lead in ["Yes: ", "No: ", "Nothing is recorded about"] { #expect(!words.hasPrefix(lead), "\(words)") }
    }
}
