import Coaching
import Knowledge
import Testing

/// Refused questions: similar ones together, the most frequent first, and taught ones gone.
struct UnansweredTests {
    private func record(_ questions: [String], taught: [String] = []) -> Record {
        Record().adding(
            questions.map { .asked(question: $0, topic: .outOfScope) }
                + taught.map { .taught(question: $0, topic: "faq/salary") })
    }

    static let alike = [
        ("Will AI replace software engineers?", "will ai replace us software engineers"),
        ("how's the bacon", "How's the bacon?"), ("what does a GPU cost", "what do GPUs cost"),
        ("is there a podcast", "are there podcasts"), ("hows the bacon", "how's the bacon!!"),
    ]

    @Test(arguments: alike)
    func similarOnesAreOne(left: String, right: String) {
        let groups = record([left, right]).unansweredGroups
        #expect(groups.count == 1)
        #expect(groups.first?.question == left)
        #expect(groups.first?.count == 2)
    }

    static let unlike = [
        ("what does a GPU cost", "what does a bicycle cost"), ("who are you", "what is that"),
        ("will it rain tomorrow", "will AI replace engineers"),
    ]

    @Test(arguments: unlike)
    func othersAreTwo(left: String, right: String) {
        #expect(record([left, right]).unansweredGroups.map(\.count) == [1, 1])
    }

    @Test func theMostFrequentComeFirstAndTiesInOrder() {
        let groups = record(["rain today", "a pony", "best laptop", "a pony", "best laptop"]).unansweredGroups
        #expect(groups.map(\.question) == ["a pony", "best laptop", "rain today"])
    }

    @Test func aTaughtOneLeavesTheList() {
        let groups = record(["how's the bacon", "a pony"], taught: ["How's the bacon?"]).unansweredGroups
        #expect(groups.map(\.question) == ["a pony"])
    }

    @Test func otherWordingsAreKept() {
        let groups = record(["is there a podcast", "are there podcasts", "Is there a podcast?"]).unansweredGroups
        #expect(groups.map(\.others) == [["are there podcasts"]])
    }

    @Test func answeredQuestionsAreNone() {
        let record = Record().adding([.asked(question: "salary", topic: "faq/salary")])
        #expect(record.unansweredGroups.isEmpty)
    }

    @Test func theyAreListedInTheConversation() throws {
        let chat = try Chat()
        #expect(chat.say("/unanswered").answer.words.contains("No question is open"))
        chat.append(["a pony", "a pony", "best laptop"].map { .asked(question: $0, topic: .outOfScope) })
        let answer = chat.say("/unanswered").answer
        #expect(answer.topic == "about")
        #expect(answer.listItems.map(\.text) == ["a pony", "best laptop"])
        #expect(answer.listItems.first?.aside == "2 times")
    }
}
