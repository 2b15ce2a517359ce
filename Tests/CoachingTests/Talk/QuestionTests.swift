import Coaching
import Knowledge
import Testing

/// Questions are answered by their topic; what the guide does not say is refused with what is nearby.
struct QuestionTests {
    static let questions: [(String, TopicID)] = [
        ("how much will I earn", "faq/salary"), ("how long does it take", "faq/duration"),
        ("show me the roadmap", "roadmap"), ("what will I miss", "reality/miss"),
        ("what are the biggest challenges", "reality/challenges"), ("which skills do I need", "skills"),
        ("who wrote Designing Machine Learning Systems", "resource/designing-machine-learning-systems"),
        ("tell me about phase 2", "phase/advanced-ai-cloud-integration"), ("what should I learn next", "next"),
        ("how far am I", "progress"), ("hello", "greeting"), ("thank you", "thanks"), ("who are you", "about"),
        ("make me a plan", "plan"), ("what should I do this week", "action/this-week"),
    ]

    @Test(arguments: questions)
    func isAnswered(line: String, topic: TopicID) throws {
        let turn = try Chat().say(line)
        #expect(turn.answer.topic == topic)
        #expect(turn.events.isEmpty)
        #expect(turn.confidence > 0.5)
        #expect(turn.explanation != nil)
    }

    static let foreign = [
        "what is the capital of France", "will AI replace software engineers", "tell me a joke",
        "who is the president", "my cat is ill", "how do I cook rice",
    ]

    @Test(arguments: foreign)
    func whatTheGuideDoesNotSayIsRefusedAndKept(line: String) throws {
        let chat = try Chat()
        let turn = chat.say(line)
        #expect(turn.answer.topic == .outOfScope)
        #expect(turn.events == [.asked(question: line, topic: .outOfScope)])
        #expect(turn.answer.words.hasPrefix("The guide does not say."))
        #expect(turn.answer.words.contains("Kept for \"unanswered\"."))
        #expect(chat.record.unanswered.map(\.text) == [line])
    }

    @Test func whatIsNearbyIsNamed() throws {
        let turn = try Chat().say("will AI replace software engineers")
        let titles = try turn.answer.sources.map { source in
            try #require(ShippedCoach.guide().topics.first { $0.source == source.location }).title
        }
        #expect((1...3).contains(titles.count))
        for title in titles { #expect(turn.answer.words.contains(title)) }
        #expect(turn.answer.words.contains("Close to it, it covers"))
    }

    @Test func withNothingNearbyTheFieldIsNamed() throws {
        let turn = try Chat().say("zzz qqq")
        #expect(turn.answer.topic == .outOfScope)
        #expect(turn.answer.words.contains("from Software Engineer to AI Architect"))
    }

    @Test func aQuestionThatCouldNotBeKeptIsStillAnswered() throws {
        let turn = try Chat().say("tell me a joke").unrecorded(because: "the disk is full", keepsAnswer: true)
        #expect(turn.answer.words.hasPrefix("The guide does not say."))
        #expect(!turn.answer.words.contains("Kept"))
        #expect(turn.events.isEmpty)
    }

    @Test func theSameLineGivesTheSameTurn() throws {
        for line in Self.questions.map(\.0) + Self.foreign {
            let (first, second) = (try Chat().say(line), try Chat().say(line))
            #expect(first.answer == second.answer)
            #expect(first.confidence == second.confidence)
        }
    }

    @Test func alternativesAreOtherTopicsBestFirst() throws {
        let turn = try Chat().say("how much will I earn")
        #expect(turn.alternatives.count <= 3)
        #expect(!turn.alternatives.contains { $0.topic == "faq/salary" })
        #expect(turn.alternatives.map(\.confidence) == turn.alternatives.map(\.confidence).sorted(by: >))
    }

    @Test(arguments: [
        ("how much will I earn", true), ("/next", true), ("tell me a joke", true), ("hello", false), ("note: x", false),
        ("I already know Python", false),
    ])
    func aQuestionIsRememberedAndAnActIsNot(line: String, isQuestion: Bool) throws {
        let turn = try Chat().say(line)
        #expect((turn.questionEvent == .asked(question: line, topic: turn.answer.topic)) == isQuestion)
        #expect(turn.conversation.questionCount == (isQuestion ? 1 : 0))
    }

    @Test(arguments: [
        ("hi, how much will I earn", "faq/salary"), ("hello! hello", "greeting"), ("hi, Tom here", "greeting"),
    ])
    func whatIsAskedAfterAGreetingIsAnswered(line: String, topic: String) throws {
        #expect(try Chat().say(line).answer.topic.rawValue == topic)
    }
}
