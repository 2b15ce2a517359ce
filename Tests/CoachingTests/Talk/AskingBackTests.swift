import Coaching
import Knowledge
import Testing

/// A few words that could mean two or three things are asked back; a number or a name answers.
///
/// Which words are that close changes with every training, so the lines are looked for: words of different topics side by
/// side, in a fixed order. That none is found fails.
struct AskingBackTests {
    private static let words = [
        "reuse", "duration", "list", "books", "pay", "months", "skills", "courses", "phases", "stages", "material",
        "learn", "missing", "weeks", "need", "read",
    ]

    /// The first line that is asked back with two choices.
    private static let ambiguous = Result<[String], any Error> {
        var found: [String] = []
        for first in words {
            for second in words where first != second && found.isEmpty {
                let line = "\(first) \(second)"
                if try Chat().say(line).answer.choices.count == 2 { found.append(line) }
            }
        }
        return found
    }

    private func lines() throws -> [String] {
        let lines = try Self.ambiguous.get()
        try #require(!lines.isEmpty, "no pair of words is asked back")
        return lines
    }

    @Test func asksWhich() throws {
        for line in try lines() {
            let turn = try Chat().say(line)
            #expect(turn.answer.words == "Which one do you mean?")
            #expect(Set(turn.answer.choices.map(\.topic)).count == 2)
            #expect(turn.answer.sources.count == 2)
            #expect(turn.conversation.choices == turn.answer.choices)
            #expect(turn.events.isEmpty)
        }
    }

    @Test func theLabelsAreTitlesThatDiffer() throws {
        let guide = try ShippedCoach.guide()
        for line in try lines() {
            let choices = try Chat().say(line).answer.choices
            #expect(Set(choices.map(\.label)).count == 2)
            for choice in choices {
                #expect(choice.label.contains(try #require(guide.entry(choice.topic)).title))
            }
        }
    }

    @Test(arguments: [("1", 0), ("2", 1), ("the second one", 1), ("last", 1), ("the first", 0), ("number 2", 1)])
    func aNumberAnswers(choice: String, place: Int) throws {
        let line = try lines()[0]
        let topic = try Chat().say(line).answer.choices[place].topic
        let turn = try Chat().say(line, choice)
        #expect(turn.answer.topic == topic)
        #expect(turn.confidence == 1)
        #expect(turn.conversation.choices.isEmpty)
        #expect(try turn.answer == ShippedCoach.guide().answer(topic))
    }

    @Test func allAnswersWithEach() throws {
        let line = try lines()[0]
        let choices = try Chat().say(line).answer.choices
        let turn = try Chat().say(line, "both")
        #expect([turn.answer.topic] + turn.also.map(\.topic) == choices.map(\.topic))
    }

    @Test(arguments: ["none of them", "neither"])
    func noneAnswersWithNone(line: String) throws {
        let turn = try Chat().say(lines()[0], line)
        #expect(turn.answer.topic == "thanks" && turn.events.isEmpty)
    }

    @Test(arguments: [0, 1])
    func aNameAnswers(place: Int) throws {
        let line = try lines()[0]
        let choice = try Chat().say(line).answer.choices[place]
        let turn = try Chat().say(line, choice.label)
        #expect(turn.answer.topic == choice.topic)
        #expect(turn.confidence == 1)
    }

    @Test(arguments: ["how much will I earn", "hello", "/progress", "tell me a joke"])
    func anotherQuestionForgetsTheChoices(line: String) throws {
        let chat = try Chat()
        let turn = try chat.say(lines()[0], line)
        #expect(!turn.answer.asks)
        #expect(turn.conversation.choices.isEmpty)
    }

    @Test(arguments: ["3", "0", "17"])
    func aNumberBeyondTheChoicesPicksNoneAndKeepsThem(number: String) throws {
        let turn = try Chat().say(lines()[0], number)
        #expect(turn.answer.words.contains("There are 2 to choose from"))
        #expect(turn.events.isEmpty)
        #expect(turn.conversation.choices.count == 2)
    }

    // MARK: One name, several things

    /// Lines that are a name, or a word within names, and what they may mean, in any order.
    static let names: [(line: String, topics: Set<TopicID>)] = [
        (
            "certification?",
            [
                "skill/ai-architecture-certification", "resource/aws-solutions-architect-associate",
                "resource/google-cloud-professional-cloud-architect",
            ]
        ),
        ("the certificate", Self.certifications), ("cert", Self.certifications),
        ("aws", ["resource/aws-solutions-architect-associate", "resource/aws-sagemaker"]),
        ("google please", ["resource/google-cloud-professional-cloud-architect", "resource/google-vertex-ai"]),
        (
            "coursera",
            [
                "resource/machine-learning-specialization", "resource/deep-learning-specialization",
                "resource/machine-learning-systems-design",
            ]
        ),
    ]
    private static let certifications: Set<TopicID> = [
        "skill/ai-architecture-certification", "resource/aws-solutions-architect-associate",
        "resource/google-cloud-professional-cloud-architect",
    ]

