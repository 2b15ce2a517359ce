import Coaching
import Testing

/// A line of a conversation, and what its answer must and must not say.
struct Said: Sendable {
    let line: String
    let topic: String
    let says: [String]
    let never: [String]
    let events: [String]

    init(_ line: String, _ topic: String, _ says: String..., never: [String] = [], events: [String] = []) {
        self.line = line
        self.topic = topic
        self.says = says
        self.never = never
        self.events = events
    }
}

extension Chat {
    /// Has a conversation, and holds every answer to what it must and must not say.
    func hold(_ script: [Said], at place: SourceLocation = #_sourceLocation) {
        for said in script {
            let turn = say(said.line)
            let words = turn.answer.words
            let shown: Comment = "\(said.line) -> \(turn.answer.topic): \(words)"
            #expect(turn.answer.topic.rawValue == said.topic, shown, sourceLocation: place)
            for text in said.says { #expect(words.contains(text), shown, sourceLocation: place) }
            for text in said.never { #expect(!words.contains(text), shown, sourceLocation: place) }
            if !said.events.isEmpty {
                #expect(turn.events.map(\.summary) == said.events, shown, sourceLocation: place)
            }
        }
    }
}
