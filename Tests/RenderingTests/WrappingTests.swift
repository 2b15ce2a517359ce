import Testing

@testable import Rendering

@Suite struct WrappingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let width: Int
        var indent = 0
        var hanging: Int?
        let lines: [String]
    }

    static let cases = [
        Case(testDescription: "fits", text: "a b c", width: 20, lines: ["a b c"]),
        Case(testDescription: "fits exactly", text: "1234 6789", width: 9, lines: ["1234 6789"]),
        Case(testDescription: "one too many", text: "1234 67890", width: 9, lines: ["1234", "67890"]),
        Case(testDescription: "nothing", text: "", width: 20, lines: [""]),
        Case(testDescription: "only spaces", text: "   ", width: 20, lines: [""]),
        Case(testDescription: "newlines stay", text: "a\n\nb\n", width: 20, lines: ["a", "", "b", ""]),
        Case(testDescription: "CRLF is one newline", text: "a\r\nb", width: 20, lines: ["a", "b"]),
        Case(testDescription: "spaces inside stay", text: "a  b", width: 20, lines: ["a  b"]),
        Case(testDescription: "spaces at the break go", text: "aaaa   bbbb", width: 6, lines: ["aaaa", "bbbb"]),
        Case(testDescription: "spaces at the end go", text: "aaaa  ", width: 20, lines: ["aaaa"]),
        Case(testDescription: "long word", text: "a abcdefghij b", width: 4, lines: ["a", "abcd", "efgh", "ij b"]),
        Case(
            testDescription: "long word with a joint", text: "state-of-the-art", width: 10,
            lines: ["state-of-", "the-art"]),
        Case(
            testDescription: "short word with a joint", text: "use scikit-learn", width: 12,
            lines: ["use", "scikit-learn"]),
        Case(testDescription: "non-breaking space", text: "aa b\u{A0}c", width: 5, lines: ["aa", "b\u{A0}c"]),
        Case(
            testDescription: "hanging", text: "aa bb cc dd", width: 7, indent: 1, hanging: 3,
            lines: [" aa bb", "   cc", "   dd"]),
        Case(testDescription: "own indentation", text: "  aa bb cc", width: 7, lines: ["  aa bb", "  cc"]),
        Case(testDescription: "own indentation, too deep", text: "        aa", width: 6, lines: ["   aa"]),
        Case(testDescription: "indent wider than the line", text: "ab", width: 3, indent: 9, lines: ["  a", "  b"]),
        Case(testDescription: "ideographs", text: "機械学習の設計", width: 6, lines: ["機械学", "習の設", "計"]),
        Case(testDescription: "no comma begins a line", text: "機械学、習の", width: 6, lines: ["機械", "学、習", "の"]),
        Case(testDescription: "no bracket ends a line", text: "機械「学習", width: 6, lines: ["機械", "「学習"]),
        Case(testDescription: "Latin and ideographs", text: "MLの設計 ok", width: 6, lines: ["MLの設", "計 ok"]),
        Case(testDescription: "wide in one column", text: "機械", width: 1, lines: ["機", "械"]),
        Case(testDescription: "families stay whole", text: "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", width: 5, lines: ["👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"]),
        Case(testDescription: "right to left", text: "שלום עולם טוב", width: 9, lines: ["שלום עולם", "טוב"]),
        Case(
            testDescription: "a number and what it counts", text: "you finish on 24 September 2027 at last", width: 40,
            lines: ["you finish on 24 September 2027 at last"]),
        Case(
            testDescription: "a number is not parted from what it counts",
            text: "and you finish on 24 May of next year",
            width: 22, lines: ["and you finish on", "24 May of next year"]),
        Case(
            testDescription: "a part is not parted from its whole", text: "it is now step 2 of 3 of the phase",
            width: 20,
            lines: ["it is now step", "2 of 3 of the phase"]),
        Case(
            testDescription: "a name is not parted from its number", text: "the second is phase 2, the third phase 3",
            width: 24, lines: ["the second is phase 2,", "the third phase 3"]),
        Case(
            testDescription: "nor a short quotation", text: "hours. \"pace 8\" changes it", width: 22,
            lines: ["hours. \"pace 8\"", "changes it"]),
        Case(
            testDescription: "a quotation that would be parted", text: "gives no hours. \"pace 8\" changes it",
            width: 22,
            lines: ["gives no hours.", "\"pace 8\" changes it"]),
        Case(
            testDescription: "nor short parentheses", text: "build a simple model (1 of 2)", width: 23,
            lines: ["build a simple model", "(1 of 2)"]),
        Case(
            testDescription: "no word is alone on the last line",
            text: "one two three four five six seven eight nine ten a",
            width: 49, lines: ["one two three four five six seven eight nine", "ten a"]),
        Case(testDescription: "no width", text: "ab", width: 0, lines: ["a", "b"]),
    ]

    @Test(arguments: cases)
    func breaksLines(test: Case) {
        let lines = Wrapping.lines(of: test.text, width: test.width, indent: test.indent, hanging: test.hanging)
        #expect(lines == test.lines)
    }

    @Test func losesNothingAndFits() {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<1500 {
            let text = RandomText.prose(using: &random)
            let width = Int.random(in: 12...60, using: &random)
            let indent = Int.random(in: 0...5, using: &random)
            let hanging = Int.random(in: 0...5, using: &random)
            let lines = Wrapping.lines(of: text, width: width, indent: indent, hanging: hanging)
            #expect(Self.withoutSpaces(lines.joined()) == Self.withoutSpaces(text))
            #expect(lines.allSatisfy { DisplayWidth.of($0) <= width }, "\(width): \(lines)")
            #expect(lines.allSatisfy { $0.last != " " })
        }
    }

    @Test func keepsEveryCharacterWhole() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<500 {
            let text = RandomText.prose(using: &random)
            let lines = Wrapping.lines(of: text, width: Int.random(in: 2...30, using: &random))
            #expect(lines.flatMap { Array($0) }.filter { $0 != " " } == text.filter { $0 != " " })
        }
    }

    @Test func isUndoneByJoiningWhereNoWordIsBroken() {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<500 {
            let words = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                String(repeating: "x", count: Int.random(in: 1...12, using: &random))
            }
            let text = words.joined(separator: " ")
            let lines = Wrapping.lines(of: text, width: 12 + Int.random(in: 0...30, using: &random))
            #expect(lines.joined(separator: " ") == text)
        }
    }

    @Test func fillsLines() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<300 {
            let text = (0..<50).map { _ in String(repeating: "x", count: Int.random(in: 1...9, using: &random)) }
                .joined(separator: " ")
            let lines = Wrapping.lines(of: text, width: 30)
            // The last line may have taken a word from the one before it.
            for (line, next) in zip(lines.dropLast(2), lines.dropFirst()) {
                let word = next.prefix { $0 != " " }
                #expect(line.count + 1 + word.count > 30, "\(word) had room after \(line)")
            }
        }
    }

    @Test func survivesAnything() {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<1000 {
            let text = Sanitizer.visible(RandomText.wild(using: &random), multiline: true)
            let width = Int.random(in: 2...30, using: &random)
            let lines = Wrapping.lines(of: text, width: width)
            #expect(Self.withoutSpaces(lines.joined()) == Self.withoutSpaces(text))
            #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
        }
    }

    @Test func balancedLinesAreNoMoreAndLoseNothing() {
        var random = SeededGenerator(seed: 9)
        for _ in 0..<500 {
            let text = RandomText.prose(using: &random)
            let width = Int.random(in: 12...60, using: &random)
            let lines = Wrapping.balanced(text, width: width)
            #expect(lines.count == Wrapping.lines(of: text, width: width).count)
            #expect(Self.withoutSpaces(lines.joined()) == Self.withoutSpaces(text))
            #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
        }
        #expect(
            Wrapping.balanced("say \"how do I learn Cloud Platforms for AI\"", width: 39)
                == ["say \"how do I learn", "Cloud Platforms for AI\""])
    }

    @Test func oneTextOfLines() {
        #expect(Wrapping.wrapped("aa bb cc", width: 6, indent: 1, hanging: 2) == " aa bb\n  cc")
    }

    private static func withoutSpaces(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { $0 != " " && $0 != "\n" }
    }
}
