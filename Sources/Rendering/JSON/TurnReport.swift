package import Coaching
package import Knowledge

/// What a program is told about one turn: the answer, and how sure the coach is of having understood.
package struct TurnReport: Hashable, Sendable {
    /// A reading that was not chosen.
    package struct Alternative: Hashable, Sendable {
        package let topic: TopicID
        package let score: Double

        package init(topic: TopicID, score: Double) {
            self.topic = topic
            self.score = score
        }
    }

    /// The line as it was typed.
    package var question: String
    package var answer: Answer
    /// 0 to 1.
    package var confidence: Double
    package var alternatives: [Alternative]
    /// What was recorded, one word or id each, in the order in which it was.
    package var events: [String]
    /// The answers to further questions of the same line.
    package var also: [TurnReport]
    /// The explanation of the match, where it was asked for.
    package var why: JSONValue?
    /// The plan with exact dates, where the plan was asked for as such.
    package var plan: JSONValue?

    package init(
        question: String, answer: Answer, confidence: Double, alternatives: [Alternative] = [], events: [String] = [],
        also: [TurnReport] = [], why: JSONValue? = nil, plan: JSONValue? = nil
    ) {
        self.question = question
        self.answer = answer
        self.confidence = confidence
        self.alternatives = alternatives
        self.events = events
        self.also = also
        self.why = why
        self.plan = plan
    }
}
