import Knowledge
import Matching
import Testing

@Suite("Measures of how well scores tell in scope from out of scope")
struct RankingMeasuresTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let inScope: [Double]
        let outOfScope: [Double]
        let value: Double?
        var testDescription: String { name }
    }

    @Test(
        "AUROC, counted by hand",
        arguments: [
            Case(name: "all told apart", inScope: [3, 4], outOfScope: [1, 2], value: 1),
            Case(name: "all the wrong way", inScope: [1, 2], outOfScope: [3, 4], value: 0),
            Case(name: "one of four pairs wrong", inScope: [4, 2], outOfScope: [3, 1], value: 0.75),
            Case(name: "a tie counts half", inScope: [3, 2], outOfScope: [2, 1], value: 0.875),
            Case(name: "all the same", inScope: [1, 1, 1], outOfScope: [1, 1], value: 0.5),
            Case(name: "uneven numbers", inScope: [5], outOfScope: [1, 6, 2, 3], value: 0.75),
            Case(name: "negative scores", inScope: [-1], outOfScope: [-2, -0.5], value: 0.5),
            Case(name: "nothing in scope", inScope: [], outOfScope: [1], value: nil),
            Case(name: "nothing out of scope", inScope: [1], outOfScope: [], value: nil),
        ])
    func auroc(_ example: Case) {
        #expect(
            RankingMeasures.auroc(inScope: example.inScope, outOfScope: example.outOfScope) == example.value)
    }

    @Test("AUROC is the share of pairs in the right order, ties counting half")
    func pairs() throws {
        var state: UInt64 = 3
        func score() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double((state >> 33) % 12)
        }
        for size in 1...30 {
            let inside = (0..<size).map { _ in score() + 1 }, outside = (0..<(31 - size)).map { _ in score() }
            var sum = 0.0
            for one in inside { for other in outside { sum += one > other ? 1 : one == other ? 0.5 : 0 } }
            let auroc = try #require(RankingMeasures.auroc(inScope: inside, outOfScope: outside))
            #expect(abs(auroc - sum / Double(inside.count * outside.count)) < 1e-12)
        }
    }

    @Test("Recall is counted where a twentieth of what is in scope is refused wrongly")
    func recall() {
        let twenty = (1...20).map(Double.init)
        // One of twenty lies below 2.
        #expect(
            RankingMeasures.recall(outOfScope: [0, 1, 1.5, 2, 3], inScope: twenty, atFalseRefusals: 0.05) == 0.6)
        #expect(
            RankingMeasures.recall(outOfScope: [0, 1, 1.5, 2, 3], inScope: twenty.reversed(), atFalseRefusals: 0.05)
                == 0.6)
        // Of ten none may be refused.
        #expect(
            RankingMeasures.recall(outOfScope: [0, 1, 2], inScope: Array(twenty.prefix(10)), atFalseRefusals: 0.05)
                == 1.0 / 3)
        #expect(RankingMeasures.recall(outOfScope: [9, 21], inScope: twenty, atFalseRefusals: 1) == 0.5)
        #expect(RankingMeasures.recall(outOfScope: [], inScope: twenty, atFalseRefusals: 0.05) == nil)
        #expect(RankingMeasures.recall(outOfScope: [1], inScope: [], atFalseRefusals: 0.05) == nil)
    }

    @Test(
        "Macro F1 is the mean over the wanted labels, however rare",
        arguments: [
            (["a", "b"], ["a", "b"], 1), (["a", "b"], ["b", "a"], 0), (["a", "a", "b"], ["a", "b", "b"], 2.0 / 3),
            (["a", "a", "a", "b"], ["a", "a", "a", "a"], 3.0 / 7), (["a"], ["c"], 0), ([], [], 0),
        ] as [([String], [String], Double)])
    func macroF1(wanted: [String], found: [String], value: Double) {
        #expect(abs(RankingMeasures.macroF1(wanted: wanted, found: found) - value) < 1e-12)
    }
}

