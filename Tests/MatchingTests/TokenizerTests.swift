import Testing

@testable import Matching

@Suite("Words and sentences of a text")
struct TokenizerTests {
    @Test(
        "are cut at what does not belong to a word",
        arguments: [
            ("", []), ("   ", []), ("...", []), ("one", ["one"]), ("one  two", ["one", "two"]),
            ("ai/ml", ["ai", "ml"]), ("scikit-learn", ["scikit", "learn"]), ("a_b", ["a", "b"]),
            ("c++ and c#", ["c++", "and", "c#"]), ("+ # c", ["c"]), ("#hashtag", ["hashtag"]),
            ("don't", ["don't"]), ("'quoted'", ["quoted"]), ("dogs' tails", ["dogs", "tails"]),
            ("180,000", ["180000"]), ("1,250,000", ["1250000"]), ("1,2 and 3", ["1", "2", "and", "3"]),
            ("5,1234", ["5", "1234"]), ("6, 000", ["6", "000"]), ("one, two", ["one", "two"]), ("2.5", ["2.5"]),
            ("2. five", ["2", "five"]),
            ("$180k", ["$", "180k"]), ("80%", ["80", "%"]), ("€5", ["€", "5"]), ("5 & 6", ["5", "6"]),
            ("nice👍work", ["nice", "👍", "work"]), ("café", ["café"]), ("日本 x", ["日本", "x"]),
            ("(really)", ["really"]), ("\u{301}", []), ("x \u{301}y", ["x", "y"]), ("e\u{323}y", ["e\u{323}y"]),
            ("a@b.c", ["a", "b", "c"]), ("node.js", ["node", "js"]),
        ])
    func words(text: String, words: [String]) {
        #expect(Tokenizer.words(of: text).words.map(\.text) == words)
    }

    @Test(
        "make sentences that end where they end, and nowhere else",
        arguments: [
            ("what is it?", [true]), ("what is it", [false]), ("it is. is it?", [false, true]),
            ("one; two! three", [false, false, false]), ("line\nline", [false, false]), ("one, two", [false]),
            ("version 2.5 is out", [false]), ("node.js is out", [false]), ("really?!", [true]), ("really!?", [true]),
            ("??", []), ("? what", [false]), ("a\n\n\nb?", [false, true]), ("", []),
        ])
    func sentences(text: String, questions: [Bool]) {
        let result = Tokenizer.words(of: text)
        #expect(result.questions == questions)
        #expect(result.words.last.map { $0.sentence + 1 } ?? 0 == questions.count)
    }

    @Test("count sentences upwards, word by word")
    func numbering() {
        let result = Tokenizer.words(of: "hello. how are you? fine!")
        #expect(result.words.map(\.sentence) == [0, 1, 1, 1, 2])
    }
}
