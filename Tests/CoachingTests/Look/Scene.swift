import CivilTime
import Coaching
import Knowledge

/// A moment of a conversation to be looked at: what was said before, and the line whose answer it is about.
struct Scene {
    let name: String
    /// What is recorded when it begins.
    var record: Record = .nothing
    var before: [String] = []
    let line: String
    /// Days between what is recorded and the line.
    var daysLater = 0

    enum Record {
        case nothing, some
    }

    /// Somebody who has done, known, planned, noted and not been told things, in more than one script.
    static let told = [
        "I already know Python", "I finished the Machine Learning Specialization in March",
        "I started the Deep Learning Specialization", "I can do 6 hours a week starting July 1, away in August",
        "note: ask Maria who mentored her", "note: לשאול את Maria על AWS מחר", "note: 機械学習システムの設計についての本を読む 👩‍👩‍👧‍👦",
        "I studied 3 hours of the Deep Learning Specialization on saturday", "will AI replace software engineers?",
        "do I need a visa",
    ]

    func answers() throws -> [Answer] {
        let chat = try Chat(coach: ShippedCoach.wholeCoach())
        if record == .some {
            for line in Self.told { chat.say(line) }
            chat.comeBack(after: daysLater)
        }
        for line in before { chat.say(line) }
        let turn = chat.say(line)
        return [turn.answer] + turn.also
    }

    static let all: [Scene] =
        topics + talk + steps + plan + records + notes + guided + about

    private static let topics = [
        Scene(name: "overview", line: "From Software Engineer to AI Architect"),
        Scene(name: "skills", line: "which skills do I need"),
        Scene(name: "skill", line: "how do I learn ML systems design"),
        Scene(name: "skill-known-parts", record: .some, line: "AI/ML Algorithms"),
        Scene(name: "resources", line: "list all resources"),
        Scene(name: "resource", line: "tell me about Chip Huyen's book"),
        Scene(name: "resource-tool", line: "MLflow"),
        Scene(name: "roadmap", record: .some, line: "show me the roadmap"),
        Scene(name: "phase", record: .some, line: "what is in phase two"),
        Scene(name: "action-plan", record: .some, line: "action plan"),
        Scene(name: "this-week", record: .some, line: "what should I do this week"),
        Scene(name: "transferable", line: "what do I already bring"),
        Scene(name: "reality", line: "reality check in the guide"),
        Scene(name: "love", line: "what will I love"),
        Scene(name: "miss", line: "what will I miss"),
        Scene(name: "challenges", line: "what are the biggest challenges"),
        Scene(name: "challenge", line: "Keeping up with the fast pace of AI advancements and tools"),
        Scene(name: "salary", line: "how much will I earn"),
        Scene(name: "duration", line: "how long does it take"),
    ]

    private static let talk = [
        Scene(name: "greeting", line: "hello"), Scene(name: "help", line: "/help"),
        Scene(name: "unknown-command", line: "/sorces"),
        Scene(name: "about", line: "who are you"), Scene(name: "goodbye", line: "bye"),
        Scene(name: "out-of-scope", line: "tell me a joke"),
        Scene(name: "out-of-scope-nearby", line: "should I learn kubernetes in the cloud"),
        Scene(name: "asking-back", line: "I started Designing Machine Learning Systems"),
        Scene(name: "two-questions", line: "how much will I earn? and how long does it take?"),
        Scene(name: "nothing-to-follow", line: "/why"),
    ]

    private static let steps = [
        Scene(name: "next", line: "what should I learn next"),
        Scene(name: "next-with-record", record: .some, line: "what should I learn next"),
        Scene(name: "next-small", record: .some, line: "20 minutes on the train"),
        Scene(name: "next-else", record: .some, before: ["what should I learn next"], line: "something else"),
        Scene(name: "progress", record: .some, line: "how far am I"),
        Scene(name: "where", record: .some, line: "where were we", daysLater: 3),
        Scene(name: "skippable", record: .some, line: "what can I skip"),
        Scene(name: "hours", record: .some, line: "how many hours have I studied"),
    ]

    private static let plan = [
        Scene(name: "plan", record: .some, line: "/plan"),
        Scene(name: "plan-agreed", line: "I can do 6 hours a week starting July 1, away in August"),
        Scene(name: "plan-what-if", record: .some, line: "what if I do 12 hours a week"),
        Scene(name: "plan-finish", record: .some, line: "when will I be finished"),
        Scene(name: "plan-without-terms", line: "/plan"),
    ]
}