@Suite("Labelled sets")
struct LabelledSetTests {
    private func rows(_ text: String) throws -> [[String]] {
        let set = try LabelledSet.parse(text).get()
        #expect(set.labels.count == set.texts.count)
        return zip(set.labels, set.texts).map { [$0, $1] }
    }

    @Test(
        "hold a label and a text a line",
        arguments: [
            ("", []), ("\n\n", []), ("pay\tsalary?", [["pay", "salary?"]]), ("pay\tsalary?\n", [["pay", "salary?"]]),
            ("pay\tsalary?\n\n\nnext\twhat now\n", [["pay", "salary?"], ["next", "what now"]]),
            ("pay\ta\tb\n", [["pay", "a\tb"]]), ("pay\t\n", [["pay", ""]]), ("\ttext\n", [["", "text"]]),
            ("pay\tgeld für 🐝\n", [["pay", "geld für 🐝"]]),
        ] as [(String, [[String]])])
    func parse(text: String, expected: [[String]]) throws {
        #expect(try rows(text) == expected)
    }

    @Test("may have the line ends of Windows")
    func carriageReturns() throws {
        let found = try rows("pay\tsalary?\r\n\r\nnext\twhat now\r\n")
        #expect(found == [["pay", "salary?"], ["next", "what now"]])
    }

    @Test(
        "tell the first line without a tab",
        arguments: [("pay salary\n", 1), ("pay\tsalary\n\nnext what\nx\n", 3), (" \n", 1), ("a\tb\nc", 2)])
    func withoutTab(text: String, line: Int) {
        guard case .failure(let problem) = LabelledSet.parse(text) else {
            Issue.record("\(text.debugDescription) was read")
            return
        }
        #expect(problem.line == line)
    }
}

@Suite("The matcher on any labelled set")
struct LabelMatcherTests {
    private static let toy = LabelledSet(
        texts: [
            "what does it pay", "how much will I earn", "is the salary good", "the money in it", "wages please",
            "is it going to rain", "will the sun shine tomorrow", "how cold is it outside", "snow in the evening",
            "a storm from the north",
        ], labels: Array(repeating: "pay", count: 5) + Array(repeating: "weather", count: 5))

    private static func matcher() throws -> LabelMatcher {
        LabelMatcher(trainingOn: toy, language: try ToyGuide.readShippedWords())
    }

    @Test("learns its examples")
    func examples() throws {
        let matcher = try Self.matcher()
        #expect(Self.toy.texts.map { matcher.match($0).label } == Self.toy.labels)
    }

    @Test(
        "finds the label of what it was not told",
        arguments: [
            ("how much money do I earn there", "pay"), ("tell me the wages", "pay"), ("will it snow", "weather"),
            ("is a cold storm coming tomorrow", "weather"), ("pay", "pay"),
        ])
    func others(text: String, label: String) throws {
        #expect(try Self.matcher().match(text).label == label)
    }

    @Test("is surer of what it was told than of what it never saw")
    func scores() throws {
        let matcher = try Self.matcher()
        let strange = matcher.match("translate the parliament's xylophone").score
        for text in Self.toy.texts { #expect(matcher.match(text).score > strange, "\(text)") }
    }

    @Test("learns the same each time")
    func repeatable() throws {
        let first = try Self.matcher(), second = try Self.matcher()
        for text in Self.toy.texts + ["", "?", "xyzzy", "will it rain money"] {
            #expect(first.match(text) == second.match(text), "\(text)")
            #expect(first.match(text).score.isFinite)
        }
    }

    @Test("of one label knows only that")
    func oneLabel() {
        let matcher = LabelMatcher(
            trainingOn: LabelledSet(texts: ["one", "two"], labels: ["n", "n"]), language: Language())
        #expect(matcher.match("three").label == "n")
    }
}
