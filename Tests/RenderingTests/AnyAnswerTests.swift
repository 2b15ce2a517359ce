import CivilTime
import Coaching
import Knowledge
import Testing

@testable import Rendering

/// Laws that hold for every answer, however odd its strings.
@Suite struct AnyAnswerTests {
    @Test func fitsActsOnNothingAndLosesNoText() {
        var random = SeededGenerator(seed: 10)
        for round in 0..<400 {
            let answer = RandomAnswer.make(using: &random)
            let width = Int.random(in: 20...100, using: &random)
            let text = TextRenderer(TextStyle(width: width)).render(answer)
            for line in text.split(separator: "\n") {
                #expect(DisplayWidth.of(String(line)) <= width, "round \(round), width \(width): \(line)")
                #expect(line.last != " ", "round \(round), width \(width): \(line)")
            }
            #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
            let shown = Self.letters(text)
            for string in RandomAnswer.strings(of: answer) {
                #expect(
                    Self.isIn(order: Self.letters(Sanitizer.visible(string)), of: shown), "round \(round): \(string)")
            }
        }
    }

    @Test func noCharacterIsSplitOrLost() {
        var random = SeededGenerator(seed: 13)
        for round in 0..<150 {
            let answer = RandomAnswer.make(using: &random, onlyProse: true)
            let style = TextStyle(width: Int.random(in: 20...100, using: &random), isPlain: round % 3 == 0)
            var shown: [Character: Int] = [:]
            for character in TextRenderer(style).render(answer) { shown[character, default: 0] += 1 }
            var wanted: [Character: Int] = [:]
            for text in RandomAnswer.shown(of: answer) {
                for character in Sanitizer.visible(text, multiline: true) where !character.isWhitespace {
                    wanted[character, default: 0] += 1
                }
            }
            for (character, count) in wanted {
                #expect(shown[character, default: 0] >= count, "round \(round): \(character)")
            }
        }
    }

    @Test func coloursChangeNothingButColours() {
        var random = SeededGenerator(seed: 14)
        for round in 0..<150 {
            let answer = RandomAnswer.make(using: &random)
            let width = Int.random(in: 20...100, using: &random)
            let coloured = TextRenderer(TextStyle(width: width, isColoured: true)).render(answer)
            let text = TextRenderer(TextStyle(width: width)).render(answer)
            #expect(TextRendererTests.withoutColours(coloured) == text, "round \(round)")
        }
    }

    @Test func asciiIsASCIIAndPlainIsWithoutColours() {
        var random = SeededGenerator(seed: 15)
        for _ in 0..<50 {
            let answer = RandomAnswer.make(using: &random)
            let width = Int.random(in: 20...100, using: &random)
            for isPlain in [true, false] {
                let ascii = TextRenderer(TextStyle(width: width, isPlain: isPlain, isASCII: true)).render(answer)
                #expect(ascii.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0A })
                #expect(ascii.split(separator: "\n").allSatisfy { $0.utf8.count <= width && $0.last != " " })
            }
            let plain = TextRenderer(TextStyle(width: width, isColoured: true, isPlain: true)).render(answer)
            #expect(plain == TextRenderer(TextStyle(width: width, isPlain: true)).render(answer))
        }
    }

    /// Right-to-left words stand between an isolate and its end, on each line of their own.
    @Test func noRightToLeftWordTouchesItsNeighbours() {
        var random = SeededGenerator(seed: 16)
        for round in 0..<150 {
            let answer = RandomAnswer.make(using: &random)
            let style = TextStyle(
                width: Int.random(in: 20...100, using: &random), isColoured: round % 2 == 0, isPlain: round % 3 == 0)
            for line in TextRenderer(style).render(answer).split(separator: "\n") {
                var depth = 0
                for scalar in line.unicodeScalars {
                    if scalar == Direction.rightToLeft { depth += 1 }
                    if scalar == Direction.pop { depth -= 1 }
                    #expect((0...1).contains(depth), "round \(round): \(line)")
                    #expect(depth == 1 || !scalar.isRightToLeft, "round \(round): \(line)")
                }
                #expect(depth == 0, "round \(round): \(line)")
            }
        }
    }

    @Test func plainTextAndMarkdownActOnNothing() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<400 {
            let answer = RandomAnswer.make(using: &random)
            for text in [plainText(of: answer), Markdown.render(answer)] {
                #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
                #expect(text == Sanitizer.visible(text, multiline: true))
            }
        }
    }

    @Test func theSameAnswerIsTheSameText() {
        var first = SeededGenerator(seed: 12)
        var second = SeededGenerator(seed: 12)
        for _ in 0..<100 {
            let one = TurnReport(question: "q", answer: RandomAnswer.make(using: &first), confidence: 0.5)
            let other = TurnReport(question: "q", answer: RandomAnswer.make(using: &second), confidence: 0.5)
            #expect(TurnJSON.line(of: one) == TurnJSON.line(of: other))
            #expect(
                TextRenderer(TextStyle(isColoured: true)).render(one.answer)
                    == TextRenderer(TextStyle(isColoured: true)).render(other.answer))
        }
    }

    @Test func aLongLineIsNoTrouble() {
        let word = String(repeating: "x", count: 1 << 18)
        let answer = Answer(topic: "next", blocks: [.heading(word, aside: word), .paragraph(word)])
        let text = TextRenderer(TextStyle(width: 100)).render(answer)
        #expect(text.utf8.count { $0 == UInt8(ascii: "x") } == 3 << 18)
    }

    private static func letters(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { $0.properties.isAlphabetic }
    }

    /// True if all of `part` comes in this order in `whole`, other things between.
    private static func isIn(order part: [Unicode.Scalar], of whole: [Unicode.Scalar]) -> Bool {
        var rest = part[...]
        for scalar in whole where scalar == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }
}