    @Test(arguments: names.indices)
    func aSharedNameIsAskedBack(index: Int) throws {
        let (line, topics) = Self.names[index]
        let answer = try Chat().say(line).answer
        #expect(Set(answer.choices.map(\.topic) + answer.furtherTopics) == topics)
        #expect(answer.choices.count <= 3)
        #expect(answer.topic == answer.choices.first?.topic)
    }

    @Test(arguments: ["how long does it take", "how long does it all take"])
    func whatWasOnlyAskedBackIsNotTalkedAbout(line: String) throws {
        #expect(try Chat().say("aws", line).answer.topic == "faq/duration")
    }

    @Test func allOfThreeIsOffered() throws {
        let chat = try Chat()
        let answer = chat.say("coursera").answer
        #expect(answer.words.contains("\"all\""))
        let all = chat.say("all")
        #expect(Set([all.answer.topic] + all.also.map(\.topic)) == Set(answer.choices.map(\.topic)))
    }

    @Test(arguments: ["google", "the google one", "no, I meant the google one", "3"])
    func aPartOfANameAnswersACertification(choice: String) throws {
        let chat = try Chat()
        let choices = chat.say("certification?").answer.choices
        let place = try #require(
            choices.firstIndex { $0.topic == "resource/google-cloud-professional-cloud-architect" })
        let turn = chat.say(choice == "3" ? String(place + 1) : choice)
        #expect(turn.answer.topic == "resource/google-cloud-professional-cloud-architect")
        #expect(!turn.answer.asks)
    }

    @Test(arguments: [
        ("IBM", "resource/ibm-ai-engineering"), ("Chip Huyen", "resource/designing-machine-learning-systems"),
        ("aws sagemaker", "resource/aws-sagemaker"), ("sagemaker", "resource/aws-sagemaker"),
        ("Deep Learning Specialization", "resource/deep-learning-specialization"),
        ("google cloud", "resource/google-cloud-professional-cloud-architect"),
        ("ML systems design", "skill/ml-systems-design"), ("pluralsight", "resource/leading-technical-teams"),
    ])
    func aNameOfOneThingIsNot(line: String, topic: String) throws {
        let answer = try Chat().say(line).answer
        #expect(!answer.asks)
        #expect(answer.topic.rawValue == topic)
    }

    @Test(arguments: [
        ("what is ML Systems Design about", "skill/ml-systems-design"),
        ("what is the ML systems design course about", "resource/machine-learning-systems-design"),
    ])
    func aTitleThatReadsLikeAnotherIsTakenAsItIsWritten(line: String, topic: String) throws {
        #expect(try Chat().say(line).answer.topic.rawValue == topic)
    }

    @Test(arguments: [
        ("the second one please", 1), ("number two", 1), ("I mean the first one", 0), ("option 2", 1), ("two", 1),
        ("I'd like the second", 1), ("the last one", 1), ("sagemaker", 1),
    ])
    func aChoiceIsMadeInManyWords(line: String, place: Int) throws {
        let chat = try Chat()
        let choices = chat.say("aws").answer.choices
        let topics = choices.map(\.topic)
        #expect(Set(topics) == ["resource/aws-solutions-architect-associate", "resource/aws-sagemaker"])
        let meant = line == "sagemaker" ? "resource/aws-sagemaker" : topics[place]
        #expect(chat.say(line).answer.topic == meant)
    }

    @Test(arguments: ["phase", "Stage?"])
    func aPhaseWithoutANumberIsAllOfThem(line: String) throws {
        #expect(try Chat().say(line).answer.topic == "roadmap")
    }

    @Test(arguments: ["course", "a tool"])
    func aKindWhoseThingsAreAllMeantIsListed(line: String) throws {
        let answer = try Chat().say(line).answer
        #expect(!answer.asks && answer.topic == "resources")
    }

    @Test(arguments: [
        "reuse duration, which of them please", "how much will I earn", "roadmap", "salary", "tell me a joke", "hello",
    ])
    func whatIsLongOrSureIsNotAskedBack(line: String) throws {
        #expect(try !Chat().say(line).answer.asks)
    }
}
