import CivilTime
import Coaching
import Testing

/// Every day that is told is the day where the user is, whatever day Greenwich has.
struct LocalDaysTests {
    /// Monday evening in California is Tuesday in Greenwich.
    private func chat() throws -> Chat {
        let chat = try Chat(coach: ShippedCoach.wholeCoach())
        chat.secondsOfDay = 28 * 3600
        chat.dayOf = DayOf { $0.date(offsetFromUTC: -8 * 3600) }
        return chat
    }

    static let lines: [(told: [String], asked: String, isDated: Bool)] = [
        (["I finished Andrew Ng's course"], "/me", true),
        (["I am a backend developer"], "/me", true),
        (["I'm worried about what will be hard about it"], "what worries did I tell you", true),
        (["I finished Andrew Ng's course"], "this is too much", true),
        (["let's do the week", "stop"], "/week", true),
        (["/reality", "fine with me"], "/reality show", true),
        (["I can do 6 hours a week"], "am I late", false),
        (["I can do 6 hours a week"], "/plan", false),
        (["I finished Andrew Ng's course"], "where were we", false),
        (["I studied 3 hours on the ML course"], "how many hours have I studied", false),
    ]

    @Test(arguments: lines.indices)
    func noAnswerNamesTomorrow(index: Int) throws {
        let (told, asked, isDated) = Self.lines[index]
        let chat = try chat()
        for line in told { chat.say(line) }
        if chat.conversation.guided != nil { chat.comeBack(after: 0) }
        let words = chat.say(asked).answer.words
        #expect(!words.contains("16 June 2026"), "\(asked): \(words)")
        if isDated { #expect(words.contains("15 June 2026"), "\(asked): \(words)") }
    }

    @Test func aQuestionBesideARecordHasTheSameDays() throws {
        let turn = try chat().say("I finished Andrew Ng's course", "I know Python, what do you know about me?")
        #expect(!([turn.answer] + turn.also).contains { $0.words.contains("16 June 2026") })
    }
}
