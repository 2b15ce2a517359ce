import Coaching
import Knowledge
import Testing

/// The first line of an answer answers what was asked, and says what the guide does not have.
struct FirstLineTests {
    /// The first thing that an answer says.
    private func first(_ answer: Answer) -> String {
        answer.words.split(separator: "\n").first.map(String.init) ?? ""
    }

    @Test(arguments: ["when will I be finished", "when do I finish", "when will I be done"])
    func whenIsAnsweredWithADay(line: String) throws {
        #expect(first(try Chat().say(line).answer).hasPrefix("You finish on 21 March 2027"))
    }

    @Test(arguments: ["what is an AI architect", "what does an AI architect do?"])
    func theRoleIsSaidFirst(line: String) throws {
        let guide = try ShippedCoach.guide()
        let chat = try Chat()
        chat.say("/teach \(line) = overview")
        let answer = chat.say(line).answer
        try #require(answer.topic == guide.overview.id)
        let paragraphs = answer.blocks.compactMap { if case .paragraph(let text) = $0 { text } else { nil } }
        #expect(paragraphs.first?.contains(guide.to) ?? false)
    }

    @Test(arguments: [
        ("what will I miss", "what about the third one", 2), ("what will I miss", "the second one", 1),
        ("what will I love", "the first", 0), ("what will I miss", "and the last one?", 3),
    ])
    func aPointIsShownAlone(list: String, line: String, place: Int) throws {
        let chat = try Chat()
        let points = chat.say(list).answer.listItems.map(\.text)
        let answer = chat.say(line).answer
        #expect(first(answer).hasSuffix("\(points[place])."))
        #expect(points.filter { answer.words.contains($0) } == [points[place]])
        #expect(first(chat.say("the second one").answer).hasSuffix("\(points[1])."))
    }

    @Test(arguments: ["what's the most important one?", "which is the most important"])
    func theMostImportantIsTheFirst(line: String) throws {
        #expect(try Chat().say("list the skills to learn", line).answer.topic == "skill/cloud-platforms-for-ai")
    }

    // MARK: What is missing

    static let missing = [
        ("tell me about the AWS certification", "where can I find it", "the guide gives no link"),
        ("tell me about the AWS certification", "how long does it take?", "does not say how long it takes"),
        ("tell me about the AWS certification", "tell me more", "says no more about AWS"),
        ("how do I learn ML systems design", "tell me more", "says no more about ML Systems Design"),
    ]

    @Test(arguments: missing.indices)
    func whatIsMissingIsSaidFirst(index: Int) throws {
        let (about, line, says) = Self.missing[index]
        let chat = try Chat()
        let before = chat.say(about).answer
        let answer = chat.say(line).answer
        #expect(first(answer).contains(says), "\(line): \(answer.words)")
        #expect(answer.wordCount < before.wordCount / 2)
        #expect(chat.say(about).answer == before, "asked anew, it is told anew")
    }

    @Test(arguments: ["is AWS or google cloud better?", "how much does the AWS certification cost, is it expensive"])
    func itIsSaidInTheSameBreath(line: String) throws {
        let chat = try Chat()
        chat.say("/teach \(line) = resource/aws-solutions-architect-associate")
        #expect(first(chat.say(line).answer).hasPrefix("The guide "))
    }

    @Test(arguments: ["tell me about the AWS certification", "I am free on friday, what about the AWS cert"])
    func nothingIsMissingWhereNothingWasAsked(line: String) throws {
        #expect(!first(try Chat().say(line).answer).contains("gives no"))
    }

    @Test(arguments: ["how much does the Ng course cost", "what does a free course cost?"])
    func aRefusalSaysThatThereAreNoPrices(line: String) throws {
        let answer = try Chat().say(line).answer
        if answer.topic == .outOfScope {
            #expect(first(answer).hasPrefix("The guide does not say: it gives no prices."))
        }
    }

    @Test func whyASkillHasItsPlace() throws {
        let turn = try Chat().say("how do I learn cloud platforms", "why that one first")
        #expect(first(turn.answer).hasPrefix("The guide ranks it 1st of 6 in importance."))
    }

    @Test(arguments: ["can I do it faster?", "how can I do this quicker", "is it possible to finish it sooner"])
    func moreHoursMakeItFaster(line: String) throws {
        let turn = try Chat().say(line)
        #expect(first(turn.answer) == "Yes, with more hours a week:")
        #expect(turn.events.isEmpty && turn.answer.rows("20 h a week").count == 1)
    }

    // MARK: What is near

    @Test(arguments: ["will AI replace me", "does AI dream", "should I leave", "is an AI engineer an artist"])
    func whatSharesOnlyTheGuidesOwnWordsIsNotNear(line: String) throws {
        let answer = try Chat().say(line).answer
        if answer.topic == .outOfScope { #expect(!answer.words.contains("Close to it"), "\(answer.words)") }
    }
}
