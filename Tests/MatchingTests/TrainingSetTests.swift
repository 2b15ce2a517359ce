import Knowledge
import Matching
import Testing

@Suite("The examples that are learned from")
struct TrainingSetTests {
    private let toy: ToyReaders
    private let examples: [(text: String, topic: TopicID)]

    init() throws {
        toy = try ToyReaders.toy.get()
        examples = TrainingSet(guide: toy.guide, language: toy.language).examples
    }

    @Test(
        "are names, texts, phrases, acts, filled phrasings and what is out of scope",
        arguments: [
            ("Honey Book", "resource/honey-book"), ("Wax's course", "resource/hive-school"),
            ("A swarm is caught with a rope.", "transferable/knots"), ("salary", "faq/pay"), ("cheers", "thanks"),
            ("play some jazz", "out-of-scope"), ("tell me about Honey Book", "resource/honey-book"),
        ])
    func kinds(text: String, topic: String) {
        #expect(examples.contains { $0.text == text && $0.topic.rawValue == topic })
    }

    @Test("cover every topic, the acts among them")
    func coverage() {
        let topics = Set(examples.map(\.topic))
        #expect(topics.isSuperset(of: toy.guide.topics.map(\.id)))
        #expect(topics.isSuperset(of: ["thanks", "goodbye", "greeting", .outOfScope]))
    }

    @Test("have no slot left open")
    func slots() {
        #expect(examples.allSatisfy { !$0.text.contains("{") && !$0.text.isEmpty })
    }

    @Test("what is out of scope is filled with names of its kind, each phrase with others, and left out without any")
    func outOfScopeSlots() {
        var language = toy.language
        language.outOfScope = ["price of {resource}", "who sells {resource}", "the {unicorn} of it"]
        let filled = TrainingSet(guide: toy.guide, language: language).examples.filter { $0.topic == .outOfScope }
        let names = toy.guide.topics.filter { $0.id.kind == "resource" && $0.id.slug != nil }.flatMap(\.names)
        #expect(filled.count == 2 * min(3, names.count))
        #expect(filled.allSatisfy { example in names.contains { example.text.hasSuffix($0) } })
        #expect(Set(filled.map(\.text)).count == filled.count)
    }

    @Test("are the same in the same order every time")
    func order() {
        let again = TrainingSet(guide: toy.guide, language: toy.language).examples
        #expect(again.map(\.text) == examples.map(\.text))
        #expect(again.map(\.topic) == examples.map(\.topic))
    }
}
