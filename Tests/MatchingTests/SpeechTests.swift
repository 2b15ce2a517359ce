import Knowledge
import Matching
import Testing

@Suite("What kind of speech a sentence is")
struct SpeechTests {
    private func speech(_ sentence: String) throws -> Speech {
        let shipped = try ToyReaders.shipped.get()
        // Without a guide nothing is repaired: the words are those of the sentence.
        let utterance = UtteranceReader(language: shipped.language, vocabulary: Vocabulary(texts: [])).read(sentence)
        return SpeechReader(language: shipped.language).speech(
            of: utterance.texts, endsWithQuestionMark: utterance.sentences.last?.isQuestion ?? false)
    }

    @Test(
        "is a claim when the user says to have done it",
        arguments: [
            ("I finished the course", .finished), ("i've completed the course", .finished),
            ("finished Wax's course yesterday", .finished), ("done with the stall", .finished),
            ("just passed the exam!", .finished), ("I have already read the book", .finished),
            ("so I finished the course", .finished), ("my boss said I finished the course", .finished),
            ("the stall is done", .finished), ("did the course last week", .finished),
            ("yes, I did the course", .finished),
            ("I started the course", .started), ("just began the book", .started),
            ("I have enrolled in the course", .started),
            ("I know carpentry", .known), ("already know python", .known), ("I'm fluent in knots", .known),
        ] as [(String, Speech.Claim)])
    func claims(sentence: String, claim: Speech.Claim) throws {
        #expect(try speech(sentence).claim == claim)
    }

    @Test(
        "is no claim when it asks, plans, wishes, doubts, denies, or speaks of somebody else",
        arguments: [
            "should I finish the course?", "should I finish the course", "I'll finish the course",
            "I will have finished the course by May", "if I finish the course", "if I finished the course",
            "when I finish the course", "my friend finished the course", "she finished the course",
            "Tom passed the exam",
            "they've completed it", "I haven't finished the course", "I have not completed the course",
            "I never finished it",
            "I did not pass", "I didn't finish the course", "didnt finish it", "I finished nothing",

            "I almost finished the course", "I haven't started", "did you finish the course",
            "did you finish the course?",
            "did I finish the course", "did I finish the course?", "did my friend pass", "did anna pass the exam",
            "have I finished the course", "is the course done", "what have I finished", "I want to finish the course",
            "I want to finish the course by June", "I need to read the book", "I'd like to finish the course",
            "I plan to finish the course", "I'm going to finish the course", "gonna finish it",
            "before I finish the course",
            "after I've finished the course", "let me know", "do you know honey", "I don't know", "you know",
            "the read was long", "a pass is enough", "how do I start", "honey", "",
        ])
    func noClaims(sentence: String) throws {
        #expect(try speech(sentence).claim == nil)
    }

    @Test(
        "is a question by its mark or its first word",
        arguments: [
            ("what does it pay", true), ("so what does it pay", true), ("the pay?", true), ("is it hard", true),
            ("can I do it", true), ("um how long", true), ("did I finish it", true), ("did you finish it", true),
            ("it pays well", false), ("I know what it pays", false), ("thanks", false), ("did the course", false),
            ("", false),
        ])
    func questions(sentence: String, asks: Bool) throws {
        #expect(try speech(sentence).isQuestion == asks)
    }

    @Test(
        "tells plans, denials and others apart",
        arguments: [
            ("I'll finish the course", true, false, false), ("if I finished the course", true, false, false),
            ("I haven't finished the course", false, true, false),
            ("my friend finished the course", false, false, true),
            ("my friend said I finished the course", false, false, false),
            ("I finished the course", false, false, false),
        ])
    func reasons(sentence: String, isHedged: Bool, isDenied: Bool, isAboutOthers: Bool) throws {
        let speech = try speech(sentence)
        #expect(speech.isHedged == isHedged)
        #expect(speech.isDenied == isDenied)
        #expect(speech.isAboutOthers == isAboutOthers)
    }

    @Test("is nothing in a language that has no words for it")
    func noWords() {
        let speech = SpeechReader(language: Language()).speech(of: ["i", "finished"], endsWithQuestionMark: true)
        #expect(speech.claim == nil)
        #expect(speech.isQuestion)
    }
}

@Suite("A line of several sentences")
struct ReadLineTests {
    @Test(
        "claims what the one sentence claims that does",
        arguments: [
            ("I finished the Hive School. What now?", "i finished the hive school"),
            ("What now? I finished the Hive School.", "i finished the hive school"),
            ("My friend finished it. I passed!", "i passed"), ("Should I? I will.", nil),
        ] as [(String, String?)])
    func claim(line: String, sentence: String?) throws {
        let read = try ToyReaders.toy.get().lines.read(line)
        #expect(read.claim.map { read.utterance.texts[$0.sentence.tokens].joined(separator: " ") } == sentence)
        #expect(read.speech.count == read.utterance.sentences.count)
    }

    @Test("knows which names stand in a part of it")
    func names() throws {
        let read = try ToyReaders.toy.get().lines.read("The Honey Book or the Hive School?")
        #expect(read.names.count == 2)
        #expect(read.names(in: 0..<3).map(\.ids) == [read.names[0].ids])
        #expect(read.names(in: 3..<7).map(\.ids) == [read.names[1].ids])
    }

    @Test("has no names without a guide")
    func withoutGuide() {
        let reader = LineReader(texts: ["the honey book"], language: Language())
        #expect(reader.read("the honey book").names.isEmpty)
        #expect(reader.read("hony").utterance.texts == ["honey"])
    }
}
