import Foundation
import Matching
import Testing

@Suite("A typed line")
struct UtteranceReaderTests {
    private func read(_ line: String) throws -> Utterance {
        try ToyReaders.shipped.get().utterances.read(line)
    }

    @Test(
        "is read in full forms of chat, and real words stay",
        arguments: [
            ("how r u", "how are you"), ("ur pay", "your pay"), ("pls help", "please help"), ("thx!", "thanks"),
            ("i wanna learn", "i want to learn"), ("gonna start", "going to start"), ("idk", "i do not know"),
            ("whats the pay", "what is the pay"), ("dont know", "do not know"), ("all abt honey", "all about honey"),
            ("i'm done, i've read", "i am done i have read"), ("haven't", "have not"), ("Wax's course", "wax course"),
            ("ok", "okay"), ("can't", "can not"), ("cant", "can not"),
            ("run", "run"), ("use it", "use it"), ("rather", "rather"), ("going to", "going to"),
        ])
    func chat(line: String, read full: String) throws {
        #expect(try read(line).texts.joined(separator: " ") == full)
    }

    @Test(
        "is read with the field's abbreviations, once",
        arguments: [
            ("ml", "machine learning"), ("ML/DL", "machine learning deep learning"),
            ("gcp certs", "google cloud certifications"),
            ("k8s", "kubernetes"), ("andrew ng", "andrew ng"), ("ng", "andrew ng"), ("aws", "aws"), ("AI", "ai"),
        ])
    func abbreviations(line: String, read full: String) throws {
        #expect(try read(line).texts.joined(separator: " ") == full)
    }

    @Test(
        "tells 2 and 4 for \"to\" and \"for\" from numbers",
        arguments: [
            ("i want 2 learn", "i want to learn"), ("thx 4 the honey", "thanks for the honey"),
            ("what do i need 4 this", "what do i need for this"),
            ("phase 2 please", "phase 2 please"), ("2 learn", "2 learn"), ("i have 2", "i have 2"),
            ("i took 2 courses", "i took 2 courses"), ("in 4 weeks", "in 4 weeks"), ("about 2 days", "about 2 days"),
            ("i did 2 of the four", "i did 2 of the four"), ("it took 4 years", "it took 4 years"),
            ("i have 2 hours", "i have 2 hours"), ("22 bees", "22 bees"), ("i have 2 kids", "i have 2 kids"),
        ])
    func lookAlikes(line: String, read full: String) throws {
        #expect(try read(line).texts.joined(separator: " ") == full)
    }

    @Test(
        "has the unit of an amount as a word of its own, and nothing else cut",
        arguments: [
            ("10hrs", "10 hours"), ("6h", "6 h"), ("12weeks", "12 weeks"), ("2.5hours", "2.5 hours"),
            ("3yrs", "3 years"),
            ("180k", "180k"), ("3rd", "3rd"), ("10x", "10x"), ("s3", "s3"), ("hrs", "hours"),
        ])
    func amounts(line: String, read full: String) throws {
        #expect(try read(line).texts.joined(separator: " ") == full)
    }

    @Test(
        "is read with drawn-out letters shortened, and double letters kept",
        arguments: [
            ("sooo", "so"), ("sooooo good", "so good"), ("pleaseee", "please"), ("coooourse", "course"),
            ("helllp", "help"),
            ("honeyyyy", "honey"), ("book", "book"), ("weeeek", "week"), ("waaax", "wax"), ("thanksss", "thanks"),
        ])
    func stretched(line: String, read full: String) throws {
        let utterance = try read(line)
        #expect(utterance.texts.joined(separator: " ") == full)
        #expect(utterance.corrections.isEmpty)
    }

    @Test("keeps what was typed, word by word")
    func origin() throws {
        let utterance = try read("I don't know Wax's SPECIALISATIONN")
        #expect(utterance.typed == "I don't know Wax's SPECIALISATIONN")
        #expect(utterance.words == ["i", "don't", "know", "wax's", "specialisationn"])
        #expect(utterance.tokens.map(\.word) == [0, 1, 1, 2, 3, 4])
    }

    @Test("has sentences that cover its tokens, each with its own tone")
    func sentences() throws {
        let utterance = try read("I don't know. What does it pay? Thx!")
        #expect(utterance.sentences.map(\.tokens) == [0..<4, 4..<8, 8..<9])
        #expect(utterance.sentences.map(\.isQuestion) == [false, true, false])
        let question = utterance.only(utterance.sentences[1])
        #expect(question.texts == ["what", "does", "it", "pay"])
        #expect(question.sentences == [Sentence(tokens: 0..<4, isQuestion: true)])
        #expect(question.typed == utterance.typed)
    }

    @Test(
        "is empty when there is nothing to read, and still keeps what was typed",
        arguments: ["", "   ", "?!", "...", "\n\n", "\u{200B}", "'", "( )"])
    func nothing(line: String) throws {
        let utterance = try read(line)
        #expect(utterance.tokens.isEmpty)
        #expect(utterance.sentences.isEmpty)
        #expect(utterance.typed == line)
    }

    @Test(
        "is read alike composed or decomposed, with or without accents",
        arguments: ["résumé", "naïve café", "Ångström hives", "señor Wax"])
    func accents(line: String) throws {
        let composed = try read(line.precomposedStringWithCanonicalMapping)
        let decomposed = try read(line.decomposedStringWithCanonicalMapping)
        #expect(composed == decomposed)
        #expect(Array(composed.texts.joined().utf8) == Array(decomposed.texts.joined().utf8))
    }
}
