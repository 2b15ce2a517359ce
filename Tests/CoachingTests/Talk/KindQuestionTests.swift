import Coaching
import Knowledge
import Testing

/// A question for the resources of one kind lists those, and no others.
struct KindQuestionTests {
    static let questions: [(line: String, kind: Resource.Kind)] = [
        ("books", .book), ("which books", .book), ("what books should I read", .book), ("how many books", .book),
        ("list the certificates", .certification), ("what certs are there?", .certification), ("any tools?", .tool),
        ("show me all the courses", .course), ("which courses do I need", .course),
    ]

    @Test(arguments: questions.indices)
    func onlyThatKindIsListed(index: Int) throws {
        let (line, kind) = Self.questions[index]
        let chat = try Chat()
        let resources = chat.coach.guide.resources.items.filter { $0.kind == kind }
        for before in [[], ["how much will I earn"], ["list all resources"]] {
            for line in before { chat.say(line) }
            let answer = chat.say(line).answer
            #expect(answer.topic == "resources", "\(before)")
            #expect(answer.listItems.map(\.text) == resources.map(\.entry.title), "\(before)")
            #expect(answer.heading?.title.hasPrefix("\(resources.count) ") ?? false)
        }
    }

    @Test(arguments: ["a book", "any good book", "which book should I read first", "books first"])
    func aBookIsOneOfThoseThereAre(line: String) throws {
        for before in [[], ["how much will I earn"]] {
            let chat = try Chat()
            for line in before { chat.say(line) }
            #expect(chat.say(line).answer.heading?.title.hasPrefix("2 books") ?? false)
        }
    }

    @Test func theListCanBePickedFrom() throws {
        #expect(try Chat().say("which books", "the second one").answer.topic == "resource/ai-product-managers-handbook")
    }

    @Test func aboutASkillItsOwnBookIsMeant() throws {
        let turn = try Chat().say("how do I learn ML systems design", "any books?")
        #expect(turn.answer.topic == "resource/designing-machine-learning-systems")
    }

    @Test(arguments: [
        "which books and courses are there", "who wrote the books", "courses for ML systems design",
        "list all resources", "how much do the courses cost", "which course first", "the book on AI products",
        "can you book this for me",
    ])
    func whatAsksForMoreIsNoSuchQuestion(line: String) throws {
        let heading = try Chat().say(line).answer.heading?.title ?? ""
        #expect(!["2 books", "4 courses"].contains(heading))
    }
}
