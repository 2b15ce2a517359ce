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

    @Test("are the same in the same order every time")
    func order() {
        let again = TrainingSet(guide: toy.guide, language: toy.language).examples
        #expect(again.map(\.text) == examples.map(\.text))
        #expect(again.map(\.topic) == examples.map(\.topic))
    }
}
